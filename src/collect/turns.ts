/** Whose turn it is at a host: a pause between two fetches, and a longer one when the host asked for it or is in trouble. */
import type { Clock } from '../model/clock.ts';

export interface Turns {
  /** Waits for a turn; false when the host is held for longer than anybody should wait here. */
  wait(host: string, gap: number): Promise<boolean>;
  /** Nobody fetches from it for so long. */
  hold(host: string, ms: number): void;
  /** when a held host may be asked again, in milliseconds of the clock */
  heldUntil(host: string): number | undefined;
}

/** Longer waits are the schedule's business: the source comes again when it is due. */
export const patience = 60_000;

export function turnsOf(clock: Clock, sleep: (ms: number) => Promise<void>): Turns {
  const free = new Map<string, number>();
  const held = new Map<string, number>();
  const heldUntil = (host: string): number | undefined => {
    const until = held.get(host);
    return until === undefined || until <= clock() ? undefined : until;
  };
  return {
    async wait(host, gap) {
      const now = clock();
      const until = heldUntil(host) ?? now;
      if (until - now > patience) return false;
      const turn = Math.max(now, until, free.get(host) ?? 0);
      free.set(host, turn + gap);
      if (turn > now) await sleep(turn - now);
      return true;
    },
    hold: (host, ms) => void held.set(host, Math.max(held.get(host) ?? 0, clock() + ms)),
    heldUntil,
  };
}

/** Retry-After is seconds or an HTTP date (RFC 9110); milliseconds from now, null where there is none that can be read. */
export function retryAfter(header: string | undefined, clock: Clock): number | null {
  const value = header?.trim() ?? '';
  if (/^\d{1,9}$/.test(value)) return Number(value) * 1000;
  const at = Date.parse(value);
  return Number.isNaN(at) ? null : Math.max(0, at - clock());
}

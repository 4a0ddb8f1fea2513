/** Today's date comes from the clock passed in, never from the machine's directly. */

/** Milliseconds since the epoch, UTC. */
export type Clock = () => number;

export const systemClock: Clock = () => Date.now();

/** A clock that stands still, for tests and for runs that must print the same bytes twice. */
export function fixedClock(iso: string): Clock {
  const at = Date.parse(iso);
  return () => at;
}

/** `2024-10-31T12:00:00.000Z` */
export function nowIso(clock: Clock): string {
  return new Date(clock()).toISOString();
}

/** `2024-10-31` (UTC) */
export function today(clock: Clock): string {
  return nowIso(clock).slice(0, 10);
}

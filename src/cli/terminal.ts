/** The terminal a command talks to: results on stdout, everything else on stderr. Passed in, so that commands are testable. */
import type { Clock } from '../model/clock.ts';

export interface Terminal {
  /** a line, or several */
  out(text: string): void;
  /** a piece of something long, without a line's end; resolves when the reader has kept up */
  write(chunk: string): Promise<void>;
  err(text: string): void;
  /** stderr is a terminal that can redraw a line */
  readonly interactive: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly clock: Clock;
}

/** Options every command has. */
export interface Globals {
  home: string;
  json: boolean;
  debug: boolean;
  quiet: boolean;
}

/** Rows as a plain table: columns padded, numbers at the right, long cells cut so that a line fits `width`. */
export function table(columns: readonly string[], rows: readonly (readonly string[])[], width = 160): string {
  const widths = columns.map((c, i) => Math.max(c.length, ...rows.map((r) => (r[i] ?? '').length)));
  // The widest column gives way letter by letter, so that two long columns end up sharing the room.
  for (let over = widths.reduce((a, b) => a + b + 2, 0) - width; over > 0; over--) {
    const widest = Math.max(...widths);
    if (widest <= 12) break;
    widths[widths.indexOf(widest)] = widest - 1;
  }
  const cell = (text: string, i: number): string => {
    const w = widths[i] ?? 0;
    const cut = text.length > w ? `${text.slice(0, w - 1)}…` : text;
    return /^[\d.,–-]+$/.test(text) ? cut.padStart(w) : cut.padEnd(w);
  };
  const line = (r: readonly string[]): string => r.map(cell).join('  ').trimEnd();
  return [line(columns), widths.map((w) => '-'.repeat(w)).join('  '), ...rows.map(line)].join('\n');
}

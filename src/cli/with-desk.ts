/** A command's desk: opened, worked with and closed, also when the work fails or is stopped half-way. */
import type { Desk } from '../desk.ts';
import { onStop } from './stop.ts';
import type { Globals, Terminal } from './terminal.ts';

export interface Session {
  desk: Desk;
  /** what must be closed before the desk when the process is stopped */
  beforeClosing(close: () => Promise<void>): void;
}

interface Options {
  /** make the desk where there is none */
  create?: boolean;
  /** exit code when stopped: 130 where work was left undone, 0 where being stopped is the ordinary end */
  whenStopped?: number;
}

export async function withDesk<T>(
  { home, quiet }: Globals,
  terminal: Terminal,
  work: (session: Session) => Promise<T>,
  { create = false, whenStopped = 130 }: Options = {},
): Promise<T> {
  const closing: (() => Promise<void>)[] = [];
  let opening: Promise<Desk> | undefined;
  const close = async (): Promise<void> => {
    for (const first of closing.splice(0).reverse()) await first();
    await (await opening)?.close();
  };
  const ignoreStop = onStop(() => {
    if (!quiet) terminal.err(whenStopped === 0 ? 'Closing the desk.' : 'Stopped: what was finished is kept.');
    void close()
      .catch(() => undefined)
      .then(() => process.exit(whenStopped));
  });
  try {
    const { openDesk } = await import('../desk.ts');
    opening = openDesk({ home, clock: terminal.clock, create });
    const desk = await opening;
    try {
      return await work({ desk, beforeClosing: (first) => void closing.push(first) });
    } finally {
      await close();
    }
  } finally {
    ignoreStop();
  }
}

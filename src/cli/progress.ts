/** Progress on stderr for anything that may take over a second: a bar in a terminal, one line per finished stage elsewhere. */
import cliProgress from 'cli-progress';
import type { OnProgress } from '../work/workbench.ts';
import type { Terminal } from './terminal.ts';

export interface Progress {
  update: OnProgress;
  stop(): void;
}

/** `quiet` says nothing at all; the result is on stdout either way. */
export function progressOn(terminal: Terminal, quiet: boolean): Progress {
  if (quiet) return { update: () => {}, stop: () => {} };
  return terminal.interactive ? bars() : lines(terminal);
}

function bars(): Progress {
  let bar: cliProgress.SingleBar | null = null;
  let current = '';
  const stop = (): void => {
    bar?.stop();
    bar = null;
  };
  return {
    stop,
    update(stage, done, of) {
      if (stage !== current) {
        stop();
        current = stage;
        bar = new cliProgress.SingleBar(
          {
            format: of === null ? '{stage} {value}' : '{stage} [{bar}] {value}/{total} {eta_formatted} left',
            stream: process.stderr,
            hideCursor: true,
            clearOnComplete: false,
          },
          cliProgress.Presets.rect,
        );
        bar.start(of ?? 0, done, { stage: stage.padEnd(12) });
      }
      if (of !== null) bar?.setTotal(of);
      bar?.update(done);
    },
  };
}

function lines(terminal: Terminal): Progress {
  let last: { stage: string; done: number } | null = null;
  const flush = (): void => {
    if (last) terminal.err(`${last.stage}: ${last.done} done`);
    last = null;
  };
  return {
    stop: flush,
    update(stage, done) {
      if (last && last.stage !== stage) flush();
      last = { stage, done };
    },
  };
}

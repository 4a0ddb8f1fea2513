/** `entente start` (npm start): takes in the samples on the first run, says what came out, and opens the desk. */
import { join, resolve } from 'node:path';
import type { Desk } from '../../desk.ts';
import type { CommandFile } from '../program.ts';
import { progressOn } from '../progress.ts';
import { type Address, claimServing, serveUntilStopped } from '../serve-until-stopped.ts';
import { inLines, summaryOf } from '../summary.ts';
import type { Globals, Terminal } from '../terminal.ts';
import { type Session, withDesk } from '../with-desk.ts';
import { portNumber } from './serve.ts';

export const startCommand: CommandFile = (program, terminal, act) => {
  program
    .command('start')
    .description('first run: take in the bundled samples and draft a review; then open the desk')
    .option('--port <port>', 'the port', portNumber, 4310)
    .option('--host <host>', 'the address to listen on', '127.0.0.1')
    .option('--no-serve', 'stop after the summary')
    .addHelpText('after', '\nExamples:\n  entente start --home ~/desks/first\n  entente start --no-serve --json')
    .action((options: Address & { serve: boolean }) =>
      act(async (globals) => {
        const lock = await claimServing(globals.home, true);
        try {
          await withDesk(
            globals,
            terminal,
            (session) => run(session, options, { globals, terminal, opened: lock.release }),
            {
              create: true,
              whenStopped: options.serve ? 0 : 130,
            },
          );
        } finally {
          await lock.release();
        }
        return 0;
      }),
    );
};

interface Surroundings {
  globals: Globals;
  terminal: Terminal;
  opened: () => Promise<void>;
}

async function run(session: Session, options: Address & { serve: boolean }, around: Surroundings): Promise<void> {
  const { globals, terminal, opened } = around;
  const { desk, beforeClosing } = session;
  beforeClosing(opened);
  await firstRun(desk, globals, terminal);
  const summary = await summaryOf(desk);
  if (!globals.json) terminal.out(inLines(summary));
  if (!options.serve) {
    if (globals.json) terminal.out(JSON.stringify({ ok: true, ...summary }));
    return;
  }
  await serveUntilStopped(session, { ...options, terminal }, async (url) => {
    await opened();
    terminal.out(
      globals.json ? JSON.stringify({ ok: true, url, ...summary }) : `\nThe desk is open at ${url} (Ctrl-C closes it)`,
    );
  });
}

/** Takes the samples in once a desk; an interrupted first run is taken up again, since ingesting twice changes nothing. */
async function firstRun(desk: Desk, globals: Globals, terminal: Terminal): Promise<void> {
  if ((await desk.store.meta('samples')) !== null) return;
  const progress = progressOn(terminal, globals.quiet);
  const { piecesIn } = await import('../../collect/index.ts');
  const { packageRoot } = await import('../../vocabulary/load.ts');
  const { ingest } = await import('../../work/ingest.ts');
  const { rebuild } = await import('../../work/rebuild.ts');
  const { busiestMonth, writeReview } = await import('../../work/review.ts');
  try {
    if (!globals.quiet)
      terminal.err(`First run: taking in the sample documents. The desk folder is ${resolve(globals.home)}`);
    const samples = [join(packageRoot(), 'samples', 'documents')];
    const expected = await piecesIn(samples);
    await ingest(samples, desk, { onProgress: progress.update, expected, sample: true });
    await rebuild(desk, progress.update);
    const month = await busiestMonth(desk.store);
    if (month)
      await writeReview(month, desk, {
        dir: join(desk.home, 'reviews', month),
        showUnreviewed: true,
        onProgress: progress.update,
      });
    await desk.store.setMeta('samples', desk.vocabulary.digest);
  } finally {
    progress.stop();
  }
}

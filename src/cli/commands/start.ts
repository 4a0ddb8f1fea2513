/** `entente start` (npm start): takes in the samples on the first run, says what came out, and opens the desk. */
import { join, resolve } from 'node:path';
import type { Desk } from '../../desk.ts';
import { openDesk } from '../../desk.ts';
import { packageRoot } from '../../vocabulary/load.ts';
import { ingest } from '../../work/ingest.ts';
import { rebuild } from '../../work/rebuild.ts';
import { busiestMonth, writeReview } from '../../work/review.ts';
import type { CommandFile } from '../program.ts';
import { progressOn } from '../progress.ts';
import { refuseSecond, serveUntilStopped } from '../serve-until-stopped.ts';
import { summaryOf } from '../summary.ts';
import type { Globals, Terminal } from '../terminal.ts';
import { portNumber } from './serve.ts';

export const startCommand: CommandFile = (program, terminal, act) => {
  program
    .command('start')
    .description('first run: take in the bundled samples and draft a review; then open the desk')
    .option('--port <port>', 'the port', portNumber, 4310)
    .option('--host <host>', 'the address to listen on', '127.0.0.1')
    .option('--no-serve', 'stop after the summary')
    .addHelpText('after', '\nExample:\n  entente start --home ~/desks/first')
    .action((options: { port: number; host: string; serve: boolean }) =>
      act(async (globals) => {
        await refuseSecond(globals.home);
        const open = async (): Promise<Desk> => {
          const desk = await openDesk({ home: globals.home, clock: terminal.clock, create: true });
          try {
            await firstRun(desk, globals, terminal);
          } catch (cause) {
            await desk.close();
            throw cause;
          }
          return desk;
        };
        if (options.serve) await serveUntilStopped(options, globals, terminal, open);
        else await (await open()).close();
        return 0;
      }),
    );
};

/** Takes the samples in once a desk; an interrupted first run is taken up again, since ingesting twice changes nothing. */
async function firstRun(desk: Desk, globals: Globals, terminal: Terminal): Promise<void> {
  const progress = progressOn(terminal, globals.quiet);
  try {
    if ((await desk.store.meta('samples')) === null) {
      terminal.err(`First run: taking in the sample documents. The desk folder is ${resolve(globals.home)}`);
      await ingest([join(packageRoot(), 'samples', 'documents')], desk, { onProgress: progress.update, sample: true });
      await rebuild(desk, progress.update);
      const month = await busiestMonth(desk.store);
      if (month)
        await writeReview(month, desk, {
          dir: join(desk.home, 'reviews', month),
          showUnreviewed: true,
          onProgress: progress.update,
        });
      await desk.store.setMeta('samples', desk.vocabulary.digest);
      progress.stop();
    }
    terminal.out(await summaryOf(desk, globals.json));
  } finally {
    progress.stop();
  }
}

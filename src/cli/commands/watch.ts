/** `entente watch`: visits sources on their schedule until Ctrl-C. Several may run on one desk: each source is visited by one of them. */
import type { CommandFile } from '../program.ts';
import { visitingWith } from '../visiting.ts';
import { withDesk } from '../with-desk.ts';
import { runInWords } from './source.ts';

export const watchCommand: CommandFile = (program, terminal, act) => {
  program
    .command('watch')
    .description('visit sources on their schedule until Ctrl-C (`serve` does so, too)')
    .option('--proxy <url>', 'the way out of this machine')
    .addHelpText('after', '\nExample:\n  entente watch --home ~/desks/crink')
    .action(({ proxy }: { proxy?: string }) =>
      act((globals) =>
        withDesk(
          globals,
          terminal,
          async (session): Promise<number> => {
            const { watchSources } = await import('../../work/watch.ts');
            const options = await visitingWith(session, terminal, {
              proxy,
              onRun: (_, run) => terminal.out(globals.json ? JSON.stringify(run) : runInWords(run)),
              onTrouble: (cause) => terminal.err(`This round broke off: ${String(cause)}`),
            });
            const watcher = watchSources(session.desk, options);
            session.beforeClosing(() => watcher.close());
            if (!globals.quiet) terminal.err('Watching the sources (Ctrl-C ends it).');
            return new Promise(() => {});
          },
          { whenStopped: 0 },
        ),
      ),
    );
};

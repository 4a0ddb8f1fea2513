/** `entente init`: makes the desk folder and its store; safe to run again. */
import type { CommandFile } from '../program.ts';
import { withDesk } from '../with-desk.ts';

export const initCommand: CommandFile = (program, terminal, act) => {
  program
    .command('init')
    .description('make the desk folder: store, archive, a vocabulary folder for your own rows')
    .addHelpText('after', '\nExample:\n  entente init --home ~/desks/crink')
    .action(() =>
      act((globals) =>
        withDesk(
          globals,
          terminal,
          async ({ desk: { home, store } }) => {
            const { documents } = await store.counts();
            terminal.out(
              globals.json
                ? JSON.stringify({ ok: true, home, documents })
                : `The desk is ready in ${home} (${documents} documents).`,
            );
            return 0;
          },
          { create: true },
        ),
      ),
    );
};

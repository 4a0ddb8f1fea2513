/** `entente init`: makes the desk folder and its store; safe to run again. */
import { resolve } from 'node:path';
import { openDesk } from '../../desk.ts';
import type { CommandFile } from '../program.ts';

export const initCommand: CommandFile = (program, terminal, act) => {
  program
    .command('init')
    .description('make the desk folder: store, archive, a vocabulary folder for your own rows')
    .addHelpText('after', '\nExample:\n  entente init --home ~/desks/crink')
    .action(() =>
      act(async ({ home, json }) => {
        const desk = await openDesk({ home, clock: terminal.clock, create: true });
        const counts = await desk.store.counts();
        await desk.close();
        const folder = resolve(home);
        terminal.out(
          json
            ? JSON.stringify({ ok: true, home: folder, documents: counts.documents })
            : `The desk is ready in ${folder} (${counts.documents} documents).`,
        );
        return 0;
      }),
    );
};

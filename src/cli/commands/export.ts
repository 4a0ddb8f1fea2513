/** `entente export NAME --format F`: what the desk holds, as files other tools open. */
import { openDesk } from '../../desk.ts';
import { exportNames, exportOf } from '../../publish/exports/index.ts';

import type { CommandFile } from '../program.ts';

export const exportCommand: CommandFile = (program, terminal, act) => {
  program
    .command('export')
    .description('print claims, events, figures, deals or documents')
    .argument('<name>', exportNames.join(', '))
    .option('--format <format>', 'csv, json or jsonl', 'csv')
    .addHelpText(
      'after',
      '\nExamples:\n  entente export deals --format csv > deals.csv\n  entente export claims --format jsonl',
    )
    .action((name: string, options: { format: string }) =>
      act(async ({ home, json }) => {
        const desk = await openDesk({ home, clock: terminal.clock });
        try {
          for await (const chunk of exportOf(name, json ? 'json' : options.format, desk.store))
            process.stdout.write(chunk);
          return 0;
        } finally {
          await desk.close();
        }
      }),
    );
};

/** `entente export NAME --format F`: what the desk holds, as files other tools open. */
import type { CommandFile } from '../program.ts';
import { withDesk } from '../with-desk.ts';

export const exportCommand: CommandFile = (program, terminal, act) => {
  program
    .command('export')
    .description('print actors, claims, events, figures, deals or documents')
    .argument('<name>', 'actors, claims, deals, documents, events or figures')
    .option('--format <format>', 'csv, json or jsonl; actors also ftm, jsonld, graphml, gexf', 'csv')
    .addHelpText(
      'after',
      '\nExamples:\n  entente export deals --format csv > deals.csv\n  entente export claims --format jsonl\n  entente export actors --format ftm > actors.ftm.json',
    )
    .action((name: string, options: { format: string }) =>
      act((globals) =>
        withDesk(globals, terminal, async ({ desk }) => {
          const { exportOf } = await import('../../publish/exports/index.ts');
          const chunks = exportOf(name, globals.json ? 'json' : options.format, desk.store);
          for await (const chunk of chunks) await terminal.write(chunk);
          return 0;
        }),
      ),
    );
};

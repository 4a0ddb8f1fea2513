/** `entente vocab check|find`: the knowledge an analyst edits, checked and searched. */
import type { CommandFile } from '../program.ts';
import { table } from '../terminal.ts';

export const vocabCommand: CommandFile = (program, terminal, act) => {
  const vocab = program.command('vocab').description('check the vocabulary, or find a row by any spelling');
  vocab
    .command('check')
    .description('check every row: homographs, dangling ids, dates, identifiers; count sourced rows')
    .addHelpText('after', '\nExample:\n  entente vocab check')
    .action(() =>
      act(async ({ json }) => {
        const { checkVocabulary } = await import('../../vocabulary/check.ts');
        const { loadVocabulary, packageRoot } = await import('../../vocabulary/load.ts');
        const findings = checkVocabulary(loadVocabulary({ package: packageRoot() }));
        const errors = findings.filter((f) => f.severity === 'error');
        terminal.out(
          json
            ? JSON.stringify(findings, null, 2)
            : findings.map((f) => `${f.severity} ${f.where}: ${f.message}`).join('\n') || 'The vocabulary is in order.',
        );
        return errors.length > 0 ? 5 : 0;
      }),
    );
  vocab
    .command('find')
    .description('find actors, goods, places, outlets and tools by any spelling in any script')
    .argument('<words...>')
    .addHelpText('after', '\nExample:\n  entente vocab find Пезешкиан')
    .action((words: string[]) =>
      act(async ({ json }) => {
        const { findInVocabulary } = await import('../../vocabulary/find.ts');
        const { loadVocabulary, packageRoot } = await import('../../vocabulary/load.ts');
        const hits = findInVocabulary(loadVocabulary({ package: packageRoot() }), words.join(' '));
        terminal.out(
          json
            ? JSON.stringify(hits, null, 2)
            : hits.length === 0
              ? 'Nothing found.'
              : table(
                  ['kind', 'id', 'name', 'matched'],
                  hits.map((h) => [h.kind, h.id, h.name, h.matched]),
                ),
        );
        return hits.length > 0 ? 0 : 3;
      }),
    );
};

/** `entente text FILE`: the text layer that every offset points into, byte for byte as the extractor sees it. */
import type { ReadDocument } from '../../model/document.ts';
import type { CommandFile } from '../program.ts';

export const textCommand: CommandFile = (program, terminal, act) => {
  program
    .command('text')
    .description('print the text layer of a file: what offsets of claims point into')
    .argument('<file>', 'any file that ingest reads, or - for standard input')
    .option('--lines', 'print each line with its kind and the rule that gave it', false)
    .addHelpText('after', '\nExample:\n  entente text newsletter.eml --lines')
    .action((file: string, options: { lines: boolean }) =>
      act(async ({ json }) => {
        const { loadVocabulary, packageRoot } = await import('../../vocabulary/load.ts');
        const { readFiles } = await import('../../work/extract-files.ts');
        const vocabulary = loadVocabulary({ package: packageRoot() });
        const documents: ReadDocument[] = [];
        for await (const result of readFiles([file], { vocabulary, clock: terminal.clock })) {
          if ('error' in result) throw result.error;
          documents.push(...result.documents);
        }
        if (json) terminal.out(JSON.stringify({ ok: true, documents }, null, 2));
        else if (options.lines) for (const read of documents) terminal.out(linesOf(read));
        else for (const { text } of documents) await terminal.write(text);
        return 0;
      }),
    );
};

const linesOf = ({ text, lines }: ReadDocument): string =>
  lines
    .map(({ start, end, kind, rule }) => {
      const words = text.slice(start, Math.min(end, start + 100));
      return `${String(start).padStart(7)} ${kind.padEnd(10)} ${rule.padEnd(20)} ${words}`;
    })
    .join('\n');

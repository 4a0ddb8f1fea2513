/** `entente text FILE`: the text layer that every offset points into, byte for byte as the extractor sees it. */

import { loadVocabulary, packageRoot } from '../../vocabulary/load.ts';
import { readFiles } from '../../work/extract-files.ts';
import type { CommandFile } from '../program.ts';

export const textCommand: CommandFile = (program, terminal, act) => {
  program
    .command('text')
    .description('print the text layer of a file: what offsets of claims point into')
    .argument('<file>')
    .option('--lines', 'print each line with its kind and the rule that gave it', false)
    .addHelpText('after', '\nExample:\n  entente text newsletter.eml --lines')
    .action((file: string, options: { lines: boolean }) =>
      act(async ({ json }) => {
        const vocabulary = loadVocabulary({ package: packageRoot() });
        for await (const result of readFiles([file], { vocabulary, clock: terminal.clock })) {
          if ('error' in result) throw result.error;
          for (const read of result.documents) {
            if (json)
              terminal.out(
                JSON.stringify(
                  { document: read.document, text: read.text, lines: read.lines, items: read.items },
                  null,
                  2,
                ),
              );
            else if (options.lines)
              for (const l of read.lines)
                terminal.out(
                  `${String(l.start).padStart(7)} ${l.kind.padEnd(10)} ${l.rule.padEnd(20)} ${read.text.slice(l.start, l.end).slice(0, 100)}`,
                );
            else process.stdout.write(read.text);
          }
        }
        return 0;
      }),
    );
};

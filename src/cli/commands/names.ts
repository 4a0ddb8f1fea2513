/** `entente names compare FILE.csv`: scores pairs of names in any scripts, and says how well where the file has judgements. */
import type { ComparedRow, PairRow } from '../../resolve/names/compare-rows.ts';
import type { CommandFile } from '../program.ts';

export const namesCommand: CommandFile = (program, terminal, act) => {
  const names = program.command('names').description('compare names across scripts');
  names
    .command('compare')
    .description('print the rows of a CSV with the score of name1 against name2')
    .argument(
      '<file>',
      'CSV with the columns name1 and name2; optional: schema, is_match, case_group or group; - for standard input',
    )
    .addHelpText(
      'after',
      '\nThe rows go to stdout; best F1, AUC and the groups to stderr where is_match is given. --json adds the explanations.' +
        '\n\nExample:\n  entente names compare pairs.csv > scored.csv',
    )
    .action((file: string) =>
      act(async ({ json, quiet }) => {
        const { compareRow, qualityByGroup } = await import('../../resolve/names/compare-rows.ts');
        const { qualityInWords } = await import('../../resolve/names/measure.ts');
        const rows = (await rowsOf(file)).map(compareRow);
        const quality = qualityByGroup(rows);
        if (json) {
          const results = rows.map(({ row, comparison }) => ({ ...row, ...comparison }));
          terminal.out(JSON.stringify({ ok: true, rows: results, quality: Object.fromEntries(quality) }, null, 2));
        } else {
          await terminal.write(await csvOf(rows));
          if (!quiet) for (const [group, q] of quality) terminal.err(`${group}: ${qualityInWords(q)}`);
        }
        return rows.length === 0 ? 3 : 0;
      }),
    );
};

async function rowsOf(file: string): Promise<PairRow[]> {
  const { readFile } = await import('node:fs/promises');
  const { parse } = await import('csv-parse/sync');
  const { EntenteError } = await import('../../model/errors.ts');
  let bytes: Buffer;
  try {
    bytes = file === '-' ? await standardInput() : await readFile(file);
  } catch (cause) {
    throw new EntenteError('file-missing', `${file} cannot be read.`, { hint: 'Check the path.', cause });
  }
  let rows: PairRow[];
  try {
    rows = parse(bytes, {
      columns: true,
      bom: true,
      skip_empty_lines: true,
      relax_column_count_less: true,
    }) as PairRow[];
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    throw new EntenteError('format-broken', `${file} is no CSV: ${message}`, {
      hint: 'Save it as comma-separated UTF-8.',
      cause,
    });
  }
  const first = rows[0];
  if (first !== undefined && !('name1' in first && 'name2' in first))
    throw new EntenteError('usage', `${file} has no columns name1 and name2.`, {
      hint: `It has: ${Object.keys(first).join(', ')}.`,
    });
  return rows;
}

async function standardInput(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

async function csvOf(rows: readonly ComparedRow[]): Promise<string> {
  const { stringify } = await import('csv-stringify/sync');
  const columns = [...Object.keys(rows[0]?.row ?? { name1: '', name2: '' }).filter((c) => c !== 'score'), 'score'];
  const cells = rows.map(({ row, comparison }) => ({ ...row, score: comparison.score.toFixed(4) }));
  // a cell that would start a formula in a spreadsheet is disarmed
  return stringify(cells, { header: true, columns, escape_formulas: true });
}

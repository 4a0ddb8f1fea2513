/** `entente vocab check|add|find`: the knowledge an analyst edits, checked, added to and searched. The desk's own rows count. */
import type { Command } from 'commander';
import { EntenteError } from '../../model/errors.ts';
import type { CommandFile } from '../program.ts';
import { type Terminal, table } from '../terminal.ts';

type Act = Parameters<CommandFile>[2];

export const vocabCommand: CommandFile = (program, terminal, act) => {
  const vocab = program
    .command('vocab')
    .description('check the vocabulary, add a row to the desk, or find one by any spelling');
  checkWord(vocab, terminal, act);
  addWord(vocab, terminal, act);
  findWord(vocab, terminal, act);
};

async function vocabularyOf(home: string) {
  const { loadVocabulary, packageRoot } = await import('../../vocabulary/load.ts');
  return loadVocabulary({ package: packageRoot(), overlay: home });
}

function checkWord(vocab: Command, terminal: Terminal, act: Act): void {
  vocab
    .command('check')
    .description('check every row: homographs, dangling ids, dates, identifiers; count sourced rows')
    .addHelpText('after', '\nExample:\n  entente vocab check')
    .action(() =>
      act(async ({ home, json }) => {
        const { checkVocabulary } = await import('../../vocabulary/check.ts');
        const findings = checkVocabulary(await vocabularyOf(home));
        const errors = findings.filter((f) => f.severity === 'error');
        terminal.out(
          json
            ? JSON.stringify(findings, null, 2)
            : findings.map((f) => `${f.severity} ${f.where}: ${f.message}`).join('\n') || 'The vocabulary is in order.',
        );
        return errors.length > 0 ? 5 : 0;
      }),
    );
}

interface AddOptions {
  source: string;
  id?: string;
  code?: string;
  names: string[];
  weak: string[];
  class?: string;
  hs?: string;
  lat?: string;
  lon?: string;
  note?: string;
}

const also = (one: string, before: string[]): string[] => [...before, one];

function addWord(vocab: Command, terminal: Terminal, act: Act): void {
  vocab
    .command('add')
    .description("add a row to the desk's own vocabulary, checked before it is written")
    .argument('<kind>', 'person, body, company, bank, organisation, military, vessel, group, good, city, port, ...')
    .argument('<name>', 'canonical English name')
    .requiredOption('--source <page>', 'the page or list entry the row comes from')
    .option('--id <slug>', 'else made from the name')
    .option('--code <code>', 'state or organisation acted for (ISO 3166-1 alpha-3, IGO:EU); of a place, its country')
    .option('--names <lang=form>', 'another way to write it, such as ru=Имя; repeat it for more', also, [])
    .option('--weak <form>', 'a form that counts only beside the actor or its state; repeat it for more', also, [])
    .option('--class <class>', 'of a good: munitions, components, petroleum, ...')
    .option('--hs <code>', 'of a good: HS 2022, 2 to 6 digits')
    .option('--lat <degrees>', 'of a place')
    .option('--lon <degrees>', 'of a place')
    .option('--note <words>')
    .addHelpText(
      'after',
      '\nExample:\n  entente vocab add company "Vostok Bearing Works" --code RUS --names "ru=Восток Подшипник" --source https://example.org/register/1',
    )
    .action((kind: string, name: string, options: AddOptions) =>
      act(async ({ home, json }) => {
        const { additionTo, writeAddition } = await import('../../vocabulary/add.ts');
        const data = await vocabularyOf(home);
        const { names, lat, lon, ...rest } = options;
        const point = { ...degrees('--lat', lat, 'lat'), ...degrees('--lon', lon, 'lon') };
        const added = additionTo(data, { ...rest, ...point, kind, name, names: namesByLanguage(names) });
        const file = writeAddition(home, data.profile.id, added);
        terminal.out(json ? JSON.stringify({ file, ...added }, null, 2) : `Added ${added.row.id} to ${file}.`);
        return 0;
      }),
    );
}

function degrees<K extends 'lat' | 'lon'>(option: string, text: string | undefined, key: K): { [P in K]?: number } {
  if (text === undefined) return {};
  const value = Number(text);
  if (text.trim() !== '' && Number.isFinite(value)) return { [key]: value } as { [P in K]?: number };
  throw new EntenteError('usage', `${option} "${text}" is no number.`, { hint: 'Write degrees, such as 43.12.' });
}

function namesByLanguage(pairs: readonly string[]): Record<string, string[]> {
  const out: Record<string, string[]> = {};
  for (const pair of pairs) {
    const [, language, form] = /^([a-z]{2,3})=(.*\S.*)$/su.exec(pair) ?? [];
    if (language === undefined || form === undefined)
      throw new EntenteError('usage', `"${pair}" is not LANG=FORM.`, { hint: 'Write --names ru=Имя.' });
    out[language] = [...(out[language] ?? []), form.trim()];
  }
  return out;
}

/** More rows than this are listed only: who searches for "Kim" wants to choose first. */
const DESCRIBED = 3;

function findWord(vocab: Command, terminal: Terminal, act: Act): void {
  vocab
    .command('find')
    .description(
      'find rows by any spelling in any script; up to three are shown in full: names, offices by date, sources',
    )
    .argument('<words...>')
    .addHelpText('after', '\nExample:\n  entente vocab find Пезешкиан')
    .action((words: string[]) =>
      act(async ({ home, json }) => {
        const { findInVocabulary } = await import('../../vocabulary/find.ts');
        const { descriptionOf, describeInWords } = await import('../../vocabulary/describe.ts');
        const data = await vocabularyOf(home);
        const hits = findInVocabulary(data, words.join(' '));
        const full = hits.map((hit) => ({ ...hit, row: descriptionOf(data, hit.id) ?? null }));
        if (json) terminal.out(JSON.stringify(full, null, 2));
        else if (hits.length === 0) terminal.out('Nothing found.');
        else {
          const rows = hits.map((h) => [h.kind, h.id, h.name, h.matched]);
          const told = hits.length > DESCRIBED ? [] : full.flatMap(({ row }) => (row ? [describeInWords(row)] : []));
          terminal.out([table(['kind', 'id', 'name', 'matched'], rows), ...told].join('\n\n'));
        }
        return hits.length > 0 ? 0 : 3;
      }),
    );
}

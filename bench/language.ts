// Bench: the language layer beside wink-nlp and compromise on the same texts, one core, a process each; the whole extraction; and
// whether time and memory grow with the length of a text, whatever it is made of. Run: npm run bench:language
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { claimsOf } from '../src/extract/extract.ts';
import { tokensIn } from '../src/language/tokens.ts';
import type { ReadDocument } from '../src/model/document.ts';
import { readBytes } from '../src/read/read.ts';
import { loadVocabulary } from '../src/vocabulary/load.ts';
import { contextOf } from '../src/work/extract-files.ts';
import { addFigures, emptyFigures, type Figures } from './language/scores.ts';
import { type System, systems, weights } from './language/systems.ts';
import { kinds, textOf } from './language/texts.ts';
import { documentsOf, haveTreebanks } from './language/treebank.ts';

/** Seconds of this process's own work, so that others on the machine do not count. */
const worked = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

const megabytes = (): number => Math.round(process.resourceUsage().maxRSS / 1024);
const sets = { EWT: 'en_ewt-dev.conllu', GUM: 'en_gum-dev.conllu' };

interface Measured {
  load: number;
  rate: number;
  memory: number;
  rows: Record<string, Record<string, string>>;
}

/** Figures of one system; runs in a process of its own. */
function measure(name: string): Measured {
  const begun = worked();
  const run = (systems[name] as () => System)();
  run('One short sentence.');
  const load = Math.round(1000 * (worked() - begun));
  const rows: Measured['rows'] = {};
  for (const [set, file] of Object.entries(haveTreebanks ? sets : {})) {
    const figures: Record<string, Figures> = { [set]: emptyFigures(), [`${set} news`]: emptyFigures() };
    for (const gold of documentsOf(file)) {
      const found = run(gold.text);
      addFigures(figures[set] as Figures, gold, found);
      if (gold.id.includes('news')) addFigures(figures[`${set} news`] as Figures, gold, found);
    }
    for (const [key, f] of Object.entries(figures)) {
      if (f.tokens.gold === 0 || key === 'EWT news') continue;
      rows[key] = Object.fromEntries(Object.entries(f).map(([column, tally]) => [column, tally.f1]));
    }
  }
  return { load, rate: rateOf(run), memory: megabytes(), rows };
}

/** Tokens a second of the second of two readings. */
function rateOf(run: System): number {
  const text = textOf(400_000);
  run(text);
  const begun = worked();
  const { words } = run(text);
  return Math.round(words.length / (worked() - begun));
}

/** The whole extraction, a document at a time. */
async function extraction(): Promise<{ rate: number; memory: number; load: number }> {
  const begun = worked();
  const vocabulary = loadVocabulary();
  const context = contextOf(vocabulary);
  const documents = await documentsFrom(textOf(400_000), vocabulary);
  for (const document of documents.slice(0, 2)) await claimsOf(document, context);
  const load = Math.round(1000 * (worked() - begun));
  for (const document of documents) await claimsOf(document, context);
  const again = worked();
  for (const document of documents) await claimsOf(document, context);
  const seconds = worked() - again;
  const tokens = documents.reduce((n, { text }) => n + tokensIn(text, 0, text.length, 'en').length, 0);
  return { rate: Math.round(tokens / seconds), memory: megabytes(), load };
}

async function documentsFrom(text: string, vocabulary: ReturnType<typeof loadVocabulary>): Promise<ReadDocument[]> {
  const out: ReadDocument[] = [];
  for (let at = 0; at < text.length; at += 5000) {
    const bytes = new TextEncoder().encode(text.slice(at, at + 5000));
    const hint = { uri: `bench:${at}`, name: `${at}.txt`, fetched: '2026-01-01T00:00:00Z' };
    out.push(...(await readBytes(bytes, hint, { outlets: vocabulary.outletTable })).documents);
  }
  return out;
}

/** Seconds and megabytes for one kind of text at one size; a process of its own. */
async function growth(kind: string, size: number): Promise<{ parse: number; claims: number; memory: number }> {
  const text = (kinds[kind] as (t: string) => string)(textOf(size));
  const run = (systems['entente'] as () => System)();
  run(textOf(20_000));
  let begun = worked();
  run(text);
  const parse = worked() - begun;
  const vocabulary = loadVocabulary();
  const context = contextOf(vocabulary);
  const hint = { uri: 'bench:growth', name: 'growth.txt', fetched: '2026-01-01T00:00:00Z' };
  const { documents } = await readBytes(new TextEncoder().encode(text), hint, { outlets: vocabulary.outletTable });
  begun = worked();
  for (const document of documents) await claimsOf(document, context);
  return { parse, claims: worked() - begun, memory: megabytes() };
}

const child = <T>(...argv: string[]): T =>
  JSON.parse(
    execFileSync(process.execPath, ['--import', 'tsx', import.meta.filename, ...argv], {
      encoding: 'utf8',
      maxBuffer: 1e8,
    }),
  ) as T;

function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): void {
  console.log(`\n| ${head.join(' | ')} |\n|${'---|'.repeat(head.length)}`);
  for (const row of rows) console.log(`| ${row.join(' | ')} |`);
}

function report(): void {
  const names = Object.keys(systems);
  const all = new Map(names.map((name) => [name, child<Measured>('--of', name)]));
  if (!haveTreebanks) console.log('accuracy skipped: ../shared is not beside the repository');
  const columns = ['tokens', 'words', 'sentences', 'upos', 'uas', 'las', 'triples'];
  const rows = [...all].flatMap(([name, { rows }]) =>
    Object.entries(rows).map(([set, row]) => [name, set, ...columns.map((c) => row[c] ?? '')]),
  );
  console.log('F1 on raw text; words and tags without punctuation.');
  table(['system', 'set', ...columns], rows);
  const whole = child<{ rate: number; memory: number; load: number }>('--extraction');
  const speeds = [...all].map(([name, m]) => [name, m.rate, m.load, m.memory]);
  table(
    ['system', 'tokens a second', 'load ms', 'peak MB'],
    [...speeds, ['whole extraction', whole.rate, whole.load, whole.memory]],
  );
  const lines = Object.keys(kinds).flatMap((kind) =>
    [100_000, 200_000, 400_000, 800_000].map((size) => {
      const g = child<{ parse: number; claims: number; memory: number }>('--growth', kind, String(size));
      return [kind, size / 1000, g.parse.toFixed(2), g.claims.toFixed(2), g.memory];
    }),
  );
  table(['text', 'thousand characters', 'parse s', 'claims s', 'peak MB'], lines);
  console.log(`\nweights ${(readFileSync(weights).length / 1e6).toFixed(1)} MB`);
}

const [flag, ...words] = process.argv.slice(2);
if (flag === '--of') console.log(JSON.stringify(measure(words[0] as string)));
else if (flag === '--extraction') console.log(JSON.stringify(await extraction()));
else if (flag === '--growth') console.log(JSON.stringify(await growth(words[0] as string, Number(words[1]))));
else report();

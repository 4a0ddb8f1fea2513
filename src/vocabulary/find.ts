// Vocabulary: look-up by any spelling in any script, for `entente vocab find` and the desk's search box. Not for linking:
// a hit here is a suggestion to a person.
import anyAscii from 'any-ascii';
import { foldName } from './fold.ts';
import type { Vocabulary } from './load.ts';

export interface Hit {
  kind: string;
  id: string;
  name: string;
  /** the listed spelling that fits */
  matched: string;
}

interface Row {
  kind: string;
  id: string;
  name: string;
  spellings: string[];
}

/** Lower-case Latin letters and digits of a name in any script. */
const latin = (name: string): string =>
  anyAscii(foldName(name))
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** Best first: the same spelling, the same in Latin letters, one that starts so, one that holds all the words. */
export function findInVocabulary(vocabulary: Vocabulary, words: string, limit = 20): Hit[] {
  const wanted = foldName(words);
  const ascii = latin(words);
  if (wanted === '') return [];
  const named = new Set(vocabulary.gazetteer.mentionsIn(words, '').map((mention) => mention.id));
  const hits: { hit: Hit; rank: number }[] = [];
  for (const { spellings, ...row } of rowsOf(vocabulary)) {
    let best: { matched: string; rank: number } | undefined;
    for (const matched of spellings) {
      const rank = rankOf(matched, wanted, ascii);
      if (rank !== undefined && (!best || rank < best.rank)) best = { matched, rank };
    }
    if (!best && named.has(row.id)) best = { matched: row.name, rank: 1 };
    if (best) hits.push({ hit: { ...row, matched: best.matched }, rank: best.rank });
  }
  hits.sort((a, b) => a.rank - b.rank || a.hit.name.length - b.hit.name.length || (a.hit.id < b.hit.id ? -1 : 1));
  return hits.slice(0, limit).map(({ hit }) => hit);
}

function rankOf(spelling: string, wanted: string, ascii: string): number | undefined {
  if (foldName(spelling) === wanted) return 0;
  const name = latin(spelling);
  if (ascii === '' || name === '') return undefined;
  if (name === ascii || name.replaceAll(' ', '') === ascii.replaceAll(' ', '')) return 1;
  if (ascii.length < 3) return undefined;
  if (name.startsWith(`${ascii} `) || name.startsWith(ascii)) return 2;
  const words = ` ${name} `;
  return ascii.split(' ').every((word) => words.includes(` ${word}`)) ? 3 : undefined;
}

function* rowsOf({ actors, goods, places, outlets, offices, tools }: Vocabulary): Generator<Row> {
  for (const { id, kind, name, names, demonyms, metonyms, weak } of actors) {
    yield { id, kind, name, spellings: [name, ...Object.values(names).flat(), ...demonyms, ...metonyms, ...weak] };
  }
  for (const { id, name, names } of goods)
    yield { id, kind: 'good', name, spellings: [name, ...Object.values(names).flat()] };
  for (const { id, name, names } of places)
    yield { id, kind: 'place', name, spellings: [name, ...Object.values(names).flat()] };
  for (const { id, name, aliases } of outlets) yield { id, kind: 'outlet', name, spellings: [name, ...aliases] };
  for (const { id, title } of offices) yield { id, kind: 'office', name: title, spellings: [title] };
  for (const { id, name } of tools) yield { id, kind: 'tool', name, spellings: [id, name] };
}

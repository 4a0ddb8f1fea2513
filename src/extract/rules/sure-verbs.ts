/** Extraction, rules engine: words that can only be verbs where they stand, told to the tagger so that it cannot take them for nouns. */
import type { Lexicon } from './lexicon.ts';

/** Past forms that are no noun, no adjective and no participle. */
const onlyPast = new Set(
  `stole froze gave took shook sank flew drove wrote went came became began grew knew spoke swore withdrew undertook overtook retook chose forbade forgave
foresaw threw`.split(/\s+/),
);

interface Spoken {
  token: { norm: string };
  mention?: unknown;
}

/** "Pyongyang stole data"; "to fire cruise missiles": the verb, and its "to". */
export function sureVerb(window: readonly (Spoken | undefined)[], lexicon: Lexicon): string | undefined {
  const [before, here, after, next] = window;
  const norm = here?.token.norm ?? '';
  if (onlyPast.has(norm)) return 'VERB.VBD';
  if (norm === 'to' && isBase(after, lexicon) && next?.mention !== undefined) return 'PART';
  return isBase(here, lexicon) && before?.token.norm === 'to' && after?.mention !== undefined ? 'VERB.VB' : undefined;
}

const isBase = (word: Spoken | undefined, lexicon: Lexicon): boolean =>
  word !== undefined &&
  word.mention === undefined &&
  (lexicon.verbs.get(word.token.norm)?.includes(word.token.norm) ?? false);

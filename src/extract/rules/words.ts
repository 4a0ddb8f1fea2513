/** Extraction, rules engine: the words of a sentence with their place in the dependency tree. A known name is one word. */
import { lemma as lemmaOf } from '../../language/lemma.ts';
import type { Parser } from '../../language/parser.ts';
import { normal, type Token } from '../../language/tokens.ts';
import type { EntityMention } from './entities.ts';
import type { Lexicon } from './lexicon.ts';
import { repaired } from './repairs.ts';

export interface Word {
  start: number;
  end: number;
  text: string;
  norm: string;
  upos: string;
  /** of a verb, in Penn tags: VBD, VBN, VBG ... */
  form: string;
  lemma: string;
  /** index of the word it depends on, -1 for the root */
  head: number;
  deprel: string;
  mention?: EntityMention;
}

/** Names are collapsed and their tag is given, so that the parser cannot stumble over them. */
export function wordsOf(
  tokens: readonly Token[],
  mentions: readonly EntityMention[],
  parser: Parser,
  lexicon: Lexicon,
): Word[] {
  const units = withoutBoth(collapsed(tokens, mentions), lexicon);
  const parsed = parser.parse(
    units.map((u) => u.shown),
    units.map((_, i) => tagOf(units, i, lexicon)),
  );
  const words = units.map(({ token, mention }, i) => {
    const { upos = 'X', form = '', lemma = token.norm, head = -1, deprel = 'dep' } = parsed[i] ?? {};
    const known = upos === 'VERB' ? lexicon.verbs.get(token.norm)?.[0] : undefined;
    const noun = upos === 'NOUN' || upos === 'PROPN' ? lexicon.nouns.get(token.norm) : undefined;
    const word: Word = { ...token, upos, form, lemma: known ?? noun ?? lemma, head, deprel };
    if (mention?.kind === 'good') word.lemma = lemmaOf(token.norm.split(' ').at(-1) ?? token.norm, 'noun');
    return mention ? { ...word, mention } : word;
  });
  return repaired(words);
}

interface Unit {
  token: Token;
  /** what the parser sees: of a name of several words the last */
  shown: Token;
  mention?: EntityMention;
}

function collapsed(tokens: readonly Token[], mentions: readonly EntityMention[]): Unit[] {
  const units: Unit[] = [];
  let m = 0;
  for (const token of tokens) {
    while (m < mentions.length && (mentions[m]?.end ?? 0) <= token.start) m++;
    const mention = mentions[m];
    const last = units.at(-1);
    if (!mention || token.start < mention.start || token.end > mention.end) units.push({ token, shown: token });
    else if (last?.mention === mention) {
      last.token = { ...last.token, end: token.end, text: mention.text, norm: normal(mention.text) };
      last.shown = token;
    } else units.push({ token, shown: token, mention });
  }
  return units;
}

/** A demonym may be an adjective or a noun; every other name is a proper noun, goods are common ones. */
function tagOf(units: readonly Unit[], i: number, lexicon: Lexicon): string | undefined {
  const mention = units[i]?.mention;
  if (mention?.kind === 'good') return 'NOUN';
  if (mention) return mention.sense === 'demonym' ? undefined : 'PROPN';
  return pluralVerb(units, i, lexicon) ? 'VERB.VBP' : undefined;
}

/** "The Iranians reinforce a garrison": a plural before, a determiner behind, and no noun of that form. */
function pluralVerb(units: readonly Unit[], i: number, lexicon: Lexicon): boolean {
  const here = units[i]?.token.norm ?? '';
  const before = units[i - 1];
  if (!lexicon.verbs.get(here)?.includes(here) || lexicon.nouns.has(here)) return false;
  const plural = before?.mention?.sense === 'demonym' && before.token.norm.endsWith('s');
  return plural && ['a', 'an', 'the', 'its', 'their'].includes(units[i + 1]?.token.norm ?? '');
}

/** "A and B both signed": the word says nothing the list does not, and hides the verb from a parser. */
function withoutBoth(units: readonly Unit[], lexicon: Lexicon): Unit[] {
  return units.filter(({ token }, i) => {
    if (token.norm !== 'both' && token.norm !== 'all') return true;
    return !(units[i - 1]?.mention && lexicon.verbs.has(units[i + 1]?.token.norm ?? ''));
  });
}

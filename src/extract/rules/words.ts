/** Extraction, rules engine: the words of a sentence with their place in the dependency tree. A known name is one word. */
import type { Parser } from '../../language/parser.ts';
import { normal, type Token } from '../../language/tokens.ts';
import type { EntityMention } from './entities.ts';
import type { Lexicon } from './lexicon.ts';

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
  const units = collapsed(tokens, mentions);
  const parsed = parser.parse(
    units.map((u) => u.shown),
    units.map((u) => tagOf(u.mention)),
  );
  return units.map(({ token, mention }, i) => {
    const { upos = 'X', form = '', lemma = token.norm, head = -1, deprel = 'dep' } = parsed[i] ?? {};
    const known = upos === 'VERB' ? lexicon.verbs.get(token.norm)?.[0] : undefined;
    const noun = upos === 'NOUN' || upos === 'PROPN' ? lexicon.nouns.get(token.norm) : undefined;
    const word: Word = { ...token, upos, form, lemma: known ?? noun ?? lemma, head, deprel };
    return mention ? { ...word, mention } : word;
  });
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

/** A demonym may be an adjective or a noun; every other name is a proper noun. */
function tagOf(mention: EntityMention | undefined): string | undefined {
  return mention && mention.sense !== 'demonym' ? 'PROPN' : undefined;
}

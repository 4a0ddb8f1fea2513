/** Extraction, rules engine: the words of a sentence with their place in the dependency tree. A known name is one word. */
import { lemma as lemmaOf } from '../../language/lemma.ts';
import type { Parser } from '../../language/parser.ts';
import { normal, type Token } from '../../language/tokens.ts';
import type { EntityMention } from './entities.ts';
import type { Lexicon } from './lexicon.ts';
import { perfects } from './perfects.ts';
import type { QuantityMention } from './quantity/quantities.ts';
import { repaired } from './repairs.ts';
import { sureVerb } from './sure-verbs.ts';

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

export interface Known {
  mentions: readonly EntityMention[];
  quantities: readonly QuantityMention[];
  times: readonly { start: number; end: number }[];
}

/** Names and amounts are collapsed and their tag is given, so that the parser cannot stumble over them. */
export function wordsOf(
  tokens: readonly Token[],
  known: Known,
  { parser, lexicon }: { parser: Parser; lexicon: Lexicon },
): Word[] {
  const units = withoutBoth(
    hyphened(amounted(dated(collapsed(tokens, known.mentions), known.times), known.quantities)),
    lexicon,
  );
  const parsed = parser.parse(
    units.map((u) => u.shown),
    units.map((_, i) => tagOf(units, i, lexicon)),
  );
  const words = units.map(({ token, mention }, i) => {
    const { upos = 'X', form = '', lemma = token.norm, head = -1, deprel = 'dep' } = parsed[i] ?? {};
    const verb = upos === 'VERB' ? lexicon.verbs.get(token.norm)?.[0] : undefined;
    const noun = upos === 'NOUN' || upos === 'PROPN' ? lexicon.nouns.get(token.norm) : undefined;
    const word: Word = { ...token, upos, form, lemma: verb ?? noun ?? lemma, head, deprel };
    if (mention?.kind === 'good') word.lemma = lemmaOf(token.norm.split(' ').at(-1) ?? token.norm, 'noun');
    return mention ? { ...word, mention } : word;
  });
  return repaired(perfects(counting(words, units), lexicon));
}

/** "handed Russia around 400 missiles": an amount counts the noun behind it, wherever a parser hangs it. */
function counting(words: Word[], units: readonly Unit[]): Word[] {
  units.forEach(({ tag }, i) => {
    const word = words[i];
    if (tag !== 'NUM' || !word || (word.head > i && word.deprel === 'nummod')) return;
    let at = i + 1;
    while (
      at < i + 4 &&
      /^(?:ADJ|NOUN)$/.test(words[at]?.upos ?? '') &&
      words[at]?.head !== at - 1 &&
      words[at]?.upos !== 'NOUN'
    )
      at++;
    while (words[at]?.upos === 'NOUN' && words[at + 1]?.upos === 'NOUN' && words[at]?.head === at + 1) at++;
    if (words[at]?.upos !== 'NOUN' || words[at]?.head === i || words.some((w) => w.head === i)) return;
    words[i] = { ...word, head: at, deprel: 'nummod' };
  });
  return words;
}

interface Unit {
  token: Token;
  /** what the parser sees: of a name of several words the last */
  shown: Token;
  mention?: EntityMention;
  /** a tag that is certain */
  tag?: string;
}

function collapsed(tokens: readonly Token[], mentions: readonly EntityMention[]): Unit[] {
  const units: Unit[] = [];
  let m = 0;
  for (const [i, token] of tokens.entries()) {
    while (m < mentions.length && (mentions[m]?.end ?? 0) <= token.start) m++;
    const mention = mentions[m];
    const last = units.at(-1);
    if (!mention || token.start < mention.start || token.end > mention.end) units.push({ token, shown: token });
    else if (last?.mention === mention) {
      last.token = { ...last.token, end: token.end, text: mention.text, norm: normal(mention.text) };
      // "the People's Republic (PRC)": to the parser the name, not its bracket
      if (!/[()]/.test(token.norm) && tokens[i - 1]?.norm !== '(') last.shown = token;
    } else units.push({ token, shown: token, mention });
  }
  return units;
}

/** "as recently as May", "in March": a month is no auxiliary and no parade. */
function dated(units: readonly Unit[], times: Known['times']): readonly Unit[] {
  return units.map((unit, i) => {
    if (!/^(?:May|March|August|Mar|Sept?)$/.test(unit.token.text) || unit.mention) return unit;
    if (unit.token.text === 'May' && i > 0 && units[i - 1]?.token.norm !== '"') return { ...unit, tag: 'PROPN' };
    const inside = times.some((t) => t.start <= unit.token.start && t.end >= unit.token.end);
    return inside ? { ...unit, tag: 'PROPN' } : unit;
  });
}

/** "up to 8.4 billion dollars", "around 400": one numeral, or one noun of money; its bounds are no prepositions. */
function amounted(units: readonly Unit[], quantities: readonly QuantityMention[]): Unit[] {
  const out: Unit[] = [];
  let q = 0;
  for (const unit of units) {
    while (q < quantities.length && (quantities[q]?.numeral ?? 0) <= unit.token.start) q++;
    const amount = quantities[q];
    const end = amount?.numeral ?? 0;
    const last = out.at(-1);
    if (!amount || unit.mention || unit.token.start < amount.start || unit.token.end > end) out.push(unit);
    else if (last?.tag && last.token.start >= amount.start) {
      last.token = joinedTo(last.token, unit.token);
      if (last.tag === 'NUM') last.shown = /\d|\p{L}/u.test(unit.token.norm) ? unit.token : last.shown;
    } else out.push(amountUnit(unit, amount));
  }
  return out;
}

function amountUnit({ token }: Unit, amount: QuantityMention): Unit {
  const word = amount.currency ? 'dollars' : amount.percent ? 'percent' : null;
  if (word) return { token, shown: { ...token, text: word, norm: word }, tag: 'NOUN' };
  return { token, shown: token, tag: 'NUM' };
}

const joinedTo = (first: Token, next: Token): Token => {
  const gap = next.start > first.end ? ' ' : '';
  return {
    start: first.start,
    end: next.end,
    text: `${first.text}${gap}${next.text}`,
    norm: `${first.norm}${gap}${next.norm}`,
  };
};

/** "surface-to-surface", "state-of-the-art": one adjective. */
function hyphened(units: readonly Unit[]): Unit[] {
  const out: Unit[] = [];
  for (let i = 0; i < units.length; i++) {
    let to = i;
    if (glued(units, i) && units[i + 2] && /^(?:to|of|by|in|on|off|for|and)$/.test(units[i + 2]?.token.norm ?? ''))
      while (glued(units, to)) to += 2;
    const first = units[i] as Unit;
    if (to - i < 4) {
      out.push(first);
      continue;
    }
    const token = units.slice(i + 1, to + 1).reduce((joint, u) => joinedTo(joint, u.token), first.token);
    out.push({ token, shown: token, tag: 'ADJ' });
    i = to;
  }
  return out;
}

/** The word is tied to the one behind the hyphen. */
function glued(units: readonly Unit[], i: number): boolean {
  const [here, hyphen, next] = [units[i], units[i + 1], units[i + 2]];
  if (!here || !hyphen || !next || here.mention || next.mention || here.tag || next.tag) return false;
  return hyphen.token.norm === '-' && here.token.end === hyphen.token.start && hyphen.token.end === next.token.start;
}

/** A demonym may be an adjective or a noun; every other name is a proper noun, goods are common ones. */
function tagOf(units: readonly Unit[], i: number, lexicon: Lexicon): string | undefined {
  const mention = units[i]?.mention;
  if (units[i]?.tag) return units[i]?.tag;
  if (mention?.kind === 'good') return 'NOUN';
  if (mention) return mention.sense === 'demonym' ? undefined : 'PROPN';
  if (isOfficial(units, i, lexicon)) return 'NOUN';
  return pluralVerb(units, i, lexicon)
    ? 'VERB.VBP'
    : sureVerb([units[i - 1], units[i], units[i + 1], units[i + 2]], lexicon);
}

/** "A senior official said": before a verb, a mark or a preposition these are nouns, not adjectives. */
function isOfficial(units: readonly Unit[], i: number, lexicon: Lexicon): boolean {
  if (!/^(?:official|executive|representative|military|national|chief|expert)$/.test(units[i]?.token.norm ?? ''))
    return false;
  const next = units[i + 1]?.token.norm ?? '.';
  return (
    /^(?:,|\.|who|of|in|from|with|on|at|there|has|had|was|is|will|would)$/.test(next) ||
    (lexicon.verbs.has(next) && !lexicon.nouns.has(next))
  );
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

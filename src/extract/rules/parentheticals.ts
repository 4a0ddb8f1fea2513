/** Extraction, rules engine: "..., the ministry said on Friday, ...": who speaks beside a sentence, taken out before it is parsed like any source. */
import type { Token } from '../../language/tokens.ts';
import type { LanguageWords } from '../../vocabulary/language-data.ts';
import type { EntityMention } from './entities.ts';
import type { Lexicon } from './lexicon.ts';
import { reportingClass } from './reporting.ts';
import { nameIn, type SourcePhrase } from './source-phrases.ts';

const LONGEST_NAME = 12;
const LONGEST_REST = 10;
const mark = /^(?:,|"|''|``|--|–|—|;|\.|!|\?)$/;
/** No subject opens with these: what follows is a clause of the sentence itself. */
const opens =
  /^(?:in|on|at|with|which|who|whom|whose|but|and|or|while|as|when|where|after|before|since|because|although|though|if|that|to|for|from|by|of|not|than|including|adding|saying|noting|citing|quoting|referring)$/;
/** Plurals before they are verbs: "eleven states", "the reports". */
const plurals = /^(?:states|reports|claims|notes|estimates|remarks|stresses)$/;
/** What may stand between the verb and the mark that closes it: when, where and to whom. */
const beside =
  /^(?:on|in|at|to|late|early|earlier|last|this|yesterday|today|during|via|after|before|reporters|lawmakers|journalists|parliament|today|monday|tuesday|wednesday|thursday|friday|saturday|sunday|him|her|me|us|it|them|by|through)$/;
const auxiliaries = /^(?:is|are|was|were|has|have|had|will|would|could|may|might|can|should|be|been|does|did|do)$/;

interface Look {
  tokens: readonly Token[];
  mentions: readonly EntityMention[];
  lexicon: Lexicon;
  words: LanguageWords;
}

/** Sayings between commas or behind one; never the first words of a sentence. */
export function parentheticalsIn(look: Look): SourcePhrase[] {
  const { tokens } = look;
  const found: SourcePhrase[] = [];
  for (let i = 2; i < tokens.length - 2; i++) {
    if (!/^(?:,|--|–|—)$/.test(tokens[i]?.norm ?? '')) continue;
    let from = i + 1;
    while (/^["”]|''$/.test(tokens[from]?.norm ?? '') && from < i + 3) from++;
    const saying = straight(look, from) ?? inverted(look, from);
    if (!saying || !(hasVerb(look, 0, i) || hasVerb(look, saying.last + 1, tokens.length))) continue;
    found.push({ ...saying, first: i });
    i = saying.last;
  }
  return found;
}

/** The words before or behind hold a verb of their own, so that they can be said. */
function hasVerb({ tokens, lexicon }: Look, from: number, end: number): boolean {
  for (let i = from; i < end; i++) {
    const norm = tokens[i]?.norm ?? '';
    if (auxiliaries.test(norm) || (lexicon.verbs.has(norm) && !norm.endsWith('ing'))) return true;
  }
  return false;
}

/** A verb that reports, in a finite form. */
function verbAt({ tokens, lexicon, words }: Look, i: number): { lemma: string } | null {
  const norm = tokens[i]?.norm ?? '';
  if (norm.endsWith('ing') || norm === 'written') return null;
  const lemma = lexicon.verbs.get(norm)?.find((l) => speaking.has(l) && reportingClass(l, words) !== undefined);
  return lemma ? { lemma } : null;
}

const speaking = new Set(
  `say tell add note report announce state write explain claim argue warn stress insist acknowledge admit confirm recall remark observe believe think estimate allege declare maintain reckon suggest show find indicate conclude`.split(
    ' ',
  ),
);

/** "the ministry said on Friday". */
function straight(look: Look, from: number): Omit<SourcePhrase, 'first'> | null {
  const { tokens } = look;
  if (opens.test(tokens[from]?.norm ?? '')) return null;
  for (let v = from + 1; v < tokens.length && v <= from + LONGEST_NAME; v++) {
    const norm = tokens[v]?.norm ?? '';
    if (mark.test(norm) || auxiliaries.test(norm) || norm === 'that' || norm === 'being') return null;
    const verb = verbAt(look, v);
    if (!verb || (plurals.test(norm) && !named(look, from, v))) continue;
    const close = closing(look, v);
    return close < 0 ? null : sourceOf(look, { from, to: v, verb: v, close });
  }
  return null;
}

/** A name or a pronoun can report; "eleven" cannot. */
const named = ({ tokens, mentions }: Look, from: number, to: number): boolean =>
  /^(?:it|he|she)$/.test(tokens[from]?.norm ?? '') ||
  mentions.some((m) => m.start >= (tokens[from]?.start ?? 0) && m.end <= (tokens[to]?.start ?? 0));

/** The mark behind the verb, if nothing but time, place and hearer stands between. */
function closing({ tokens, mentions, lexicon }: Look, verb: number): number {
  const next = tokens[verb + 1];
  if (!next) return verb + 1;
  const heard = mentions.some((m) => m.start === next.start && m.kind !== 'good') && tokens[verb]?.norm === 'told';
  if (!mark.test(next.norm) && !beside.test(next.norm) && !heard && !/^(?:the|a|an)$/.test(next.norm)) return -1;
  if (/^(?:the|a|an)$/.test(next.norm) && tokens[verb]?.norm !== 'told') return -1;
  for (let i = verb + 1; i <= verb + LONGEST_REST; i++) {
    const norm = tokens[i]?.norm ?? '.';
    if (mark.test(norm)) return goesOn(tokens, i) ? -1 : i;
    if (auxiliaries.test(norm) || norm === 'that' || (i > verb + 1 && isPast(lexicon, norm))) return -1;
  }
  return -1;
}

const isPast = (lexicon: Lexicon, norm: string): boolean =>
  lexicon.verbs.has(norm) && /(?:ed|s)$/.test(norm) && !lexicon.nouns.has(norm);
/** "X said, adding that": the speaker goes on and stays in the sentence. */
const goesOn = (tokens: readonly Token[], i: number): boolean =>
  /^(?:adding|noting|saying|stressing|citing|quoting|without|referring)$/.test(tokens[i + 1]?.norm ?? '');

/** "said the minister". */
function inverted(look: Look, from: number): Omit<SourcePhrase, 'first'> | null {
  const { tokens } = look;
  if (!/^(?:said|says|added|wrote|reports|reported|writes|notes|noted)$/.test(tokens[from]?.norm ?? '')) return null;
  if (opens.test(tokens[from + 1]?.norm ?? '') || /^(?:it|he|she|they|there|this)$/.test(tokens[from + 1]?.norm ?? ''))
    return null;
  let close = from + 1;
  while (close < tokens.length && !mark.test(tokens[close]?.norm ?? '')) {
    const norm = tokens[close]?.norm ?? '';
    if (auxiliaries.test(norm) || norm === 'that' || look.lexicon.verbs.has(norm) || close > from + LONGEST_NAME)
      return null;
    close++;
  }
  return close === from + 1 || goesOn(tokens, close)
    ? null
    : sourceOf(look, { from: from + 1, to: close, verb: from, close });
}

function sourceOf(
  { tokens, mentions, words, lexicon }: Look,
  { from, to, verb, close }: { from: number; to: number; verb: number; close: number },
): Omit<SourcePhrase, 'first'> | null {
  const name = nameIn(tokens, from, to, mentions);
  const lemma = lexicon.verbs.get(tokens[verb]?.norm ?? '')?.find((l) => speaking.has(l));
  if (!name || !lemma) return null;
  const ends = /^(?:[.!?;]|"|'')$/.test(tokens[close]?.norm ?? '.');
  return {
    words: tokens[verb]?.text ?? lemma,
    verbClass: reportingClass(lemma, words) ?? 'neutral',
    last: ends ? close - 1 : close,
    at: tokens[Math.min(from, verb)]?.start ?? 0,
    to: tokens[close - 1]?.end ?? 0,
    ...name,
  };
}

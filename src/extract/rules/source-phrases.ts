/** Extraction, rules engine: "according to the agency", "citing two officials": taken out before the sentence is parsed. A parser hangs them anywhere, and who is quoted is no party. */
import type { Token } from '../../language/tokens.ts';
import type { VerbClass } from '../../model/claim.ts';
import type { LanguageWords } from '../../vocabulary/language-data.ts';
import type { EntityMention } from './entities.ts';

export interface SourcePhrase {
  /** "according to" */
  words: string;
  verbClass: VerbClass;
  /** tokens it covers, with the comma that closes it */
  first: number;
  last: number;
  /** where its source stands in the text */
  start: number;
  end: number;
  speaker: string;
  /** "officials quoted in the paper": who passes them on */
  outer?: string;
  /** the name in it */
  mention?: EntityMention;
  /** where it was taken out: offsets of its first and last word */
  at: number;
  to: number;
}

/** Longest source: "two people familiar with the matter who ..." goes on, but its name has been said. */
const LONGEST = 22;
const closes = /^(?:[,;:.()"“”–—]|--?|while|but|although|though|whereas|because|when|if)$/;
/** What follows the name of a source: when and where it said so, and clauses about it. */
const nameEnds =
  /^(?:on|in|at|that|which|who|whom|whose|published|released|seen|obtained|dated|cited|citing|quoted|reviewed|familiar|briefed|speaking|made|issued|and|as|via|during|after|before|last|this|earlier)$/;

interface Opening {
  parts: string[];
  verbClass: VerbClass;
}

const openings = new WeakMap<LanguageWords, Map<string, Opening[]>>();

/** Source phrases by their first word. */
function openingsOf(words: LanguageWords): Map<string, Opening[]> {
  const known = openings.get(words);
  if (known) return known;
  const made = new Map<string, Opening[]>();
  for (const { class: verbClass, words: phrases } of words.reporting.sources) {
    for (const phrase of phrases) {
      const parts = phrase.split(' ');
      const key = parts[0] ?? phrase;
      made.set(key, [...(made.get(key) ?? []), { parts, verbClass }]);
    }
  }
  openings.set(words, made);
  return made;
}

/** The source phrases of a sentence, in order. */
export function sourcePhrasesIn(
  tokens: readonly Token[],
  mentions: readonly EntityMention[],
  words: LanguageWords,
): SourcePhrase[] {
  const table = openingsOf(words);
  const found: SourcePhrase[] = [];
  for (let i = 0; i < tokens.length - 1; i++) {
    const candidates = table.get(tokens[i]?.norm ?? '');
    if (!candidates || (found.at(-1)?.last ?? -1) >= i) continue;
    const opening = candidates.find(({ parts }) => parts.every((part, k) => tokens[i + k]?.norm === part));
    const source = opening && sourceAt(tokens, i, opening, mentions);
    if (source) found.push(source);
  }
  return found;
}

function sourceAt(
  tokens: readonly Token[],
  at: number,
  { parts, verbClass }: Opening,
  mentions: readonly EntityMention[],
): SourcePhrase | null {
  const from = at + parts.length;
  let to = from;
  while (to < tokens.length && to - from < LONGEST && !closes.test(tokens[to]?.norm ?? '')) {
    const mention = mentions.find((m) => m.start <= (tokens[to]?.start ?? 0) && m.end > (tokens[to]?.start ?? 0));
    to += 1;
    while (mention && (tokens[to]?.end ?? Number.POSITIVE_INFINITY) <= mention.end) to += 1;
  }
  // without a mark behind it an opening phrase has no end that could be known
  if (to === from || (at < 2 && (to === tokens.length || to - from === LONGEST))) return null;
  const name = nameIn(tokens, from, to, mentions);
  if (!name || !speaks(name, parts[0] ?? '')) return null;
  const closing = tokens[to]?.norm === ',' && (tokens[at - 1]?.norm === ',' || at < 2);
  const opened = tokens[at - 1]?.norm === ',' && !closing;
  return {
    words: parts.join(' '),
    verbClass,
    first: opened ? at - 1 : at,
    last: closing ? to : to - 1,
    at: tokens[at]?.start ?? 0,
    to: tokens[to - 1]?.end ?? 0,
    ...name,
    ...outerOf(tokens, from, to),
  };
}

/** "officials cited in a New York paper": the paper. */
function outerOf(tokens: readonly Token[], from: number, to: number): { outer?: string } {
  for (let i = from + 1; i < to - 1; i++) {
    if (!/^(?:cited|quoted|interviewed)$/.test(tokens[i]?.norm ?? '') || !/^(?:by|in)$/.test(tokens[i + 1]?.norm ?? ''))
      continue;
    let first = i + 2;
    while (/^(?:the|a|an|its)$/.test(tokens[first]?.norm ?? '')) first++;
    let last = first;
    while (last + 1 < to && !nameEnds.test(tokens[last + 1]?.norm ?? '')) last++;
    return first < to ? { outer: textBetween(tokens, first, last) } : {};
  }
  return {};
}

/** "a report by the centre": whose report it is. */
const documents =
  /^(?:report|statement|estimate|assessment|analysis|data|figures|document|documents|study|findings|filings|records|account|accounts|reporting|intelligence|estimates|reports|readout|communique|press|release|calculations|researchers|remarks|comments|imagery)$/;

export function nameIn(
  tokens: readonly Token[],
  from: number,
  to: number,
  mentions: readonly EntityMention[],
): Pick<SourcePhrase, 'start' | 'end' | 'speaker' | 'mention'> | null {
  let first = from;
  while (/^(?:the|a|an|its|their|his|her|both|new|recent|latest)$/.test(tokens[first]?.norm ?? '')) first++;
  let last = first;
  for (let i = first; i < to; i++) {
    const norm = tokens[i]?.norm ?? '';
    const inside = mentions.some((m) => m.start < (tokens[i]?.start ?? 0) && m.end >= (tokens[i]?.end ?? 0));
    if (!inside && i > first && nameEnds.test(norm)) break;
    if (/^(?:by|from|of)$/.test(norm) && i > first && documents.test(tokens[i - 1]?.norm ?? '')) {
      first = i + 1;
      while (/^(?:the|a|an|its|their)$/.test(tokens[first]?.norm ?? '')) first++;
    }
    last = i;
  }
  const [start, end] = [tokens[first]?.start, tokens[last]?.end];
  if (start === undefined || end === undefined || first > last) return null;
  const named = mentions.filter((m) => m.start < end && m.end > start);
  const mention = named.findLast((m) => m.kind === 'person') ?? named.at(-1);
  return {
    start,
    end,
    speaker: mention?.kind === 'person' ? mention.text : textBetween(tokens, first, last),
    ...(mention ? { mention } : {}),
  };
}

/** "according to plan", "citing safety": nobody speaks. */
function speaks({ speaker, mention }: Pick<SourcePhrase, 'speaker' | 'mention'>, opening: string): boolean {
  if (mention) return true;
  const nouns = speaker.toLowerCase().split(' ');
  if (nouns.some((noun) => documents.test(noun) || voices.test(noun)) || /\p{Lu}\p{Ll}/u.test(speaker)) return true;
  return opening !== 'citing' && opening !== 'quoting' && !rules.test(nouns.at(-1) ?? '');
}

const voices =
  /^(?:officials?|sources?|people|persons?|experts?|analysts?|diplomats?|spokes(?:man|woman|person)|traders?|agency|agencies|media|newspapers?|investigators|witnesses|ministry|ministers?|military|monitors?|watchdog|team|panel|prosecutors|lawmakers|intelligence|executives?|states|governments|countries|allies|partners|it|him|her|them)$/;
const rules =
  /^(?:plans?|schedule|law|treaty|article|agreement|calendar|tradition|rules?|contract|custom|need|needs|size)$/;

function textBetween(tokens: readonly Token[], first: number, last: number): string {
  let out = '';
  for (let i = first; i <= last; i++) {
    const token = tokens[i];
    if (!token) continue;
    out += i > first && token.start > (tokens[i - 1]?.end ?? 0) ? ` ${token.text}` : token.text;
  }
  return out;
}

// Resolve: what stands around a name in its sentence: an office, a state, an identifier. Read from the words, before anybody is looked up.
import type { Mention as Named, Office } from '../../model/knowledge.ts';
import { foldName } from '../../vocabulary/fold.ts';

/** How far an office may stand from its holder's name. */
const reach = 90;
const sentenceEnd = /[.!?。！？؟\n](?:\s|$)/;

/** The words before a name, back to the start of its sentence or clause. */
function wordsBefore(text: string, at: number): string {
  const words = text.slice(Math.max(0, at - reach), at);
  const end = words.search(/[.!?。！？؟;:\n][^.!?。！？؟;:\n]*$/);
  return end < 0 ? words : words.slice(end + 1);
}

/** The words after it, to the end of its sentence. */
function wordsAfter(text: string, at: number): string {
  const words = text.slice(at, at + reach);
  const end = words.search(sentenceEnd);
  return end < 0 ? words : words.slice(0, end);
}

/** The sentence round a name, for the quote. */
export function sentenceRound(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - 300), start);
  const after = text.slice(end, end + 300);
  const from = Math.max(before.lastIndexOf('\n'), before.search(/[.!?。！？؟]\s?[^.!?。！？؟]*$/)) + 1;
  const to = after.search(/[.!?。！？؟](?:\s|$)|\n/);
  return (before.slice(from) + text.slice(start, end) + (to < 0 ? after : after.slice(0, to + 1))).trim();
}

export interface OfficeFound {
  office: Office;
  /** the words as they stand */
  words: string;
  /** former: the text says that the term is over · other: a deputy, an assistant, an acting one */
  tense: 'present' | 'former' | 'other';
}

const former =
  /(?:^|\s)(?:former|ex|then|late|onetime|previous|бывш\S*|экс|тогдашн\S*|前|전|پیشین|سابق)(?:\s+(?!and\b)[^\s,]+)?[\s-]*$/iu;
const other =
  /(?:^|\s)(?:deputy|vice|assistant|acting|first deputy|заместител\S*|замглав\S*|и\.\s?о\.|врио|副|代理|부|معاون)(?:\s+(?!and\b)[^\s,]+)?[\s-]*$/iu;

/** An office with its titles as they are compared; made once, looked at beside every name. */
export interface TitledOffice {
  office: Office;
  titles: { text: string /** of a Russian title, which declines */; words: string[] | null }[];
}

/** "Defence" and "Defense" are one word. */
const titleKey = (words: string): string => foldName(words).replaceAll('defence', 'defense');

export const titledOffice = (office: Office): TitledOffice => ({
  office,
  titles: [...new Set([office.title, ...office.titles].map(titleKey))].map((text) => ({
    text,
    words: /[а-я]/.test(text) ? text.split(' ') : null,
  })),
});

/** The longest title of these offices that stands right before the name, or right after it between commas. */
export function officeBeside(
  text: string,
  { start, end }: { start: number; end: number },
  offices: readonly TitledOffice[],
): OfficeFound | undefined {
  const before = titleKey(wordsBefore(text, start))
    .replace(/["“”(,]+$/u, '')
    .trimEnd();
  const after = titleKey(wordsAfter(text, end)).replace(/^\s*,?\s*(?:the |who is |который |)/u, '');
  let best: OfficeFound | undefined;
  for (const { office, titles } of offices) {
    for (const title of titles) {
      if (best && best.words.length >= title.text.length) continue;
      const found = endsWithTitle(before, title) ?? startsWithTitle(after, title.text);
      if (found === undefined) continue;
      const tense = former.test(found.rest) ? 'former' : other.test(found.rest) ? 'other' : 'present';
      best = { office, words: found.words, tense };
    }
  }
  return best;
}

interface Fit {
  words: string;
  rest: string;
}

/** "…, Russia's Defence Minister" ends with "defence minister": whole words, in any case of Russian. */
function endsWithTitle(before: string, { text, words }: TitledOffice['titles'][number]): Fit | undefined {
  if (before.endsWith(text)) {
    const rest = before.slice(0, -text.length);
    return isWordStart(rest, text) ? { words: text, rest } : undefined;
  }
  if (words === null) return undefined;
  const said = before.split(/\s+/);
  const tail = said.slice(-words.length);
  if (tail.length < words.length || !words.every((word, i) => isSameStem(word, tail[i] ?? ''))) return undefined;
  return { words: tail.join(' '), rest: said.slice(0, -words.length).join(' ') };
}

function startsWithTitle(after: string, title: string): Fit | undefined {
  if (!after.startsWith(title)) return undefined;
  const next = after.charAt(title.length);
  return /[\p{Script=Latin}\p{Script=Cyrillic}]/u.test(next) ? undefined : { words: title, rest: '' };
}

const isWordStart = (rest: string, word: string): boolean =>
  rest === '' || !/\p{L}$/u.test(rest) || /^[\p{Script=Han}\p{Script=Hangul}]/u.test(word);

/** Endings of Russian differ, stems do not. */
function isSameStem(word: string, other: string): boolean {
  if (word === other) return true;
  const length = Math.max(4, Math.min(word.length, other.length) - 3);
  return word.length > 4 && other.length > 4 && word.slice(0, length) === other.slice(0, length);
}

/** The state named right before the name or its office: "Russian Defence Minister X", "俄罗斯国防部长…". */
export function stateBeside(text: string, start: number, named: readonly Named[]): Named | undefined {
  const from = start - wordsBefore(text, start).length;
  const last = named.findLast((n) => n.end <= start && n.start >= from && isState(n));
  if (last === undefined) return undefined;
  const between = text.slice(last.end, start);
  // a verb, a comma or "and" between the two makes them two parties
  return between.length > 60 || /[,;]|\s(?:and|met|with|и|с|和|与|및|و)\s/iu.test(between) ? undefined : last;
}

export const isState = (named: Named): boolean =>
  named.code !== null && (named.kind === 'state' || named.kind === 'organisation');

const identifiers = [
  { key: 'imo', pattern: /\bIMO[^\d\n]{0,12}(\d{7})(?!\d)/gi },
  { key: 'mmsi', pattern: /\bMMSI[^\d\n]{0,12}(\d{9})(?!\d)/gi },
  { key: 'lei', pattern: /\bLEI[^\w\n]{0,6}([0-9A-Z]{18}\d{2})\b/g },
  { key: 'inn', pattern: /(?:\bINN|ИНН)[^\d\n]{0,6}(\d{10}(?:\d{2})?)(?!\d)/g },
  { key: 'ogrn', pattern: /(?:\bOGRN|ОГРН)[^\d\n]{0,6}(\d{13}(?:\d{2})?)(?!\d)/g },
] as const;

export interface IdentifierFound {
  key: (typeof identifiers)[number]['key'];
  value: string;
  start: number;
  end: number;
}

/** Numbers that a text gives with the name of their kind, in order. */
export function identifiersIn(text: string): IdentifierFound[] {
  return identifiers
    .flatMap(({ key, pattern }) =>
      [...text.matchAll(pattern)].map((m) => ({ key, value: m[1] ?? '', start: m.index, end: m.index + m[0].length })),
    )
    .sort((a, b) => a.start - b.start);
}

/** Extraction, rules engine, other languages: who speaks before a colon, and whom "the two countries" means. */
import type { Span } from '../../../language/sentences.ts';
import type { EntityMention } from '../entities.ts';
import type { Report } from './grammar.ts';

/** "Лавров: ...", "신원식 국방장관: ...": a head of at most this many signs that names somebody is the speaker. */
const LONGEST_HEAD = 60;

export function headOf(text: string, span: Span, names: readonly EntityMention[]): Report[] {
  const colon = /^[^:：.!?。\n]{2,}?[:：]\s?/u.exec(
    text.slice(span.start, Math.min(span.end, span.start + LONGEST_HEAD)),
  );
  if (!colon) return [];
  const end = span.start + colon[0].length;
  const speaks = names.some((n) => n.end <= end && n.kind !== 'place' && n.kind !== 'good');
  if (!speaks || end >= span.end) return [];
  const speaker = colon[0].replace(/[:：]\s?$/u, '').trim();
  return [{ speaker, verb: ':', frame: { start: span.start, end }, scope: { start: end, end: span.end } }];
}

const bothSides: Readonly<Record<string, RegExp>> = {
  ru: /(?<!\p{L})(?:(?:обе|обеих|обеим|обеими|двух|две|двум)\s(?:стран|сторон)\p{L}*)(?!\p{L})/giu,
  zh: /两国|双方|两军/gu,
  ko: /양국|쌍방|양측|두 나라/gu,
  fa: /(?<![\p{L}\u200c])(?:دو کشور|طرفین|دو طرف)(?![\p{L}\u200c])/gu,
};

/**
 * Names of the sentence with "the two countries" read as the last two states named before it. Where fewer than two were
 * named, or three stand in the sentence before, it means nobody.
 */
export function withBothSides(
  text: string,
  span: Span,
  lang: string,
  names: readonly EntityMention[],
  earlier: readonly EntityMention[],
): EntityMention[] {
  const pattern = bothSides[lang];
  if (!pattern) return [...names];
  const added = [...text.slice(span.start, span.end).matchAll(pattern)].flatMap((match) => {
    const at = { start: span.start + match.index, end: span.start + match.index + match[0].length };
    const pair = lastTwo([...earlier, ...names.filter((n) => n.end <= at.start)]);
    return pair.map((name) => ({ ...name, ...at, text: match[0] }));
  });
  return [...names, ...added].sort((a, b) => a.start - b.start);
}

/** People and states first: where only a place names the second side ("посетил Пекин"), its state is meant. */
const lastTwo = (names: readonly EntityMention[]): EntityMention[] => {
  const parties = distinct(names.filter((n) => n.kind !== 'place'));
  return parties.length === 2 ? parties : distinct(names);
};

function distinct(names: readonly EntityMention[]): EntityMention[] {
  const out: EntityMention[] = [];
  for (const name of [...names].reverse()) {
    if (name.code === null || name.code.startsWith('IGO:')) continue;
    if (out.some((o) => o.code === name.code)) continue;
    out.unshift(name);
    if (out.length === 2) return out;
  }
  return [];
}

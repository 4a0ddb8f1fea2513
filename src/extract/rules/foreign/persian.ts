/** Extraction, rules engine, Persian: relations by prepositions (به, از, با), by را behind the object, and by order; the verb stands last. */
import type { Span } from '../../../language/sentences.ts';
import type { LanguageWords } from '../../../vocabulary/language-data.ts';
import type { EntityMention } from '../entities.ts';
import {
  between,
  escaped,
  type ForeignSentence,
  type Grammar,
  type Hit,
  type Label,
  namesWithin,
  outsideFrames,
  type Report,
} from './grammar.ts';

const finite = 'است|بود|بودند|شد|شدند|کرد|کردند|دارد|دارند|گفت|گفتند|نوشت|داد|دادند|فراخواند|می‌کند|می‌کنند|نیست';
const boundary = new RegExp(
  `[؛:]|(?<!\\p{L})(?:${finite})(?:\\s(?:و|که|اما)(?=\\s)|،)|\\sکه\\s|(?<!\\p{L})گفت(?:ند)?\\s`,
  'gu',
);

const prepositions = new Map<string, string>([
  ['به', 'obl:to'],
  ['از', 'obl:from'],
  ['با', 'obl:with'],
  ['در', 'obl:in'],
  ['علیه', 'obl:against'],
  ['برای', 'obl:for'],
  ['توسط', 'obl:by'],
  ['دربارهٔ', 'obl:about'],
  ['درباره', 'obl:about'],
  ['درخصوص', 'obl:about'],
  ['بین', 'obl:between'],
  ['میان', 'obl:between'],
  ['بر', 'obl:on'],
  ['تا', 'obl:until'],
]);

/** The chain of nouns that an ezafe ties to the name is short; را, a verb or a number of things breaks it. */
function governing(text: string, from: number, name: EntityMention): { relation: string | null; bare: boolean } {
  const left =
    text
      .slice(from, name.start)
      .split(/[،؛:()«»–]/u)
      .at(-1)
      ?.trim() ?? '';
  const words = left.split(/\s+/).filter(Boolean);
  for (let i = words.length - 1; i >= Math.max(0, words.length - 4); i--) {
    const word = words[i] ?? '';
    if (prepositions.has(word)) return { relation: prepositions.get(word) ?? null, bare: false };
    if (/^(?:را|و|یا|هیچ|هنوز|روز|نیز|هم)$/u.test(word)) break;
  }
  return { relation: null, bare: words.length === 0 || /^(?:و|را|نیز|هنوز)$/u.test(words.at(-1) ?? '') };
}

const isObject = (text: string, name: EntityMention, limit: number): boolean =>
  /^[\p{L}\u200c]*(?:\s(?!این|آن|هیچ)[\p{L}\u200c]+)?\sرا(?=\s)/u.test(text.slice(name.end, limit));

function labels(sentence: ForeignSentence, hit: Hit, reach: Span): Label[] {
  const { text } = sentence;
  const out: Label[] = [];
  const names = namesWithin(sentence, reach);
  names.forEach((name, i) => {
    const last = out.at(-1);
    const from = names[i - 1]?.end ?? reach.start;
    const gap = text.slice(from, name.start);
    const { relation, bare } = governing(text, from, name);
    const joined = last !== undefined && (last.name.start === name.start || /^[\u200c\p{L}]*\s(?:و|،)\s$/u.test(gap));
    const upto = Math.max(name.end, Math.min(names[i + 1]?.start ?? hit.start, hit.start));
    const first = !out.some((l) => l.relation === 'subj') && name.end <= hit.start && (out.length === 0 || bare);
    const unmarked = isObject(text, name, upto) ? 'obj' : first ? 'subj' : 'nmod:of';
    out.push({ name, relation: joined ? last.relation : (relation ?? unmarked) });
  });
  return out;
}

function reports(text: string, span: Span, { reporting }: LanguageWords): Report[] {
  const slice = text.slice(span.start, span.end);
  const verbs = escaped(reporting.verbs.flatMap((v) => v.lemmas));
  const sources = escaped(reporting.sources.flatMap((s) => s.words));
  const at = (from: number, to: number): Span => ({ start: span.start + from, end: span.start + to });
  const source = new RegExp(`(?:^|،\\s)(${sources})\\s([^،]{2,60})،\\s?`, 'u').exec(slice);
  if (source?.[1] && source[2])
    return [
      { speaker: source[2], verb: source[1], frame: at(source.index, source.index + source[0].length), scope: span },
    ];
  const denied = denialOf(slice, reporting);
  if (denied) return [{ ...denied.words, frame: at(0, denied.from), scope: at(denied.from, denied.to) }];
  const leading = new RegExp(
    `^(?:\\p{L}+\\s[–-]\\s)?(.{2,160}?)\\s(${verbs})(?:\\sکه\\s|[:،]\\s|\\s)(?=\\S)`,
    'u',
  ).exec(slice);
  if (!leading?.[1] || !leading[2]) return [];
  const end = leading[0].length;
  return [
    {
      speaker: leading[1].split(/،|\sرا\s/u)[0] ?? '',
      verb: leading[2],
      frame: at(0, end),
      scope: at(end, slice.length),
    },
  ];
}

/** "سفارت چین انتقال پدافند به ایران را تکذیب کرد": the speaker stands first, what is denied behind it, the verb last. */
function denialOf(
  slice: string,
  { verbs }: LanguageWords['reporting'],
): { words: { speaker: string; verb: string }; from: number; to: number } | null {
  const deny = escaped(verbs.filter((v) => v.class === 'deny').flatMap((v) => v.lemmas));
  const match = new RegExp(`^((?:(?!در\\s|دربارهٔ\\s)\\S+\\s){2})(.+?\\sرا)\\s(?:به\\sشدت\\s)?(${deny})`, 'u').exec(
    slice,
  );
  if (!match?.[1] || !match[2] || !match[3]) return null;
  const from = match[1].length;
  return { words: { speaker: match[1].trim(), verb: match[3] }, from, to: from + match[2].length };
}

/** The verb stands last: a clause ends with it and its auxiliary. */
function reach(sentence: ForeignSentence, hit: Hit): Span {
  const wide = outsideFrames(between(sentence.text, sentence, hit, boundary), hit, sentence.reports);
  const verbs = hit.readings.length > 0 && hit.readings.every((r) => r.trigger.pos === 'verb');
  if (!verbs) return wide;
  const rest =
    /^\s(?:است|بود|بودند|قرار داد\p{L}*)(?!\p{L})/u.exec(sentence.text.slice(hit.end, wide.end))?.[0].length ?? 0;
  return { start: wide.start, end: hit.end + rest };
}

export const persian: Grammar = {
  pattern: (stem) => `(?<![\\p{L}\\u200c])${stem}[\\p{L}\\u200c]*`,
  reach,
  labels,
  objectSide: 'before',
  negated: ({ text }, hit) =>
    /(?:^|[\s\u200c])(?:نداد|نکرد|نمی|نخواه|نفرستاد|نشد|نداشت|نخرید|نیست)/u.test(text.slice(hit.start, hit.end)),
  reports,
};

/** Extraction, rules engine, Chinese: relations by word order and the markers in front of a name (向, 对, 从, 与, 把, 被). */
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

const boundary = /[，,；;：:。]/gu;

/** The last marker between the word before and the name governs it, if nothing but a description stands between. */
const markers: readonly (readonly [RegExp, string])[] = [
  [/(?:向|给|往|对|對|為|为)$/u, 'obl:to'],
  [/(?:从|從|自)$/u, 'obl:from'],
  [/(?:与|與|同|跟|和|及|、)$/u, 'obl:with'],
  [/(?:把|将|將)$/u, 'obj'],
  [/(?:被|由|遭)$/u, 'obl:by'],
  [/(?:在|于|於)$/u, 'obl:in'],
  [/(?:用|以)$/u, 'obl:via'],
];
const description =
  /(?:来访的|來訪的|到访的|方面的|[一二两三四五六七八九十百千万多\d]+(?:名|家|个|艘|枚|架|位|条|批|座))$/u;

function markedBy(text: string, from: number, name: EntityMention): string | null {
  const left = text.slice(Math.max(from, name.start - 8), name.start).replace(description, '');
  return markers.find(([marker]) => marker.test(left))?.[1] ?? null;
}

/** A name in front of a person or a body of the same side is its title: 俄罗斯总统普京 is one party. */
const isTitle = (name: EntityMention, next: EntityMention | undefined, text: string): boolean =>
  next !== undefined &&
  next.code === name.code &&
  next.start - name.end <= 14 &&
  !/[，,、与和向对从的]/u.test(text.slice(name.end, next.start));

/** The one who acts stands unmarked in front of the verb, the one acted on unmarked behind it. */
function labels(sentence: ForeignSentence, hit: Hit, reach: Span): Label[] {
  const { text } = sentence;
  const names = namesWithin(sentence, reach);
  const out: Label[] = [];
  let pending: string | null = null;
  let acting = false;
  names.forEach((name, i) => {
    const twin = out.at(-1);
    // 两国 is two names in one place
    if (twin?.name.start === name.start) {
      out.push({ name, relation: twin.relation });
      return;
    }
    const from = name.start >= hit.end ? hit.end : reach.start;
    const relation: string | null = pending ?? markedBy(text, from, name);
    pending = isTitle(name, names[i + 1], text) ? relation : null;
    if (isTitle(name, names[i + 1], text)) return;
    if (name.start >= hit.end) {
      const taken = out.some((l) => l.relation === 'obj' && l.name.start >= hit.end);
      out.push({ name, relation: relation ?? (taken ? 'nmod' : 'obj') });
    } else if (relation) out.push({ name, relation: joinsSubject(relation, out, text, name) ? 'subj' : relation });
    else {
      out.push({ name, relation: acting ? 'nmod' : 'subj' });
      acting = true;
    }
  });
  return out.some((l) => l.relation === 'subj') ? out : [...carried(sentence, hit, reach), ...out];
}

/** 朝鲜和俄罗斯: both act. */
const joinsSubject = (relation: string, out: readonly Label[], text: string, name: EntityMention): boolean => {
  const last = out.at(-1);
  return (
    relation === 'obl:with' &&
    last?.relation === 'subj' &&
    /^[和及、与與]$/u.test(text.slice(last.name.end, name.start))
  );
};

/** A clause that begins with its verb goes on about the subject of the one before: ……会见了大使,敦促…… */
function carried(sentence: ForeignSentence, hit: Hit, reach: Span): Label[] {
  const { text } = sentence;
  if (hit.start - reach.start > 3 || !/[，,]\s?$/u.test(text.slice(0, reach.start))) return [];
  const before = between(text, sentence, { start: reach.start - 1, end: reach.start }, boundary);
  const open = outsideFrames({ start: before.start, end: reach.start - 1 }, hit, sentence.reports);
  const first = namesWithin(sentence, { start: open.start, end: Math.max(open.start, reach.start - 1) })[0];
  if (!first || markedBy(text, open.start, first) || first.start - open.start > 3) return [];
  return [{ name: first, relation: 'subj' }];
}

function reports(text: string, span: Span, { reporting }: LanguageWords): Report[] {
  const slice = text.slice(span.start, span.end);
  const verbs = escaped(reporting.verbs.flatMap((v) => v.lemmas));
  const sources = escaped(reporting.sources.flatMap((s) => s.words));
  const at = (from: number, to: number): Span => ({ start: span.start + from, end: span.start + to });
  const source = new RegExp(
    `(?:^|[，,])(${sources})([^，,。]{2,24}?)(?:报道|消息|称|透露|披露|统计|数据)?[，,]`,
    'u',
  ).exec(slice);
  if (source?.[1] && source[2])
    return [
      { speaker: source[2], verb: source[1], frame: at(source.index, source.index + source[0].length), scope: span },
    ];
  const leading = new RegExp(`(?:^|[，,；;。】])([^，,；;。】]{1,30}?)(${verbs})[，,：:“]?`, 'u').exec(slice);
  const trailing = new RegExp(`[，,”]([^，,；;。]{2,24}?)(${verbs})。?$`, 'u').exec(slice);
  if (trailing?.[1] && trailing[2])
    return [
      {
        speaker: trailing[1],
        verb: trailing[2],
        frame: at(trailing.index, slice.length),
        scope: at(0, trailing.index),
      },
    ];
  if (leading?.[1] && leading[2]) {
    const end = leading.index + leading[0].length;
    return [
      { speaker: speakerOf(leading[1]), verb: leading[2], frame: at(leading.index, end), scope: at(end, slice.length) },
    ];
  }
  return [];
}

/** Days and occasions that stand between a speaker and the verb are no part of the name. */
const speakerOf = (words: string): string =>
  words.replace(/(?:\d{1,2}月)?\d{1,2}日.*$|(?:前一天|当天|本周|随后|还|也|在.*)$/u, '');

export const chinese: Grammar = {
  pattern: (stem) => stem,
  reach: (sentence, hit) => outsideFrames(between(sentence.text, sentence, hit, boundary), hit, sentence.reports),
  labels,
  objectSide: 'behind',
  negated: ({ text }, hit, reach) =>
    /(?:没有|沒有|并未|从未|尚未|未|不|没)(?:再|曾|会|會|能)?(?:向|对|给|与|和|同|从|把|将|被|$)/u.test(
      text.slice(Math.max(reach.start, hit.start - 14), hit.start),
    ),
  reports,
};

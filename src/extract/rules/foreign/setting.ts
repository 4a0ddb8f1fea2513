/** Extraction, rules engine, other languages: time, figures, hedges, modality and speaker of a clause. */
import type { Span } from '../../../language/sentences.ts';
import type { Attribution, Modality, VerbClass } from '../../../model/claim.ts';
import type { LanguageWords } from '../../../vocabulary/language-data.ts';
import type { Candidate } from '../candidate.ts';
import type { EntityMention } from '../entities.ts';
import { weaker } from '../modality.ts';
import type { QuantityMention } from '../quantity/quantities.ts';
import type { TimeMention } from '../time/times.ts';
import { escaped, type ForeignSentence, type Report } from './grammar.ts';

export interface Setting {
  times: readonly TimeMention[];
  quantities: readonly QuantityMention[];
  outlets: string[];
}

type Base = Omit<Candidate, 'kind' | 'type' | 'actors' | 'confidence'>;

export function baseOf(sentence: ForeignSentence, at: Span, reach: Span, own: Modality, setting: Setting): Base {
  const span = trimmed(sentence.text, reach);
  const hedges = hedgesIn(sentence, reach);
  const numbers = setting.quantities.filter(
    (q) => q.start >= span.start && q.end <= span.end && q.quantity.unit !== null,
  );
  const attribution = attributionOf(sentence, at);
  let modality = own;
  for (const { effect } of hedges) if (effect !== 'hedge') modality = weaker(modality, effect);
  const clause = sentence.text.slice(span.start, span.end).toLowerCase();
  if (sentence.words.conditionals.some((w) => clause.startsWith(w))) modality = weaker(modality, 'hypothetical');
  if (attribution.length > 0) modality = weaker(modality, 'reported');
  if (attribution[0]?.verbClass === 'deny') modality = 'negated';
  return {
    objects: [],
    time: timeOf(sentence.text, span, setting),
    place: null,
    quantities: numbers.map((q) => q.quantity),
    modality,
    hedges: [...new Set([...hedges.map((h) => h.word), ...numbers.flatMap((q) => q.hedges)])],
    attribution,
    edges: [],
    span,
    context: [],
    anchor: sentence.start,
    outlets: setting.outlets,
  };
}

/** The clause's own time, or one set off right before it; a day elsewhere in the sentence may be that of the report. */
function timeOf(text: string, span: Span, { times }: Setting): Candidate['time'] {
  const own = times.find((t) => t.start >= span.start && t.end <= span.end);
  const ahead = times.findLast((t) => t.end <= span.start && /^[\s,，،]*$/u.test(text.slice(t.end, span.start)));
  return (own ?? ahead)?.time ?? null;
}

function trimmed(text: string, { start, end }: Span): Span {
  const piece = text.slice(start, end);
  const lead = /^[\s,，、;；:：。.،؛"“»)】]*/u.exec(piece)?.[0].length ?? 0;
  const tail = /[\s,，、;；:：。.،؛"”«(!？?]*$/u.exec(piece.slice(lead))?.[0].length ?? 0;
  return { start: start + lead, end: end - tail };
}

type Hedge = { word: string; effect: LanguageWords['hedges'][number]['effect'] };

function hedgesIn({ text, lang, words }: ForeignSentence, reach: Span): Hedge[] {
  const lower = text.slice(reach.start, reach.end).toLowerCase();
  const glued = lang === 'zh' || lang === 'ko';
  return words.hedges.flatMap(({ effect, words: list }) =>
    [...lower.matchAll(new RegExp(glued ? `(?:${escaped(list)})` : `(?<!\\p{L})(?:${escaped(list)})(?!\\p{L})`, 'gu'))]
      // one sign is half of another word ("treaty") unless a number stands behind it
      .filter((m) => !glued || effect !== 'hedge' || m[0].length > 1 || numberBehind.test(lower.slice(m.index + 1)))
      .map((m) => ({ word: m[0], effect })),
  );
}

const numberBehind = /^\s*[\p{N}〇一二三四五六七八九十百千万萬亿億两兩数數半]/u;

/** The speaker as the text names them, with their state where it is known. Words nobody owns are `unnamed`. */
function attributionOf(sentence: ForeignSentence, at: Span): Attribution[] {
  const report = reportOf(sentence, at);
  if (!report) return [];
  const speaker = speakerIn(sentence, report);
  return [
    {
      speaker: report.speaker.trim() || 'unnamed',
      verb: report.verb,
      verbClass: verbClassOf(report, sentence.words),
      ...(speaker?.code ? { code: speaker.code } : {}),
      ...(speaker?.kind === 'person' ? { id: speaker.id } : {}),
    },
  ];
}

function reportOf({ reports }: ForeignSentence, at: Span): Report | undefined {
  return reports.find((r) => at.start >= r.scope.start && at.end <= r.scope.end && !overlaps(at, r.frame));
}

const speakerIn = ({ names }: ForeignSentence, { speaker }: Report): EntityMention | undefined =>
  names.findLast((n) => n.code !== null && speaker.includes(n.text));

/** Whoever denies a deed without naming another doer denies their own. */
export function denier(sentence: ForeignSentence, at: Span, negated: boolean): EntityMention | undefined {
  const report = reportOf(sentence, at);
  if (!report || report.scope.start < report.frame.end) return undefined;
  return negated || verbClassOf(report, sentence.words) === 'deny' ? speakerIn(sentence, report) : undefined;
}

/** "объявил о санкциях", "宣布制裁": who announces a deed and names no other doer does it, in their own words. */
const announcing = /^(?:объяв|宣布|宣告|발표|اعلام)/u;

export function announcement(
  { reports, names }: ForeignSentence,
  at: Span,
): { report: Report; doer: EntityMention } | undefined {
  const report = reports.find((r) => at.start >= r.scope.start && at.end <= r.scope.end && announcing.test(r.verb));
  const doer =
    report &&
    report.scope.start >= report.frame.end &&
    names.findLast((n) => n.code !== null && report.speaker.includes(n.text));
  return report && doer ? { report, doer } : undefined;
}

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

const verbClassOf = ({ verb }: Report, { reporting }: LanguageWords): VerbClass =>
  reporting.verbs.find((v) => v.lemmas.includes(verb))?.class ?? 'neutral';

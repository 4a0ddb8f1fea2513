/** Extraction, rules engine, other languages: what is given, signed or launched, and whether a slot holds what its trigger asks for. */
import type { Span } from '../../../language/sentences.ts';
import type { ClaimObject } from '../../../model/claim.ts';
import type { SlotConstraint } from '../../../vocabulary/event-types.ts';
import type { LexicalTrigger } from '../lexicon.ts';
import { escaped, type ForeignSentence, type Grammar, type Hit, type Label } from './grammar.ts';

/** Where the object of the verb stands; a passive has it in front. */
export function objectSpan(hit: Hit, reach: Span, grammar: Grammar, { trigger }: LexicalTrigger): Span {
  if (trigger.voice === 'passive') return reach;
  const behind = grammar.objectSide !== 'before' || trigger.pos === 'noun';
  return behind ? { start: hit.start, end: reach.end } : { start: reach.start, end: hit.end };
}

export function objectsIn(sentence: ForeignSentence, span: Span, reading: LexicalTrigger): ClaimObject[] {
  const wanted = reading.trigger.where['obj'];
  const goods = sentence.goods.filter(
    (g) => g.start >= span.start && g.end <= span.end && !inExchange(sentence.text.slice(span.start, g.start)),
  );
  if (goods.length > 0) return goods.slice(0, 3).map((g) => ({ text: g.text, id: g.id }));
  const word = wanted?.lemmas && wordIn(sentence, span, wanted.lemmas);
  return word ? [{ text: word, ...goodOf(word, sentence) }] : [];
}

/** The vocabulary may know a word by itself that it does not see inside a compound. */
function goodOf(word: string, { gazetteer, lang }: ForeignSentence): { id?: string } {
  const good = gazetteer.mentionsIn(word, lang).find((m) => m.kind === 'good');
  return good ? { id: good.id } : {};
}

/** What is paid for stands behind "for": it goes the other way. */
const inExchange = (before: string): boolean =>
  /(?:\sза|в обмен на|взамен на?|换取|在换|در ازای)\s?(?:\p{L}+\s)?$/u.test(before);

/** The word as it is written; Chinese and Korean glue more to it than its own endings. */
function wordIn({ text, lang }: ForeignSentence, { start, end }: Span, stems: readonly string[]): string | undefined {
  const rest = lang === 'zh' || lang === 'ko' ? '' : '\\p{L}*';
  return new RegExp(`(?:${escaped(stems)})${rest}`, 'iu').exec(text.slice(start, end))?.[0];
}

/** A slot's constraint: one of its words, or a thing or party of one of its classes; and none of the words it forbids. */
export function holds(
  slot: string,
  wanted: SlotConstraint,
  sentence: ForeignSentence,
  found: { span: Span; labels: readonly Label[] },
): boolean {
  if (wanted.not && wordIn(sentence, found.span, wanted.not)) return false;
  if (!wanted.lemmas && !wanted.classes) return true;
  if (wanted.lemmas && wordIn(sentence, found.span, wanted.lemmas)) return true;
  const named = found.labels.filter((l) => l.relation === slot);
  return (wanted.classes ?? []).some((wantedClass) => {
    if (wantedClass === 'goods' || wantedClass === 'troops' || wantedClass === 'money')
      return sentence.goods.some((g) => within(g, found.span) && classOf(g.id, sentence) === wantedClass);
    if (wantedClass === 'person') return named.some((l) => l.name.kind === 'person');
    return named.length > 0;
  });
}

const within = (a: Span, b: Span): boolean => a.start >= b.start && a.end <= b.end;

function classOf(id: string, { gazetteer }: ForeignSentence): 'goods' | 'troops' | 'money' {
  const found = gazetteer.good(id)?.class;
  return found === 'troops' || found === 'money' ? found : 'goods';
}

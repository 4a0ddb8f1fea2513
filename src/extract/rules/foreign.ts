/** Extraction, rules engine: texts in other languages. A small grammar per language says how names stand to the words of an event. */
import { type Span, sentencesIn } from '../../language/sentences.ts';
import type { ReadDocument } from '../../model/document.ts';
import type { LanguageWords } from '../../vocabulary/language-data.ts';
import type { ExtractionContext } from '../extractor.ts';
import type { Candidate } from './candidate.ts';
import { cursor } from './cursor.ts';
import type { Entities, EntityMention } from './entities.ts';
import { chinese } from './foreign/chinese.ts';
import { headOf, withBothSides } from './foreign/discourse.ts';
import { eventsOf } from './foreign/events.ts';
import { figuresOf } from './foreign/figures.ts';
import type { ForeignSentence, Grammar } from './foreign/grammar.ts';
import { type HitFinder, hitFinder } from './foreign/hits.ts';
import { korean } from './foreign/korean.ts';
import { persian } from './foreign/persian.ts';
import { russian } from './foreign/russian.ts';
import type { Setting } from './foreign/setting.ts';
import type { Passage } from './passages.ts';
import { quantitiesIn } from './quantity/quantities.ts';
import { timesIn } from './time/times.ts';

const grammars: Readonly<Record<string, Grammar>> = { ru: russian, zh: chinese, ko: korean, fa: persian };
const finders = new WeakMap<ExtractionContext, Map<string, HitFinder>>();

/** No claims from a language without a grammar: names and numbers alone say nothing about who did what. */
export function foreignClaims(
  document: ReadDocument,
  passages: readonly Passage[],
  entities: Entities,
  context: ExtractionContext,
): Candidate[] {
  const lang = document.document.lang.split('-')[0] ?? '';
  const grammar = grammars[lang];
  const words = context.language[lang];
  if (!grammar || !words) return [];
  const find = finderFor(lang, grammar, context);
  const named = entities.names.filter((n) => n.code !== null && n.kind !== 'outlet');
  const [names, goods] = [cursor(named), cursor(entities.goods)];
  const reading = { document, names, goods, context, grammar, words, lang, find };
  return passages.flatMap((passage) => {
    const earlier: EntityMention[] = [];
    return sentencesIn(document.text, passage.start, passage.end, lang).flatMap((span) => {
      const found = claimsIn(span, passage, reading, earlier);
      earlier.push(...reading.names(span.start, span.end));
      return found;
    });
  });
}

interface Reading {
  document: ReadDocument;
  names: (start: number, end: number) => EntityMention[];
  goods: (start: number, end: number) => EntityMention[];
  context: ExtractionContext;
  grammar: Grammar;
  words: LanguageWords;
  lang: string;
  find: HitFinder;
}

function claimsIn(span: Span, passage: Passage, reading: Reading, earlier: readonly EntityMention[]): Candidate[] {
  const { document, context, grammar, words, lang, find } = reading;
  const { text } = document;
  const names = withBothSides(text, span, lang, reading.names(span.start, span.end), earlier);
  const goods = reading.goods(span.start, span.end);
  if (names.length === 0) return [];
  const sentence: ForeignSentence = {
    ...span,
    text,
    lang,
    names,
    goods,
    hits: find(text, span),
    reports: [...headOf(text, span, names), ...grammar.reports(text, span, words)],
    words,
    gazetteer: context.gazetteer,
  };
  const anchor = { published: passage.date, coverage: document.document.coverage };
  const setting: Setting = {
    times: timesIn(text, span.start, span.end, { lang, anchor }),
    quantities: quantitiesIn(text, span.start, span.end, { lang }),
    outlets: passage.item?.outlets ?? [],
  };
  const events = eventsOf(sentence, grammar, setting);
  return [...events.map((e) => e.candidate), ...figuresOf(sentence, events, grammar, setting)];
}

function finderFor(lang: string, grammar: Grammar, context: ExtractionContext): HitFinder {
  const known = finders.get(context) ?? new Map<string, HitFinder>();
  finders.set(context, known);
  const find = known.get(lang) ?? hitFinder(context.eventTypes, lang, grammar);
  known.set(lang, find);
  return find;
}

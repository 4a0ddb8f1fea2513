/** Extraction, rules engine: English prose, sentence by sentence: what each says in the light of what the text has spoken of. */
import type { Parser } from '../../language/parser.ts';
import { sentencesIn } from '../../language/sentences.ts';
import { type Token, tokensIn } from '../../language/tokens.ts';
import type { Attribution, FigureType } from '../../model/claim.ts';
import type { ReadDocument } from '../../model/document.ts';
import type { LanguageWords } from '../../vocabulary/language-data.ts';
import { noteNames, remember } from './antecedents.ts';
import type { Candidate } from './candidate.ts';
import { clausesOf } from './clauses.ts';
import { cursor } from './cursor.ts';
import { datelineLength } from './dateline.ts';
import { type Discourse, emptyDiscourse } from './discourse.ts';
import type { Entities, EntityMention } from './entities.ts';
import { eventsIn } from './events.ts';
import { type Figure, figuresIn } from './figures.ts';
import type { Lexicon } from './lexicon.ts';
import { parentheticalsIn } from './parentheticals.ts';
import type { Passage } from './passages.ts';
import { piecesOf } from './pieces.ts';
import { hasCue, positionsIn } from './positions.ts';
import { quantitiesIn } from './quantity/quantities.ts';
import { type QuoteState, quoteState } from './quotes.ts';
import { sayingsIn } from './sayings.ts';
import type { Sentence } from './sentence.ts';
import { type SourcePhrase, sourcePhrasesIn } from './source-phrases.ts';
import { type Inheritance, inheritance } from './time/inheritance.ts';
import { timesIn } from './time/times.ts';
import { wordsOf } from './words.ts';

export interface Reading {
  lexicon: Lexicon;
  words: LanguageWords;
  parser: Parser;
}

/** Where the reader of a document stands. */
interface State {
  discourse: Discourse;
  times: Inheritance;
  quotes: QuoteState;
}

export function englishCandidates(
  document: ReadDocument,
  passages: readonly Passage[],
  entities: Entities,
  reading: Reading,
): Candidate[] {
  const out: Candidate[] = [];
  const times = inheritance(document.document.coverage);
  const state: State = { discourse: emptyDiscourse(), times, quotes: { open: false, through: false } };
  let last: Passage | undefined;
  const names = cursor(entities.names);
  const goods = cursor(entities.goods);
  for (const passage of passages) {
    if (startsAnew(passage, last)) state.discourse = emptyDiscourse();
    // below another heading "the two" are others, or nobody that could be known
    else if (passage.section !== last?.section) state.discourse = { ...state.discourse, pair: [] };
    times.enter();
    state.quotes = { open: false, through: false };
    last = passage;
    for (const span of piecesOf(document.text, sentencesIn(document.text, passage.start, passage.end, 'en'))) {
      const found = { mentions: names(span.start, span.end), goods: goods(span.start, span.end) };
      for (const candidate of candidatesIn(span, { document, passage, found }, state, reading)) {
        candidate.outlets = passage.item?.outlets ?? [];
        out.push(candidate);
      }
    }
  }
  return out;
}

/** A link is about something else than the one before; paragraphs of one article are not. */
const startsAnew = (passage: Passage, last: Passage | undefined): boolean => passage.item !== last?.item;

interface Place {
  document: ReadDocument;
  passage: Passage;
  found: { mentions: EntityMention[]; goods: EntityMention[] };
}

interface Span {
  start: number;
  end: number;
}

function candidatesIn(span: Span, place: Place, state: State, reading: Reading): Candidate[] {
  const { text } = place.document;
  const written = text.slice(span.start, span.end);
  state.quotes = quoteState(written, state.quotes.open);
  const head = datelineLength(written);
  if (head > 0) state.times.dateline(text, span.start, span.start + head);
  // where a report was filed nobody acts, in it or behind it
  place.found.mentions = place.found.mentions.filter((m) => m.start >= span.start + head);
  const sentence = sentenceOf({ start: span.start + head, end: span.end }, place, state, reading);
  if (!sentence) {
    state.discourse = noteNames(state.discourse, place.found.mentions);
    return [];
  }
  const { lexicon, words } = reading;
  const published = place.passage.date;
  const inherited = state.times.inherited();
  const events = eventsIn(sentence, { lexicon, words, published, inherited });
  // what a noun takes for known has no time of its own ("Iran's recent delivery")
  for (const { candidate } of events)
    if (candidate.trigger === 'nominal' && candidate.time === inherited) candidate.time = null;
  const figures = figuresIn(sentence, events, words);
  const found = [...events.map((e) => e.candidate), ...figures, ...positionsIn(sentence, words)];
  state.times.leave(
    sentence.times.map((t) => t.time),
    events.map((e) => e.candidate.time),
  );
  const known = events.map((e) => [e.candidate.type, e.frame] as const);
  const sayers = [...sayingsIn(sentence, words).map((s) => s.by), ...figures.flatMap((f) => f.attribution)];
  const speakers = new Set(sayers.flatMap((by) => by.code ?? []));
  const said = { events: new Map([...state.discourse.events, ...known]), figure: lastFigure(figures), speakers };
  const before = remember(sentence, said);
  const quoted = sentence.sources.flatMap((s) => s.mention ?? []);
  state.discourse = { ...noteNames(before, quoted), speaker: lastSpeaker(sentence, words) };
  return found;
}

const counting: ReadonlySet<string> = new Set(['TROOPS', 'SHIPMENT', 'CASUALTIES', 'TRADE']);

/** What a bare number behind would go on counting. */
function lastFigure(figures: readonly Figure[]): Discourse['figure'] {
  const last = figures.findLast((f) => counting.has(f.type));
  return last ? { type: last.type as FigureType, owners: last.owners } : null;
}

/** Whoever spoke last, in this sentence or before it. */
function lastSpeaker(sentence: Sentence, words: LanguageWords): Attribution | null {
  const by = sayingsIn(sentence, words).findLast((s) => s.by.speaker !== 'unnamed')?.by;
  return by ?? sentence.discourse.speaker;
}

/** Null where nothing in the sentence can trigger a claim: most sentences of most texts are never parsed. */
function sentenceOf(span: Span, { document, passage, found }: Place, state: State, reading: Reading): Sentence | null {
  const { text } = document;
  const tokens = tokensIn(text, span.start, span.end, 'en');
  if (tokens.length < 3 || !isTriggered(tokens, reading)) return null;
  const { lexicon, parser } = reading;
  const named = sourcePhrasesIn(tokens, found.mentions, reading.words);
  const without = beside(tokens, named);
  const look = { tokens: without, mentions: found.mentions, lexicon, words: reading.words };
  const spoken = parentheticalsIn(look);
  const left = beside(without, spoken);
  const sources = [...named, ...spoken];
  const quantities = quantitiesIn(text, span.start, span.end, { lang: 'en' });
  const anchor = state.times.anchor(passage.date);
  // when a source said so is not when it happened
  const times = timesIn(text, span.start, span.end, { lang: 'en', anchor }).filter(
    (t) => !sources.some((s) => t.start >= s.at && t.end <= s.to),
  );
  const known = { mentions: collapsible(found.mentions, found.goods), quantities, times };
  const words = wordsOf(left, known, { parser, lexicon });
  const written = text.slice(span.start, span.end);
  return {
    start: span.start,
    end: span.end,
    text: written,
    words,
    clauses: clausesOf(words),
    discourse: state.discourse,
    goods: found.goods,
    times,
    quantities,
    question: /\?["”’)]*$/.test(written),
    quoted: state.quotes.through,
    sources,
  };
}

/** The tokens without those of the source phrases found among them. */
const beside = (tokens: readonly Token[], sources: readonly SourcePhrase[]): readonly Token[] =>
  sources.length === 0 ? tokens : tokens.filter((_, i) => !sources.some((s) => i >= s.first && i <= s.last));

function isTriggered(tokens: readonly Token[], { lexicon, words }: Reading): boolean {
  for (const { norm } of tokens) if (lexicon.verbs.has(norm) || lexicon.nouns.has(norm) || /\d/.test(norm)) return true;
  return hasCue(
    tokens.map((t) => t.norm),
    words,
  );
}

/** Names, and goods of several words; a good of one word is an ordinary noun to the parser. */
function collapsible(mentions: readonly EntityMention[], goods: readonly EntityMention[]): EntityMention[] {
  const named = mentions.filter((m) => m.kind !== 'office');
  const several = goods.filter(
    (g) => /[\s\u00a0-]/.test(g.text) && !named.some((m) => m.start < g.end && m.end > g.start),
  );
  return [...named, ...several].sort((a, b) => a.start - b.start);
}

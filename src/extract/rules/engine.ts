/** Extraction: the default engine. Entities, then clauses, then frames, figures, positions and items; offline and deterministic. */
import { join } from 'node:path';
import type { Parser } from '../../language/parser.ts';
import { sentencesIn } from '../../language/sentences.ts';
import { tokensIn } from '../../language/tokens.ts';
import { openParser } from '../../language/trained-parser.ts';
import { type Claim, type ClaimTime, claimSchema, type FigureType } from '../../model/claim.ts';
import type { ReadDocument } from '../../model/document.ts';
import { claimId } from '../../model/ids.ts';
import type { LanguageWords } from '../../vocabulary/language-data.ts';
import { packageRoot } from '../../vocabulary/load.ts';
import type { ExtractionContext, Extractor } from '../extractor.ts';
import { type Candidate, evidenceOf } from './candidate.ts';
import { clausesOf } from './clauses.ts';
import { remember } from './coreference.ts';
import { cursor } from './cursor.ts';
import { datelineLength } from './dateline.ts';
import { type Discourse, emptyDiscourse } from './discourse.ts';
import { type Entities, type EntityMention, entitiesOf } from './entities.ts';
import { eventsIn } from './events.ts';
import { figuresIn } from './figures.ts';
import { foreignClaims } from './foreign.ts';
import { itemClaims } from './items.ts';
import { type Lexicon, lexiconOf } from './lexicon.ts';
import { type Passage, passagesOf } from './passages.ts';
import { hasCue, positionsIn } from './positions.ts';
import { quantitiesIn } from './quantity/quantities.ts';
import type { Sentence } from './sentence.ts';
import { timesIn } from './time/times.ts';
import { wordsOf } from './words.ts';

/** Longer ones are lists or damaged text; a clause reader has nothing to say about them. */
const LONGEST_SENTENCE = 220;

export function rulesExtractor(
  parser: Parser = openParser(join(packageRoot(), 'model', 'weights', 'en.bin')),
): Extractor {
  const lexicons = new WeakMap<ExtractionContext, Lexicon>();
  const id = 'rules@1';
  return {
    id,
    async *claimsIn(document, context) {
      let lexicon = lexicons.get(context);
      if (!lexicon) {
        lexicon = lexiconOf(context.eventTypes, context.language['en'], 'en');
        lexicons.set(context, lexicon);
      }
      const found = candidatesOf(document, context, lexicon, parser);
      yield* numbered(document, [...itemClaims(document), ...found], id);
    },
  };
}

function candidatesOf(
  document: ReadDocument,
  context: ExtractionContext,
  lexicon: Lexicon,
  parser: Parser,
): Candidate[] {
  const { lang } = document.document;
  const entities = entitiesOf(document.text, lang, context.gazetteer);
  const passages = passagesOf(document);
  const words = context.language[lang];
  if (lang !== 'en') return foreignClaims(document, passages, entities, context);
  return words ? englishCandidates(document, passages, entities, { lexicon, words, parser }) : [];
}

interface Reading {
  lexicon: Lexicon;
  words: LanguageWords;
  parser: Parser;
}

function englishCandidates(
  document: ReadDocument,
  passages: readonly Passage[],
  entities: Entities,
  reading: Reading,
): Candidate[] {
  const out: Candidate[] = [];
  let discourse = emptyDiscourse();
  let inherited: ClaimTime | null = null;
  let last: Passage | undefined;
  const names = cursor(entities.names);
  const goods = cursor(entities.goods);
  for (const passage of passages) {
    if (startsAnew(passage, last)) [discourse, inherited] = [emptyDiscourse(), null];
    last = passage;
    for (const span of sentencesIn(document.text, passage.start, passage.end, 'en')) {
      const mentions = names(span.start, span.end);
      const sentence = sentenceOf(
        document,
        { ...span, start: span.start + datelineLength(document.text.slice(span.start, span.end)) },
        passage,
        { mentions, goods: goods(span.start, span.end), discourse },
        reading,
      );
      if (!sentence) continue;
      const published = passage.date;
      const events = eventsIn(sentence, { lexicon: reading.lexicon, words: reading.words, published, inherited });
      const figures = figuresIn(sentence, events, reading.words);
      const found = [...events.map((e) => e.candidate), ...figures, ...positionsIn(sentence, reading.words)];
      const outlets = passage.item?.outlets ?? [];
      for (const candidate of found) out.push({ ...candidate, outlets });
      inherited = nextInherited(
        events.map((e) => e.candidate.time),
        inherited,
      );
      const known = events.map((e) => [e.candidate.type, e.frame] as const);
      discourse = remember(sentence, new Map([...discourse.events, ...known]), lastFigure(figures));
    }
  }
  return withRepeats(out, document, passages);
}

/** What a bare number behind would go on counting. */
function lastFigure(figures: readonly Candidate[]): Discourse['figure'] {
  const last = figures.findLast((f) => f.type === 'TROOPS' || f.type === 'SHIPMENT' || f.type === 'CASUALTIES');
  return last ? { type: last.type as FigureType, actors: last.actors } : null;
}

/** A link is about something else than the one before; paragraphs of one article are not. */
const startsAnew = (passage: Passage, last: Passage | undefined): boolean => passage.item !== last?.item;

function nextInherited(times: readonly (ClaimTime | null)[], before: ClaimTime | null): ClaimTime | null {
  const stated = times.find((t) => t?.basis === 'stated');
  return stated ? { ...stated, basis: 'inherited' } : before;
}

interface Found {
  mentions: EntityMention[];
  goods: EntityMention[];
  discourse: Discourse;
}

/** Null where nothing in the sentence can trigger a claim: most sentences of most texts are never parsed. */
function sentenceOf(
  document: ReadDocument,
  span: { start: number; end: number },
  passage: Passage,
  found: Found,
  reading: Reading,
): Sentence | null {
  const { text } = document;
  const tokens = tokensIn(text, span.start, span.end, 'en');
  if (tokens.length > LONGEST_SENTENCE || tokens.length < 3) return null;
  const { lexicon } = reading;
  const triggered = tokens.some((t) => lexicon.verbs.has(t.norm) || lexicon.nouns.has(t.norm) || /\d/.test(t.norm));
  if (
    !triggered &&
    !hasCue(
      tokens.map((t) => t.norm),
      reading.words,
    )
  )
    return null;
  const words = wordsOf(tokens, collapsible(found.mentions, found.goods), reading.parser, lexicon);
  const anchor = { published: passage.date, coverage: document.document.coverage };
  return {
    start: span.start,
    end: span.end,
    text: text.slice(span.start, span.end),
    words,
    clauses: clausesOf(words),
    discourse: found.discourse,
    goods: found.goods,
    times: timesIn(text, span.start, span.end, { lang: 'en', anchor }),
    quantities: quantitiesIn(text, span.start, span.end, { lang: 'en' }),
    question: /\?["”’)]*$/.test(text.slice(span.start, span.end)),
  };
}

/** Names, and goods of several words; a good of one word is an ordinary noun to the parser. */
function collapsible(mentions: readonly EntityMention[], goods: readonly EntityMention[]): EntityMention[] {
  const named = mentions.filter((m) => m.kind !== 'office');
  const several = goods.filter(
    (g) => /[\s\u00a0-]/.test(g.text) && !named.some((m) => m.start < g.end && m.end > g.start),
  );
  return [...named, ...several].sort((a, b) => a.start - b.start);
}

/** A pull-quote repeats a sentence: the same claim with a second span, not a second claim. */
function withRepeats(candidates: Candidate[], { text }: ReadDocument, passages: readonly Passage[]): Candidate[] {
  const quotes = passages[0]?.repeats ?? [];
  for (const quote of quotes) {
    const words = text.slice(quote.start, quote.end).replace(/[.…]+$/, '');
    if (words.length < 20) continue;
    for (const candidate of candidates) {
      const at = text.slice(candidate.span.start, candidate.span.end).indexOf(words);
      const inside = words.indexOf(text.slice(candidate.span.start, candidate.span.end));
      if (at >= 0) candidate.repeat = { start: quote.start, end: quote.start + words.length };
      else if (inside >= 0)
        candidate.repeat = {
          start: quote.start + inside,
          end: quote.start + inside + candidate.span.end - candidate.span.start,
        };
    }
  }
  return candidates;
}

/** Ids and the fields every claim has; in text order, an ordinal per sentence and kind. */
function numbered({ document, text }: ReadDocument, candidates: readonly Candidate[], producer: string): Claim[] {
  const ordinals = new Map<string, number>();
  const sorted = [...candidates].sort(
    (a, b) => a.span.start - b.span.start || a.span.end - b.span.end || (a.kind < b.kind ? -1 : 1),
  );
  return sorted.map((candidate) => {
    const { anchor } = candidate;
    const key = `${anchor}:${candidate.kind}`;
    const ordinal = ordinals.get(key) ?? 0;
    ordinals.set(key, ordinal + 1);
    const { span: _span, context: _context, anchor: _anchor, repeat: _repeat, outlets, ...fields } = candidate;
    return claimSchema.parse({
      ...fields,
      id: claimId(document.textDigest, anchor, candidate.kind, ordinal),
      document: document.name,
      documentId: document.id,
      evidence: evidenceOf(text, candidate),
      outlets: outlets ?? [],
      producers: [producer],
      checks: [],
      lang: document.lang,
      textVersion: document.textVersion,
    });
  });
}

/** Extraction: the default engine. Entities, then clauses, then frames, figures, positions and items; offline and deterministic. */
import { join } from 'node:path';
import type { Parser } from '../../language/parser.ts';
import { openParser } from '../../language/trained-parser.ts';
import { type Claim, claimSchema } from '../../model/claim.ts';
import type { ReadDocument } from '../../model/document.ts';
import { claimId } from '../../model/ids.ts';
import { packageRoot } from '../../vocabulary/load.ts';
import type { ExtractionContext, Extractor } from '../extractor.ts';
import { baseOf } from '../unread.ts';
import { type Candidate, evidenceOf } from './candidate.ts';
import { englishCandidates } from './english.ts';
import { entitiesOf } from './entities.ts';
import { foreignClaims } from './foreign.ts';
import { itemClaims } from './items.ts';
import { type Lexicon, lexiconOf } from './lexicon.ts';
import { type Passage, passagesOf } from './passages.ts';

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
  const lang = baseOf(document.document.lang);
  const entities = entitiesOf(document.text, lang, context.gazetteer);
  const passages = passagesOf(document);
  const words = context.language[lang];
  if (lang !== 'en') return foreignClaims(document, passages, entities, context);
  if (!words) return [];
  return withRepeats(englishCandidates(document, passages, entities, { lexicon, words, parser }), document, passages);
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

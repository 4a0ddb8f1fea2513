/** The plug of an extraction engine. Rules is the default engine; a language model is another; the verifier judges both alike. */
import type { Claim } from '../model/claim.ts';
import type { ReadDocument } from '../model/document.ts';
import type { Gazetteer, OfficeTable, OutletTable } from '../model/knowledge.ts';
import type { EventTypeDefinition } from '../vocabulary/event-types.ts';
import type { LanguageData } from '../vocabulary/language-data.ts';

/** What an engine may know. Everything comes in; nothing is fetched. */
export interface ExtractionContext {
  gazetteer: Gazetteer;
  offices: OfficeTable;
  outlets: OutletTable;
  eventTypes: readonly EventTypeDefinition[];
  /** hedges, reporting verbs, lexical quantities by language */
  language: LanguageData;
}

/** Claims of one document, in text order, each tied to its quote. Candidates are not verified yet. */
export interface Extractor {
  /** `rules@1`: printed as the claim's producer */
  readonly id: string;
  claimsIn(document: ReadDocument, context: ExtractionContext): AsyncIterable<Claim>;
}

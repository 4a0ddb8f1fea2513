/** Extraction in tests: the real vocabulary and parser over one text in the test's own words. */
import { claimsOf } from '../../src/extract/extract.ts';
import type { ExtractionContext } from '../../src/extract/extractor.ts';
import type { Claim } from '../../src/model/claim.ts';
import { readBytes } from '../../src/read/read.ts';
import { loadVocabulary } from '../../src/vocabulary/load.ts';

export const vocabulary = loadVocabulary();

export const context: ExtractionContext = {
  gazetteer: vocabulary.gazetteer,
  offices: vocabulary.officeTable,
  outlets: vocabulary.outletTable,
  eventTypes: vocabulary.eventTypes,
  language: vocabulary.language,
};

/** Reads one text as a file and takes its claims out of it. */
export async function claimsOfText(text: string, lang = 'en', published = '2024-11-20'): Promise<Claim[]> {
  const hint = { uri: 'test.txt', name: 'test.txt', fetched: `${published}T00:00:00Z` };
  const { documents } = await readBytes(new TextEncoder().encode(text), hint, { outlets: vocabulary.outletTable });
  const [read] = documents;
  if (!read) return [];
  const dated = { value: published, source: 'test', confidence: 1 };
  return claimsOf({ ...read, document: { ...read.document, lang, published: dated } }, context);
}

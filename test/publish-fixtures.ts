/** Tests of the review: a small desk of October 2024 in our own words under invented outlets, and the drafts made from it. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { claimSchema } from '../src/model/claim.ts';
import { fixedClock } from '../src/model/clock.ts';
import { documentSchema } from '../src/model/document.ts';
import { eventSchema, figureSeriesSchema } from '../src/model/event.ts';
import type { IssueParts } from '../src/publish/parts.ts';
import { loadVocabulary } from '../src/vocabulary/load.ts';

const deskSchema = z.object({
  documents: z.array(documentSchema),
  claims: z.array(claimSchema),
  events: z.array(eventSchema),
  figures: z.array(figureSeriesSchema),
});

export function publishParts(): IssueParts {
  const file = new URL('../fixtures/publish/desk.json', import.meta.url);
  const { documents, claims, events, figures } = deskSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  const { gazetteer, outletTable: outlets, profile } = loadVocabulary();
  return {
    events,
    figures,
    deals: [],
    claims: new Map(claims.map((c) => [c.id, c])),
    documents: new Map(documents.map((d) => [d.id, d])),
    profile,
    gazetteer,
    outlets,
    label: (code) => gazetteer.label(code),
    clock: fixedClock('2024-11-05T09:00:00Z'),
  };
}

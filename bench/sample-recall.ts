/** Benchmark: how much of what an analyst must see in the samples (fixtures/samples/expectations.yaml) an engine sees. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { type Claim, claimKinds, claimSchema, isoDay, modalities, partyCode } from '../src/model/claim.ts';

const { type } = claimSchema.shape;
const expectationSchema = z.strictObject({
  quote: z.string().min(4),
  kind: z.enum(claimKinds),
  type: z.union([type, z.array(type)]).optional(),
  who: z.array(partyCode).optional(),
  whom: z.array(partyCode).optional(),
  about: z.array(partyCode).optional(),
  modality: z.enum(modalities).optional(),
  speaker: z.string().optional(),
  time: z.union([isoDay, z.string().regex(/^\d{4}-\d\d-\d\d\.\.\d{4}-\d\d-\d\d$/)]).optional(),
  figure: z.strictObject({ low: z.number(), best: z.number(), high: z.number() }).partial().optional(),
  outlets: z.array(z.string()).optional(),
  authors: z.array(z.string()).optional(),
});
export type Expectation = z.infer<typeof expectationSchema>;

const fileSchema = z.record(
  z.string(),
  z.strictObject({ expect: z.array(expectationSchema).min(3), absent: z.array(z.string()).default([]) }),
);
export type Expectations = z.infer<typeof fileSchema>;

export const expectationsIn = (path: string): Expectations => fileSchema.parse(parse(readFileSync(path, 'utf8')));

/** One document as an engine saw it; the entries of a feed share their name. */
export interface Seen {
  name: string;
  text: string;
  claims: readonly Claim[];
}

/** What stands against each expectation. `found`: kind and type at the place; `met`: that and everything else asked for. */
export interface Recall {
  total: number;
  found: number;
  met: number;
  missed: { document: string; quote: string; found: boolean }[];
  /** claims on words that must yield none */
  forbidden: { document: string; quote: string }[];
}

export function recallOf(expectations: Expectations, seen: readonly Seen[]): Recall {
  const recall: Recall = { total: 0, found: 0, met: 0, missed: [], forbidden: [] };
  for (const [document, { expect, absent }] of Object.entries(expectations)) {
    const views = seen.filter((view) => view.name === document);
    for (const expectation of expect) {
      const near = views.flatMap((view) => claimsAt(expectation.quote, view));
      const found = near.filter((claim) => isOfKind(claim, expectation));
      const met = found.some((claim) => holds(claim, expectation));
      recall.total++;
      if (found.length > 0) recall.found++;
      if (met) recall.met++;
      else recall.missed.push({ document, quote: expectation.quote, found: found.length > 0 });
    }
    for (const quote of absent)
      if (views.some((view) => claimsAt(quote, view).some((claim) => claim.kind !== 'item')))
        recall.forbidden.push({ document, quote });
  }
  return recall;
}

/** Claims whose evidence overlaps the words, wherever they stand; white space does not count. */
function claimsAt(quote: string, { text, claims }: Seen): Claim[] {
  const words = quote.split(/\s+/).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const spans = [...text.matchAll(new RegExp(words.join('\\s+'), 'gu'))].map((m) => [m.index, m.index + m[0].length]);
  return claims.filter((claim) =>
    claim.evidence.some((e) => spans.some(([start = 0, end = 0]) => e.start < end && start < e.end)),
  );
}

function isOfKind(claim: Claim, { kind, type: wanted }: Expectation): boolean {
  return claim.kind === kind && (wanted === undefined || [wanted].flat().includes(claim.type));
}

const oneSet = new Set<string>(['MEET', 'SIGN', 'NEGOTIATE', 'COOPERATE-MIL', 'MECHANISM']);

function holds(claim: Claim, wanted: Expectation): boolean {
  const codes = (...roles: string[]): (string | null)[] =>
    claim.actors.filter((actor) => roles.includes(actor.role)).map((actor) => actor.code);
  const whoRoles = claim.reciprocal === true || oneSet.has(claim.type) ? ['actor', 'recipient'] : ['actor'];
  const all = (some: readonly string[] | undefined, of: readonly (string | null)[]): boolean =>
    some === undefined || some.every((code) => of.includes(code));
  return (
    all(wanted.who, codes(...whoRoles)) &&
    all(wanted.whom, codes('recipient')) &&
    all(wanted.about, codes('third')) &&
    (wanted.modality === undefined
      ? claim.kind !== 'event' || claim.modality === 'asserted' || claim.modality === 'reported'
      : claim.modality === wanted.modality) &&
    spokenBy(claim, wanted.speaker) &&
    within(claim, wanted.time) &&
    counted(claim, wanted.figure) &&
    (wanted.outlets === undefined || sameNames(claim.outlets, wanted.outlets)) &&
    (wanted.authors === undefined || sameNames(claim.authors ?? [], wanted.authors))
  );
}

function spokenBy(claim: Claim, speaker: string | undefined): boolean {
  if (speaker === undefined) return true;
  const names = [...claim.attribution.map((a) => a.speaker), ...claim.actors.map((a) => a.name ?? '')];
  return names.some((name) => name.toLowerCase().includes(speaker.toLowerCase()));
}

function within(claim: Claim, time: string | undefined): boolean {
  if (time === undefined) return true;
  const [first = time, last = first] = time.split('..');
  const { start, end } = claim.time ?? { start: null, end: null };
  return start !== null && start >= first && (end ?? start) <= last;
}

function counted(claim: Claim, figure: Expectation['figure']): boolean {
  if (figure === undefined) return true;
  const near = (is: number | null, wanted: number | undefined): boolean =>
    wanted === undefined || (is !== null && Math.abs(is - wanted) <= wanted * 0.005);
  return claim.quantities.some(
    (q) => near(q.low, figure.low) && near(q.best, figure.best) && near(q.high, figure.high),
  );
}

const sameNames = (a: readonly string[], b: readonly string[]): boolean =>
  [...a].sort().join('|') === [...b].sort().join('|');

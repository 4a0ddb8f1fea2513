/** Draft: recent analysis, and apart from it the perspectives of state media and governments. */
import type { Claim } from '../../model/claim.ts';
import type { Issue } from '../../model/issue.ts';
import type { Outlet } from '../../model/knowledge.ts';
import { registeredOutlet } from '../outlets.ts';
import type { DraftParts } from '../parts.ts';
import { barredBecause, documentOfClaim } from '../support.ts';
import { usable } from './sentence.ts';
import { type Window, within } from './window.ts';

type Reading = Issue['analysis'][number];

const official = new Set<Outlet['kind']>(['state-media', 'government']);
const analytic = new Set<Outlet['kind']>(['think-tank', 'research', 'magazine']);

export function readingsOf(parts: DraftParts, window: Window): { analysis: Reading[]; perspectives: Reading[] } {
  const analysis = new Map<string, Reading>();
  const perspectives = new Map<string, Reading>();
  for (const claim of [...parts.claims.values()].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    if (claim.kind !== 'item' || !inWindow(claim, parts, window) || !citable(claim, parts)) continue;
    const outlet = outletOfItem(claim, parts);
    const shelf = shelfOf(claim, outlet);
    if (shelf === null) continue;
    const reading = readingOf(claim, outlet, parts);
    const list = shelf === 'analysis' ? analysis : perspectives;
    const key = reading.title.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
    const known = list.get(key);
    list.set(key, known ? merged(known, reading) : reading);
  }
  const sorted = (list: Map<string, Reading>): Reading[] =>
    [...list.values()].sort((a, b) => (a.title < b.title ? -1 : 1));
  return { analysis: sorted(analysis), perspectives: sorted(perspectives) };
}

/** A title and its author are a reference, no statement: they need no review, but nothing barred is cited. */
const citable = (claim: Claim, parts: DraftParts): boolean =>
  barredBecause(claim, parts) === null && (parts.showUnreviewed || usable([claim.id], parts).length > 0);

function inWindow(claim: Claim, parts: DraftParts, window: Window): boolean {
  const document = documentOfClaim(claim, parts);
  const coverage = document?.coverage;
  if (coverage) return coverage.start <= window.end && coverage.end >= window.start;
  return document?.published !== null && document !== undefined && within(document.published.value, window);
}

const outletOfItem = (claim: Claim, parts: DraftParts): Outlet | undefined => {
  const document = documentOfClaim(claim, parts);
  const [named] = claim.outlets;
  return (
    (named === undefined ? undefined : parts.outlets.byName(named)) ?? (document && registeredOutlet(document, parts))
  );
};

function shelfOf(claim: Claim, outlet: Outlet | undefined): 'analysis' | 'perspectives' | null {
  if (outlet && official.has(outlet.kind))
    return ['ANALYSIS', 'PERSPECTIVE', 'ARTICLE'].includes(claim.type) ? 'perspectives' : null;
  if (claim.type === 'PERSPECTIVE') return 'perspectives';
  if (claim.type === 'ANALYSIS') return 'analysis';
  return claim.type === 'ARTICLE' && outlet && analytic.has(outlet.kind) ? 'analysis' : null;
}

function readingOf(claim: Claim, outlet: Outlet | undefined, parts: DraftParts): Reading {
  const document = documentOfClaim(claim, parts);
  const quote = (claim.evidence[0]?.quote ?? '').replace(/\s+/g, ' ').trim();
  const title = claim.type === 'ARTICLE' ? (document?.title ?? quote) : quote.replace(/\s*\([^()]*\)\.?$/, '');
  return {
    title: title.length > 160 ? `${title.slice(0, 157).replace(/\s\S*$/, '')} …` : title,
    authors: claim.authors ?? [],
    outlet: outlet?.name ?? claim.outlets[0] ?? document?.outlet ?? null,
    url: document && /^https?:/.test(document.uri) ? document.uri : null,
    claims: [claim.id],
  };
}

const merged = (a: Reading, b: Reading): Reading => ({
  ...a,
  authors: a.authors.length > 0 ? a.authors : b.authors,
  url: a.url ?? b.url,
  claims: [...new Set([...a.claims, ...b.claims])],
});

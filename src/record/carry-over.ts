/** Re-extraction: which new claim is which old one. Evidence decides; ids and the analyst's decisions are carried on (settled 2). */
import type { Claim, ClaimState } from '../model/claim.ts';
import { type ClaimId, shortHash } from '../model/ids.ts';

const decidedStates: readonly ClaimState[] = ['accepted', 'edited', 'rejected'];
/** Less than half of the evidence in common is another claim. */
const least = 0.5;

/** An analyst has decided on it: no machine changes or removes it. */
const isDecided = (claim: Claim): boolean => decidedStates.includes(claim.state);

interface NewReading {
  text: string;
  textVersion: string;
  /** offsets of old and new claims point into the same text layer */
  sameText: boolean;
  /** gives ids to claims that would clash: another document with the same text, or a carried-on id */
  isTaken: (id: ClaimId) => boolean;
  /** salt of a clashing id */
  documentId: string;
}

export function carryOver(stored: readonly Claim[], incoming: readonly Claim[], reading: NewReading): Claim[] {
  const old = matches(stored, incoming, reading.sameText);
  const matched = new Set(old.values());
  const lost = stored.filter((s) => !matched.has(s) && isDecided(s)).map((s) => anchored(s, reading));
  const used = new Set<ClaimId>([...matched, ...lost].map((s) => s.id));
  const claims = incoming.map((claim) => {
    const before = old.get(claim);
    if (before !== undefined) return carried(before, claim, reading.sameText);
    const id = freeId(claim.id, (i) => used.has(i) || reading.isTaken(i), reading.documentId);
    used.add(id);
    return id === claim.id ? claim : { ...claim, id };
  });
  return [...claims, ...lost];
}

/** A decided claim stays as the analyst left it; on a new text only its place moves. */
function carried(before: Claim, now: Claim, sameText: boolean): Claim {
  if (!isDecided(before)) return { ...now, id: before.id };
  const mine = { ...before, checks: before.checks.filter((c) => c.name !== lostCheck) };
  return sameText ? mine : { ...mine, evidence: now.evidence, textVersion: now.textVersion };
}

/** Marks a decided claim that the newest extraction does not find. */
const lostCheck = 're-extraction';

/** A decided claim that the new extraction did not find: kept, marked, and moved to where its words stand now. */
function anchored(claim: Claim, { text, textVersion, sameText }: NewReading): Claim {
  const checks = claim.checks.filter((c) => c.name !== lostCheck);
  checks.push({ name: lostCheck, ok: false, note: 'the newest extraction does not find this claim' });
  if (sameText) return { ...claim, checks };
  const moved = claim.evidence.map((e) => {
    const start = text.indexOf(e.quote);
    return start < 0 ? null : { ...e, start, end: start + e.quote.length };
  });
  if (moved.every((e) => e !== null)) return { ...claim, checks, evidence: moved, textVersion };
  // its words are gone: it goes on pointing into the old text, which is kept
  return { ...claim, checks };
}

/** New claim -> old claim, one to one, best agreement first. */
function matches(stored: readonly Claim[], incoming: readonly Claim[], sameText: boolean): Map<Claim, Claim> {
  const candidates = incoming.flatMap((now, i) =>
    stored.flatMap((before, j) => {
      const common = before.kind === now.kind ? evidenceInCommon(before, now, sameText) : 0;
      return common < least ? [] : [{ now, before, i, j, score: common + likeness(before, now) }];
    }),
  );
  candidates.sort((a, b) => b.score - a.score || a.i - b.i || a.j - b.j);
  const result = new Map<Claim, Claim>();
  const taken = new Set<Claim>();
  for (const { now, before } of candidates) {
    if (result.has(now) || taken.has(before)) continue;
    result.set(now, before);
    taken.add(before);
  }
  return result;
}

/** Several claims share a sentence: their type, actors and id tell them apart. */
function likeness(before: Claim, now: Claim): number {
  const codes = (c: Claim) => c.actors.map((a) => `${a.role}${a.code}`).join();
  const numbers = (c: Claim) => c.quantities.map((q) => `${q.low}/${q.best}/${q.high}${q.unit}`).join();
  return (
    (before.type === now.type ? 0.5 : 0) +
    (codes(before) === codes(now) ? 0.3 : 0) +
    (numbers(before) === numbers(now) ? 0.2 : 0) +
    (before.modality === now.modality ? 0.1 : 0) +
    (before.id === now.id ? 0.05 : 0)
  );
}

/** 0..1: shared characters over all characters of the evidence; on a new text, shared words over all words. */
function evidenceInCommon(a: Claim, b: Claim, sameText: boolean): number {
  const [x, y] = [a.evidence[0], b.evidence[0]];
  if (x === undefined || y === undefined) return 0;
  if (!sameText) return wordsInCommon(x.quote, y.quote);
  const shared = Math.min(x.end, y.end) - Math.max(x.start, y.start);
  return shared <= 0 ? 0 : shared / (Math.max(x.end, y.end) - Math.min(x.start, y.start));
}

function wordsInCommon(a: string, b: string): number {
  const words = (s: string) => new Set(s.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
  const [x, y] = [words(a), words(b)];
  const shared = [...x].filter((w) => y.has(w)).length;
  return shared === 0 ? 0 : shared / (x.size + y.size - shared);
}

function freeId(id: ClaimId, isTaken: (id: ClaimId) => boolean, documentId: string): ClaimId {
  let free = id;
  for (let n = 1; isTaken(free); n++) free = `c${shortHash('claim again', id, documentId, n)}` as ClaimId;
  return free;
}

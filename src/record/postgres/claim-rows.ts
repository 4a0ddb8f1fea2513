/** Claims as rows: the columns that filters and series need, the pairs they count for, and the rollup's deltas. */
import { sql } from 'kysely';
import type { Claim } from '../../model/claim.ts';
import { portions, type Tx } from './database.ts';
import { vectorOf } from './text-search.ts';

/** Of the document a claim stands in: what its row borrows. */
export interface Setting {
  documentId: string;
  textDigest: string;
  /** month the document was published in, for claims without a time of their own */
  month: string;
}

export async function insertClaims(tx: Tx, claims: readonly Claim[], setting: Setting): Promise<void> {
  const inPlace = positions(claims);
  await insertPlaced(
    tx,
    claims.map((claim) => ({ claim, setting, position: inPlace.get(claim) ?? 0 })),
  );
}

interface Placed {
  claim: Claim;
  setting: Setting;
  position: number;
}

export async function insertPlaced(tx: Tx, placed: readonly Placed[]): Promise<void> {
  for (const part of portions(placed, 200)) {
    const rows = part.map(({ claim, setting, position }) => ({ ...columnsOf(claim, setting), position }));
    await tx.insertInto('claims').values(rows).execute();
  }
  const pairs = placed.flatMap(({ claim, setting }) => pairsOf(claim, setting));
  for (const part of portions(pairs)) await tx.insertInto('claim_pairs').values(part).execute();
}

/** A changed claim; its position moves only with a new extraction. */
export async function updateClaim(tx: Tx, claim: Claim, setting: Setting): Promise<void> {
  await tx
    .updateTable('claims')
    .set(columnsOf(claim, setting))
    .where('document_id', '=', setting.documentId)
    .where('id', '=', claim.id)
    .execute();
  await tx
    .deleteFrom('claim_pairs')
    .where('document_id', '=', setting.documentId)
    .where('claim_id', '=', claim.id)
    .execute();
  const pairs = pairsOf(claim, setting);
  if (pairs.length > 0) await tx.insertInto('claim_pairs').values(pairs).execute();
}

/** Runs a change of one document's claims and brings the rollup along by the difference it makes. */
export async function countingPairs(
  tx: Tx,
  documentId: string,
  change: () => Promise<void>,
  { isNew = false } = {},
): Promise<void> {
  const before: Map<string, PairCount> = isNew ? new Map() : await pairCounts(tx, documentId);
  await change();
  const after = await pairCounts(tx, documentId);
  const keys = [...new Set([...before.keys(), ...after.keys()])].sort();
  const deltas = keys.flatMap((key) => {
    const [was, is] = [before.get(key), after.get(key)];
    const cooperation = (is?.cooperation ?? 0) - (was?.cooperation ?? 0);
    const contention = (is?.contention ?? 0) - (was?.contention ?? 0);
    const of = is ?? was;
    if (of === undefined || (cooperation === 0 && contention === 0)) return [];
    return [{ pair: of.pair, month: of.month, kind: of.kind, cooperation, contention }];
  });
  // Sorted above: writers that touch the same rows lock them in the same order.
  for (const part of portions(deltas)) {
    await tx
      .insertInto('pair_months')
      .values(part)
      .onConflict((on) =>
        on.columns(['pair', 'month', 'kind']).doUpdateSet({
          cooperation: sql`pair_months.cooperation + excluded.cooperation`,
          contention: sql`pair_months.contention + excluded.contention`,
        }),
      )
      .execute();
  }
}

interface PairCount {
  pair: string;
  month: string;
  kind: string;
  cooperation: number;
  contention: number;
}

async function pairCounts(tx: Tx, documentId: string): Promise<Map<string, PairCount>> {
  const { rows } = await sql<PairCount>`
    select pair, month, kind, count(*) filter (where sign > 0)::int as cooperation,
           count(*) filter (where sign < 0)::int as contention
    from claim_pairs where document_id = ${documentId} and counted group by pair, month, kind`.execute(tx);
  return new Map(rows.map((r) => [`${r.pair} ${r.month} ${r.kind}`, r]));
}

function columnsOf(claim: Claim, setting: Setting) {
  const quotes = claim.evidence.map((e) => e.quote).join('\n');
  const codes = claim.actors.flatMap((a) => (a.code === null ? [] : [a.code]));
  return {
    document_id: setting.documentId,
    id: claim.id,
    kind: claim.kind,
    type: claim.type,
    state: claim.state,
    modality: claim.modality,
    pair: claim.edges[0]?.pair ?? '',
    month: monthOf(claim, setting),
    start_day: claim.time?.start ?? '',
    confidence: claim.confidence,
    codes: [...new Set(codes)].sort(),
    text_digest: setting.textDigest,
    vector: vectorOf(quotes, claim.lang),
    body: JSON.stringify(claim),
  };
}

const monthOf = (claim: Claim, setting: Setting): string => claim.time?.start?.slice(0, 7) ?? setting.month;

function pairsOf(claim: Claim, setting: Setting) {
  const counted = (claim.modality === 'asserted' || claim.modality === 'reported') && claim.state !== 'rejected';
  const signs = new Set(claim.edges.map((e) => `${e.sign} ${e.pair}`));
  return [...signs].map((s) => ({
    document_id: setting.documentId,
    claim_id: claim.id,
    pair: s.slice(s.indexOf(' ') + 1),
    sign: Number.parseInt(s, 10),
    month: monthOf(claim, setting),
    kind: claim.kind,
    type: claim.type,
    counted,
  }));
}

/** Text order: where the evidence starts, then the order the engine gave. */
function positions(claims: readonly Claim[]): Map<Claim, number> {
  const nth = new Map<number, number>();
  return new Map(
    claims.map((claim) => {
      const start = claim.evidence[0]?.start ?? 0;
      const n = nth.get(start) ?? 0;
      nth.set(start, n + 1);
      return [claim, start * 1000 + Math.min(n, 999)];
    }),
  );
}

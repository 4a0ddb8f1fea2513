/** The register in the store: every version of every deal, and proposals that never overwrite an analyst's deal. */
import { sql } from 'kysely';
import type { Deal } from '../../model/deal.ts';
import type { DealId } from '../../model/ids.ts';
import { hashOf } from '../canonical.ts';
import type { Change } from '../store.ts';
import type { Db, Tx } from './database.ts';
import { announce, type Entry } from './outbox.ts';
import { vectorOf } from './text-search.ts';

interface Known {
  version: number;
  state: string;
  hash: string;
  proposal_hash: string;
  body: Deal;
}

export async function saveDeals(tx: Tx, deals: readonly Deal[], at: string, whole: boolean): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('save deals', 0))`.execute(tx);
  const entries: Entry[] = [];
  for (const deal of deals) {
    const what = await saveDeal(tx, deal);
    if (what !== null) entries.push({ kind: 'deal', subject: deal.id, what });
  }
  if (whole) entries.push(...(await withdrawOthers(tx, deals)));
  await announce(tx, at, entries);
}

async function saveDeal(tx: Tx, deal: Deal): Promise<Change['what'] | null> {
  const known = await tx
    .selectFrom('deals')
    .select(['version', 'state', 'hash', 'proposal_hash', 'body'])
    .where('id', '=', deal.id)
    .executeTakeFirst();
  const hash = contentHash(deal);
  if (known === undefined) {
    // a deal withdrawn earlier goes on numbering where it left off
    const past = await tx.selectFrom('deal_versions').select('version').where('deal_id', '=', deal.id).execute();
    await write(tx, { ...deal, version: past.length + 1 }, hash);
    return 'added';
  }
  const next = nextDeal(known, deal, hash);
  if (next === null) return null;
  const proposal = deal.state === 'proposed' ? hash : known.proposal_hash;
  await write(tx, { ...next, version: known.version + 1 }, proposal);
  return 'revised';
}

/** Null: nothing to write. The machine's new reading of an analyst's deal becomes an alarm on it, once per reading. */
function nextDeal(known: Known, deal: Deal, hash: string): Deal | null {
  if (deal.state !== 'proposed') return hash === known.hash ? null : deal;
  if (hash === known.proposal_hash) return null;
  if (known.state === 'proposed') return deal;
  if (known.state === 'rejected') return null;
  const differing = partsThatDiffer(known.body, deal);
  if (differing.length === 0) return null;
  const alarm = `New material proposes another reading: ${differing.join(', ')}.`;
  return { ...known.body, alarms: [...known.body.alarms.filter((a) => a !== alarm), alarm] };
}

const compared = [
  'pair',
  'level',
  'parties',
  'legs',
  'links',
  'category',
  'progress',
  'epistemic',
  'settlement',
  'route',
] as const;

function partsThatDiffer(mine: Deal, proposed: Deal): string[] {
  return compared
    .filter((part) => hashOf(mine[part]) !== hashOf(proposed[part]))
    .map((part) => (typeof proposed[part] === 'string' ? `${part} ${proposed[part]} (now ${mine[part]})` : part));
}

/** The store numbers the versions, so the number is not part of what is compared. */
function contentHash({ version: _version, ...content }: Deal): string {
  return hashOf(content);
}

async function write(tx: Tx, deal: Deal, proposalHash: string): Promise<void> {
  const row = { ...dealColumns(deal), proposal_hash: proposalHash };
  await tx
    .insertInto('deals')
    .values(row)
    .onConflict((on) => on.column('id').doUpdateSet(row))
    .execute();
  await tx.insertInto('deal_versions').values({ deal_id: deal.id, version: deal.version, body: row.body }).execute();
}

export function dealColumns(deal: Deal) {
  const words = [deal.title, ...deal.parties.map((p) => p.name), ...deal.legs.map((l) => `${l.text} ${l.goods}`)];
  return {
    id: deal.id as string,
    version: deal.version,
    level: deal.level as string,
    pair: deal.pair,
    category: deal.category.code,
    progress: deal.progress as string,
    epistemic: deal.epistemic as string,
    state: deal.state as string,
    title: deal.title,
    hash: contentHash(deal),
    vector: vectorOf(words.join('\n'), 'en'),
    body: JSON.stringify(deal),
  };
}

/** Proposals that a whole rebuild no longer makes; their versions stay. */
async function withdrawOthers(tx: Tx, deals: readonly Deal[]): Promise<Entry[]> {
  const ids = deals.map((d) => d.id);
  const gone = await tx
    .deleteFrom('deals')
    .where('state', '=', 'proposed')
    .where(sql<boolean>`not (id = any(${ids}::text[]))`)
    .returning('id')
    .execute();
  return gone.map(({ id }) => ({ kind: 'deal', subject: id, what: 'withdrawn' }));
}

export async function dealOf(db: Db, id: DealId): Promise<Deal | undefined> {
  return (await db.selectFrom('deals').select('body').where('id', '=', id).executeTakeFirst())?.body;
}

export async function dealVersions(db: Db, id: DealId): Promise<Deal[]> {
  const rows = await db
    .selectFrom('deal_versions')
    .select('body')
    .where('deal_id', '=', id)
    .orderBy('version')
    .execute();
  return rows.map((r) => r.body);
}

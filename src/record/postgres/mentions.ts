/** The names of documents: which documents must be read again for them, what was found, and the pages that list them. */
import { sql } from 'kysely';
import type { MentionState, ResolvedMention } from '../../resolve/mentions/mention.ts';
import type { FoundMentions, MentionGroup, StaleDocument } from '../actor-store.ts';
import type { ListQuery, Page } from '../store.ts';
import { type Db, portions, type Tx } from './database.ts';
import { type Listing, listPage, oneOf } from './listing.ts';
import { judgementLog, settledMention, standingOf } from './settle.ts';
import { insertStatements } from './statements.ts';

/** In portions: a text may be long. */
export async function* staleDocuments(db: Db, key: string, size = 20): AsyncGenerator<StaleDocument> {
  for (let after = ''; ; ) {
    const { rows } = await sql<StaleDocument & { id: string }>`
      select d.id, d.body as document, t.text, d.read_hash || d.claims_hash as hash
      from documents d join texts t on t.document_id = d.id and t.current
      left join mention_runs r on r.document_id = d.id and r.key = ${key} and r.hash = d.read_hash || d.claims_hash
      where d.id > ${after} and r.document_id is null order by d.id limit ${size}`.execute(db);
    yield* rows;
    const last = rows.at(-1);
    if (last === undefined || rows.length < size) return;
    after = last.id;
  }
}

export async function saveMentions(tx: Tx, found: readonly FoundMentions[], key: string): Promise<void> {
  const ids = found.map((f) => f.document);
  for (const table of ['mentions', 'statements', 'mention_runs'] as const)
    await sql`delete from ${sql.table(table)} where document_id = any(${ids}::text[])`.execute(tx);
  const standing = await standingOf(tx, await judgementLog(tx));
  const linked = new Map<string, string>();
  const rows = found.flatMap((f) =>
    f.mentions.map((mention) => {
      const { state, actor } = settledMention(mention, standing);
      // what a person judged has its place in the components already
      if (state === 'auto' && !standing.components.canonical.has(mention.id)) linked.set(mention.id, actor);
      return {
        document_id: f.document,
        id: mention.id,
        actor_id: actor,
        name: mention.name,
        kind: mention.kind,
        state,
        score: mention.candidates[0]?.score ?? 0,
        body: JSON.stringify(mention),
      };
    }),
  );
  for (const part of portions(rows)) await tx.insertInto('mentions').values(part).execute();
  await insertStatements(
    tx,
    found.flatMap((f) => f.statements).map((s) => ({ ...s, canonicalId: linked.get(s.entityId) ?? s.canonicalId })),
  );
  const runs = found.map((f) => ({ document_id: f.document, hash: f.hash, key }));
  for (const part of portions(runs)) await tx.insertInto('mention_runs').values(part).execute();
}

/** A mention with what was decided about it. */
const whole = sql<ResolvedMention>`body || jsonb_build_object('state', state, 'actor', nullif(actor_id, ''))`;

const listing: Listing = {
  table: 'mentions',
  row: whole,
  filters: {
    id: oneOf('id'),
    document: oneOf('document_id'),
    actor: oneOf('actor_id'),
    state: oneOf('state'),
    kind: oneOf('kind'),
  },
  sorts: { score: 'score', name: 'name', state: 'state', kind: 'kind', actor: 'actor_id', document: 'document_id' },
  descending: true,
  keys: ['document_id', 'id'],
  text: (query) => sql`name ilike ${`%${query.replace(/[\\%_]/g, '\\$&')}%`}`,
};

export const mentions = (db: Db, query: ListQuery): Promise<Page<ResolvedMention>> => listPage(db, listing, query);

export async function mentionGroups(
  db: Db,
  state: MentionState,
  { named, limit }: { named: boolean; limit: number },
): Promise<MentionGroup[]> {
  const by = named ? sql`actor_id, name` : sql`actor_id`;
  const { rows } = await sql<MentionGroup>`
    select actor_id as actor, min(name) as name, count(*)::int as mentions,
      count(distinct document_id)::int as documents, min(score)::float8 as score,
      to_jsonb((array_agg(${whole} order by score desc, document_id, id))[1:3]) as examples
    from mentions where state = ${state} group by ${by}
    order by count(*) desc, actor_id, min(name) limit ${limit}`.execute(db);
  return rows;
}

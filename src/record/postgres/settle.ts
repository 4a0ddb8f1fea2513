/** What follows from judgements: whom a mention stands for, and under which id the statements of an entity are found. */
import { sql } from 'kysely';
import { type Components, componentsOf, type Difference, isMentionId } from '../../resolve/judgements/components.ts';
import { effective, type Judgement, machine, pairOf } from '../../resolve/judgements/judgement.ts';
import { type Mention, type MentionState, stateOf } from '../../resolve/mentions/mention.ts';
import { strongProps } from '../../resolve/statements/schemata.ts';
import type { Db, Tx } from './database.ts';

export async function judgementLog(db: Db): Promise<Judgement[]> {
  const { rows } = await sql<{ body: Judgement }>`
    select body from judgements order by body->>'at', left_id, right_id, number`.execute(db);
  return rows.map((r) => r.body);
}

/** Judgements in force with everything needed to follow them. Only entities that a person judged: all others are leaves. */
export interface Standing {
  people: Judgement[];
  components: Components;
  /** actors whose row a person checked; when a row changes, its check is taken back in the log */
  checked: ReadonlySet<string>;
}

export async function standingOf(db: Db, log: readonly Judgement[]): Promise<Standing> {
  const people = effective(log);
  const checked = new Set(people.filter((j) => j.left === j.right && j.verdict === 'positive').map((j) => j.left));
  const pairs = people.filter((j) => j.left !== j.right);
  const ids = [...new Set(pairs.flatMap((j) => [j.left, j.right]))];
  const mentions = await mentionsBy(db, ids.filter(isMentionId));
  const links = [...mentions.values()].flatMap((m) => machineLink(m, checked));
  const all = effective(log, links).filter((j) => j.left !== j.right);
  const entities = [...new Set(all.flatMap((j) => [j.left, j.right]))];
  return { people, components: componentsOf(all, await differencesOf(db, entities)), checked };
}

async function mentionsBy(db: Db, ids: readonly string[]): Promise<Map<string, Mention>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ body: Mention }>`
    select body from mentions where id = any(${[...ids]}::text[]) order by id`.execute(db);
  return new Map(rows.map((r) => [r.body.id, r.body]));
}

/** What the rules link by themselves, as a judgement that a person's wins over. */
function machineLink(mention: Mention, checked: ReadonlySet<string>): Judgement[] {
  const [best] = mention.candidates;
  if (best === undefined || stateOf(mention, checked.has(best.actor)) !== 'auto') return [];
  const [left, right] = pairOf(mention.id, best.actor);
  const judged = { verdict: 'positive' as const, by: machine, at: '', score: best.score, algorithm: 'mentions@1' };
  return [{ id: '', left, right, ...judged, explanation: mention.why.join(' '), undoes: null, on: null }];
}

/** Identifiers of which a thing has one, where two of the judged entities have two. */
async function differencesOf(db: Db, entities: readonly string[]): Promise<Difference[]> {
  if (entities.length === 0) return [];
  const { rows } = await sql<{ entity: string; prop: string; value: string }>`
    select distinct entity_id as entity, prop, value from statements
    where entity_id = any(${[...entities]}::text[]) and prop = any(${[...strongProps]}::text[])
    order by entity_id, prop, value`.execute(db);
  return rows.flatMap((a, i) =>
    rows
      .slice(i + 1)
      .filter((b) => b.prop === a.prop && b.entity !== a.entity && b.value !== a.value)
      .map((b) => ({ left: a.entity, right: b.entity, why: `${a.prop} ${a.value} and ${b.value}` })),
  );
}

/** The canonical id of any entity, from the judgements there are. */
export async function canonicalOf(db: Db): Promise<(entity: string) => string> {
  const { canonical } = (await standingOf(db, await judgementLog(db))).components;
  return (entity) => canonical.get(entity) ?? entity;
}

/** What a person decided about a mention comes before what the rules found. */
export function settledMention(mention: Mention, standing: Standing): { state: MentionState; actor: string } {
  const best = mention.candidates[0]?.actor ?? '';
  const own = standing.people.filter((j) => j.left !== j.right && (j.left === mention.id || j.right === mention.id));
  const other = (j: Judgement): string => (j.left === mention.id ? j.right : j.left);
  const heldIds = new Set(standing.components.held.map((h) => h.judgement.id));
  const accepted = own.find((j) => j.verdict === 'positive');
  if (accepted) {
    const actor = isMentionId(other(accepted)) ? best : other(accepted);
    return { state: heldIds.has(accepted.id) ? 'review' : 'accepted', actor };
  }
  const onBest = own.find((j) => other(j) === best);
  if (onBest) return { state: onBest.verdict === 'unsure' ? 'unsure' : 'rejected', actor: best };
  return { state: stateOf(mention, standing.checked.has(best)), actor: best };
}

/** After judgements on `touched`: states of its mentions, and canonical ids in every component it is or was part of. */
export async function settle(tx: Tx, before: Standing, after: Standing, touched: ReadonlySet<string>): Promise<void> {
  for (const mention of (await mentionsBy(tx, [...touched].filter(isMentionId))).values()) {
    const { state, actor } = settledMention(mention, after);
    await sql`update mentions set state = ${state}, actor_id = ${actor} where id = ${mention.id}`.execute(tx);
  }
  for (const actor of [...touched].filter((id) => before.checked.has(id) !== after.checked.has(id)))
    await settleRow(tx, actor, after.checked.has(actor));
  const [was, is] = [before.components.canonical, after.components.canonical];
  const roots = new Set([...touched].flatMap((id) => [was.get(id) ?? id, is.get(id) ?? id]));
  const ids = new Set([...touched, ...was.keys(), ...is.keys()]);
  for (const id of ids) {
    const canonical = is.get(id) ?? id;
    if (roots.has(canonical) || roots.has(was.get(id) ?? id)) await rename(tx, id, canonical);
  }
}

/** The names that rest on a row alone follow its check. */
async function settleRow(tx: Tx, actor: string, isChecked: boolean): Promise<void> {
  await sql`update mentions set state = case when ${isChecked} or (body->>'reviewed')::boolean then 'auto' else 'proposed' end
    where actor_id = ${actor} and state in ('auto', 'proposed')`.execute(tx);
  await sql`update statements set canonical_id = entity_id
    where entity_id in (select id from mentions where actor_id = ${actor} and state = 'proposed')`.execute(tx);
}

/** The statements of an entity, and of every name that the rules link with it. */
async function rename(tx: Tx, entity: string, canonical: string): Promise<void> {
  await sql`update statements set canonical_id = ${canonical}
    where canonical_id <> ${canonical} and (entity_id = ${entity}
      or entity_id in (select id from mentions where actor_id = ${entity} and state = 'auto'))`.execute(tx);
}

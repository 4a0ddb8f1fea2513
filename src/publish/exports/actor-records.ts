/** What the exports of actors share: entities from statements that may leave the desk, and the ties between them. */
import { type Tie, tiesIn } from '../../assess/ties.ts';
import type { Claim } from '../../model/claim.ts';
import type { Store } from '../../record/store.ts';
import { documentsDataset } from '../../resolve/mentions/resolve.ts';
import { type Entity, entityOf } from '../../resolve/statements/entity.ts';
import { actorSchemata } from '../../resolve/statements/schemata.ts';
import type { Statement } from '../../resolve/statements/statement.ts';
import { withheld } from './export.ts';

/**
 * Entities in order of their ids. A name that only documents give is no actor of the desk yet and stays inside: among such
 * names are people whom nobody meant to publish. So does what a document marked above TLP clear says.
 */
export async function* entities(store: Store): AsyncGenerator<Entity> {
  const inside = await withheld(store);
  const renamed = new Map<string, string>();
  for await (const s of store.allStatements()) if (s.entityId !== s.canonicalId) renamed.set(s.entityId, s.canonicalId);
  for await (const statements of byEntity(store.allStatements())) {
    const open = statements.filter((s) => s.document === null || !inside.has(s.document));
    if (!open.some((s) => s.dataset !== documentsDataset)) continue;
    const entity = entityOf(open[0]?.canonicalId ?? '', open, (id) => renamed.get(id) ?? id);
    if (entity) yield entity;
  }
}

/** Statements come in order of canonical id. */
async function* byEntity(statements: AsyncIterable<Statement>): AsyncGenerator<Statement[]> {
  let group: Statement[] = [];
  for await (const statement of statements) {
    if (group[0] && group[0].canonicalId !== statement.canonicalId) {
      yield group;
      group = [];
    }
    group.push(statement);
  }
  if (group.length > 0) yield group;
}

export const isActor = ({ schema }: Entity): boolean => actorSchemata.has(schema);

/** Actors as nodes, and how claims tie them; ends of ties that are no exported actor are left out. */
export async function actorGraph(store: Store): Promise<{ actors: Entity[]; ties: Tie[] }> {
  const actors: Entity[] = [];
  const canonical = new Map<string, string>();
  const states = new Map<string, string>();
  for await (const entity of entities(store)) {
    if (!isActor(entity)) continue;
    actors.push(entity);
    for (const id of [entity.id, ...entity.referents]) canonical.set(id, entity.id);
    if (entity.properties['topics']?.includes('gov.national')) states.set(entity.id.toUpperCase(), entity.id);
  }
  const ties = await tiesIn(openClaims(store), (party) =>
    canonical.get(party.id ?? states.get(party.code ?? '') ?? ''),
  );
  return { actors, ties: ties.filter((tie) => tie.a !== tie.b) };
}

async function* openClaims(store: Store): AsyncGenerator<Claim> {
  const inside = await withheld(store);
  for await (const claim of store.allClaims()) if (!inside.has(claim.documentId ?? '')) yield claim;
}

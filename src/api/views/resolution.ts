/** Door: what waits for a person: rows to check, names to tell apart, links that contradict each other; and the log, to take back from. */
import type { Desk } from '../../desk.ts';
import type { Actor } from '../../model/knowledge.ts';
import type { MentionGroup } from '../../record/actor-store.ts';
import type { HeldLink } from '../../resolve/judgements/components.ts';
import { effective, type Judgement } from '../../resolve/judgements/judgement.ts';
import { rowDigest } from '../../resolve/judgements/row-check.ts';
import { entityOf, type ValueConflict } from '../../resolve/statements/entity.ts';
import { documentCaptions } from './document-captions.ts';

/** A row of the vocabulary that names wait for, with what a person must look at. */
export interface WaitingRow extends MentionGroup {
  row: Actor | null;
  /** its terms of office: who checks the row checks them, too */
  terms: { title: string; from: string | null; to: string | null }[];
  digest: string | null;
  seen: string | null;
}

/** An actor that people merged although its parts have two of what a thing has one of. */
interface Contradiction {
  id: string;
  caption: string;
  conflicts: ValueConflict[];
}

export interface ResolutionView {
  rows: WaitingRow[];
  names: MentionGroup[];
  held: HeldLink[];
  contradictions: Contradiction[];
  /** newest first */
  log: Judgement[];
  /** ids of entries that were taken back */
  undone: string[];
  /** how many names are in each state */
  counts: Record<string, number>;
  /** names of the entities that held links and the log speak of */
  captions: Record<string, string>;
  /** titles of the documents the names stand in */
  documents: Record<string, string>;
}

const most = { groups: 30, log: 50 };

export async function resolutionView(desk: Desk): Promise<ResolutionView> {
  const { store, vocabulary } = desk;
  const [rows, names, held, log] = await Promise.all([
    store.mentionGroups('proposed', { named: false, limit: most.groups }),
    store.mentionGroups('review', { named: true, limit: most.groups }),
    store.heldLinks(),
    store.judgements(),
  ]);
  const shown = [...log].reverse().slice(0, most.log);
  const ids = [...shown, ...held.map((h) => h.judgement)].flatMap((j) => [j.left, j.right]);
  return {
    rows: rows.map((group) => waiting(group, vocabulary, log)),
    names,
    held,
    contradictions: await contradictionsOf(desk, log),
    log: shown,
    undone: log.flatMap((j) => (j.undoes === null ? [] : [j.undoes])),
    counts: await countsOf(desk),
    captions: await captionsOf(desk, ids),
    documents: await documentCaptions(
      desk,
      names.flatMap((group) => group.examples.map((mention) => mention.document)),
    ),
  };
}

function waiting(
  group: MentionGroup,
  { gazetteer, offices }: Desk['vocabulary'],
  log: readonly Judgement[],
): WaitingRow {
  const row = gazetteer.actor(group.actor) ?? null;
  const last = log.findLast((j) => j.left === group.actor && j.right === group.actor);
  const terms = offices.flatMap(({ title, holders }) =>
    holders.flatMap(({ person, from, to }) => (person === group.actor ? [{ title, from, to }] : [])),
  );
  return { ...group, row, terms, digest: row === null ? null : rowDigest(row, offices), seen: last?.id ?? null };
}

async function contradictionsOf({ store }: Desk, log: readonly Judgement[]): Promise<Contradiction[]> {
  const merged = effective(log).filter((j) => j.verdict === 'positive' && j.left !== j.right);
  const canonical = await store.canonicalIds([...new Set(merged.flatMap((j) => [j.left, j.right]))]);
  const out: Contradiction[] = [];
  for (const id of [...new Set(canonical.values())].sort()) {
    const entity = entityOf(id, await store.statementsOf(id));
    const conflicts = entity?.conflicts.filter((c) => c.strong) ?? [];
    if (entity && conflicts.length > 0) out.push({ id, caption: entity.caption, conflicts });
  }
  return out;
}

async function countsOf({ store }: Desk): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const state of ['auto', 'proposed', 'review', 'accepted', 'rejected', 'unsure'] as const)
    counts[state] = (await store.mentions({ filters: { state }, limit: 0 })).total;
  return counts;
}

/** Rows by their name; names of documents by the name and the document. */
async function captionsOf({ store, vocabulary }: Desk, ids: readonly string[]): Promise<Record<string, string>> {
  const captions: Record<string, string> = {};
  const mentions = ids.filter((id) => /^m[0-9a-f]{16}$/.test(id));
  for (const id of ids) captions[id] = vocabulary.gazetteer.actor(id)?.name ?? id;
  if (mentions.length === 0) return captions;
  const { rows } = await store.mentions({ filters: { id: [...new Set(mentions)].join(',') }, limit: 1000 });
  for (const mention of rows) captions[mention.id] = `“${mention.name}” in a document`;
  return captions;
}

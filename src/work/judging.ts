/** What a person's answers to the resolution queue mean: one pair, a name in all documents it waits in, a row, a split. */
import { EntenteError } from '../model/errors.ts';
import type { NewJudgement } from '../record/actor-store.ts';
import { isMentionId } from '../resolve/judgements/components.ts';
import { effective, type Judgement, splitting, type Verdict } from '../resolve/judgements/judgement.ts';
import { type MachineWord, type Named, wordOnNames } from '../resolve/judgements/machine-word.ts';
import { rowDigest } from '../resolve/judgements/row-check.ts';
import { mentionRules } from '../resolve/mentions/resolve.ts';
import { entityOf } from '../resolve/statements/entity.ts';
import { schemaOfKind } from '../resolve/statements/schemata.ts';
import type { Workbench } from './workbench.ts';

type Bench = Pick<Workbench, 'store' | 'vocabulary'>;

export interface Signed {
  by: string;
  reason: string;
}

const entry = (left: string, right: string, verdict: Verdict, { by, reason }: Signed): NewJudgement => ({
  left,
  right,
  verdict,
  by,
  explanation: reason,
});

interface Pair {
  left: string;
  right: string;
  verdict: Verdict;
  /** the pair's last entry that the person had before them; absent = not asked */
  seen?: string | null | undefined;
  /** joins also two that the name matcher takes for different */
  anyway?: boolean | undefined;
}

/** What the machine made of the two stays with the answer. Errors: check-failed where it takes the joined for two. */
export async function judgePair(
  bench: Pick<Bench, 'store'>,
  { left, right, verdict, seen, anyway = false }: Pair,
  signed: Signed,
): Promise<Judgement[]> {
  if (left === right)
    throw new EntenteError('usage', 'An actor is always the same as itself.', {
      hint: 'Give the id of the other one.',
    });
  const word = await machineWord(bench, left, right);
  if (verdict === 'positive' && !anyway && word !== null && word.against.length > 0)
    throw new EntenteError('check-failed', `By their names these are two: ${word.against.join('; ')}`, {
      hint: 'Look at both again. If they are one all the same, say so a second time: --anyway, or the button on the desk.',
    });
  const scored = word === null ? {} : { score: word.score, algorithm: word.algorithm };
  return bench.store.judge([
    { ...entry(left, right, verdict, signed), ...scored, ...(seen === undefined ? {} : { seen }) },
  ]);
}

/** A name in a document was weighed with all that stands around it; two rows only have their names. */
async function machineWord(bench: Pick<Bench, 'store'>, left: string, right: string): Promise<MachineWord | null> {
  for (const [name, actor] of [
    [left, right],
    [right, left],
  ] as const) {
    if (!isMentionId(name)) continue;
    const [mention] = (await bench.store.mentions({ filters: { id: name } })).rows;
    const candidate = mention?.candidates.find((c) => c.actor === actor);
    if (candidate) return { score: candidate.score, algorithm: mentionRules, against: [] };
  }
  const [a, b] = [await namedBy(bench, left), await namedBy(bench, right)];
  return a === null || b === null ? null : wordOnNames(a, b);
}

async function namedBy({ store }: Pick<Bench, 'store'>, id: string): Promise<Named | null> {
  if (isMentionId(id)) {
    const [mention] = (await store.mentions({ filters: { id } })).rows;
    return mention === undefined ? null : { schema: schemaOfKind[mention.kind], names: [mention.name] };
  }
  const canonical = (await store.canonicalIds([id])).get(id) ?? id;
  const entity = entityOf(canonical, await store.statementsOf(canonical));
  if (entity === undefined) return null;
  const names = ['name', 'alias', 'previousName'].flatMap((prop) => entity.properties[prop] ?? []);
  return { schema: entity.schema, names };
}

const mostOfGroup = 500;

/** One answer for every document in which the name waits; the machine's score and version at that time stay with it. */
export async function judgeGroup(
  { store }: Bench,
  { actor, name, verdict }: { actor: string; name: string; verdict: Verdict },
  signed: Signed,
): Promise<Judgement[]> {
  const { rows } = await store.mentions({ filters: { actor, state: 'review' }, text: name, limit: 1000 });
  const group = rows.filter((mention) => mention.name === name).slice(0, mostOfGroup);
  if (group.length === 0)
    throw new EntenteError('already-judged', `“${name}” does not wait for an answer any more.`, {
      hint: 'Somebody was quicker: the log at /resolution says who judged what.',
    });
  return store.judge(
    group.map(({ id, candidates }) => {
      const score = candidates.find((candidate) => candidate.actor === actor)?.score ?? null;
      return { ...entry(id, actor, verdict, signed), score, algorithm: mentionRules };
    }),
  );
}

/** `digest`: the row as it stood before the person; another edition of it must be looked at again. Absent = as it is. */
export async function judgeRow(
  { store, vocabulary }: Bench,
  { actor, digest, verdict, seen }: { actor: string; digest?: string; verdict: Verdict; seen?: string | null },
  signed: Signed,
): Promise<Judgement[]> {
  const row = vocabulary.gazetteer.actor(actor);
  if (row === undefined)
    throw new EntenteError('not-found', `The vocabulary has no row "${actor}".`, {
      hint: '`entente actors find NAME` gives the ids of rows.',
    });
  const on = rowDigest(row, vocabulary.offices);
  if (digest !== undefined && digest !== on)
    throw new EntenteError('already-judged', 'The row has changed since the page was made.', {
      hint: 'Load the page again and check the row as it stands now.',
    });
  const judgement = { ...entry(actor, actor, verdict, signed), on };
  return store.judge([seen === undefined ? judgement : { ...judgement, seen }]);
}

/** Out of what it was merged into: every link of it is turned; each can be taken back. */
export async function split({ store }: Bench, entity: string, signed: Signed): Promise<Judgement[]> {
  const links = splitting(entity, effective(await store.judgements()));
  const pairs = links.map(({ left, right }) => [left, right] as const);
  if (pairs.length === 0 && isMentionId(entity)) {
    const [row] = (await store.mentions({ filters: { id: entity } })).rows;
    if (row?.actor) pairs.push([entity, row.actor]);
  }
  if (pairs.length === 0)
    throw new EntenteError('already-judged', 'It is not merged with anything.', {
      hint: 'The log at /resolution says who split it.',
    });
  return store.judge(pairs.map(([left, right]) => entry(left, right, 'negative', signed)));
}

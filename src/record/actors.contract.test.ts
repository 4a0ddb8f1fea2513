import { expect, test } from 'vitest';
import { readDocument } from '../../test/store.ts';
import { all, onEveryEngine, settledChanges } from '../../test/store-contract.ts';
import type { Judgement } from '../resolve/judgements/judgement.ts';
import { type Mention, mentionId, mentionSchema } from '../resolve/mentions/mention.ts';
import { type Statement, statementOf } from '../resolve/statements/statement.ts';
import type { NewJudgement } from './actor-store.ts';
import type { Store } from './store.ts';

const at = '2024-11-17T12:00:00.000Z';
const letter = readDocument('Harbour master Petrov met Captain Sidorov. Petrov said nothing.');
const { id: document } = letter.document;

function statement(entityId: string, prop: string, value: string, about: Partial<Statement> = {}): Statement {
  const said = { entityId, schema: 'Person', prop, value, dataset: 'vocabulary', extractor: 'test@1', firstSeen: at };
  const made = statementOf({ ...said, ...about });
  if (!made) throw new Error(`"${value}" is empty`);
  return made;
}

function mention(name: string, about: Partial<Mention> = {}): Mention {
  const start = letter.text.indexOf(name);
  return mentionSchema.parse({
    id: mentionId(document, name),
    document,
    lang: 'en',
    name,
    kind: 'person',
    code: 'RUS',
    title: null,
    spans: [{ start, end: start + name.length, text: name }],
    candidates: [{ actor: 'ivan-petrov', score: 0.95, supports: [], contradictions: [] }],
    margin: 0.95,
    outcome: 'link',
    why: ['the name, and the office of that day'],
    reviewed: false,
    ...about,
  });
}

const petrov = mention('Petrov');
const sidorov = mention('Sidorov', { candidates: [], outcome: 'none' });
const rows = [
  statement('ivan-petrov', 'name', 'Ivan Petrov'),
  statement('pyotr-petrov', 'name', 'Pyotr Petrov'),
  statement('petrov-of-the-list', 'name', 'PETROV, Ivan'),
];

async function filled(store: Store, found: readonly Mention[] = [petrov, sidorov]): Promise<Store> {
  await store.saveDocument(letter, []);
  await store.replaceStatements('vocabulary', rows);
  await save(store, found);
  return store;
}

async function save(store: Store, found: readonly Mention[], key = 'k1'): Promise<void> {
  const statements = found.map((m) =>
    statement(m.id, 'name', m.name, { dataset: 'documents', document, quote: letter.text }),
  );
  for await (const stale of store.staleDocuments(key))
    await store.saveMentions([{ document: stale.document.id, hash: stale.hash, mentions: found, statements }], key);
}

const same = (left: string, right: string, about: Partial<NewJudgement> = {}): NewJudgement => ({
  left,
  right,
  verdict: 'positive',
  by: 'ana',
  explanation: 'the same birth date',
  ...about,
});
const check = (actor: string): NewJudgement => same(actor, actor, { explanation: 'row checked' });

const stateOf = async (store: Store, id: string): Promise<[string, string | null]> => {
  const [row] = (await store.mentions({ filters: { id } })).rows;
  return [row?.state ?? '', row?.actor ?? null];
};
const entitiesOf = async (store: Store, id: string): Promise<string[]> =>
  [...new Set((await store.statementsOf(id)).map((s) => s.entityId))].sort();
const judgeOne = async (store: Store, judgement: NewJudgement): Promise<Judgement> => {
  const [made] = await store.judge([judgement]);
  if (!made) throw new Error('one in, one out');
  return made;
};

await onEveryEngine('actors', (bench) => {
  test('a dataset read again keeps its first sights, and loses what it no longer says', async () => {
    await bench.store.replaceStatements('vocabulary', rows);
    const later = rows.slice(0, 2).map((s) => ({ ...s, firstSeen: '2025-01-01T00:00:00.000Z' }));
    expect(await bench.store.replaceStatements('vocabulary', later)).toEqual({ added: 0, removed: 1 });
    expect((await all(bench.store.allStatements())).map((s) => [s.entityId, s.firstSeen])).toEqual([
      ['ivan-petrov', at],
      ['pyotr-petrov', at],
    ]);
  });

  test('a document is read for names once for each text, vocabulary and version of the rules', async () => {
    const store = await filled(bench.store);
    expect(await all(store.staleDocuments('k1'))).toEqual([]);
    expect((await all(store.staleDocuments('k2'))).map((s) => s.text)).toEqual([letter.text]);
    await store.removeDocument(document, 'sent by mistake');
    expect(await all(store.staleDocuments('k2'))).toEqual([]);
    expect((await store.mentions({})).total).toBe(0);
    expect((await all(store.allStatements())).map((s) => s.dataset)).toEqual([
      'vocabulary',
      'vocabulary',
      'vocabulary',
    ]);
  });

  test('a row that nobody reviewed proposes its links, and they hold once somebody checked the row', async () => {
    const store = await filled(bench.store);
    expect(await stateOf(store, petrov.id)).toEqual(['proposed', 'ivan-petrov']);
    expect(await entitiesOf(store, 'ivan-petrov')).toEqual(['ivan-petrov']);
    const checked = await judgeOne(store, check('ivan-petrov'));
    expect(await stateOf(store, petrov.id)).toEqual(['auto', 'ivan-petrov']);
    expect(await entitiesOf(store, 'ivan-petrov')).toEqual(['ivan-petrov', petrov.id]);
    await store.undo(checked.id, 'ben', 'the source is a namesake');
    expect(await stateOf(store, petrov.id)).toEqual(['proposed', 'ivan-petrov']);
    expect(await entitiesOf(store, 'ivan-petrov')).toEqual(['ivan-petrov']);
    expect((await store.judgements('ivan-petrov')).map((j) => [j.by, j.undoes])).toEqual([
      ['ana', null],
      ['ben', checked.id],
    ]);
  });

  test('a link of a reviewed row follows its row into a merger and out of it again', async () => {
    const store = await filled(bench.store, [mention('Petrov', { reviewed: true })]);
    expect(await entitiesOf(store, 'ivan-petrov')).toEqual(['ivan-petrov', petrov.id]);
    const merged = await judgeOne(store, same('ivan-petrov', 'petrov-of-the-list'));
    expect(await entitiesOf(store, 'ivan-petrov')).toEqual(['ivan-petrov', petrov.id, 'petrov-of-the-list']);
    expect(await store.canonicalIds(['petrov-of-the-list'])).toEqual(new Map([['petrov-of-the-list', 'ivan-petrov']]));
    await store.undo(merged.id, 'ana', 'two people');
    expect(await entitiesOf(store, 'ivan-petrov')).toEqual(['ivan-petrov', petrov.id]);
    expect(await entitiesOf(store, 'petrov-of-the-list')).toEqual(['petrov-of-the-list']);
  });

  test("a person's judgement of a name wins over the rules, also after the document was read again", async () => {
    const store = await filled(bench.store, [mention('Petrov', { reviewed: true })]);
    await store.judge([same(petrov.id, 'ivan-petrov', { verdict: 'negative' }), same(petrov.id, 'pyotr-petrov')]);
    await save(store, [mention('Petrov', { reviewed: true })], 'k2');
    expect(await stateOf(store, petrov.id)).toEqual(['accepted', 'pyotr-petrov']);
    expect(await entitiesOf(store, 'pyotr-petrov')).toEqual([petrov.id, 'pyotr-petrov']);
    expect(await entitiesOf(store, 'ivan-petrov')).toEqual(['ivan-petrov']);
  });

  test('a name that was rejected or left open stays apart', async () => {
    const store = await filled(bench.store, [mention('Petrov', { reviewed: true })]);
    const no = await judgeOne(store, same(petrov.id, 'ivan-petrov', { verdict: 'negative' }));
    expect(await stateOf(store, petrov.id)).toEqual(['rejected', 'ivan-petrov']);
    expect(await entitiesOf(store, petrov.id)).toEqual([petrov.id]);
    await store.undo(no.id, 'ana', 'hasty');
    expect(await stateOf(store, petrov.id)).toEqual(['auto', 'ivan-petrov']);
    await store.judge([same(petrov.id, 'ivan-petrov', { verdict: 'unsure' })]);
    expect(await stateOf(store, petrov.id)).toEqual(['unsure', 'ivan-petrov']);
  });

  test('a link that other judgements contradict is held back and named', async () => {
    const store = await filled(bench.store);
    await store.judge([same('ivan-petrov', 'pyotr-petrov', { verdict: 'negative' })]);
    await store.judge([same(petrov.id, 'ivan-petrov')]);
    await store.judge([same(petrov.id, 'pyotr-petrov', { by: 'ben' })]);
    const held = await store.heldLinks();
    expect(held).toHaveLength(1);
    expect(held[0]?.against).toContain('ana judged');
  });

  test('of two people at one pair the second is told what the first judged', async () => {
    const store = await filled(bench.store);
    const results = await Promise.allSettled([
      store.judge([same('ivan-petrov', 'pyotr-petrov', { seen: null })]),
      store.judge([same('pyotr-petrov', 'ivan-petrov', { seen: null, by: 'ben', verdict: 'negative' })]),
    ]);
    const refused = results.find((r) => r.status === 'rejected');
    expect(results.filter((r) => r.status === 'fulfilled')).toHaveLength(1);
    expect(refused).toMatchObject({ reason: { code: 'already-judged', status: 409 } });
    const [first] = await store.judgements();
    if (!first) throw new Error('one was taken');
    await store.undo(first.id, 'ana', 'again');
    await expect(store.undo(first.id, 'ben', 'again')).rejects.toMatchObject({ code: 'already-judged' });
  });

  test('an id that the desk does not know is refused, and nothing of the batch is kept', async () => {
    const store = await filled(bench.store);
    const batch = [same('ivan-petrov', 'pyotr-petrov'), same('ivan-petrov', 'nobody')];
    await expect(store.judge(batch)).rejects.toMatchObject({ code: 'not-found' });
    expect(await store.judgements()).toEqual([]);
    await expect(store.undo('j0000000000000000', 'ana', '')).rejects.toMatchObject({ code: 'not-found' });
  });

  test('names that one answer settles are taken together', async () => {
    const store = await filled(bench.store);
    expect(await store.mentionGroups('proposed', { named: false, limit: 5 })).toMatchObject([
      {
        actor: 'ivan-petrov',
        name: 'Petrov',
        mentions: 1,
        documents: 1,
        examples: [{ id: petrov.id, state: 'proposed' }],
      },
    ]);
    expect(await store.mentionGroups('review', { named: true, limit: 5 })).toEqual([]);
  });

  test('every judgement is announced among the changes', async () => {
    const store = await filled(bench.store);
    await store.judge([check('ivan-petrov')]);
    const changes = await settledChanges(store, 2);
    expect(changes.at(-1)).toMatchObject({ kind: 'judgement', what: 'added' });
  });
});

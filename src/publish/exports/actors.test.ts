import { defaultModel, Model } from '@alephdata/followthemoney';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import type { Claim } from '../../model/claim.ts';
import type { Store } from '../../record/store.ts';
import { statementsOfVocabulary } from '../../resolve/statements/from-vocabulary.ts';
import { type Statement, statementOf } from '../../resolve/statements/statement.ts';
import { loadVocabulary } from '../../vocabulary/load.ts';
import { exportOf } from './index.ts';

const vocabulary = loadVocabulary();
const at = '2024-11-17T12:00:00.000Z';
const letter = 'd0000000000000001' as Statement['document'];

/** What documents say: of a listed person, merged into the row, and of somebody nobody listed. */
function fromDocument(entityId: string, canonicalId: string, value: string): Statement {
  const said = {
    entityId,
    schema: 'Person',
    prop: 'name',
    value,
    dataset: 'documents',
    extractor: 'test@1',
    firstSeen: at,
  };
  const statement = statementOf({ ...said, document: letter });
  if (!statement) throw new Error('not empty');
  return { ...statement, canonicalId };
}

const hostile = 'Kim & <Sons> "Ltd"\u0007';
const statements = [
  ...statementsOfVocabulary(vocabulary, at).statements,
  fromDocument('m1111111111111111', 'vladimir-putin', 'V. V. Putin'),
  fromDocument('m2222222222222222', 'm2222222222222222', 'A Witness'),
  ...['name', 'alias'].flatMap((prop) => {
    const row = { entityId: 'kim-sons', schema: 'Company', dataset: 'vocabulary', extractor: 'test@1', firstSeen: at };
    return statementOf({ ...row, prop, value: prop === 'name' ? hostile : '=HYPERLINK(1)' }) ?? [];
  }),
].sort((a, b) => (a.canonicalId < b.canonicalId ? -1 : a.canonicalId > b.canonicalId ? 1 : a.id < b.id ? -1 : 1));

const claim = {
  kind: 'event',
  documentId: 'd0000000000000002',
  actors: [
    { role: 'actor', code: 'RUS', id: 'vladimir-putin' },
    { role: 'recipient', code: 'PRK' },
  ],
  edges: [{ pair: 'PRK-RUS', sign: 1 }],
  time: { start: '2024-06-19', end: '2024-06-19' },
  state: 'accepted',
} as unknown as Claim;

function storeWith(marking: 'clear' | 'amber'): Store {
  async function* each<T>(values: readonly T[]) {
    yield* values;
  }
  return {
    allDocuments: () => each([{ id: letter, marking }]),
    allStatements: () => each(statements),
    allClaims: () => each([claim]),
  } as unknown as Store;
}

async function printed(format: string, marking: 'clear' | 'amber' = 'clear'): Promise<string> {
  let out = '';
  for await (const piece of exportOf('actors', format, storeWith(marking))) out += piece;
  return out;
}

interface Line {
  id: string;
  schema: string;
  properties: Record<string, string[]>;
}
const lines = async (): Promise<Line[]> =>
  (await printed('ftm'))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);

describe('FollowTheMoney', () => {
  const model = new Model(defaultModel);

  test('every entity has a known schema, properties of it, what the schema requires, and values the type allows', async () => {
    const wrong: string[] = [];
    for (const { id, schema, properties } of await lines()) {
      const known = model.getSchema(schema);
      const entity = model.getEntity({ id, schema, properties });
      for (const name of Object.keys(properties)) {
        const property = known.getProperties().get(name);
        if (!property || property.stub) wrong.push(`${id}: ${schema} has no ${name}`);
        const values = property?.type.values;
        for (const value of properties[name] ?? [])
          if (values && values.size > 0 && !values.has(value))
            wrong.push(`${id}: ${value} is no ${property.type.name}`);
      }
      for (const required of known.required ?? [])
        if (entity.getProperty(required).length === 0) wrong.push(`${id}: ${required} is missing`);
    }
    expect(wrong).toEqual([]);
  });

  test('links lead to entities of the export', async () => {
    const all = await lines();
    const ids = new Set(all.map((line) => line.id));
    const ends = all.flatMap(({ schema, properties }) =>
      schema === 'Occupancy' || schema === 'Membership'
        ? ['holder', 'post', 'member', 'organization'].flatMap((prop) => properties[prop] ?? [])
        : [],
    );
    expect(ends.length).toBeGreaterThan(100);
    expect(ends.filter((end) => !ids.has(end))).toEqual([]);
  });

  test('dates and addresses obey their types', async () => {
    const dates = (await lines()).flatMap(({ properties }) => [
      ...(properties['startDate'] ?? []),
      ...(properties['endDate'] ?? []),
    ]);
    expect(dates.filter((date) => !/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(date))).toEqual([]);
  });
});

describe('what leaves the desk', () => {
  test('is every row, with what was merged into it, and nobody whom only documents name', async () => {
    const all = await lines();
    const ids = new Set(all.map((line) => line.id));
    expect(vocabulary.actors.filter((actor) => !ids.has(actor.id))).toEqual([]);
    expect(all.find((line) => line.id === 'vladimir-putin')?.properties['name']).toContain('V. V. Putin');
    for (const form of ['ftm', 'jsonld', 'graphml', 'gexf', 'csv', 'json', 'jsonl'])
      expect(await printed(form)).not.toContain('A Witness');
  });

  test('holds nothing of a document marked above TLP clear', async () => {
    for (const form of ['ftm', 'jsonld', 'csv', 'jsonl'])
      expect(await printed(form, 'amber')).not.toContain('V. V. Putin');
  });

  test('is the same bytes twice', async () => {
    for (const form of ['ftm', 'graphml']) expect(await printed(form)).toBe(await printed(form));
  });

  test('disarms a name that would run as a formula', async () => {
    expect(await printed('csv')).not.toMatch(/(?:^|,)=HYPERLINK/m);
  });
});

/** Well-formed or an error; the elements by name. */
function elements(xml: string): { name: string; attributes: Record<string, string>; text: string }[] {
  const found: { name: string; attributes: Record<string, string>; text: string }[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    found.push({ name, attributes: { ...attributes }, text: '' });
  });
  parser.on('text', (text) => {
    const last = found.at(-1);
    if (last) last.text += text;
  });
  parser.write(xml).close();
  return found;
}

describe('graphs', () => {
  test.each(['graphml', 'gexf'])('%s is well-formed, and each end of a tie is a node', async (form) => {
    const all = elements(await printed(form));
    const nodes = all.filter((e) => e.name === 'node');
    const ties = all.filter((e) => e.name === 'edge');
    const ids = new Set(nodes.map((node) => node.attributes['id']));
    expect(ids.size).toBe(nodes.length);
    expect(ties.map((tie) => [tie.attributes['source'], tie.attributes['target']])).toEqual([
      ['prk', 'vladimir-putin'],
    ]);
    expect(ties.every((tie) => ids.has(tie.attributes['source']) && ids.has(tie.attributes['target']))).toBe(true);
    const hostileName = all.some((e) => (e.attributes['label'] ?? e.text) === 'Kim & <Sons> "Ltd"');
    expect(hostileName).toBe(true);
  });

  test('GEXF gives a tie the days between which claims name it', async () => {
    const tie = elements(await printed('gexf')).find((e) => e.name === 'edge');
    expect(tie?.attributes).toMatchObject({ start: '2024-06-19', end: '2024-06-19', weight: '1' });
  });
});

test('JSON-LD gives names with their languages, and offices with their dates', async () => {
  const { '@graph': graph } = JSON.parse(await printed('jsonld')) as { '@graph': Record<string, unknown>[] };
  const putin = graph.find((node) => node['@id'] === 'actor:vladimir-putin');
  expect(putin).toMatchObject({ '@type': ['Person', 'ftm:Person'], nationality: ['ru'] });
  expect(putin?.['alternateName']).toContainEqual({ '@value': '普京', '@language': 'zh' });
  // a name that many bear is no name to join by
  const weak = graph.flatMap((node) => (node['ftm:weakAlias'] as { '@value': string }[] | undefined) ?? []);
  expect(weak.length).toBeGreaterThan(0);
  for (const node of graph) {
    const aliases = new Set(((node['alternateName'] as { '@value': string }[]) ?? []).map((n) => n['@value']));
    const own = (node['ftm:weakAlias'] as { '@value': string }[] | undefined) ?? [];
    expect(own.filter((n) => aliases.has(n['@value']))).toEqual([]);
  }
  expect(putin?.['hasOccupation']).toContainEqual({
    '@type': 'OrganizationRole',
    roleName: 'President of Russia',
    startDate: '2012-05-07',
  });
});

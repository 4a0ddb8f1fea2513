import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import type { Store } from '../../record/store.ts';
import { exportNames, exportOf } from './index.ts';

/** A store that holds one document and one claim, whose quote would be a formula in a spreadsheet. */
function storeWith(marking: 'clear' | 'amber'): Store {
  const document = { id: 'd0000000000000001', name: 'a.txt', uri: 'a.txt', authors: [], marking, published: null };
  const claim = {
    id: 'c0000000000000001',
    documentId: document.id,
    document: 'a.txt',
    kind: 'event',
    type: 'TRANSFER',
    actors: [{ role: 'actor', code: 'PRK' }],
    objects: [],
    time: null,
    quantities: [],
    modality: 'asserted',
    hedges: [],
    attribution: [],
    edges: [{ pair: 'PRK-RUS', sign: 1 }],
    state: 'proposed',
    confidence: 0.5,
    evidence: [{ start: 0, end: 12, quote: '=HYPERLINK(1)', role: 'supports' }],
  };
  const none = async () => ({ rows: [], total: 0, more: false });
  async function* one<T>(value: T) {
    yield value;
  }
  async function* nothing() {}
  return {
    allDocuments: () => one(document),
    allClaims: () => one(claim),
    allStatements: () => nothing(),
    events: none,
    figures: none,
    deals: none,
  } as unknown as Store;
}

async function text(name: string, format: string, marking: 'clear' | 'amber' = 'clear'): Promise<string> {
  let out = '';
  for await (const piece of exportOf(name, format, storeWith(marking))) out += piece;
  return out;
}

test('a quote that would run as a formula in a spreadsheet is disarmed', async () => {
  const [row] = parse(await text('claims', 'csv'), { columns: true }) as Record<string, string>[];
  expect(row?.['quote']).toBe("'=HYPERLINK(1)");
  expect(row?.['codebook']).toBe('1');
});

test.each(exportNames)('%s: CSV has a line of headings and JSON parses, also when empty', async (name) => {
  expect((await text(name, 'csv')).split('\r\n')[0]).toMatch(/,codebook$/);
  expect(JSON.parse(await text(name, 'json'))).toMatchObject({ entente: name, codebook: '1' });
});

test('nothing from a document marked above TLP clear leaves the desk', async () => {
  expect(await text('claims', 'jsonl', 'amber')).toBe('');
  expect(await text('documents', 'jsonl', 'amber')).toBe('');
});

test('an unknown name or format names the choices', () => {
  expect(() => exportOf('ships', 'csv', storeWith('clear'))).toThrow(/no export "ships"/);
  expect(() => exportOf('deals', 'xls', storeWith('clear'))).toThrow(/no format "xls"/);
});

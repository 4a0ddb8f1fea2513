import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { temporaryDesk } from '../../test/support/desk-folder.ts';

import type { Claim } from '../model/claim.ts';
import type { DocumentId } from '../model/ids.ts';
import { ingest } from './ingest.ts';
import { type ReextractReport, reextract } from './reextract.ts';
import type { Workbench } from './workbench.ts';

const letter = `Harbour Wire, 20 November 2024

Russia supplied 40,000 barrels of oil to North Korea on 8 November 2024, officials said.

Iran sold 200 missiles to Russia. China condemned the drills of Japan.
`;

let desk: Workbench;
let close: () => Promise<void>;
let id: DocumentId;

const quiet = { onProgress: () => {} };
const stored = async (): Promise<Claim[]> =>
  (await desk.store.claims({ filters: { documentId: id }, limit: 100 })).rows;
const again = (options: { dryRun?: boolean; only?: Set<string> } = {}): Promise<ReextractReport> =>
  reextract(desk, { ...quiet, ...options });

/** The desk as an engine before this one left it: one claim read otherwise, one not found, one that nobody finds any more. */
async function asOlderEngine(): Promise<{ sold: Claim; phantom: Claim }> {
  const read = await desk.store.document(id);
  if (!read) throw new Error('no document');
  const claims = await stored();
  const sold = claims.find((c) => c.type === 'TRANSFER' && c.evidence[0]?.quote.includes('Iran'));
  if (!sold) throw new Error('no sale');
  const others = claims.filter((c) => c.id !== sold.id && c.type !== 'ACCUSE' && c.kind !== 'item');
  const items = claims.filter((c) => c.kind === 'item');
  const at = read.text.indexOf('officials said');
  const phantom: Claim = {
    ...sold,
    id: `${sold.id.slice(0, -4)}0000` as Claim['id'],
    type: 'MEET',
    evidence: [{ start: at, end: at + 14, quote: 'officials said', role: 'supports' }],
  };
  await desk.store.saveDocument(read, [...items, ...others, { ...sold, modality: 'possible' }, phantom]);
  return { sold, phantom };
}

beforeEach(async () => {
  ({ desk, close } = await temporaryDesk());
  const file = join(desk.home, 'letter.txt');
  writeFileSync(file, letter);
  await ingest([file], desk, quiet);
  for await (const document of desk.store.allDocuments()) id = document.id;
});
afterEach(() => close());

describe('extracting again', () => {
  test('the same engine over the same texts changes nothing', async () => {
    const report = await again();
    expect(report).toMatchObject({ documents: 1, changedDocuments: 0, changes: [], failed: [] });
    expect(report.claims.unchanged).toBe((await stored()).length);
  });

  test('lists what is new, gone and different, field by field, and keeps the ids', async () => {
    const { sold, phantom } = await asOlderEngine();
    const { changes } = await again();
    expect(changes.find((c) => c.id === sold.id)).toMatchObject({
      what: 'changed',
      fields: [{ field: 'modality', before: 'possible', after: 'asserted' }],
    });
    expect(changes.find((c) => c.id === phantom.id)?.what).toBe('gone');
    expect(changes.some((c) => c.what === 'added' && c.type === 'ACCUSE')).toBe(true);
    expect((await stored()).find((c) => c.id === sold.id)?.modality).toBe('asserted');
  });

  test('keeps what an analyst decided, and marks what the engine no longer finds', async () => {
    const { sold, phantom } = await asOlderEngine();
    const decision = { action: 'accept', by: 'analyst', at: '2026-11-22T09:00:00Z', on: sold.textVersion } as const;
    const taken = { ...decision, reason: null, before: null, after: null };
    await desk.store.setClaimState(sold.id, 'accepted', taken);
    await desk.store.setClaimState(phantom.id, 'accepted', taken);
    const report = await again();
    expect(report.decisionsKept).toBe(2);
    expect(report.claims.lost).toBe(1);
    const after = await stored();
    expect(after.find((c) => c.id === sold.id)).toMatchObject({ state: 'accepted', modality: 'possible' });
    expect(after.find((c) => c.id === phantom.id)?.checks.at(-1)).toMatchObject({ name: 're-extraction', ok: false });
    expect(await desk.store.decisions(sold.id)).toHaveLength(1);
  });

  test('a dry run says the same and writes nothing', async () => {
    await asOlderEngine();
    const before = await stored();
    const dry = await again({ dryRun: true });
    expect(await stored()).toEqual(before);
    const wet = await again();
    expect(dry.claims).toEqual(wet.claims);
  });

  test('takes only the documents that are named', async () => {
    await asOlderEngine();
    expect((await again({ only: new Set(['another.txt']) })).documents).toBe(0);
    expect((await again({ only: new Set(['letter.txt']) })).changedDocuments).toBe(1);
  });
});

import { expect, test } from 'vitest';
import { claimOn, readDocument } from '../../test/store.ts';
import { all, coal, decision, denial, letter, onEveryEngine, settledChanges } from '../../test/store-contract.ts';
import type { Claim } from '../model/claim.ts';
import { sha256 } from '../model/ids.ts';

await onEveryEngine('the store', (bench) => {
  test('adds a document once, and finds it unchanged the second time without writing anything', async () => {
    expect(await bench.store.saveDocument(letter, [coal, denial])).toBe('added');
    const again = { ...letter, document: { ...letter.document, fetched: '2025-01-01T00:00:00.000Z' } };
    expect(await bench.store.saveDocument(again, [coal, denial])).toBe('unchanged');
    expect((await bench.store.document(letter.document.id))?.document.fetched).toBe(letter.document.fetched);
    await settledChanges(bench.store, 3);
    expect(await bench.store.counts()).toMatchObject({ documents: 1, claims: { event: 2 }, byState: { proposed: 2 } });
  });

  test('gives a document back as it was read', async () => {
    await bench.store.saveDocument(letter, [coal]);
    expect(await bench.store.document(letter.document.id)).toEqual(letter);
    expect(await bench.store.documentsOfDigest(letter.document.digest)).toEqual([letter.document]);
    expect(await bench.store.claim(coal.id)).toEqual({ ...coal, documentId: letter.document.id });
    expect(await bench.store.document(readDocument('another').document.id)).toBeUndefined();
  });

  test('keeps one document when two processes bring it at the same moment', async () => {
    const saved = await Promise.all([1, 2, 3, 4].map(() => bench.store.saveDocument(letter, [coal, denial])));
    expect(saved.sort()).toEqual(['added', 'unchanged', 'unchanged', 'unchanged']);
    expect(await bench.store.pairMonths('PRK-RUS')).toEqual([
      { pair: 'PRK-RUS', month: '2024-10', kind: 'event', cooperation: 1, contention: 1 },
    ]);
  });

  test('numbers another text of the same source item as its next version', async () => {
    await bench.store.saveDocument(letter, []);
    const later = readDocument('A train brought coal and ore.', { key: letter.document.key });
    await bench.store.saveDocument(later, []);
    expect((await bench.store.document(later.document.id))?.document.version).toBe(2);
  });

  test('carries ids and decisions over a re-extraction and withdraws what nobody decided on', async () => {
    await bench.store.saveDocument(letter, [coal, denial]);
    await bench.store.setClaimState(denial.id, 'accepted', decision);
    const better = claimOn(letter, 'train brought coal over the river on Monday', {
      type: 'TRANSFER',
      confidence: 0.9,
      ordinal: 3,
    });
    expect(await bench.store.saveDocument(letter, [better])).toBe('revised');
    expect(await bench.store.claim(coal.id)).toMatchObject({ confidence: 0.9 });
    expect(await bench.store.claim(denial.id)).toMatchObject({ state: 'accepted' });
    expect(await bench.store.saveDocument(letter, [])).toBe('revised');
    expect(await bench.store.claim(coal.id)).toBeUndefined();
    expect(await bench.store.claim(denial.id)).toMatchObject({
      state: 'accepted',
      checks: [{ name: 're-extraction', ok: false }],
    });
    const changes = await settledChanges(bench.store, 10);
    expect(changes.slice(-2)).toMatchObject([
      { kind: 'document', what: 'revised' },
      { kind: 'claim', subject: coal.id, what: 'withdrawn' },
    ]);
  });

  test('tells the claims of two documents with the same text apart', async () => {
    const copy = readDocument(letter.text, { digest: sha256('the same words in another file'), name: 'copy.txt' });
    await bench.store.saveDocument(letter, [coal]);
    await bench.store.saveDocument(copy, [coal]);
    const { rows } = await bench.store.claims({});
    expect(rows).toHaveLength(2);
    expect(new Set(rows.map((c) => c.id)).size).toBe(2);
  });

  test('refuses a quote that does not stand at its place, and writes nothing of that document', async () => {
    const astray: Claim = { ...coal, evidence: [{ start: 3, end: 9, quote: 'trains', role: 'supports' }] };
    await expect(bench.store.saveDocument(letter, [astray])).rejects.toMatchObject({ code: 'check-failed' });
    expect(await bench.store.document(letter.document.id)).toBeUndefined();
    expect(await bench.store.saveDocument(letter, [coal])).toBe('added');
  });

  test('refuses U+0000 and half a surrogate pair with a clear error', async () => {
    for (const text of ['a \u0000 b', 'a \ud83d b']) {
      await expect(bench.store.saveDocument(readDocument(text), [])).rejects.toMatchObject({ code: 'check-failed' });
    }
    expect(await bench.store.saveDocument(readDocument('a whole pair 🚂'), [])).toBe('added');
  });

  test('walks over claims in text order without rejected ones, and leaves the store free meanwhile', async () => {
    await bench.store.saveDocument(letter, [denial, coal]);
    const seen: string[] = [];
    for await (const claim of bench.store.allClaims()) {
      seen.push(claim.id);
      await bench.store.setMeta('last', claim.id);
    }
    expect(seen).toEqual([coal.id, denial.id]);
    await bench.store.setClaimState(coal.id, 'rejected', { ...decision, action: 'reject' });
    expect((await all(bench.store.allClaims())).map((c) => c.id)).toEqual([denial.id]);
    expect((await all(bench.store.allDocuments())).map((d) => d.id)).toEqual([letter.document.id]);
  });

  test('records who decided what, in order, and takes a rejected claim out of the counts', async () => {
    await bench.store.saveDocument(letter, [coal, denial]);
    await bench.store.setClaimState(coal.id, 'accepted', decision);
    const edited: Claim = { ...coal, type: 'SIGN', edges: [{ pair: 'CHN-PRK', sign: 1 }] };
    await bench.store.setClaimState(
      coal.id,
      'edited',
      { ...decision, action: 'edit', before: coal, after: edited },
      edited,
    );
    expect((await bench.store.decisions(coal.id)).map((d) => [d.action, d.by, d.on])).toEqual([
      ['accept', 'ana', 'txt@1'],
      ['edit', 'ana', 'txt@1'],
    ]);
    expect(await bench.store.claim(coal.id)).toMatchObject({ type: 'SIGN', state: 'edited' });
    expect((await bench.store.pairMonths('CHN-PRK'))[0]).toMatchObject({ cooperation: 1 });
    await bench.store.setClaimState(denial.id, 'rejected', { ...decision, action: 'reject' });
    expect(await bench.store.pairMonths('PRK-RUS')).toEqual([]);
    await expect(
      bench.store.setClaimState('c0000000000000000' as Claim['id'], 'accepted', decision),
    ).rejects.toMatchObject({ code: 'not-found' });
  });

  test('keeps fingerprints by text, and marks duplicates that reading again does not undo', async () => {
    const copy = readDocument('A train brought coal over the river on Monday, the wire said.');
    await bench.store.saveDocument(letter, [coal]);
    await bench.store.saveDocument(copy, []);
    const { id, textDigest } = letter.document;
    await bench.store.saveFingerprints([{ id, textDigest, published: null, print: 'cHJpbnQ=' }]);
    await bench.store.saveFingerprints([
      { id: copy.document.id, textDigest: 'older text', published: null, print: 'b2xk' },
    ]);
    const prints = new Map((await all(bench.store.fingerprints())).map((f) => [f.id, f.print]));
    expect([prints.get(id), prints.get(copy.document.id)]).toEqual(['cHJpbnQ=', null]);
    const found = [
      { id, of: null, role: 'original' },
      { id: copy.document.id, of: id, role: 'wire-copy' },
    ] as const;
    await bench.store.replaceDuplicates(found);
    await bench.store.replaceDuplicates(found);
    await settledChanges(bench.store, 5);
    expect(await bench.store.saveDocument(copy, [])).toBe('unchanged');
    expect((await bench.store.document(copy.document.id))?.document).toMatchObject({
      duplicateOf: id,
      duplicateRole: 'wire-copy',
    });
    await bench.store.replaceDuplicates([]);
    expect((await bench.store.document(copy.document.id))?.document).toMatchObject({
      duplicateOf: null,
      duplicateRole: null,
    });
    await bench.store.removeDocument(id, 'sent by mistake');
    expect(await all(bench.store.fingerprints())).toHaveLength(1);
  });

  test('takes a document out with its claims and keeps the reason', async () => {
    await bench.store.saveDocument(letter, [coal]);
    await bench.store.removeDocument(letter.document.id, 'sent by mistake');
    expect(await bench.store.document(letter.document.id)).toBeUndefined();
    expect(await bench.store.counts()).toMatchObject({ documents: 0, claims: {} });
    expect(await bench.store.pairMonths('PRK-RUS')).toEqual([]);
    expect(await bench.store.decisions(letter.document.id)).toMatchObject([
      { reason: 'sent by mistake', action: 'reject' },
    ]);
  });

  test('filters, sorts and pages, and names what it does not know', async () => {
    await bench.store.saveDocument(letter, [coal, denial]);
    const ids = async (filters: Record<string, string>) =>
      (await bench.store.claims({ filters })).rows.map((c) => c.id);
    expect(await ids({ type: 'TRANSFER,MEET', pair: 'PRK-RUS', actor: 'RUS', month: '2024-10' })).toEqual([coal.id]);
    expect(await ids({ documentId: letter.document.id, modality: 'reported' })).toEqual([denial.id]);
    const second = await bench.store.claims({ sort: 'type', descending: true, offset: 1, limit: 1 });
    expect(second).toMatchObject({ rows: [{ id: denial.id }], total: 2, more: false });
    await expect(bench.store.claims({ filters: { colour: 'red' } })).rejects.toMatchObject({ code: 'usage' });
    await expect(bench.store.claims({ sort: 'body; drop table claims' })).rejects.toMatchObject({ code: 'usage' });
  });

  test('finds words by their stem, in the language of the document, and by pairs of letters where words are not spaced', async () => {
    const texts: Record<string, string> = {
      en: 'The freighters were unloading shells.',
      ru: 'Поезда перевозили уголь через границу.',
      zh: '列车把煤炭运过了边境大桥。',
      ko: '열차가 석탄을 국경 너머로 옮겼다.',
      fa: 'قطار زغال‌سنگ را از مرز گذراند.',
    };
    for (const [lang, text] of Object.entries(texts))
      await bench.store.saveDocument(readDocument(text, { lang, name: `${lang}.txt` }), []);
    const langs = async (text: string) => (await bench.store.documents({ text })).rows.map((d) => d.lang);
    expect(await langs('freighter unload')).toEqual(['en']);
    expect(await langs('поезд')).toEqual(['ru']);
    expect(await langs('煤炭')).toEqual(['zh']);
    expect(await langs('석탄')).toEqual(['ko']);
    expect(await langs('زغال')).toEqual(['fa']);
    expect(await langs('submarine')).toEqual([]);
  });

  test('finds a title by any part of it, and takes signs of pattern languages as plain characters', async () => {
    await bench.store.saveDocument(readDocument('x', { title: 'Harbour notes: 100% coal' }), []);
    expect((await bench.store.documents({ text: 'arbour not' })).total).toBe(1);
    expect((await bench.store.documents({ text: '0% co' })).total).toBe(1);
    expect((await bench.store.documents({ text: '_%_%' })).total).toBe(0);
    expect((await bench.store.documents({ text: `'"\\ & | ! (` })).total).toBe(0);
  });

  test('counts items of documents by type', async () => {
    const items = ['LINK', 'LINK', 'STUB'].map((type, index) => ({
      index,
      type: type as 'LINK',
      start: 0,
      end: 1,
      authors: [],
      outlets: [],
      body: 'present' as const,
      rule: 'test',
    }));
    await bench.store.saveDocument(readDocument('links', { items }), []);
    expect((await bench.store.counts()).items).toEqual({ LINK: 2, STUB: 1 });
    expect((await bench.store.documents({})).rows[0]).toMatchObject({ items: 3, claims: 0 });
  });
});

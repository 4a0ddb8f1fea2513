import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testDesk } from '../../test/browser/desk.ts';
import { readDocument } from '../../test/store.ts';
import type { Desk } from '../desk.ts';
import { EntenteError } from '../model/errors.ts';
import type { ResolvedMention } from '../resolve/mentions/mention.ts';
import { rebuild } from '../work/rebuild.ts';
import { createApp } from './app.tsx';
import type { Answer } from './judgements.ts';

let desk: Desk;
let app: ReturnType<typeof createApp>;

/** Two documents of an invented outlet: an office of that day, a common surname, a misspelling, a number. */
const texts = [
  'Russian President Vladimir Putin received Iranian President Masoud Pezeshkian. Putin said little.',
  'Officials spoke of Masud Pezeshkyan in the harbour. Iran was not named by others.',
];

beforeAll(async () => {
  ({ desk } = await testDesk());
  for (const [i, text] of texts.entries())
    await desk.store.saveDocument(readDocument(text, { name: `letter-${i}.txt`, title: `Letter ${i}` }), []);
  await rebuild(desk, () => undefined);
  const issueOf = async () => {
    throw new EntenteError('not-found', 'No draft.', { hint: 'Another month.' });
  };
  app = createApp(desk, { host: '127.0.0.1', issueOf, secret: new Uint8Array(32) });
}, 120_000);
afterAll(() => desk.close());

const host = { host: '127.0.0.1:4310' };
const get = (path: string, headers: Record<string, string> = {}) =>
  app.request(`http://127.0.0.1:4310${path}`, { headers: { ...host, ...headers } });
const page = async (path: string): Promise<string> => (await get(path)).text();
const json = async <T>(path: string): Promise<T> => (await (await get(path)).json()) as T;

/** The form of the page as a browser would send it. */
async function answer(given: Answer | Record<string, string>, by = 'ana') {
  const form = await get('/resolution');
  const cookie = form.headers.get('set-cookie')?.split(';')[0] ?? '';
  const csrf = /name="csrf" value="([^"]+)"/.exec(await form.text())?.[1] ?? '';
  const body = new URLSearchParams({ csrf, by, reason: 'looked it up', answer: JSON.stringify(given) });
  return app.request('http://127.0.0.1:4310/resolution', {
    method: 'POST',
    headers: { ...host, cookie, 'content-type': 'application/x-www-form-urlencoded' },
    body: body.toString(),
  });
}

interface View {
  id: string;
  mentions: ResolvedMention[];
  judgements: { id: string; by: string }[];
  entity: { referents: string[] };
  row: { digest: string; seen: string | null };
}

describe('the search for actors', () => {
  test.each(['Пезешкиан', 'پزشکیان', '佩泽希齐扬', 'Pezeshkian', 'Masud Pezeshkyan', 'masoud-pezeshkian'])(
    'finds one by any spelling: %s',
    async (spelling) => {
      const { rows } = await json<{ rows: { name: string }[] }>(`/actors.json?q=${encodeURIComponent(spelling)}`);
      expect(rows.map((row) => row.name)).toContain('Masoud Pezeshkian');
    },
  );

  test('the likest come first, unless a column is sorted by', async () => {
    const names = async (search: string) =>
      (await json<{ rows: { name: string }[] }>(`/actors.json${search}`)).rows.map((row) => row.name);
    const found = await names('?q=Lavrov');
    expect(found[0]).toContain('Lavrov');
    expect((await names('?q=Сергей+Лавров'))[0]).toContain('Lavrov');
    const sorted = await names('?q=kim&sort=name');
    expect(sorted).toEqual([...sorted].sort((a, b) => a.localeCompare(b, 'en', { numeric: true })));
    expect(await names('?q=kim')).not.toEqual(sorted);
    expect(await page('/actors?q=kim&sort=name')).toContain('/actors.json?q=kim&amp;sort=name');
  });

  test('finds nobody for signs that nobody can read', async () => {
    for (const q of ['%E2%80%8F', '---']) expect((await json<{ total: number }>(`/actors.json?q=${q}`)).total).toBe(0);
  });
});

describe('the page of an actor', () => {
  test('gives names in all scripts, dated offices, and why each document is linked', async () => {
    const html = await page('/actors/vladimir-putin');
    expect(html).toContain('Владимир Путин');
    expect(html).toContain('President of Russia');
    expect(html).toContain('held that office on 2024-10-21');
    expect(html).toContain('proposed: its row is not checked');
  });

  test('says in .json what it shows', async () => {
    const view = await json<View>('/actors/vladimir-putin.json');
    expect(view.mentions[0]).toMatchObject({ state: 'proposed', outcome: 'link', title: 'President of Russia' });
  });

  test('of an id that nobody has is a page that says so', async () => {
    for (const id of ['nobody', 'm0000000000000000', '%00', "'or-1=1"])
      expect([id, (await get(`/actors/${id}`)).status]).toEqual([id, 404]);
  });
});

describe('the resolution queue', () => {
  test('tells who comes first why nothing is linked, and how to begin', async () => {
    expect(await page('/resolution')).toContain('Nothing is linked yet');
  });

  test('shows the evidence and takes an answer without script', async () => {
    const html = await page('/resolution');
    expect(html).toContain('Masud Pezeshkyan');
    expect(html).toContain('may be <a href="/actors/masoud-pezeshkian">');
    const sent = await answer({
      do: 'group',
      actor: 'masoud-pezeshkian',
      name: 'Masud Pezeshkyan',
      verdict: 'positive',
    });
    expect(sent.status).toBe(303);
    expect(await page('/resolution')).not.toContain('Nothing is linked yet');
    const view = await json<View>('/actors/masoud-pezeshkian.json');
    const accepted = view.mentions.find((mention) => mention.state === 'accepted');
    expect(accepted?.name).toBe('Masud Pezeshkyan');
    expect(view.entity.referents).toContain(accepted?.id);
    const again = await answer(
      { do: 'group', actor: 'masoud-pezeshkian', name: 'Masud Pezeshkyan', verdict: 'negative' },
      'ben',
    );
    expect(again.status).toBe(409);
  });

  test('keeps what the machine made of a name beside the answer to it', async () => {
    const { mentions } = await json<View>('/actors/vladimir-putin.json');
    const [mention] = mentions;
    const sent = await answer({ do: 'pair', left: mention?.id ?? '', right: 'vladimir-putin', verdict: 'unsure' });
    expect(sent.status).toBe(303);
    const [made] = await desk.store.judgements(mention?.id);
    expect(made).toMatchObject({ algorithm: 'mentions@1', score: mention?.candidates[0]?.score });
    expect((await answer({ do: 'undo', id: made?.id ?? '' })).status).toBe(303);
  });

  test('links the names of a row once somebody has checked it, and no more once that is taken back', async () => {
    const { row } = await json<View>('/actors/vladimir-putin.json');
    const check = {
      do: 'row',
      actor: 'vladimir-putin',
      digest: row.digest,
      seen: row.seen,
      verdict: 'positive',
    } as const;
    expect((await answer(check)).status).toBe(303);
    const linked = await json<View>('/actors/vladimir-putin.json');
    expect(linked.mentions.map((mention) => mention.state)).toEqual(['auto']);
    expect(await page('/actors/vladimir-putin')).toContain('Row checked by ana');
    expect((await answer(check, 'ben')).status).toBe(409);
    expect((await answer({ do: 'undo', id: linked.judgements[0]?.id ?? '' })).status).toBe(303);
    expect((await json<View>('/actors/vladimir-putin.json')).mentions.map((m) => m.state)).toEqual(['proposed']);
  });

  test('merges two rows, leads the one address to the other, and splits them again', async () => {
    const pair = { do: 'pair', left: 'kim-jong-un', right: 'xi-jinping', verdict: 'positive' } as const;
    const asked = await answer(pair);
    expect([asked.status, (await get('/actors/xi-jinping')).status]).toEqual([422, 200]);
    const question = await asked.text();
    expect(question).toContain('By their names these are two');
    expect(question).toContain('&quot;anyway&quot;:true');
    expect((await answer({ ...pair, anyway: true })).status).toBe(303);
    const { judgements } = await json<View>('/actors/kim-jong-un.json');
    expect(judgements[0]).toMatchObject({ algorithm: 'names@1', score: expect.any(Number) });
    expect((await get('/actors/xi-jinping')).headers.get('location')).toBe('/actors/kim-jong-un');
    const html = await page('/actors/kim-jong-un');
    expect(html).toContain('習近平');
    expect(html).toContain('Split off');
    expect(await page('/resolution')).toContain('was merged from records that differ');
    expect((await answer({ do: 'split', entity: 'xi-jinping' })).status).toBe(303);
    expect((await get('/actors/xi-jinping')).status).toBe(200);
    expect((await answer({ do: 'split', entity: 'xi-jinping' })).status).toBe(409);
  });

  test('takes no answer that is not signed, not whole, about nobody, or from another site', async () => {
    expect((await answer({ do: 'undo', id: 'x' }, ' ')).status).toBe(400);
    expect((await answer({ do: 'burn' })).status).toBe(400);
    expect((await answer({ do: 'pair', left: 'nobody', right: 'wang-yi', verdict: 'positive' })).status).toBe(404);
    expect((await answer({ do: 'pair', left: 'wang-yi', right: 'wang-yi', verdict: 'positive' })).status).toBe(400);
    const foreign = await app.request('http://127.0.0.1:4310/resolution', { method: 'POST', headers: host, body: '' });
    expect(foreign.status).toBe(403);
  });
});

test('exports of the desk hold the actors and leave out names that only documents give', async () => {
  const { exportOf } = await import('../publish/exports/index.ts');
  let csv = '';
  for await (const piece of exportOf('actors', 'csv', desk.store)) csv += piece;
  const rows = parse(csv, { columns: true }) as Record<string, string>[];
  expect(rows.find((row) => row['id'] === 'vladimir-putin')?.['positions']).toContain(
    'President of Russia [2012-05-07..]',
  );
  expect(rows.filter((row) => row['id']?.startsWith('m'))).toEqual(
    rows.filter((row) => /^m(?!\w{16}$)/.test(row['id'] ?? '')),
  );
});

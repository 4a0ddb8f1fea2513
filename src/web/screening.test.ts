import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDesk } from '../../test/browser/desk.ts';
import type { Desk } from '../desk.ts';
import { EntenteError } from '../model/errors.ts';
import { createApp } from './app.tsx';

let desk: Desk;
let app: ReturnType<typeof createApp>;

beforeAll(async () => {
  ({ desk } = await testDesk());
  const issueOf = async () => {
    throw new EntenteError('not-found', 'No draft.', { hint: 'Another month.' });
  };
  app = createApp(desk, { host: '127.0.0.1', issueOf, secret: new Uint8Array(32) });
});
afterAll(() => desk.close());

const get = (path: string) => app.request(`http://127.0.0.1:4310${path}`, { headers: { host: '127.0.0.1:4310' } });
const page = async (query: Record<string, string>) => (await get(`/screen?${new URLSearchParams(query)}`)).text();

test('who is listed stands with the day of the list', async () => {
  const html = await page({ name: 'Ivan Petrovich Testov', schema: 'person' });
  expect(html).toMatch(/Listed by UK<\/dt><dd>.*?as of \d{4}-\d{2}-\d{2}/s);
  expect(html).toMatch(/Listed by OFAC<\/dt><dd>.*?as of a day that neither/s);
});

test('a birth that differs is a state of its own on the page, not "not listed"', async () => {
  const html = await page({ name: 'Ivan Petrovich Testov', schema: 'person', birth: '1981' });
  expect(html).toContain('Name listed, facts differ: OFAC');
  expect(html).not.toContain('Not by OFAC');
});

test('a number with its letters and a blank is one number; two are parted by a comma', async () => {
  const hits = async (id: string) => {
    const { result } = (await (await get(`/screen.json?${new URLSearchParams({ id })}`)).json()) as {
      result: { subject: { identifiers: string[] }; hits: { entry: string }[] };
    };
    return [result.subject.identifiers, result.hits.map((h) => h.entry)];
  };
  expect(await hits('IMO 1')).toEqual([['IMO 1'], []]);
  const [identifiers, entries] = await hits('IMO 9187629, 7707083893');
  expect(identifiers).toEqual(['IMO 9187629', '7707083893']);
  expect(entries).toContain('90003');
});

test('a date of birth that is none is refused with the cure', async () => {
  const response = await get('/screen.json?name=Plum&birth=abc');
  expect([response.status, await response.text()]).toEqual([400, expect.stringContaining('1966-02-14')]);
});

test('designations without an event say that they need a second version of a list', async () => {
  const html = await (await get('/designations')).text();
  const { total } = (await (await get('/designations.json')).json()) as { total: number };
  expect(html.includes('between two versions of a list. Take')).toBe(total === 0);
});

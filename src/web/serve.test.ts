import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { testDesk } from '../../test/browser/desk.ts';
import type { Desk } from '../desk.ts';
import { serveDesk } from './serve.ts';

// Listening does not depend on how a review is drafted.
vi.mock('../work/review.ts', () => ({ reviewOf: () => Promise.reject(new Error('no draft here')) }));

let desk: Desk;
beforeAll(async () => {
  ({ desk } = await testDesk());
});
afterAll(() => desk.close());

test('a served desk says which folder it serves, and frees its port when closed', async () => {
  const first = await serveDesk(desk, { host: '127.0.0.1', port: 0 });
  expect(await (await fetch(`${first.url}/health.json`)).json()).toEqual({ ok: true, home: desk.home });
  const port = Number(new URL(first.url).port);
  await expect(serveDesk(desk, { host: '127.0.0.1', port })).rejects.toMatchObject({
    code: 'port-in-use',
    hint: expect.stringContaining('--port'),
  });
  await first.close();
  const second = await serveDesk(desk, { host: '127.0.0.1', port });
  await second.close();
});

test('an address too long to be read is answered with what is wrong', async () => {
  const served = await serveDesk(desk, { host: '127.0.0.1', port: 0 });
  for (const sign of ['a', 'ф', '核']) {
    const answer = await fetch(`${served.url}/claims.json?q=${sign.repeat(20_000)}`);
    expect(answer.status).toBe(414);
    expect(await answer.json()).toMatchObject({ ok: false, error: { code: 'address-too-long' } });
  }
  await served.close();
});

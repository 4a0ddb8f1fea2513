import { expect, test } from 'vitest';
import { damages } from '../../bench/damaged-text.ts';
import { context, vocabulary } from '../../test/support/extraction.ts';
import { readBytes } from '../read/read.ts';
import { claimsOf } from './extract.ts';
import { unreadOf } from './unread.ts';

async function read(text: string) {
  const hint = { uri: 'x.txt', name: 'x.txt', fetched: '2024-12-31T00:00:00Z' };
  const { documents } = await readBytes(Buffer.from(text, 'utf8'), hint, { outlets: vocabulary.outletTable });
  const found = documents[0];
  if (!found) throw new Error('no document');
  return found;
}

const timeOf = async (text: string): Promise<number> => {
  const document = await read(text);
  const before = process.cpuUsage();
  await claimsOf(document, context);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};

test.each(Object.keys(damages))('text with %s is read without an error, every quote at its place', async (name) => {
  const document = await read(damages[name]?.(6000) ?? '');
  for (const claim of await claimsOf(document, context)) {
    for (const { start, end, quote } of claim.evidence) expect(document.text.slice(start, end)).toBe(quote);
  }
});

test.each(['one paragraph', 'no punctuation', 'open brackets', 'numbers'])(
  'the time for %s grows with its length, not with its square',
  async (name) => {
    const damage = damages[name];
    if (!damage) throw new Error(name);
    await timeOf(damage(8_000));
    const [short, long] = [await timeOf(damage(20_000)), await timeOf(damage(80_000))];
    // four times the text: a square would take sixteen times as long
    expect(long).toBeLessThan(9 * Math.max(short, 50));
  },
  60_000,
);

test('finds what is said in a text without a single stop', async () => {
  const words = 'the weather was fine that day and nobody thought of it '.repeat(120);
  const document = await read(`${words} Russia supplied oil to North Korea in November ${words}`);
  const claims = await claimsOf(document, context);
  const parties = claims.filter((c) => c.type === 'TRANSFER').map((c) => c.actors.map((a) => a.code).join('>'));
  expect(parties).toContain('RUS>PRK');
});

test('says of a German text that it is recognised and not read, and reads none of it as English', async () => {
  const document = await read(
    'Die Bundesregierung hat am Montag neue Sanktionen gegen Russland angekündigt. Das teilte das Ministerium in Berlin mit.',
  );
  expect(unreadOf(document)).toEqual([
    { reason: 'language-not-read', detail: expect.stringMatching(/^The text is German \(de\)/) },
  ]);
  expect((await claimsOf(document, context)).filter((c) => c.kind !== 'item')).toEqual([]);
});

import { expect, test } from 'vitest';
import { readBytes } from './read.ts';

const outlets = { byName: () => undefined, byDomain: () => undefined, get: () => undefined };
const coverageOf = async (text: string) =>
  (
    await readBytes(
      new TextEncoder().encode(text),
      { uri: 'a', name: 'a.txt', fetched: '2025-02-01T00:00:00Z' },
      { outlets },
    )
  ).documents[0]?.document.coverage;
const issue = (heading: string, end: string) =>
  `${heading}\n\nA lock is closed\n\nThe upper lock was closed on the third of the month, and nine barges wait below it for the order to pass.\n\nLinks\n\nThe lock master has gone. (Harbour Post)\n\n${end}`;

test('the cover month runs from its first to its last day; the year stands on the page', async () => {
  expect(await coverageOf(issue('February Highlights', 'Copyright 2024 Harbour Fund'))).toEqual({
    start: '2024-02-01',
    end: '2024-02-29',
    source: 'section heading',
  });
  expect(await coverageOf(issue('November 2023 Highlights', ''))).toMatchObject({
    start: '2023-11-01',
    end: '2023-11-30',
  });
  expect(await coverageOf(issue('Monthly Highlights', 'Copyright 2024 Harbour Fund'))).toBeNull();
});

test('a December issue that comes out in January covers the year before', async () => {
  const text = `Date: 2025-01-14\nOutlet: Harbour Watch\n\n${issue('December Highlights', '')}`;
  expect(await coverageOf(text)).toMatchObject({ start: '2024-12-01', end: '2024-12-31' });
});

test('an article that names a month covers none', async () => {
  expect(
    await coverageOf(
      'The October line\n\nThe line that opened in October carries grain and diesel, and the wagons return empty.',
    ),
  ).toBeNull();
});

// Texts of any length for the question whether time and memory grow with it: news of our own words, and the same spoiled.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '..', '..', 'fixtures', 'gold-dev');

const prose = (): string =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n\n');

/** Letters that scanners take for others; every ninth sign that has one is replaced. */
const misread: Readonly<Record<string, string>> = {
  l: '1',
  o: '0',
  e: 'c',
  i: '!',
  s: '5',
  m: 'rn',
  '.': ',',
  ' ': '  ',
};

function scanned(text: string): string {
  let n = 0;
  return text.replace(/[loeism. ]/g, (c) => (++n % 9 === 0 ? (misread[c] ?? c) : c));
}

const scripts = ['договор о поставках', '双方签署协议', '두 나라는', 'توافق امضا شد', '\ud800', '🚢'];

const mixed = (text: string): string =>
  text
    .split(' ')
    .map((word, i) => (i % 7 === 0 ? `${word} ${scripts[(i / 7) % scripts.length]}` : word))
    .join(' ');

export const kinds: Readonly<Record<string, (text: string) => string>> = {
  'news prose': (text) => text,
  'no punctuation, one line': (text) => text.replace(/[^\p{L}\p{N} \n]/gu, '').replace(/\s+/g, ' '),
  'all capitals': (text) => text.toUpperCase(),
  'scanner noise': scanned,
  'mixed scripts, broken signs': mixed,
};

/** About `characters` of them, one after the other, again and again. */
export function textOf(characters: number): string {
  const all = prose();
  return all.repeat(Math.ceil(characters / all.length)).slice(0, characters);
}

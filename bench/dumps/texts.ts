/** Bench: running text for generated dumps: paragraphs of the coded documents and, where at hand, of the digests; all our own words. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');
const coded = ['gold-dev', 'gold-heldout', 'gold-heldout2'].map((set) => join(root, 'fixtures', set));
const digests = join(root, '..', 'shared', 'corpus', 'digests');
const withDigests = existsSync(digests);

/** Texts of two to four paragraphs from one document each, then the digests, one paragraph each. */
export function runningTexts(): string[][] {
  return [...coded.flatMap((folder) => textsIn(folder).flatMap(pieces)), ...(withDigests ? digestTexts() : [])];
}

const textsIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8'));

/** Only whole paragraphs count as running text: 140 letters or more, ended by a stop, in sentences. */
const paragraphs = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.length >= 140 && /[.!?]["”)]?$/.test(line) && !/^[A-Z\s]{12,}:/.test(line));

function pieces(text: string): string[][] {
  const all = paragraphs(text);
  const found: string[][] = [];
  for (let at = 0, size = 2; at < all.length; at += size, size = (size % 3) + 2) found.push(all.slice(at, at + size));
  return found;
}

const digestTexts = (): string[][] =>
  textsIn(digests)
    .filter((text) => /^language: (?:en|ru|zh|ko|fa|de|pl)/m.test(text))
    .map((text) => [text.split('\n\n').slice(1).join(' ').replace(/\s+/g, ' ').trim()])
    .filter(([body]) => (body ?? '').length >= 100);

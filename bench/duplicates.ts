/** Bench: copies, cut copies, teasers and quotes made of our coded documents; how many are found, with which role, and how many pairs of unrelated texts are called alike. Beside it, SimHash of the same shingles. `npx tsx bench/duplicates.ts` */
import type { DocumentId } from '../src/model/ids.ts';
import { duplicatesAmong } from '../src/read/duplicates.ts';
import { fingerprintOf } from '../src/read/fingerprint.ts';
import { runningTexts } from './dumps/texts.ts';
import { seeded } from './vary-text.ts';

interface Made {
  id: string;
  of: string | null;
  role: 'original' | 'wire-copy' | 'cut' | 'teaser' | 'quoted-in';
  text: string;
  day: number;
}

const random = seeded(1122);
const sentences = (text: string): string[] => text.split(/(?<=[.!?。])\s*(?=\S)/);
/** short texts: what a quotation stands among */
const fillers = runningTexts()
  .map((paragraphs) => paragraphs.join('\n'))
  .filter((text) => text.length <= 500);
const originals = runningTexts()
  .map((paragraphs) => paragraphs.join('\n'))
  .filter((text) => text.length > 500);

/** A copy as other sites print it: a dateline and a byline of their own, a few words and one sentence changed. */
function copyOf(text: string): string {
  const list = sentences(text).filter((_, _i, all) => all.length < 5 || random() > 0.1);
  return `KELLIN (Selm Wire) - ${list.join(' ').replace(/\bsaid\b/g, () => (random() < 0.3 ? 'stated' : 'said'))}\nReporting by our desk.`;
}
const cutOf = (text: string): string =>
  sentences(text)
    .slice(0, Math.ceil(sentences(text).length * 0.7))
    .join(' ');
const teaserOf = (text: string): string => sentences(text).slice(0, 2).join(' ');
/** In a round-up of eight other texts. */
const quoteIn = (text: string, from: number): string => {
  const around = Array.from({ length: 8 }, (_, n) => fillers[(from * 8 + n) % fillers.length] ?? '');
  return [...around.slice(0, 4), text, ...around.slice(4)].join('\n');
};

function made(): Made[] {
  const all: Made[] = [];
  originals.forEach((text, i) => {
    const of = `o${i}`;
    all.push({ id: of, of: null, role: 'original', text, day: 1 });
    const kinds = ['wire-copy', 'cut', 'teaser', 'none'] as const;
    const kind = kinds[i % kinds.length];
    if (kind === 'wire-copy') all.push({ id: `w${i}`, of, role: 'wire-copy', text: copyOf(text), day: 2 });
    if (kind === 'cut') all.push({ id: `c${i}`, of, role: 'cut', text: cutOf(text), day: 2 });
    if (kind === 'teaser') all.push({ id: `t${i}`, of, role: 'teaser', text: teaserOf(text), day: 2 });
    if (i % 8 === 3)
      all.push({
        id: `q${i}`,
        of,
        role: 'quoted-in',
        text: quoteIn(text, i),
        day: 3,
      });
  });
  return all;
}

/** 64 bits of votes, as SimHash has it: alike where at most `bits` differ. */
function simhash(text: string): bigint {
  const votes = new Array<number>(64).fill(0);
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  for (let i = 0; i + 3 <= words.length; i += 1) {
    let hash = 0xcbf29ce484222325n;
    for (const letter of words.slice(i, i + 3).join(' '))
      hash = BigInt.asUintN(64, (hash ^ BigInt(letter.codePointAt(0) ?? 0)) * 0x100000001b3n);
    for (let bit = 0; bit < 64; bit += 1) votes[bit] = (votes[bit] ?? 0) + ((hash >> BigInt(bit)) & 1n ? 1 : -1);
  }
  return votes.reduce((all, vote, bit) => (vote > 0 ? all | (1n << BigInt(bit)) : all), 0n);
}
const distance = (a: bigint, b: bigint): number => (a ^ b).toString(2).replaceAll('0', '').length;

const all = made();
const prints = all.map((m) => fingerprintOf({ id: m.id as DocumentId, published: `2025-03-0${m.day}`, text: m.text }));
const begun = performance.now();
const found = new Map(duplicatesAmong(prints).map((d) => [d.id as string, d]));
const ms = performance.now() - begun;
const hashes = new Map(all.map((m) => [m.id, simhash(m.text)]));
const alike = (a: string, b: string): boolean => distance(hashes.get(a) ?? 0n, hashes.get(b) ?? 0n) <= 3;
const rootOf = new Map(all.map((m) => [m.id, m.of ?? m.id]));

console.log('made as | texts | joined to their original | SimHash (3 bits)');
for (const role of ['wire-copy', 'cut', 'teaser', 'quoted-in'] as const) {
  const mine = all.filter((m) => m.role === role);
  const joined = mine.filter((m) => {
    const own = found.get(m.id);
    return own?.of === m.of || found.get(m.of ?? '')?.of === m.id;
  }).length;
  console.log(`${role} | ${mine.length} | ${joined} | ${mine.filter((m) => alike(m.id, m.of ?? '')).length}`);
}
const isRelated = (a: string, b: string): boolean => rootOf.get(a) === rootOf.get(b);
const wrong = [...found.values()].filter((d) => d.of !== null && !isRelated(d.id, d.of));
let simWrong = 0;
for (const [i, a] of all.entries())
  for (const b of all.slice(i + 1)) if (!isRelated(a.id, b.id) && alike(a.id, b.id)) simWrong += 1;
console.log(
  `${all.length} texts, ${(all.length * (all.length - 1)) / 2} pairs: false ${wrong.length}, SimHash ${simWrong}; ${ms.toFixed(0)} ms`,
);
for (const d of wrong.slice(0, 5)) console.log(`false: ${d.id} ${d.role} of ${d.of}`);

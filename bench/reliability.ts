/**
 * Bench: what the confidence of a claim is worth on texts nobody tunes on (settled 24): claims by confidence with the share
 * that is right. A judged claim takes its verdict from fixtures/judged, another is right where the coded set has it.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { claimsOf } from '../src/extract/extract.ts';
import type { Claim } from '../src/model/claim.ts';
import { readBytes } from '../src/read/read.ts';
import { loadVocabulary, packageRoot } from '../src/vocabulary/load.ts';
import { contextOf } from '../src/work/extract-files.ts';
import { agreesWith, type GoldClaim } from './agreement.ts';
import { lines, verdictOf } from './judged.ts';

const vocabulary = loadVocabulary();
const context = contextOf(vocabulary);
const fixtures = join(packageRoot(), 'fixtures');
interface Seen {
  claim: Claim;
  right: boolean;
}

async function seenIn(dir: string, coded: boolean): Promise<Seen[]> {
  const out: Seen[] = [];
  for (const name of readdirSync(dir)
    .filter((f) => f.endsWith('.txt'))
    .sort()) {
    const file = join(dir, name.replace(/txt$/, 'claims.jsonl'));
    const gold = coded && existsSync(file) ? lines<GoldClaim>(file) : [];
    const hint = { uri: name, name, fetched: '2025-12-31T00:00:00Z' };
    const { documents } = await readBytes(readFileSync(join(dir, name)), hint, { outlets: vocabulary.outletTable });
    for (const read of documents) {
      if (!read.document.lang.startsWith('en')) continue;
      for (const claim of await claimsOf(read, context)) {
        if (claim.kind === 'item') continue;
        const verdict = verdictOf(claim) ?? (gold.length > 0 ? gold.some((g) => agreesWith(claim, g)) : undefined);
        if (verdict !== undefined) out.push({ claim, right: verdict });
      }
    }
  }
  return out;
}

const share = (some: readonly Seen[]): string =>
  some.length === 0 ? '-' : (some.filter((s) => s.right).length / some.length).toFixed(2);

const seen: Seen[] = [];
// the first held-out set took part in the fit: the table stands on what did not
seen.push(...(await seenIn(join(fixtures, 'gold-heldout2'), true)));
for (const folder of ['digests', 'kcna']) {
  const dir = join(packageRoot(), '..', 'shared', 'corpus', folder);
  if (existsSync(dir)) seen.push(...(await seenIn(dir, false)));
}
const bands: readonly [number, number][] = [
  [0, 0.3],
  [0.3, 0.4],
  [0.4, 0.5],
  [0.5, 0.6],
  [0.6, 0.7],
  [0.7, 0.8],
  [0.8, 0.9],
  [0.9, 1],
];
console.log(`${seen.length} claims, ${share(seen)} right\n| confidence | claims | mean | right |\n|---|--:|--:|--:|`);
let error = 0;
for (const [from, to] of bands) {
  const some = seen.filter(({ claim: { confidence: c } }) => c >= from && (c < to || to === 1));
  const mean = some.reduce((sum, s) => sum + s.claim.confidence, 0) / Math.max(1, some.length);
  error += Math.abs(some.filter((s) => s.right).length - mean * some.length);
  console.log(
    `| ${from.toFixed(1)} to ${to.toFixed(1)} | ${some.length} | ${some.length > 0 ? mean.toFixed(2) : '-'} | ${share(some)} |`,
  );
}
const auto = seen.filter((s) => s.claim.state === 'auto');
console.log(
  `calibration error ${(error / Math.max(1, seen.length)).toFixed(3)}; automatic tier ${auto.length} claims, ${share(auto)} right`,
);

/**
 * Fits the confidence of rule claims and writes weights/confidence.json. Two sets of texts: the development gold, which the
 * rules have seen, and the first held-out gold, which they have not; a feature of its own takes up how much better the
 * rules do on what they have seen, and is left out of the weights. A claim is right where a reader said so, else where a
 * coded claim overlaps it with the same kind, type, parties and modality. The second held-out set is never read here: the
 * table of bench/reliability.ts stands on it. `node --import tsx model/fit-confidence.ts`
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { agreesWith, type GoldClaim } from '../bench/agreement.ts';
import { lines, verdictOf } from '../bench/judged.ts';
import { type ConfidenceWeights, confidenceFile, featuresOf, probabilityOf } from '../src/extract/confidence.ts';
import { rulesExtractor } from '../src/extract/rules/engine.ts';
import { verify } from '../src/extract/verify.ts';
import { readBytes } from '../src/read/read.ts';
import { loadVocabulary, packageRoot } from '../src/vocabulary/load.ts';
import { contextOf } from '../src/work/extract-files.ts';

/** Strength of the pull towards 0; types with few claims stay near it. */
const RIDGE = 1.5;
const STEPS = 4000;
const RATE = 0.05;
/** The automatic tier is right at least this often on the claims of the fit. */
const AUTO_PRECISION = 0.9;

interface Row {
  features: Record<string, number>;
  right: boolean;
  passed: boolean;
}

const vocabulary = loadVocabulary();
const context = contextOf(vocabulary);
const engine = rulesExtractor();
/** The feature that only claims of texts the rules were written on have. */
const SEEN = 'text the rules have seen';

async function rows(set: string, extra: Record<string, number>): Promise<Row[]> {
  const dir = join(packageRoot(), 'fixtures', set);
  const out: Row[] = [];
  for (const name of readdirSync(dir)
    .filter((f) => f.endsWith('.txt'))
    .sort()) {
    const gold = lines<GoldClaim>(join(dir, name.replace(/txt$/, 'claims.jsonl')));
    const hint = { uri: name, name, fetched: '2025-12-31T00:00:00Z' };
    const { documents } = await readBytes(readFileSync(join(dir, name)), hint, { outlets: vocabulary.outletTable });
    for (const read of documents) {
      for await (const claim of engine.claimsIn(read, context)) {
        if (claim.kind === 'item') continue;
        const checks = verify(claim, read, context);
        const right = verdictOf(claim) ?? gold.some((g) => agreesWith(claim, g));
        out.push({ features: { ...featuresOf(claim, checks), ...extra }, right, passed: checks.every((c) => c.ok) });
      }
    }
  }
  return out;
}

/** Ridge logistic regression by plain gradient descent: small, and the same on every machine. */
function weightsOf(data: readonly Row[]): Record<string, number> {
  const names = [...new Set(data.flatMap((r) => Object.keys(r.features)))].sort();
  const weights: Record<string, number> = Object.fromEntries(names.map((n) => [n, 0]));
  for (let step = 0; step < STEPS; step++) {
    const gradient: Record<string, number> = {};
    for (const { features, right } of data) {
      const error = probabilityOf(features, weights) - Number(right);
      for (const [name, value] of Object.entries(features)) gradient[name] = (gradient[name] ?? 0) + error * value;
    }
    for (const name of names) {
      const pull = name === 'bias' ? 0 : RIDGE * (weights[name] ?? 0);
      weights[name] = (weights[name] ?? 0) - (RATE / data.length) * ((gradient[name] ?? 0) + pull) * 10;
    }
  }
  return Object.fromEntries(names.map((n) => [n, Number((weights[n] ?? 0).toFixed(3))]));
}

/** The lowest probability from which on the claims that pass every check are right often enough. */
function autoFrom(data: readonly Row[], weights: Record<string, number>): number {
  const sure = data
    .filter((r) => r.passed)
    .map((r) => ({ p: probabilityOf(r.features, weights), right: r.right }))
    .sort((a, b) => b.p - a.p);
  let best = 0.95;
  let right = 0;
  sure.forEach((r, i) => {
    right += Number(r.right);
    if (i >= 9 && right / (i + 1) >= AUTO_PRECISION) best = r.p;
  });
  return Number(Math.max(0.8, best).toFixed(2));
}

const unseen = await rows('gold-heldout', {});
const data = [...(await rows('gold-dev', { [SEEN]: 1 })), ...unseen];
const { [SEEN]: _, ...weights } = weightsOf(data);
const fitted: ConfidenceWeights = {
  claims: data.length,
  right: data.filter((r) => r.right).length,
  auto: autoFrom(unseen, weights),
  weights,
};
writeFileSync(confidenceFile(), `${JSON.stringify(fitted, null, 1)}\n`);
console.log(`${fitted.right} of ${fitted.claims} claims right; automatic from ${fitted.auto}`);

/**
 * Fits the confidence of rule claims on the development gold (fixtures/gold-dev) and writes weights/confidence.json.
 * A claim is right where a coded claim overlaps it with the same kind, type, parties and modality. Held-out and judged
 * sets are never read here. `node --import tsx model/fit-confidence.ts`
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { agreesWith, type GoldClaim } from '../bench/agreement.ts';
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
const dir = join(packageRoot(), 'fixtures', 'gold-dev');

async function rows(): Promise<Row[]> {
  const out: Row[] = [];
  for (const name of readdirSync(dir)
    .filter((f) => f.endsWith('.txt'))
    .sort()) {
    const gold = readFileSync(join(dir, name.replace(/txt$/, 'claims.jsonl')), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as GoldClaim);
    const hint = { uri: name, name, fetched: '2025-12-31T00:00:00Z' };
    const { documents } = await readBytes(readFileSync(join(dir, name)), hint, { outlets: vocabulary.outletTable });
    for (const read of documents) {
      for await (const claim of engine.claimsIn(read, context)) {
        if (claim.kind === 'item') continue;
        const checks = verify(claim, read, context);
        const right = gold.some((g) => agreesWith(claim, g));
        out.push({ features: featuresOf(claim, checks), right, passed: checks.every((c) => c.ok) });
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

const data = await rows();
const weights = weightsOf(data);
const fitted: ConfidenceWeights = {
  claims: data.length,
  right: data.filter((r) => r.right).length,
  auto: autoFrom(data, weights),
  weights,
};
writeFileSync(confidenceFile(), `${JSON.stringify(fitted, null, 1)}\n`);
console.log(`${fitted.right} of ${fitted.claims} claims right; automatic from ${fitted.auto}`);

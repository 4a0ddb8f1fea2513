// Trains the recogniser of unknown names and writes model/weights/en-names.bin.
//   node --import tsx model/train-names.ts TREEBANKS VECTORS [--out FILE] [--measure]
// TREEBANKS holds uner_en_ewt-dev.iob2, wikigold.conll.txt and en_gum-train.conllu. With --measure only: five parts of Universal NER,
// each read by a recogniser that has not seen it.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { FeatureList, type LinearModel } from '../src/language/linear-model.ts';
import { nameFeatures, seenOf, type WordGroups } from '../src/language/name-features.ts';
import { labelsOf, type NameModel, packNames, unpackNames } from '../src/language/name-model.ts';
import { outsideWidth } from '../src/language/network.ts';
import { addRow } from '../src/language/weights.ts';
import { Averaged } from './averaged.ts';
import { type NamedSentence, readGumNames, readUner, readWikigold } from './name-corpora.ts';
import { outsideVectors } from './outside-vectors.ts';
import { randomOf, shuffled } from './random.ts';
import { wordGroups } from './word-groups.ts';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    measure: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '10' },
    out: { type: 'string', default: join(import.meta.dirname, 'weights', 'en-names.bin') },
  },
});
const [treebanks = '', vectors = ''] = positionals;
const classes = ['O', 'B-LOC', 'I-LOC', 'B-ORG', 'I-ORG', 'B-PER', 'I-PER'];
const uner = readUner(join(treebanks, 'uner_en_ewt-dev.iob2'));
const others = [
  ...readWikigold(join(treebanks, 'wikigold.conll.txt')),
  ...readGumNames(join(treebanks, 'en_gum-train.conllu')),
];

function groupsOf(most: number): WordGroups {
  const { hashes, table } = outsideVectors(vectors, most);
  const values = new Float32Array(hashes.length * outsideWidth);
  for (let r = 0; r < hashes.length; r++) addRow(table, r, values, r * outsideWidth);
  const random = randomOf(7);
  return { hashes, fine: wordGroups(values, 250, random), coarse: wordGroups(values, 40, random) };
}

/** Averaged structured perceptron (Collins 2002): whole label sequences are compared. */
function trained(sentences: readonly NamedSentence[], groups: WordGroups, rounds: number): NameModel {
  const words = new Averaged(classes, 1 << 17);
  const next = new Averaged(classes, 8);
  const random = randomOf(4);
  const features = new FeatureList();
  const row = new FeatureList();
  row.length = 1;
  const live = (model: LinearModel): NameModel => ({ words: model, next: next.weights, groups });
  for (let round = 0; round < rounds; round++) {
    for (const { words: texts, labels } of shuffled(sentences, random)) {
      const gold = labels.map((l) => classes.indexOf(l));
      const { labels: guess } = labelsOf(texts, live(words));
      words.tick();
      next.tick();
      if (guess.every((g, i) => g === gold[i])) continue;
      const seen = texts.map((t) => seenOf(t, groups));
      guess.forEach((g, i) => {
        if (g !== gold[i]) {
          nameFeatures(seen, i, features);
          words.update(features, gold[i] as number, g);
        }
        const [before, meant] = [guess[i - 1] ?? classes.length, gold[i - 1] ?? classes.length];
        if (g === gold[i] && before === meant) return;
        row.rows[0] = meant;
        next.add(row, gold[i] as number, 1);
        row.rows[0] = before;
        next.add(row, g, -1);
      });
    }
  }
  return { words: words.averaged(), next: next.averaged().weights as Float32Array, groups };
}

interface Counts {
  gold: number;
  found: number;
  right: number;
}

function spansOf(labels: readonly string[]): Set<string> {
  const spans: { type: string; from: number; to: number }[] = [];
  labels.forEach((label, i) => {
    const [place, type = ''] = label.split('-');
    const last = spans.at(-1);
    if (place === 'I' && last?.to === i && last.type === type) last.to = i + 1;
    else if (place !== 'O') spans.push({ type, from: i, to: i + 1 });
  });
  return new Set(spans.map(({ type, from, to }) => `${type} ${from} ${to}`));
}

function measured(counts: Map<string, Counts>): string {
  return [...counts]
    .map(([type, { gold, found, right }]) => {
      const [p, r] = [right / found, right / gold].map((x) => (100 * x).toFixed(1));
      return `${type} P ${p} R ${r} F1 ${((200 * right) / (gold + found)).toFixed(1)} of ${gold}`;
    })
    .join('; ');
}

function compare(sentences: readonly NamedSentence[], model: NameModel, counts: Map<string, Counts>): void {
  for (const { words, labels } of sentences) {
    const gold = spansOf(labels);
    const found = spansOf(labelsOf(words, model).labels.map((l) => classes[l] as string));
    for (const type of ['all', 'PER', 'ORG', 'LOC']) {
      const own = (spans: Set<string>): string[] => [...spans].filter((s) => type === 'all' || s.startsWith(type));
      const c = counts.get(type) ?? { gold: 0, found: 0, right: 0 };
      c.gold += own(gold).length;
      c.found += own(found).length;
      c.right += own(found).filter((s) => gold.has(s)).length;
      counts.set(type, c);
    }
  }
}

const groups = groupsOf(60_000);
const rounds = Number(options.rounds);
if (options.measure) {
  const counts = new Map<string, Counts>();
  const parts = 5;
  // whole stretches of the file, so that sentences of one page stay on one side
  const part = (i: number): number => Math.floor((i * parts) / uner.length);
  for (let p = 0; p < parts; p++) {
    const model = trained([...uner.filter((_, i) => part(i) !== p), ...others], groups, rounds);
    compare(
      uner.filter((_, i) => part(i) === p),
      unpackNames(packNames(model)),
      counts,
    );
  }
  console.log(`Universal NER, five parts: ${measured(counts)}`);
} else {
  const file = packNames(trained([...uner, ...others], groups, rounds));
  writeFileSync(options.out, file);
  console.log(`${(file.length / 1e6).toFixed(1)} MB written to ${options.out}`);
}

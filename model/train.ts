// Trains the English tagger, parser and labeller and writes model/weights/en.bin.
//   node --import tsx model/train.ts ../shared/treebanks [--quick]
// Repeatable: shuffles are seeded, nothing asks the clock. The treebanks are never part of the repository.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packModels, unpackModels } from '../src/language/model-file.ts';
import { type GoldSentence, isProjective, readConllu } from './conllu.ts';
import { evaluate } from './evaluate.ts';
import { trainLabeller } from './train-labeller.ts';
import { trainTransitions } from './train-parser.ts';
import { jackknife, trainTagger } from './train-tagger.ts';

const dir = process.argv[2] ?? join('..', 'shared', 'treebanks');
if (!existsSync(join(dir, 'en_ewt-train.conllu'))) {
  console.error(`No treebanks in ${dir}. Fetch UD English EWT and GUM and name their folder.`);
  process.exit(3);
}
const quick = process.argv.includes('--quick');
const log = (text: string): void => console.error(`${(performance.now() / 1000).toFixed(0)} s  ${text}`);
const sizes = { tagger: 1 << 17, transitions: 1 << 21, labeller: 1 << 17 };

const train: GoldSentence[] = [
  ...readConllu(join(dir, 'en_ewt-train.conllu')),
  ...readConllu(join(dir, 'en_gum-train.conllu')),
];
const tags = [...new Set(train.flatMap((s) => s.tags))].sort();
const labels = [...new Set(train.flatMap((s) => s.deprels))].sort();
log(`${train.length} sentences, ${tags.length} tags, ${labels.length} labels`);

const tagger = trainTagger(train, tags, sizes.tagger, quick ? 3 : 8);
log('tagger trained');
const seen = jackknife(train, tags, sizes.tagger, quick ? 3 : 10, quick ? 2 : 6);
log('tags by jackknife');
const trees = train.filter(isProjective);
const transitions = trainTransitions(trees, seen, sizes.transitions, quick ? 4 : 15, log);
const labeller = trainLabeller(train, seen, labels, sizes.labeller, quick ? 3 : 8);
log('labeller trained');

const bytes = packModels('en-ewt-gum@1', { tagger, transitions, labeller });
const { models } = unpackModels(bytes);
for (const dev of ['en_ewt-dev', 'en_gum-dev'])
  log(`${dev}: ${JSON.stringify(evaluate(readConllu(join(dir, `${dev}.conllu`)), models))}`);
log(
  `en_ewt-dev before int8: ${JSON.stringify(evaluate(readConllu(join(dir, 'en_ewt-dev.conllu')), { tagger, transitions, labeller }))}`,
);
const out = join(import.meta.dirname, 'weights');
mkdirSync(out, { recursive: true });
writeFileSync(join(out, 'en.bin'), bytes);
log(`${(bytes.length / 1e6).toFixed(1)} MB written to ${join(out, 'en.bin')}`);

// Measures the language layer and the grammars: token F1 (EWT and GUM dev, raw text), sentence F1 (documents rebuilt from
// paragraphs), exact matches on the phrase tables, tokens a second.
// Run: node --import tsx bench/grammars.ts. Skips the treebanks with a message where they are absent.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { quantitiesIn } from '../src/extract/rules/quantity/quantities.ts';
import { timesIn } from '../src/extract/rules/time/times.ts';
import { sentencesIn } from '../src/language/sentences.ts';
import { tokensIn } from '../src/language/tokens.ts';

const treebanks = join(import.meta.dirname, '..', '..', 'shared', 'treebanks');
const show = Number(process.env['SHOW'] ?? 0);

interface GoldSentence {
  text: string;
  words: string[];
  newDocument: boolean;
  newParagraph: boolean;
}

/** Sentences of a CoNLL-U file with their surface words: the parts of a multi-word token stand as in the text. */
function readConllu(file: string): GoldSentence[] {
  return readFileSync(join(treebanks, file), 'utf8')
    .split('\n\n')
    .filter((block) => block.includes('# text = '))
    .map((block) => {
      const rows = block.split('\n');
      const words = rows.filter((r) => /^\d+\t/.test(r)).map((r) => r.split('\t')[1] ?? '');
      const text = /^# text = (.*)$/m.exec(block)?.[1] ?? '';
      return { text, words, newDocument: /^# newdoc/m.test(block), newParagraph: /^# newpar/m.test(block) };
    });
}

/** Places of the gold words in the text; a word that does not stand there (a corrected form) is skipped. */
function goldSpans(sentence: GoldSentence): Set<string> {
  const spans = new Set<string>();
  let at = 0;
  for (const word of sentence.words) {
    const from = sentence.text.indexOf(word, at);
    if (from < 0) continue;
    spans.add(`${from}-${from + word.length}`);
    at = from + word.length;
  }
  return spans;
}

interface Score {
  gold: number;
  found: number;
  right: number;
}

const f1 = ({ gold, found, right }: Score): string => `${((200 * right) / (gold + found)).toFixed(2)}`;

function tokenScore(sentences: readonly GoldSentence[]): Score {
  const score = { gold: 0, found: 0, right: 0 };
  let shown = 0;
  for (const sentence of sentences) {
    const gold = goldSpans(sentence);
    const found = tokensIn(sentence.text, 0, sentence.text.length, 'en');
    const wrong = found.filter((t) => !gold.has(`${t.start}-${t.end}`));
    score.gold += gold.size;
    score.found += found.length;
    score.right += found.length - wrong.length;
    if (wrong.length > 0 && shown++ < show) {
      console.log('T', wrong.map((t) => t.text).join(' | '), '<<', sentence.text.slice(0, 160));
    }
  }
  return score;
}

/** Documents rebuilt from their sentences: a line break between paragraphs, a space between sentences. */
function sentenceScore(sentences: readonly GoldSentence[]): Score {
  const score = { gold: 0, found: 0, right: 0 };
  let text = '';
  let gold = new Map<string, string>();
  let shown = 0;
  const close = (): void => {
    const found = sentencesIn(text, 0, text.length, 'en');
    for (const s of found) {
      if (gold.has(`${s.start}-${s.end}`)) score.right += 1;
      else if (shown++ < show) console.log('S', JSON.stringify(text.slice(s.start, s.end).slice(0, 200)));
    }
    score.gold += gold.size;
    score.found += found.length;
    text = '';
    gold = new Map();
  };
  for (const sentence of sentences) {
    if (sentence.newDocument) close();
    if (text !== '') text += sentence.newParagraph ? '\n' : ' ';
    gold.set(`${text.length}-${text.length + sentence.text.length}`, sentence.text);
    text += sentence.text;
  }
  close();
  return score;
}

/** Rows of a phrase table: all columns but the header. */
const tableOf = (...path: string[]): string[][] =>
  readFileSync(join(import.meta.dirname, '..', 'src', 'extract', 'rules', ...path), 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'));

function phraseScores(): void {
  const times = tableOf('time', 'times.phrases.tsv').map(([lang = '', anchor = '', text = '', expected]) => {
    const [published = '', speech = null] = anchor.split(' speech ');
    const found = timesIn(text, 0, text.length, { lang, anchor: { published, speech } });
    return (
      (found.map(({ time: t }) => `${t.start ?? ''}/${t.end ?? ''} ${t.precision}`).join(' ; ') || '-') === expected
    );
  });
  const quantities = tableOf('quantity', 'quantities.phrases.tsv').map(([lang = '', text = '', expected = '']) => {
    const found = quantitiesIn(text, 0, text.length, { lang }).map(({ quantity: q, hedges }) => {
      const values = [q.low, q.best, q.high].map((v) => v ?? '-').join('/');
      const flags = [q.approx ? '~' : '', q.basis === 'lexical' ? 'lexical' : ''].filter(Boolean).join(' ');
      return [q.what, values, q.unit ?? '-', flags, hedges.join(', ')].join('|');
    });
    return (found.join(' ; ') || '-') === expected;
  });
  const share = (right: boolean[]): string => `${right.filter(Boolean).length} of ${right.length} exact`;
  console.log(`time phrases: ${share(times)}`);
  console.log(`quantity phrases: ${share(quantities)}`);
}

phraseScores();
if (existsSync(treebanks)) {
  for (const file of [
    'en_ewt-dev.conllu',
    'en_gum-dev.conllu',
    ...(process.env['TRAIN'] ? ['en_gum-train.conllu', 'en_ewt-train.conllu'] : []),
  ]) {
    const sentences = readConllu(file);
    const started = performance.now();
    const tokens = tokenScore(sentences);
    const rate = Math.round((1000 * tokens.found) / (performance.now() - started));
    console.log(`${file}: token F1 ${f1(tokens)} on ${tokens.gold} tokens (${rate} tokens/s)`);
    console.log(`${file}: sentence F1 ${f1(sentenceScore(sentences))} on ${sentences.length} sentences`);
  }
} else {
  console.log('treebanks skipped: ../shared is not beside the repository');
}

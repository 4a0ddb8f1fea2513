// Language layer: CoNLL-U, the exchange form of the treebanks: rows of sentences as read from a file, and as printed.
import type { ParsedToken } from './parser.ts';
import { normal, type Token } from './tokens.ts';

/** A sentence of a CoNLL-U file: comments, word rows, ranges of words written as one; empty nodes are no words and are left out. */
export interface ConlluSentence {
  comments: string[];
  rows: string[][];
  /** true where a new paragraph or document begins */
  opens: boolean;
  text: string;
  /** which lines are not CoNLL-U, from 0 */
  unread: number[];
}

const isWord = (id: string | undefined): boolean => /^\d+$/.test(id ?? '');
const glued = (row: readonly string[]): boolean => /(?:^|\|)SpaceAfter=No(?:\||$)/.test(row[9] ?? '');

export function sentenceOfLines(lines: readonly string[]): ConlluSentence {
  const comments = lines.filter((line) => line.startsWith('#'));
  const rows: string[][] = [];
  const unread: number[] = [];
  for (const [at, line] of lines.entries()) {
    if (line.startsWith('#')) continue;
    const row = line.split('\t');
    if (row.length === 10 && /^\d+(?:-\d+)?$/.test(row[0] ?? '') && row[1]) rows.push(row);
    else if (!/^\d+\.\d+\t/.test(line)) unread.push(at);
  }
  const given = comments.find((c) => c.startsWith('# text = '))?.slice('# text = '.length);
  const opens = comments.some((c) => /^# new(?:par|doc)\b/.test(c));
  return { comments, rows, opens, unread, text: given ?? textOf(rows) };
}

/** Surface words with the spaces between them; words of a range stand in its row. */
function textOf(rows: readonly string[][]): string {
  let text = '';
  let covered = 0;
  for (const row of rows) {
    const [id = '', form = ''] = row;
    if (!id.includes('-') && Number(id) <= covered) continue;
    if (id.includes('-')) covered = Number(id.split('-')[1]);
    text += form + (glued(row) ? '' : ' ');
  }
  return text.trimEnd();
}

/** Whether the sentence after this one follows without a space. */
export const endsGlued = ({ rows }: ConlluSentence): boolean => {
  const surface = rows.filter((row) => !rows.some(([id]) => covers(id ?? '', row[0] ?? '')));
  return glued(surface.at(-1) ?? []);
};

function covers(range: string, id: string): boolean {
  const [from, to] = range.split('-').map(Number);
  return to !== undefined && isWord(id) && Number(id) >= (from as number) && Number(id) <= to;
}

/** The words of a sentence as tokens; their offsets count words, since the file has no others. */
export const tokensOf = ({ rows }: ConlluSentence): Token[] =>
  rows
    .filter(([id]) => isWord(id))
    .map(([, form = ''], i) => ({ start: i, end: i + 1, text: form, norm: normal(form) }));

/** The sentence with our analysis in place of its own; words, ranges and notes stay, the enhanced graph goes. */
export function reanalysed({ comments, rows }: ConlluSentence, parsed: readonly ParsedToken[]): string {
  let i = 0;
  const printed = rows.map((row) => {
    if (!isWord(row[0])) return row.join('\t');
    const word = parsed[i++] as ParsedToken;
    return [row[0], row[1], ...analysis(word), '_', row[9]].join('\t');
  });
  return `${[...comments, ...printed].join('\n')}\n\n`;
}

/** Lemma, tag, Penn form of a verb, features, head and relation. */
const analysis = ({ token, lemma, upos, form, head, deprel }: ParsedToken): string[] => [
  upos === 'PROPN' ? token.text : lemma,
  upos,
  form || '_',
  '_',
  String(head + 1),
  deprel,
];

/** A sentence of plain text; `after[i]` is the white space between word i and the next, `before` what stands before the first. */
export interface PlainSentence {
  id: string;
  parsed: readonly ParsedToken[];
  after: readonly string[];
  before: string;
}

export function printed({ id, parsed, after, before }: PlainSentence): string {
  const surface = parsed.map(({ token }, i) => token.text + (after[i] === '' ? '' : ' ')).join('');
  const lines = [`# sent_id = ${id}`, `# text = ${surface.trimEnd()}`];
  let last = -1;
  parsed.forEach((word, i) => {
    const end = i > last ? rangeEnd(parsed, after, i) : last;
    const note = spaces(after[end] ?? '', i === 0 ? before : '');
    if (end > i && i > last) {
      const form = parsed.slice(i, end + 1).map((w) => w.token.text);
      lines.push([`${i + 1}-${end + 1}`, form.join(''), ...Array<string>(7).fill('_'), note].join('\t'));
    }
    const inside = end > i || i <= last;
    lines.push([i + 1, word.token.text, ...analysis(word), '_', inside ? '_' : note].join('\t'));
    last = Math.max(last, end);
  });
  return `${lines.join('\n')}\n\n`;
}

/** The last of the words that are written as one with word i: "do|n't", "Iran|'s", "can|not", "states|'". */
function rangeEnd(parsed: readonly ParsedToken[], after: readonly string[], i: number): number {
  let end = i;
  while (end + 1 < parsed.length && after[end] === '' && /\p{L}$/u.test(parsed[end]?.token.text ?? '')) {
    const next = parsed[end + 1] as ParsedToken;
    const bare = /^['’]$/.test(next.token.text) && next.upos === 'PART';
    if (!bare && !/^['’]?\p{L}+(?:['’]t)?$/u.test(next.token.text)) break;
    end++;
  }
  return end;
}

function spaces(after: string, before: string): string {
  const notes = [];
  if (after === '') notes.push('SpaceAfter=No');
  else if (after !== ' ') notes.push(`SpacesAfter=${escaped(after)}`);
  if (before !== '') notes.push(`SpacesBefore=${escaped(before)}`);
  return notes.join('|') || '_';
}

const names: Readonly<Record<string, string>> = { ' ': '\\s', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

function escaped(white: string): string {
  return [...white].map((c) => names[c] ?? `\\u${(c.codePointAt(0) as number).toString(16).padStart(4, '0')}`).join('');
}

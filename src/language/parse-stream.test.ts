import { join } from 'node:path';
import { expect, test } from 'vitest';
import { looksLikeConllu, parsedConllu, parsedText } from './parse-stream.ts';
import { openParser } from './trained-parser.ts';

const parser = openParser(join(import.meta.dirname, '..', '..', 'model', 'weights', 'en.bin'));

async function* chunks(text: string, size = 7): AsyncIterable<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

async function joined(out: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const piece of out) text += piece;
  return text;
}

const rowsOf = (conllu: string): string[][] =>
  conllu
    .split('\n')
    .filter((line) => /^\d/.test(line))
    .map((line) => line.split('\t'));

const treebank = [
  '# newpar',
  '# sent_id = a-1',
  "# text = They don't sell.",
  '1\tThey\tthey\tPRON\tPRP\tCase=Nom\t4\tnsubj\t4:nsubj\t_',
  "2-3\tdon't\t_\t_\t_\t_\t_\t_\t_\t_",
  '2\tdo\tdo\tAUX\tVBP\t_\t4\taux\t4:aux\t_',
  "3\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t4:advmod\t_",
  '4\tsell\tsell\tVERB\tVB\t_\t0\troot\t0:root\tSpaceAfter=No',
  '4.1\tsell\tsell\tVERB\tVB\t_\t_\t_\t4:conj\tCopyOf=4',
  '5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t4:punct\t_',
  '',
  '# sent_id = a-2',
  '# text = They buy.',
  '1\tThey\tthey\tPRON\t_\t_\t2\tnsubj\t_\t_',
  '2\tbuy\tbuy\tVERB\t_\t_\t0\troot\t_\tSpaceAfter=No',
  '3\t.\t.\tPUNCT\t_\t_\t2\tpunct\t_\t_',
  '',
].join('\n');

test('plain text becomes rows of ten columns whose words and spaces give the text back', async () => {
  const text = "  The port’s cranes can't move.  It\u00a0closed.\n\nAid arrived:\t12,000 tonnes (of rice)";
  const conllu = await joined(parsedText(chunks(text), parser));
  const rows = rowsOf(conllu);
  expect(rows.every((row) => row.length === 10)).toBe(true);
  const white: Record<string, string> = { '\\s': ' ', '\\t': '\t', '\\n': '\n', '\\u00a0': '\u00a0' };
  const spaces = (note: string, name: string): string | undefined =>
    new RegExp(`(?:^|\\|)${name}=([^|]*)`).exec(note)?.[1]?.replace(/\\[stn]|\\u00a0/g, (e) => white[e] as string);
  let back = '';
  let covered = 0;
  for (const [id = '', form = '', , , , , , , , note = ''] of rows) {
    if (id === '1' || id.startsWith('1-')) covered = 0;
    if (!id.includes('-') && Number(id) <= covered) continue;
    if (id.includes('-')) covered = Number(id.split('-')[1]);
    const after = note.includes('SpaceAfter=No') ? '' : (spaces(note, 'SpacesAfter') ?? ' ');
    back += (spaces(note, 'SpacesBefore') ?? '') + form + after;
  }
  expect(back.trimEnd()).toBe(text);
  expect(conllu).toContain("# text = The port’s cranes can't move.\n");
});

test('words that are written as one stand under their range', async () => {
  const conllu = await joined(parsedText(chunks("Iran's navy doesn't sail."), parser));
  expect(rowsOf(conllu).map(([id, form]) => `${id} ${form}`)).toEqual([
    ...["1-2 Iran's", '1 Iran', "2 's", '3 navy', "4-5 doesn't", '4 does', "5 n't", '6 sail', '7 .'],
  ]);
});

test('a treebank keeps its words, ranges and comments; its empty nodes and enhanced graph go', async () => {
  const out = await joined(parsedConllu(chunks(treebank), { parser, goldTokens: true, unread: () => {} }));
  expect(out).toContain('# sent_id = a-1\n');
  expect(rowsOf(out).map(([id]) => id)).toEqual(['1', '2-3', '2', '3', '4', '5', '1', '2', '3']);
  expect(rowsOf(out).map((row) => row[8])).toEqual(Array(9).fill('_'));
  expect(rowsOf(out).filter((row) => row[6] === '0')).toHaveLength(2);
});

test('without its words kept, the text under a treebank is read anew', async () => {
  const out = await joined(parsedConllu(chunks(treebank), { parser, goldTokens: false, unread: () => {} }));
  expect(out.match(/^# text = .*$/gm)).toEqual(["# text = They don't sell.", '# text = They buy.']);
});

test('a line that is not CoNLL-U is told of, and the rest is read', async () => {
  const told: string[] = [];
  const broken = treebank.replace('# sent_id = a-2', 'no columns here');
  const out = await joined(
    parsedConllu(chunks(broken), { parser, goldTokens: true, unread: (line) => told.push(line) }),
  );
  expect(told).toEqual(['no columns here']);
  expect(rowsOf(out)).toHaveLength(9);
});

test('the form of a file is told by its beginning', () => {
  expect(looksLikeConllu(treebank)).toBe(true);
  expect(looksLikeConllu('# A heading\n\nSome text.')).toBe(false);
});

// Documents of a treebank as running text, with the gold words, sentences and trees by their place in it.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const treebanks = join(import.meta.dirname, '..', '..', '..', 'shared', 'treebanks');
export const haveTreebanks = existsSync(join(treebanks, 'en_ewt-dev.conllu'));

export interface Word {
  start: number;
  end: number;
  text: string;
  upos: string;
  /** index in the document, -1 for a root; absent where a system builds no trees */
  head?: number;
  deprel?: string;
}

export interface Analysis {
  words: Word[];
  /** first and last place of each sentence, `start-end` */
  sentences: string[];
}

export interface GoldDocument extends Analysis {
  id: string;
  text: string;
}

/** A line break between paragraphs, a space between sentences. */
export function documentsOf(file: string): GoldDocument[] {
  const documents: GoldDocument[] = [];
  for (const block of readFileSync(join(treebanks, file), 'utf8').split('\n\n')) {
    const text = /^# text = (.*)$/m.exec(block)?.[1];
    if (text === undefined) continue;
    const id = /^# sent_id = (.*)-\d+$/m.exec(block)?.[1] ?? '';
    if (documents.at(-1)?.id !== id) documents.push({ id, text: '', words: [], sentences: [] });
    const document = documents.at(-1) as GoldDocument;
    if (document.text !== '') document.text += /^# newpar/m.test(block) ? '\n' : ' ';
    const start = document.text.length;
    document.text += text;
    document.sentences.push(`${start}-${document.text.length}`);
    document.words.push(...wordsOf(block, { text, start, first: document.words.length }));
  }
  return documents;
}

/** A word that does not stand in the text (a corrected form) has an empty place. */
function wordsOf(block: string, at: { text: string; start: number; first: number }): Word[] {
  let from = 0;
  return block
    .split('\n')
    .filter((line) => /^\d+\t/.test(line))
    .map((line) => {
      const [, form = '', , upos = '', , , head = '0', deprel = ''] = line.split('\t');
      const found = at.text.indexOf(form, from);
      const here = found < 0 ? from : found;
      if (found >= 0) from = found + form.length;
      return {
        ...{ start: at.start + here, end: at.start + (found < 0 ? here : from), text: form, upos },
        ...{ head: head === '0' ? -1 : at.first + Number(head) - 1, deprel },
      };
    });
}

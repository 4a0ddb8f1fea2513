/** The command line's JSON of analysed sentences: the columns of CoNLL-U by their names. */
import { sentenceOfLines } from '../language/conllu.ts';

interface Word {
  id: string;
  form: string;
  lemma: string;
  upos: string;
  xpos: string | null;
  head: number | null;
  deprel: string | null;
  misc: string | null;
}

const orNull = (field = '_'): string | null => (field === '_' ? null : field);

/** One sentence as printed. A range of words written as one stands before them, without head. */
export function sentenceJson(conllu: string): { text: string; words: Word[] } {
  const { text, rows } = sentenceOfLines(conllu.split('\n').filter((line) => line !== ''));
  const words = rows.map(([id = '', form = '', lemma = '_', upos = '_', xpos, , head = '_', deprel, , misc]) => ({
    ...{ id, form, lemma, upos, xpos: orNull(xpos) },
    ...{ head: head === '_' ? null : Number(head), deprel: orNull(deprel), misc: orNull(misc) },
  }));
  return { text, words };
}

// Training: reads CoNLL-U. Multiword lines and empty nodes are skipped, as the evaluators do.
import { readFileSync } from 'node:fs';

export interface GoldSentence {
  words: string[];
  /** UPOS, a verb's with its form: VERB.VBN */
  tags: string[];
  upos: string[];
  heads: number[];
  deprels: string[];
}

export function readConllu(file: string): GoldSentence[] {
  const sentences: GoldSentence[] = [];
  let current: GoldSentence = { words: [], tags: [], upos: [], heads: [], deprels: [] };
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line.trim() === '') {
      if (current.words.length > 0) sentences.push(current);
      current = { words: [], tags: [], upos: [], heads: [], deprels: [] };
      continue;
    }
    if (line.startsWith('#')) continue;
    const [id, form, , upos, xpos, , head, deprel] = line.split('\t') as [
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string,
    ];
    if (!/^\d+$/.test(id)) continue;
    current.words.push(form);
    current.upos.push(upos);
    current.tags.push(
      upos === 'VERB' || upos === 'AUX' ? `${upos}.${/^(?:VB[DGNPZ]?|MD)$/.test(xpos) ? xpos : 'VB'}` : upos,
    );
    current.heads.push(Number(head));
    current.deprels.push(deprel);
  }
  return sentences;
}

/** Extraction, rules engine: ", which on Monday froze ...": a clause that opens with a relative pronoun hangs on the name before its comma. */
import type { Word } from './words.ts';

export function relativeClause(words: Word[]): Word[] {
  return words.reduce((tree, word, i) => (/^(?:which|who)$/.test(word.norm) ? mended(tree, i) : tree), words);
}

/** Without a subject of its own the verb has the pronoun for one; hung beside or above the main verb it has lost its noun. */
function mended(words: Word[], pronoun: number): Word[] {
  const verb = words[pronoun]?.head ?? -1;
  const noun = pronoun - 2;
  const set = words[pronoun - 1]?.norm === ',' && words[noun]?.mention !== undefined;
  if (!set || verb < pronoun || words[verb]?.upos !== 'VERB') return words;
  const loose = /^(?:parataxis|advcl|conj|ccomp|dep)$/.test(words[verb]?.deprel ?? '');
  const bare = words[pronoun]?.deprel === 'obj' || words[pronoun]?.deprel === 'iobj';
  const own = words.some((w, i) => w.head === verb && i !== pronoun && /^nsubj/.test(w.deprel));
  return words.map((w, i) => {
    if (i === verb && loose) return { ...w, head: noun, deprel: 'acl:relcl' };
    return i === pronoun && bare && !own ? { ...w, deprel: 'nsubj' } : w;
  });
}

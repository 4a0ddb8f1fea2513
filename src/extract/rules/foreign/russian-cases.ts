/** Extraction, rules engine, Russian: the cases a name may stand in, from its ending and its nominative in the vocabulary. */
export type Case = 'nom' | 'gen' | 'dat' | 'acc' | 'ins' | 'pre';
export const every: readonly Case[] = ['nom', 'gen', 'dat', 'acc', 'ins', 'pre'];

type Endings = readonly (readonly [RegExp, readonly Case[]])[];
const adjective: Endings = [
  [/(?:ого|его)$/, ['gen', 'acc']],
  [/(?:ому|ему)$/, ['dat']],
  [/(?:ыми|ими)$/, ['ins']],
  [/(?:ым|им)$/, ['ins', 'dat']],
  [/(?:ых|их)$/, ['gen', 'pre', 'acc']],
  [/(?:ую|юю)$/, ['acc']],
  [/(?:ая|яя)$/, ['nom']],
  [/(?:ый|ий|ые|ие|ое|ее)$/, ['nom', 'acc']],
  [/(?:ой|ей)$/, ['gen', 'dat', 'ins', 'pre']],
  [/(?:ом|ем)$/, ['pre']],
];
const feminine: Endings = [
  [/ии$/, ['gen', 'dat', 'pre']],
  [/[ыи]$/, ['gen']],
  [/е$/, ['dat', 'pre']],
  [/[ую]$/, ['acc']],
  [/(?:ой|ей|ёй)$/, ['ins']],
];
const masculine: Endings = [
  [/[ая]$/, ['gen']],
  [/[ую]$/, ['dat']],
  [/(?:ом|ем|ём|ым)$/, ['ins']],
  [/[еи]$/, ['pre']],
];
const plural: Endings = [
  [/(?:ов|ей)$/, ['gen']],
  [/(?:ам|ям)$/, ['dat']],
  [/(?:ами|ями)$/, ['ins']],
  [/(?:ах|ях)$/, ['pre']],
];

/** A demonym is an adjective and shows the case of its noun. */
export const casesOfAdjective = (word: string): readonly Case[] => casesBy(adjective, word);

/** `nominatives`: how the vocabulary writes the name. A name that never changes may stand in any case. */
export function casesOfName(text: string, nominatives: readonly string[], animate: boolean): readonly Case[] {
  const words = text.split(/[\s\u00a0]+/);
  for (const nominative of nominatives) {
    const base = nominative.split(' ').slice(-words.length);
    if (base.length !== words.length || !words.every((w, i) => sameWord(w, base[i] ?? ''))) continue;
    const changed = words.findLastIndex((w, i) => w !== base[i]);
    const last = base[changed < 0 ? base.length - 1 : changed] ?? '';
    if (changed >= 0) return withAnimate(casesBy(endingsOf(last), words[changed] ?? ''), animate, last);
    if (isFixed(last)) return every;
    return animate || /[ая]$/.test(last) ? ['nom'] : ['nom', 'acc'];
  }
  return isFixed(words.at(-1) ?? '') ? every : [];
}

const sameWord = (word: string, base: string): boolean =>
  word.slice(0, Math.max(2, base.length - 2)).toLowerCase() ===
  base.slice(0, Math.max(2, base.length - 2)).toLowerCase();

const isFixed = (word: string): boolean => /[оуеэиё]$/.test(word) || /^\p{Lu}{2,}$/u.test(word);

function endingsOf(base: string): Endings {
  if (/(?:ий|ый|ой|ая)$/.test(base)) return /ая$/.test(base) ? adjective : [...adjective, ...masculine];
  if (/[ая]$/.test(base)) return feminine;
  return /[ыи]$/.test(base) ? plural : masculine;
}

/** Of living beings the accusative of the masculine is its genitive. */
const withAnimate = (cases: readonly Case[], animate: boolean, base: string): readonly Case[] =>
  animate && cases.length === 1 && cases[0] === 'gen' && !/[ая]$/.test(base) ? ['gen', 'acc'] : cases;

const casesBy = (endings: Endings, word: string): readonly Case[] =>
  endings.find(([ending]) => ending.test(word))?.[1] ?? [];

// Quantity grammar, third step: what a numeral counts - the head noun behind it (in Korean also before it) and its unit.
import { conjunctions, determiners, phraseEnds } from '../../../language/word-classes.ts';
import type { Unit } from '../../../vocabulary/units.ts';
import type { QuantityWords } from './words.ts';
import { alternatives, patternOf, unitOf } from './words.ts';

export interface Counted {
  what: string;
  unit: string | null;
  /** length of the text behind the numeral that belongs to the mention */
  length: number;
}

interface Word {
  text: string;
  end: number;
}

/** Words of the noun phrase behind a numeral, up to what cannot be inside one. */
function phraseWords(right: string): Word[] {
  const words: Word[] = [];
  let at = 0;
  while (words.length < 7) {
    const found = /^[\s\u00a0]*(?:["“‘'](?=\p{L}))?(?<word>\p{L}[\p{L}\p{M}\p{N}.'’-]*[\p{L}\p{M}\p{N}]|\p{L})/u.exec(
      right.slice(at),
    );
    const text = found?.groups?.['word'];
    if (!found || text === undefined) break;
    const norm = text.toLowerCase();
    if (phraseEnds.has(norm) || determiners.has(norm) || (conjunctions.has(norm) && words.length === 0)) break;
    at += found[0].length;
    words.push({ text, end: at });
    if (conjunctions.has(norm) || /^,/.test(right.slice(at))) {
      if (conjunctions.has(norm)) continue;
      const goesOn = /^,\s+\p{Ll}+(?:\s|-)\p{Ll}/u.test(right.slice(at)) && !isPlural(text);
      if (!goesOn) break;
      at += 1;
    }
  }
  return words;
}

const isPlural = (word: string): boolean =>
  /[^su]s$|[^i]ous?es$/u.test(word) && /^\p{Ll}/u.test(word) && !/(?:ss|us|is|['’]s)$/u.test(word);
const invariant =
  /^(?:troops|people|personnel|aircraft|men|women|children|police|cattle|infantry|dead|wounded|injured|killed|missing)$/iu;
const animate = new Set(['persons', 'companies', 'countries', 'units']);

/** The head noun an English numeral counts: a word of the unit table, else the first plural. */
export function countedInEnglish(right: string, words: QuantityWords): Counted | undefined {
  const strong = /^-strong\s+(?:\p{L}+\s+){0,2}?(?<head>\p{Ll}+)/u.exec(right);
  if (strong) return { what: strong.groups?.['head'] ?? '', unit: 'persons', length: strong[0].length };
  const compound = /^-(?<unit>\p{Ll}+)/u.exec(right);
  if (compound) return compoundOf(compound, words);
  const phrase = phraseWords(right);
  for (const [i, word] of phrase.entries()) {
    const pair = phrase[i + 1];
    const long = longUnit(right, word, words);
    if (long) return measured(right, long.word, long.unit, words);
    const unit = unitOf(word.text, words);
    const plural = isPlural(word.text) || invariant.test(word.text) || (unit !== undefined && unit.kind !== 'count');
    if (!plural || unit?.kind === 'currency' || unit?.kind === 'share') continue;
    if (pair && !unit && unitOf(pair.text, words) && isPlural(pair.text)) continue;
    if (/^(?:square|cubic)$/iu.test(phrase[i - 1]?.text ?? ''))
      return { what: `${phrase[i - 1]?.text} ${word.text}`, unit: null, length: word.end };
    return unit && unit.kind !== 'count' ? measured(right, word, unit, words) : joinedHead(phrase, i, unit, words);
  }
  return undefined;
}

/** Units of several words: "barrels a day", "cubic metres"; what is counted by "artillery shells" stays with its head. */
function longUnit(right: string, word: Word, words: QuantityWords): { word: Word; unit: Unit } | undefined {
  const start = word.end - word.text.length;
  const text = words.phrases.exec(right.slice(start))?.[0];
  const unit = text === undefined ? undefined : words.units.get(text.toLowerCase().replace(/\s+/g, ' '));
  return text !== undefined && unit && unit.kind !== 'count' && counts(unit)
    ? { word: { text, end: start + text.length }, unit }
    : undefined;
}

function compoundOf(found: RegExpExecArray, words: QuantityWords): Counted | undefined {
  const word = found.groups?.['unit'] ?? '';
  const unit = unitOf(word, words);
  return unit ? { what: `${word}s`, unit: unit.id, length: found[0].length } : undefined;
}

/** "6 persons and firms" counts both together. */
function joinedHead(phrase: readonly Word[], i: number, unit: Unit | undefined, words: QuantityWords): Counted {
  const head = phrase[i] as Word;
  const [link, other] = [phrase[i + 1], phrase[i + 2]];
  const second =
    other && /^(?:and|or)$/.test(link?.text ?? '') && isPlural(other.text) ? unitOf(other.text, words) : undefined;
  if (unit && second && other && animate.has(unit.id) && animate.has(second.id)) {
    const both = unit.id === second.id ? unit.id : `${unit.id} and ${second.id}`;
    return { what: `${head.text} ${link?.text} ${other.text}`, unit: both, length: other.end };
  }
  return { what: head.text, unit: unit?.id ?? null, length: head.end };
}

/** "1.8 tonnes of gold": the amount is of gold. */
function measured(right: string, word: Word, unit: Unit, words: QuantityWords): Counted {
  const of = complement(right.slice(word.end), words, /^\s+of\s+/iu);
  return of
    ? { what: of.what, unit: unit.id, length: word.end + of.length }
    : { what: word.text, unit: unit.id, length: word.end };
}

const adjective = /(?:al|ary|ory|ic|ive|ous|ful|less|ed|ing|ian|ese|ish|able|ible|new|own|total|first|last)$|^\p{Lu}/u;

/** The noun after "of", "in", "worth of": the first that does not look like an adjective. */
export function complement(
  right: string,
  words: QuantityWords,
  link: RegExp,
): { what: string; length: number } | undefined {
  const found = link.exec(right);
  if (!found) return undefined;
  const article =
    /^(?:the|all|its|their|this|these|those|that|our|his|her)\s+/iu.exec(right.slice(found[0].length))?.[0].length ?? 0;
  const at = found[0].length + article;
  const phrase = phraseWords(right.slice(at));
  const head =
    phrase.find((w) => unitOf(w.text, words)?.kind === 'count') ??
    phrase.find((w) => !adjective.test(w.text)) ??
    phrase.at(-1);
  return head ? { what: head.text, length: at + head.end } : undefined;
}

/** Other languages count what the unit table knows: behind the numeral and its measure word, in Korean also before it. */
export function countedElsewhere(left: string, right: string, words: QuantityWords): Counted | undefined {
  if (words.lang === 'zh' || words.lang === 'ko') return countedGlued(left, right, words);
  const measure = (): string => `^\\s?${alternatives(words.numbers.classifiers)}(?!\\p{L})`;
  const classifier = patternOf(words, 'measure word', measure, 'u').exec(right)?.[0].length ?? 0;
  for (const word of phraseWords(right.slice(classifier)).slice(0, 4)) {
    const unit = unitOf(word.text, words);
    if (/^(?:квадратн|кубическ)/iu.test(word.text)) return undefined;
    if (unit && counts(unit)) return { what: word.text, unit: unit.id, length: classifier + word.end };
  }
  return undefined;
}

const counts = (unit: Unit): boolean => unit.kind !== 'currency' && unit.kind !== 'share' && unit.kind !== 'duration';

/** Words without spaces: a noun of two characters or more behind (or before) the measure word, else the measure word itself. */
function countedGlued(left: string, right: string, words: QuantityWords): Counted | undefined {
  const names = (shortest: number): string =>
    alternatives(
      [...words.units].filter(([word, unit]) => counts(unit) && word.length >= shortest).map(([word]) => word),
    );
  const measure = `\\s?(?:${alternatives(words.numbers.classifiers)})?`;
  const found = (name: string, text: string, source: () => string): RegExpExecArray | null =>
    patternOf(words, name, source, 'u').exec(text);
  const unit = (noun: string): string | null => words.units.get(noun)?.id ?? null;
  const length = found('measure word', right, () => `^${measure}`)?.[0].length ?? 0;
  const before =
    words.lang === 'ko' ? found('noun before', left, () => `(${names(2)})[은는이가을를만도]?\\s*$`)?.[1] : undefined;
  if (before) return { what: before, unit: unit(before), length };
  const behind =
    found('noun behind', right, () => `^${measure}(?:의|的)?(?:\\s?\\p{L}{0,5}?)??\\s?(${names(2)})`) ??
    found('measured by', right, () => `^\\s?(${names(1)})`);
  return behind?.[1] ? { what: behind[1], unit: unit(behind[1]), length: behind[0].length } : undefined;
}

// Resolution, names: two names compared. The score comes with what speaks against it first; see docs/names.md for the rules.
import { type Explained, explanationOf } from './explain.ts';
import { parseName } from './parse-name.ts';
import { differingSyllable } from './read-syllables.ts';
import { type Verdict, verdictConstants, wordsVerdict } from './score.ts';
import { spokenTokens } from './spoken.ts';
import type { Contradiction, NameComparison, NameSchema, NameToken, ParsedName, SyllabicReading } from './types.ts';

export interface CompareOptions {
  readonly schema?: NameSchema;
}

/** Compares two written names. Never throws on odd input: it is marked in the explanation. */
export function compareNames(a: string, b: string, { schema = 'any' }: CompareOptions = {}): NameComparison {
  const verdict = verdictBetween(parseName(a, schema), parseName(b, schema));
  return { score: verdict.score, explanation: explanationOf(verdict) };
}

/** The verdict without its words, which cost as much again: the index asks for them only of its hits. */
export function verdictBetween(a: ParsedName, b: ParsedName): Explained {
  if (a.schema !== b.schema) {
    // one of the two shows what both are
    const schema = a.schema === 'organisation' || b.schema === 'organisation' ? 'organisation' : a.schema;
    return verdictBetween(parseName(a.written, schema), parseName(b.written, schema));
  }
  // always in the same order, so that a against b is b against a
  if (b.clean < a.clean) return turned(verdictBetween(b, a));
  const isEmpty = a.marks.includes('empty') || b.marks.includes('empty');
  const verdict = isEmpty ? nothing(a, b) : withSyllables(a, b, byWords(a, b));
  return { ...verdict, a, b, score: Math.round(Math.min(1, Math.max(0, verdict.score)) * 10_000) / 10_000 };
}

function turned({ a, b, alignment, contradictions, ...rest }: Explained): Explained {
  const pairs = alignment.pairs.map((pair) => ({ ...pair, a: pair.b, b: pair.a }));
  return {
    ...rest,
    a: b,
    b: a,
    alignment: { pairs, onlyA: alignment.onlyB, onlyB: alignment.onlyA },
    contradictions: contradictions.map((one) => ({ ...one, a: one.b, b: one.a })),
  };
}

function withSyllables(a: ParsedName, b: ParsedName, plain: Verdict): Verdict {
  const syllabic = bySyllables(a, b);
  if (syllabic === undefined) return plain;
  const { differs, readings } = syllabic;
  if (differs === undefined) return agreeing(a, b, plain, syllabic);
  // a Mandarin name may stand in Hangul by its sound, where the Korean reading of its letters differs
  if (syllabic.soundMayDecide && plain.score >= 0.85) return plain;
  const score = Math.min(plain.score, verdictConstants.contradicted * 0.8);
  return { ...plain, score, contradictions: [differs, ...plain.contradictions], readings };
}

/** The names agree syllable by syllable: so are their words shown, whatever the letters of each would say. */
function agreeing(a: ParsedName, b: ParsedName, plain: Verdict, { readings, isBySigns }: SyllabicVerdict): Verdict {
  const score = isBySigns ? verdictConstants.signsAlone : Math.max(plain.score, verdictConstants.syllablesAgree);
  const spelled = (tokens: readonly NameToken[]): boolean => tokens.every(({ script }) => script === tokens[0]?.script);
  const [x, y] = [named(a), named(b)];
  const { pairs, onlyA, onlyB } = plain.alignment;
  const isSpelledOtherwise =
    pairs.some(({ likeness }) => likeness.value < 1) || [...onlyA, ...onlyB].some(({ weight }) => weight >= 0.35);
  if (!isSpelledOtherwise || !spelled(x) || !spelled(y)) return { ...plain, contradictions: [], score, readings };
  const pair = { a: x, b: y, likeness: { value: score, reading: 'syllables' } };
  const others = (tokens: readonly NameToken[], own: readonly NameToken[]): readonly NameToken[] =>
    tokens.filter((token) => !own.includes(token));
  const alignment = { pairs: [pair], onlyA: others(a.tokens, x), onlyB: others(b.tokens, y) };
  return { alignment, contradictions: [], score, readings };
}

const named = ({ tokens }: ParsedName): readonly NameToken[] => tokens.filter(({ kind }) => kind !== 'title');

const nothing = (a: ParsedName, b: ParsedName): Verdict => ({
  score: 0,
  contradictions: [],
  alignment: { pairs: [], onlyA: a.tokens, onlyB: b.tokens },
  readings: [],
});

interface SyllabicVerdict {
  readonly readings: readonly string[];
  readonly differs?: Contradiction;
  /** signs whose first is no Chinese surname, so that they may as well write a foreign name */
  readonly isBySigns?: boolean;
  readonly soundMayDecide: boolean;
}

function bySyllables(a: ParsedName, b: ParsedName): SyllabicVerdict | undefined {
  let verdict: SyllabicVerdict | undefined;
  for (const x of a.syllabic)
    for (const y of b.syllabic) {
      if (x.language !== y.language) continue;
      const differs = differingSyllable(x, y);
      const readings = [readingOf(a, x), readingOf(b, y)];
      if (differs === undefined)
        return {
          readings: [...readings, ...sameName(a, b, x)],
          soundMayDecide: false,
          isBySigns: isBySigns(a, x) || isBySigns(b, y),
        };
      if (x.weak || y.weak) continue;
      verdict ??= { readings, differs: differingAt(x.language, differs), soundMayDecide: isSoundWritten(a, b) };
    }
  return verdict;
}

const isBySigns = ({ tokens }: ParsedName, { weak, language }: SyllabicReading): boolean =>
  weak === true && language === 'zh' && tokens[0]?.script === 'han';

const languages = { zh: 'Chinese', ko: 'Korean' } as const;

const readingOf = ({ written }: ParsedName, { scheme, said }: SyllabicReading): string =>
  `${written}: ${scheme}, ${said}`;

/** "Korean reading of 김영철 is Kim Yong Chol": said with the spelling that the other name has, where that is Latin. */
function sameName(a: ParsedName, b: ParsedName, { language }: SyllabicReading): string[] {
  const isLatin = ({ tokens }: ParsedName): boolean => tokens[0]?.script === 'latin';
  if (isLatin(a) && isLatin(b))
    return [`${a.written} and ${b.written} spell the same ${languages[language]} syllables`];
  const [one, other] = isLatin(a) ? [b, a] : [a, b];
  return [`${languages[language]} reading of ${one.written} is ${other.written}`];
}

const isSoundWritten = (a: ParsedName, b: ParsedName): boolean =>
  (a.tokens[0]?.script === 'hangul') !== (b.tokens[0]?.script === 'hangul') &&
  [...a.syllabic, ...b.syllabic].some((r) => r.language === 'zh');

function differingAt(language: 'zh' | 'ko', { place, a, b }: { place: number; a: string; b: string }): Contradiction {
  const says = `Syllable ${place + 1} differs: ${a} against ${b}. In a ${languages[language]} name that is another person.`;
  return { kind: 'different-syllable', a, b, says };
}

/** The words as written, and as a Chinese or Korean name sounds where the other script only keeps sounds. */
function byWords(a: ParsedName, b: ParsedName): Verdict {
  let best: Verdict | undefined;
  for (const x of spokenTokens(a, b))
    for (const y of spokenTokens(b, a)) {
      const isLoose = (x.strict || y.strict) === true;
      const words = wordsVerdict(x.tokens, y.tokens, a.schema === 'person');
      const isFar =
        isLoose && words.alignment.pairs.some(({ likeness }) => likeness.value < verdictConstants.strictSound);
      const verdict = isFar ? { ...words, score: Math.min(words.score, verdictConstants.contradicted) } : words;
      const better = best === undefined || verdict.score > best.score;
      if (better)
        best = {
          ...verdict,
          readings: [...verdict.readings, ...[x.reading, y.reading].filter((r) => r !== undefined)],
        };
    }
  return withoutExcess(best as Verdict);
}

/** What the sound of Han signs says by itself is worth a look and no more. */
function withoutExcess(verdict: Verdict): Verdict {
  const told = verdict.alignment.pairs.filter((pair) => pair.b.some(({ weight }) => weight >= 0.75));
  if (told.length === 0 || told.some(({ likeness }) => likeness.bySigns !== true)) return verdict;
  return { ...verdict, score: Math.min(verdict.score, verdictConstants.signsAlone) };
}

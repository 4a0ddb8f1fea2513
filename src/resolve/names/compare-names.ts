// Resolution, names: two names compared. The score comes with what speaks against it first; see docs/names.md for the rules.
import { acronymLikeness } from './acronym.ts';
import { type Alignment, align } from './align.ts';
import { fathersDiffer, numbersDiffer, wordsDiffer } from './contradictions.ts';
import { type Explained, explanationOf } from './explain.ts';
import { parseName } from './parse-name.ts';
import { differingSyllable } from './read-syllables.ts';
import { spokenTokens } from './spoken.ts';
import type { Contradiction, NameComparison, NameSchema, NameToken, ParsedName } from './types.ts';
import { slipsBetween } from './whole-name.ts';

/** The tuned numbers of the verdict; docs/names.md says how each was found and what it does. */
export const verdictConstants = {
  /** a word only one name has, as a share of a word that both have */
  omissionPerson: 0.25,
  omissionOrganisation: 0.5,
  /** the same, for a word of an organisation that is a name of its own */
  omissionOwnName: 1,
  /** the most that a name may score against which something speaks */
  contradicted: 0.62,
  /** one word alone, beside a longer name */
  oneWord: 0.72,
  syllablesAgree: 0.97,
  acronym: 0.88,
  /** the same letters in the same order, the blanks elsewhere; less .04 for each slip */
  slips: 0.86,
};

export interface CompareOptions {
  readonly schema?: NameSchema;
}

/** Compares two written names. Never throws on odd input: it is marked in the explanation. */
export function compareNames(a: string, b: string, { schema = 'any' }: CompareOptions = {}): NameComparison {
  return compareParsed(parseName(a, schema), parseName(b, schema));
}

export function compareParsed(a: ParsedName, b: ParsedName): NameComparison {
  const verdict = verdictBetween(a, b);
  return { score: verdict.score, explanation: explanationOf(verdict) };
}

/** The verdict without its words, which cost as much again: the index asks for them only of its hits. */
export function verdictBetween(a: ParsedName, b: ParsedName): Explained {
  if (a.schema !== b.schema) {
    // one of the two shows what both are
    const schema = a.schema === 'organisation' || b.schema === 'organisation' ? 'organisation' : a.schema;
    return verdictBetween(parseName(a.written, schema), parseName(b.written, schema));
  }
  const isEmpty = a.marks.includes('empty') || b.marks.includes('empty');
  const verdict = isEmpty ? nothing(a, b) : withSyllables(a, b, byWords(a, b));
  return { ...verdict, a, b, score: Math.round(Math.min(1, Math.max(0, verdict.score)) * 10_000) / 10_000 };
}

function withSyllables(a: ParsedName, b: ParsedName, plain: Verdict): Verdict {
  const syllabic = bySyllables(a, b);
  if (syllabic === undefined) return plain;
  const { differs, readings } = syllabic;
  if (differs === undefined)
    return { ...plain, contradictions: [], score: Math.max(plain.score, verdictConstants.syllablesAgree), readings };
  // a Mandarin name may stand in Hangul by its sound, where the Korean reading of its letters differs
  if (syllabic.soundMayDecide && plain.score >= 0.85) return plain;
  const score = Math.min(plain.score, verdictConstants.contradicted * 0.8);
  return { ...plain, score, contradictions: [differs, ...plain.contradictions], readings };
}

interface Verdict {
  readonly score: number;
  readonly contradictions: readonly Contradiction[];
  readonly alignment: Alignment;
  readonly readings: readonly string[];
}

const nothing = (a: ParsedName, b: ParsedName): Verdict => ({
  score: 0,
  contradictions: [],
  alignment: { pairs: [], onlyA: a.tokens, onlyB: b.tokens },
  readings: [],
});

interface SyllabicVerdict {
  readonly readings: readonly string[];
  readonly differs?: Contradiction;
  readonly soundMayDecide: boolean;
}

function bySyllables(a: ParsedName, b: ParsedName): SyllabicVerdict | undefined {
  let verdict: SyllabicVerdict | undefined;
  for (const x of a.syllabic)
    for (const y of b.syllabic) {
      if (x.language !== y.language) continue;
      const differs = differingSyllable(x, y);
      const readings = [`${a.written}: ${x.scheme}, ${x.said}`, `${b.written}: ${y.scheme}, ${y.said}`];
      if (differs === undefined) return { readings, soundMayDecide: false };
      if (x.weak || y.weak) continue;
      verdict ??= { readings, differs: differingAt(x.language, differs), soundMayDecide: isSoundWritten(a, b) };
    }
  return verdict;
}

const isSoundWritten = (a: ParsedName, b: ParsedName): boolean =>
  (a.tokens[0]?.script === 'hangul') !== (b.tokens[0]?.script === 'hangul') &&
  [...a.syllabic, ...b.syllabic].some((r) => r.language === 'zh');

function differingAt(language: 'zh' | 'ko', { place, a, b }: { place: number; a: string; b: string }): Contradiction {
  const people = language === 'ko' ? 'Korean' : 'Chinese';
  const says = `Syllable ${place + 1} differs: ${a} against ${b}. In a ${people} name that is another person.`;
  return { kind: 'different-syllable', a, b, says };
}

/** The words as written, and as a Chinese or Korean name sounds where the other script only keeps sounds. */
function byWords(a: ParsedName, b: ParsedName): Verdict {
  let best: Verdict | undefined;
  for (const x of spokenTokens(a, b))
    for (const y of spokenTokens(b, a)) {
      const verdict = wordsVerdict(x.tokens, y.tokens, a);
      const better = best === undefined || verdict.score > best.score;
      if (better) best = { ...verdict, readings: [x.reading, y.reading].filter((r) => r !== undefined) };
    }
  return best as Verdict;
}

function wordsVerdict(a: readonly NameToken[], b: readonly NameToken[], name: ParsedName): Verdict {
  const isPerson = name.schema === 'person';
  const alignment = align(a, b);
  const contradictions = [
    ...numbersDiffer(alignment),
    ...(isPerson ? fathersDiffer(a, b, alignment) : []),
    ...wordsDiffer(alignment),
  ];
  const slips = alphabetic(a) && alphabetic(b) ? slipsBetween(a, b) : undefined;
  if (
    slips !== undefined &&
    contradictions.length > 0 &&
    contradictions.every(({ kind }) => kind === 'different-word' || kind === 'nothing-shared')
  )
    return {
      score: verdictConstants.slips - 0.04 * slips,
      contradictions: [],
      alignment,
      readings: [`the same letters but for ${slips}`],
    };
  const acronym = isPerson ? undefined : acronymLikeness(a, b);
  if (acronym !== undefined)
    return { score: verdictConstants.acronym, contradictions: [], alignment, readings: [acronym] };
  return { score: scoreOf(alignment, isPerson, contradictions.length > 0), contradictions, alignment, readings: [] };
}

const alphabetic = (tokens: readonly NameToken[]): boolean =>
  tokens[0]?.script === 'latin' || tokens[0]?.script === 'cyrillic';

/** Crystal Systems is not Crystal, while Crystal Trading may be. */
const omissionOf = (rest: readonly NameToken[]): number =>
  rest.some(({ kind }) => kind === 'word' || kind === 'abbreviation' || kind === 'number')
    ? verdictConstants.omissionOwnName
    : verdictConstants.omissionOrganisation;

const sumOf = (tokens: readonly NameToken[]): number => tokens.reduce((sum, token) => sum + token.weight, 0);

function scoreOf({ pairs, onlyA, onlyB }: Alignment, isPerson: boolean, contradicted: boolean): number {
  let matched = 0;
  let weight = 0;
  for (const { a, b, likeness } of pairs) {
    const w = (sumOf(a) + sumOf(b)) / 2;
    matched += w * likeness.value;
    weight += w;
  }
  if (weight === 0) return 0;
  const [restA, restB] = [sumOf(onlyA), sumOf(onlyB)];
  const both = Math.min(restA, restB);
  const extra = Math.abs(restA - restB);
  const rest = restA > restB ? onlyA : onlyB;
  const omission = isPerson ? verdictConstants.omissionPerson : omissionOf(rest);
  let score = matched / (weight + both + omission * extra);
  if (weight < 1.3 && extra >= 0.75) score = Math.min(score, verdictConstants.oneWord);
  return contradicted ? Math.min(score, verdictConstants.contradicted) : score;
}

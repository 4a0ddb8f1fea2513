// Resolution, names: the score of two names by their words: what is shared, what is left out, what speaks against.
import { acronymLikeness } from './acronym.ts';
import { type Alignment, align } from './align.ts';
import { sharedByMany } from './common-names.ts';
import { fathersDiffer, numbersDiffer, wordsDiffer } from './contradictions.ts';
import type { Contradiction, NameToken } from './types.ts';
import { slipsBetween } from './whole-name.ts';

/** The tuned numbers of the verdict; docs/names.md says how each was found and what it does. */
export const verdictConstants = {
  /** a word only one name has, as a share of a word that both have */
  omissionPerson: 0.3,
  omissionOrganisation: 0.5,
  /** the same, for a word of an organisation that is a name of its own */
  omissionOwnName: 1,
  /** the most that a name may score against which something speaks */
  contradicted: 0.62,
  /** one word alone, beside a longer name */
  oneWord: 0.72,
  allDoubtful: 0.9,
  /** a slip in one word and another left out, with one word sure at most */
  slipAndOmission: 0.74,
  /** by sound alone, where the name could as well be a Chinese or Korean one */
  strictSound: 0.93,
  syllablesAgree: 0.97,
  /** the sound of Han signs alone: worth a look, never the same name */
  signsAlone: 0.9,
  /** all that is shared are names that very many bear, and one of the two has more */
  commonNames: 0.78,
  acronym: 0.88,
  /** three letters are shared by many */
  shortAcronym: 0.74,
  /** the same letters in the same order, the blanks elsewhere; less .04 for each slip */
  slips: 0.86,
};

export interface Verdict {
  readonly score: number;
  readonly contradictions: readonly Contradiction[];
  readonly alignment: Alignment;
  readonly readings: readonly string[];
}

export function wordsVerdict(a: readonly NameToken[], b: readonly NameToken[], isPerson: boolean): Verdict {
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
    return {
      score: acronym.letters > 3 ? verdictConstants.acronym : verdictConstants.shortAcronym,
      contradictions: [],
      alignment,
      readings: [acronym.says],
    };
  const score = scoreOf(alignment, isPerson, contradictions.length > 0);
  const many = isPerson ? sharedByMany(alignment) : [];
  if (many.length === 0 || score <= verdictConstants.commonNames)
    return { score, contradictions, alignment, readings: [] };
  const readings = [`very many are called ${many.join(' ')}, and one name has more than that`];
  return { score: verdictConstants.commonNames, contradictions, alignment, readings };
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
  let [sure, doubtful] = [0, 0];
  for (const { a, b, likeness } of pairs) {
    // two words for one are one word written apart
    const w = a.length === b.length ? (sumOf(a) + sumOf(b)) / 2 : Math.min(sumOf(a), sumOf(b));
    if (w >= 0.75) likeness.value >= 0.9 ? sure++ : doubtful++;
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
  // one word beside a longer name: a person is often called so, which says little more than the word is alike
  if (weight < 1.3 && extra >= 0.75)
    score = Math.min(verdictConstants.oneWord, isPerson ? (0.8 * matched) / weight : score);
  // two slips in two words and no word that is sure: rather another name
  if (sure === 0 && doubtful > 1) score *= verdictConstants.allDoubtful;
  if (sure < 2 && doubtful > 0 && extra >= 0.75) score = Math.min(score, verdictConstants.slipAndOmission);
  return contradicted ? Math.min(score, verdictConstants.contradicted) : score;
}

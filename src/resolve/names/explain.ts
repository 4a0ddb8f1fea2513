// Resolution, names: the verdict in words that an analyst can check: what speaks against, what was taken for what, what would change it.
import type { Alignment } from './align.ts';
import type { Contradiction, NameExplanation, NameMark, NameToken, ParsedName } from './types.ts';

export interface Explained {
  readonly a: ParsedName;
  readonly b: ParsedName;
  readonly score: number;
  readonly contradictions: readonly Contradiction[];
  readonly alignment: Alignment;
  readonly readings: readonly string[];
}

const markSays: Readonly<Record<NameMark, string>> = {
  empty: 'The name has no letter.',
  'hidden-characters':
    'The name holds characters that cannot be seen (zero-width or direction marks); they were left out.',
  'mixed-scripts':
    'A word mixes letters of two scripts that look alike; it was read as the script of most of its letters. This may be meant to deceive.',
  cut: 'The name is longer than 300 characters; the rest was not read.',
};

const textOf = (tokens: readonly NameToken[]): string => tokens.map((token) => token.text).join(' ');
const isForm = ({ kind }: NameToken): boolean => kind === 'form';

/** The words that only this name has. Two forms of a company are no omission, and a word is said once. */
function worthNaming(tokens: readonly NameToken[], others: readonly NameToken[]): string[] {
  const told = tokens.filter((token) => token.kind !== 'particle' && !(isForm(token) && others.some(isForm)));
  const texts = [...new Set(told.map(({ text }) => text))];
  return texts.filter((text) => !texts.some((longer) => longer !== text && ` ${longer} `.includes(` ${text} `)));
}

export function explanationOf({ a, b, score, contradictions, alignment, readings }: Explained): NameExplanation {
  const marks = [
    ...a.marks.map((mark) => ({ name: 'a' as const, mark, says: markSays[mark] })),
    ...b.marks.map((mark) => ({ name: 'b' as const, mark, says: markSays[mark] })),
  ];
  return {
    contradictions,
    aligned: alignment.pairs.map(({ a: x, b: y, likeness }) => ({
      a: textOf(x),
      b: textOf(y),
      likeness: Math.round(likeness.value * 1000) / 1000,
      reading: likeness.reading,
    })),
    onlyA: worthNaming(alignment.onlyA, alignment.onlyB),
    onlyB: worthNaming(alignment.onlyB, alignment.onlyA),
    readings: [...new Set(readings)],
    marks,
    wouldChange: wouldChange({ a, b, score, contradictions, alignment, readings }),
  };
}

function wouldChange({ a, b, score, contradictions, alignment }: Explained): string {
  if (a.marks.includes('empty') || b.marks.includes('empty')) return 'A name with letters.';
  const against = contradictions[0];
  if (against?.kind === 'different-syllable')
    return `A source that spells "${against.a}" and "${against.b}" for the same person, or an identifier.`;
  if (against !== undefined)
    return `Proof that "${against.a}" and "${against.b}" are one, such as an alias on a list, or a shared identifier.`;
  const omitted = [...worthNaming(alignment.onlyA, alignment.onlyB), ...worthNaming(alignment.onlyB, alignment.onlyA)];
  if (omitted.length > 0) return `A source with the full name: "${omitted.join(' ')}" stands in one of them only.`;
  if (score >= 0.92) return 'A date of birth, place or identifier that differs.';
  return 'A second feature of the bearer that agrees: a date of birth, an office, an identifier.';
}

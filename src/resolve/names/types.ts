// Resolution, names: what a name is once it is read, and what a comparison says. The matcher knows no list and no desk.

/** What the name is of: order, initials and patronymics belong to persons, legal forms to organisations. */
export type NameSchema = 'person' | 'organisation' | 'vessel' | 'any';

export type Script = 'latin' | 'cyrillic' | 'arabic' | 'han' | 'hangul' | 'kana' | 'number' | 'other';

/** What was odd in the written name; the name is compared all the same. */
export type NameMark = 'empty' | 'hidden-characters' | 'mixed-scripts' | 'cut';

export type TokenKind =
  | 'word'
  | 'initial'
  | 'number'
  | 'form'
  | 'title'
  | 'particle'
  | 'concept'
  | 'patronymic'
  | 'abbreviation';

export interface NameToken {
  /** as written, folded to lower case */
  readonly text: string;
  readonly script: Script;
  readonly kind: TokenKind;
  /** in Latin letters, by the reading that the script has */
  readonly latin: string;
  /** the same with the habits of romanisation taken out: equal sounds, equal keys */
  readonly sound: string;
  /** the meaning of a common word of organisations, or the shared label of a given name */
  readonly concept?: string;
  /** how much it tells one bearer from another: 0 nothing, 1 a name of its own */
  readonly weight: number;
}

/** A name read as Chinese or Korean syllables; each syllable is the set of syllables its spelling may stand for. */
export interface SyllabicReading {
  readonly language: 'zh' | 'ko';
  readonly scheme: string;
  /** one entry per way to cut and order the written name */
  readonly ways: readonly (readonly (readonly number[])[])[];
  /** the first way, in Latin letters as one would say it */
  readonly said: string;
  /** the surname is not one of the language: such a reading can agree with another, never contradict it */
  readonly weak?: true;
}

export interface ParsedName {
  readonly written: string;
  readonly clean: string;
  readonly schema: NameSchema;
  readonly marks: readonly NameMark[];
  readonly tokens: readonly NameToken[];
  readonly syllabic: readonly SyllabicReading[];
}

/** Two tokens (or runs of tokens) that were taken for the same word, and why. */
interface AlignedTokens {
  readonly a: string;
  readonly b: string;
  /** 0 to 1 */
  readonly likeness: number;
  /** `same`, `spelling`, `typing error`, `translation`, `initial`, `Palladius` ... */
  readonly reading: string;
}

export interface Contradiction {
  readonly kind: 'different-word' | 'different-syllable' | 'different-number' | 'different-father' | 'nothing-shared';
  readonly a: string;
  readonly b: string;
  readonly says: string;
}

export interface NameExplanation {
  /** what speaks against, first: one sentence each */
  readonly contradictions: readonly Contradiction[];
  readonly aligned: readonly AlignedTokens[];
  /** words that only one of the two has */
  readonly onlyA: readonly string[];
  readonly onlyB: readonly string[];
  /** how the two were read */
  readonly readings: readonly string[];
  /** oddities of the writing: homoglyphs, hidden characters, a name cut short */
  readonly marks: readonly { name: 'a' | 'b'; mark: NameMark; says: string }[];
  /** what would change the verdict */
  readonly wouldChange: string;
}

export interface NameComparison {
  /** 0 to 1; .70 and above is worth a look, .92 and above is the same name */
  readonly score: number;
  readonly explanation: NameExplanation;
}

// Resolution, names: the matcher as a library. `compareNames` scores two names and says why, `nameIndex` finds a name among many.
export { type CompareOptions, compareNames } from './compare-names.ts';
export { keyPrint, type NameEntry, type NameHit, type NameIndex, nameIndex, type SearchOptions } from './name-index.ts';
export type { PostingTables } from './postings.ts';
export type { NameComparison, NameExplanation, NameMark, NameSchema } from './types.ts';

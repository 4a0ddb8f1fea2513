// Resolution, names: how alike two words of two names are, and the reading by which they are.
import { editBudget, editsBetween } from './edits.ts';
import { isShortForm, isTranslatedName } from './given-names.ts';
import { isTranscription, signsFit } from './han-sound.ts';
import { phonesOf, soundLikeness } from './phones.ts';
import { nameTable } from './tables.ts';
import type { NameToken, Script } from './types.ts';

export interface Likeness {
  readonly value: number;
  readonly reading: string;
  /** by the sound of Han signs alone, which many names share */
  readonly bySigns?: true;
}

// The tuned numbers of the comparison of words; docs/names.md says how each was found.
export const wordConstants = {
  spelling: 0.97,
  sameGivenName: 0.93,
  shortForm: 0.85,
  translatedName: 0.7,
  gendered: 0.9,
  initial: 0.75,
  /** what an edit costs, as a share of the word */
  edit: 1,
  /** below this two words of different scripts do not sound alike */
  soundFloor: 0.72,
  shortSoundFloor: 0.82,
  arabicFloor: 0.8,
};

const partial: ReadonlySet<Script> = new Set(['arabic', 'han', 'hangul', 'kana', 'other']);
const same: Likeness = { value: 1, reading: 'same' };

export function wordLikeness(a: NameToken, b: NameToken): Likeness | undefined {
  if (a.text === b.text) return same;
  if (a.kind === 'number' || b.kind === 'number') return undefined;
  if (a.concept !== undefined && b.concept !== undefined) {
    if (sameConcept(a.concept, b.concept)) return { value: conceptValue(a, b), reading: conceptReading(a, b) };
    // two common words that differ are two words, however alike their letters
    if (a.kind === 'concept' && b.kind === 'concept') return undefined;
  }
  if (a.kind === 'initial' || b.kind === 'initial') return initialLikeness(a, b);
  if (a.latin === b.latin && a.latin !== '') return { value: 1, reading: a.script === b.script ? 'same' : 'romanised' };
  if (a.script !== b.script && (partial.has(a.script) || partial.has(b.script))) return acrossScripts(a, b);
  return spelledLikeness(a, b);
}

const conceptValue = (a: NameToken, b: NameToken): number =>
  a.kind === 'word' && a.sound !== b.sound ? wordConstants.sameGivenName : 1;

function conceptReading(a: NameToken, b: NameToken): string {
  if (a.kind === 'word') return a.sound === b.sound ? 'spelling' : 'the same given name';
  return a.kind === 'form' ? 'legal form' : a.script === b.script ? 'the same word' : 'translation';
}

function sameConcept(a: string, b: string): boolean {
  if (a === b) return true;
  if (!a.startsWith('state:') || !b.startsWith('state:')) return false;
  const { eitherOf } = nameTable('organisation-words');
  const [x, y] = [a.slice(6), b.slice(6)];
  return (eitherOf[x]?.includes(y) ?? false) || (eitherOf[y]?.includes(x) ?? false);
}

function initialLikeness(a: NameToken, b: NameToken): Likeness | undefined {
  const [letter, word] = a.kind === 'initial' ? [a, b] : [b, a];
  if (letter.latin === '' || word.latin === '') return undefined;
  const begins =
    word.kind === 'initial'
      ? word.latin === letter.latin
      : word.latin.startsWith(letter.latin.charAt(0)) || word.sound.charAt(0) === letter.sound.charAt(0);
  return begins ? { value: wordConstants.initial, reading: 'initial' } : undefined;
}

function acrossScripts(a: NameToken, b: NameToken): Likeness | undefined {
  const [x, y] = [phonesOf(a), phonesOf(b)];
  const value = soundLikeness(x, y, [a.script, b.script]);
  const isArabic = a.script === 'arabic' || b.script === 'arabic';
  if (value < (isArabic ? wordConstants.arabicFloor : wordConstants.soundFloor)) return undefined;
  // few sounds are alike by chance
  if (Math.min(x.length, y.length) < 6 && value < wordConstants.shortSoundFloor) return undefined;
  const bySigns = isTranscription([a], [b]);
  if (bySigns && !signsFit([a], [b])) return undefined;
  // what the script does not write cannot count against the name
  return bySound(value, [a.script, b.script], bySigns);
}

/** `value`: how alike the sounds are. */
export const bySound = (value: number, scripts: readonly [Script, Script], bySigns: boolean): Likeness => ({
  value: Math.min(1, 0.5 + value / 2),
  reading: `sound (${scripts
    .map((script) => script.charAt(0).toUpperCase() + script.slice(1))
    .sort()
    .join(' and ')})`,
  ...(bySigns ? { bySigns } : {}),
});

function spelledLikeness(a: NameToken, b: NameToken): Likeness | undefined {
  if (a.latin === '' || b.latin === '') return undefined;
  if (a.sound === b.sound && a.sound.length > 1) return { value: wordConstants.spelling, reading: 'spelling' };
  if (a.kind !== 'concept' && isShortForm(a.sound, b.sound))
    return { value: wordConstants.shortForm, reading: 'short form' };
  if (isGendered(a.latin, b.latin)) return { value: wordConstants.gendered, reading: 'feminine and masculine form' };
  const typed = mistyped(a, b);
  if (typed === undefined && isTranslatedName(a.sound, b.sound))
    return { value: wordConstants.translatedName, reading: 'one given name in two languages' };
  return typed;
}

function mistyped(a: NameToken, b: NameToken): Likeness | undefined {
  // Alekseev is a surname, Alekseevich the father's name: no slip
  if ((a.kind === 'patronymic') !== (b.kind === 'patronymic')) return undefined;
  const length = Math.max(a.latin.length, b.latin.length);
  // beside a common word only a slip of one letter is a typing error: constructor is not construction
  const budget = Math.min(editBudget(length), (a.kind === 'concept') === (b.kind === 'concept') ? 9 : 1);
  if (budget === 0 || a.kind === 'abbreviation' || b.kind === 'abbreviation') return undefined;
  // spellings that sound alike may differ by two letters more, not by half the word
  const letters = editsBetween(a.latin, b.latin, budget + 2);
  if (letters > budget + 1) return undefined;
  const sounds = editsBetween(a.sound, b.sound, editBudget(Math.max(a.sound.length, b.sound.length)));
  const soundsFit = sounds <= editBudget(Math.max(a.sound.length, b.sound.length));
  if (letters > budget && !soundsFit) return undefined;
  const edits = letters <= budget ? letters : (letters + Math.max(1, sounds)) / 2;
  return {
    value: 1 - (wordConstants.edit * edits) / (length + 1),
    reading: letters <= budget ? 'typing error' : 'spelling and typing error',
  };
}

function isGendered(a: string, b: string): boolean {
  if (a.at(-1) !== 'a' && b.at(-1) !== 'a') return false;
  if (Math.min(a.length, b.length) < 5) return false;
  return nameTable('person-words').gendered.some(([m, f]) => stemsMeet(a, b, m, f) || stemsMeet(b, a, m, f));
}

const stemsMeet = (man: string, woman: string, m: string, f: string): boolean =>
  man.endsWith(m) && woman.endsWith(f) && man.slice(0, -m.length) === woman.slice(0, -f.length);

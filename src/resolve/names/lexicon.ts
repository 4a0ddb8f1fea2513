// Resolution, names: which words of a name are common words (bank, ministry, limited company, marshal), in five languages.
import { editsBetween } from './edits.ts';
import { romanised } from './romanise.ts';
import { nameTable } from './tables.ts';
import type { NameSchema, TokenKind } from './types.ts';
import { type Word, wordsOf } from './words.ts';

interface CommonWord {
  readonly kind: TokenKind;
  readonly concept: string;
  readonly weight: number;
}

export interface Lexicon {
  /** the longest common phrase that starts at this word, and how many words it takes */
  at(words: readonly Word[], start: number): { word: CommonWord; length: number } | undefined;
  /** the longest common word that an unspaced text starts with */
  prefix(text: string): { word: CommonWord; length: number } | undefined;
}

// What a word tells apart, beside a name of its own (1). Few steps on purpose: see docs/names.md.
const weights = { none: 0, particle: 0.1, light: 0.4, place: 0.5, concept: 0.75 } as const;

const regionLanguages = ['en', 'ru', 'zh', 'ko', 'fa'] as const;

class Phrases implements Lexicon {
  private readonly whole = new Map<string, CommonWord>();
  private readonly stems = new Map<string, CommonWord>();
  private readonly longForms: string[] = [];
  private longest = 1;

  add(phrase: string, word: CommonWord, schema: NameSchema): void {
    const stem = phrase.endsWith('*');
    const cut = wordsOf(phrase.replace('*', '').normalize('NFKC').toLowerCase(), schema).map(keyOf);
    const key = cut.join(' ');
    if (key === '') return;
    const map = stem ? this.stems : this.whole;
    if (!map.has(key)) map.set(key, word);
    if (word.kind === 'form' && cut.length === 1 && key.length >= 9) this.longForms.push(key);
    this.longest = Math.max(this.longest, cut.length);
  }

  at(words: readonly Word[], start: number): { word: CommonWord; length: number } | undefined {
    let key = '';
    let found: { word: CommonWord; length: number } | undefined;
    for (let length = 1; length <= this.longest && start + length <= words.length; length++) {
      key += (length > 1 ? ' ' : '') + keyOf(words[start + length - 1] as Word);
      const word = this.whole.get(key) ?? (length === 1 ? (this.stemOf(key) ?? this.nearOf(key)) : undefined);
      if (word !== undefined) found = { word, length };
    }
    return found;
  }

  prefix(text: string): { word: CommonWord; length: number } | undefined {
    for (let length = Math.min(text.length, 10); length > 0; length--) {
      const word = this.whole.get(text.slice(0, length));
      if (word !== undefined) return { word, length };
    }
    return undefined;
  }

  /** a long legal form mistyped by one letter is still one: nothing else is spelled nearly so */
  private nearOf(word: string): CommonWord | undefined {
    if (word.length < 9) return undefined;
    const near = this.longForms.find((form) => editsBetween(form, word, 1) === 1);
    return near === undefined ? undefined : this.whole.get(near);
  }

  private stemOf(word: string): CommonWord | undefined {
    for (let length = word.length; length >= 3; length--) {
      const found = this.stems.get(word.slice(0, length));
      if (found !== undefined) return found;
    }
    return undefined;
  }
}

/** Latin words are compared without their marks, others as they are. */
const keyOf = ({ text, script }: Word): string =>
  script === 'latin' ? romanised(text, 'latin') : text.replaceAll('ё', 'е');

let organisations: Phrases | undefined;
let persons: Phrases | undefined;

export function lexiconOf(schema: 'person' | 'organisation'): Lexicon {
  if (schema === 'person') {
    persons ??= personLexicon();
    return persons;
  }
  organisations ??= organisationLexicon();
  return organisations;
}

function organisationLexicon(): Phrases {
  const phrases = new Phrases();
  const { words, states, regions, particles } = nameTable('organisation-words');
  for (const [kind, forms] of Object.entries(nameTable('legal-forms')))
    for (const form of forms)
      phrases.add(form, { kind: 'form', concept: `form:${kind}`, weight: weights.none }, 'organisation');
  for (const { id, light, words: spellings } of words)
    for (const spelling of spellings)
      phrases.add(
        spelling,
        { kind: 'concept', concept: id, weight: light ? weights.light : weights.concept },
        'organisation',
      );
  for (const [code, spellings] of Object.entries(states))
    for (const spelling of spellings) phrases.add(spelling, stateWord(code), 'organisation');
  for (const language of regionLanguages) {
    const names = new Intl.DisplayNames([language], { type: 'region' });
    for (const code of regionCodes()) {
      const name = names.of(code);
      if (name !== undefined && name !== code) phrases.add(name, stateWord(code), 'organisation');
    }
  }
  for (const region of regions)
    phrases.add(region, { kind: 'concept', concept: `region:${region}`, weight: weights.place }, 'organisation');
  for (const particle of particles)
    phrases.add(particle, { kind: 'particle', concept: 'particle', weight: weights.none }, 'organisation');
  return phrases;
}

const stateWord = (code: string): CommonWord => ({
  kind: 'concept',
  concept: `state:${code}`,
  weight: weights.place,
});

function* regionCodes(): Generator<string> {
  for (let a = 65; a <= 90; a++) for (let b = 65; b <= 90; b++) yield String.fromCharCode(a, b);
}

function personLexicon(): Phrases {
  const phrases = new Phrases();
  const { titles, particles } = nameTable('person-words');
  for (const title of titles) phrases.add(title, { kind: 'title', concept: 'title', weight: weights.none }, 'person');
  for (const particle of particles)
    phrases.add(particle, { kind: 'particle', concept: `particle:${particle}`, weight: weights.particle }, 'person');
  return phrases;
}

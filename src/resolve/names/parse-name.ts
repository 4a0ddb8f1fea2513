// Resolution, names: one written name read: its words, what each of them is, and its Chinese or Korean syllables.
import { cleanName } from './clean.ts';
import { givenNameLabel } from './given-names.ts';
import { pinyinOf } from './han.ts';
import { lexiconOf } from './lexicon.ts';
import { syllabicReadings } from './read-syllables.ts';
import { romanised } from './romanise.ts';
import { soundOf } from './sound.ts';
import { nameTable } from './tables.ts';
import type { NameSchema, NameToken, ParsedName, SyllabicReading } from './types.ts';
import { type Word, wordsOf } from './words.ts';

export function parseName(written: string, schema: NameSchema = 'any'): ParsedName {
  const { text, marks } = cleanName(written);
  let kind = schema === 'vessel' ? 'organisation' : schema;
  if (kind === 'any') kind = looksLikeOrganisation(text) ? 'organisation' : 'person';
  const words = wordsOf(text, kind);
  const tokens = kind === 'person' ? personTokens(words) : organisationTokens(words, schema === 'vessel');
  // a syllable of one vowel (Ван И, Ри Ён О) looks like an initial
  const own = tokens.filter(
    ({ kind, text }) => kind === 'word' || (kind === 'initial' && /^[aeiouаеёиоуыэюя]$/.test(text)),
  );
  return {
    written,
    clean: text,
    schema: schema === 'any' ? kind : schema,
    marks,
    tokens: weighed(tokens),
    syllabic: kind === 'person' ? syllabicOf(own, tokens, text.includes(',')) : [],
  };
}

/** Do, Bin, La and De are syllables as well as particles: read so where the whole then is a Chinese or Korean name. */
function syllabicOf(own: readonly NameToken[], all: readonly NameToken[], surnameFirst: boolean): SyllabicReading[] {
  const withParticles = all.filter((token) => own.includes(token) || token.kind === 'particle');
  const whole = withParticles.length > own.length ? syllabicReadings(withParticles, surnameFirst) : [];
  return whole.length > 0 ? whole : syllabicReadings(own, surnameFirst);
}

/** A name of which nothing would count is compared by the words it has. */
function weighed(tokens: readonly NameToken[]): readonly NameToken[] {
  if (tokens.some(({ weight }) => weight > 0.2)) return tokens;
  return tokens.map((token) => ({ ...token, kind: 'word', weight: 1 }));
}

function looksLikeOrganisation(text: string): boolean {
  const words = wordsOf(text, 'organisation');
  const lexicon = lexiconOf('organisation');
  return words.some((word, index) => {
    const found = lexicon.at(words, index)?.word.kind;
    if (found === 'form' || found === 'concept') return word.text.length > 2;
    return (word.script === 'han' || word.script === 'hangul') && word.text.length > 4;
  });
}

function personTokens(words: readonly Word[]): NameToken[] {
  const lexicon = lexiconOf('person');
  const tokens: NameToken[] = [];
  const { namesToo } = nameTable('person-words');
  for (let at = 0; at < words.length; ) {
    const word = words[at] as Word;
    const common = lexicon.at(words, at);
    const isName = at > 0 && namesToo.includes(word.text);
    if (common !== undefined && !isName && words.length > common.length) {
      for (const one of words.slice(at, at + common.length)) tokens.push(token(one, common.word));
      at += common.length;
      continue;
    }
    tokens.push(personToken(withoutTitle(word), words.length));
    at++;
  }
  return tokens;
}

/** Korean and Chinese put the title behind the name without a blank. */
function withoutTitle(word: Word): Word {
  if (word.script !== 'hangul' && word.script !== 'han') return word;
  const title = nameTable('person-words').titles.find(
    (t) => t.length > 1 && word.text.endsWith(t) && word.text.length > t.length + 1,
  );
  return title === undefined ? word : { ...word, text: word.text.slice(0, -title.length) };
}

function personToken(word: Word, count: number): NameToken {
  if (word.script === 'number') return token(word, { kind: 'number', weight: 0.75 });
  const isLetter = word.text.length === 1 && (word.script === 'latin' || word.script === 'cyrillic');
  if (isLetter && count > 1) return token(word, { kind: 'initial', weight: 0.4 });
  const plain = token(word, { kind: 'word', weight: 1 });
  if (count > 2 && isPatronymic(plain.latin)) return { ...plain, kind: 'patronymic', weight: 0.5 };
  const label = givenNameLabel(plain.sound);
  return label === undefined ? plain : { ...plain, concept: `given:${label}` };
}

function isPatronymic(latin: string): boolean {
  if (latin.length < 7 || !/(?:ch|na|cz)$/.test(latin)) return false;
  return nameTable('person-words').patronymics.some((end) => latin.endsWith(end));
}

function organisationTokens(words: readonly Word[], isVessel: boolean): NameToken[] {
  const lexicon = lexiconOf('organisation');
  const tokens: NameToken[] = [];
  for (let at = 0; at < words.length; ) {
    const word = words[at] as Word;
    const common = isVessel ? undefined : lexicon.at(words, at);
    if (common !== undefined) {
      const text = words
        .slice(at, at + common.length)
        .map((one) => one.text)
        .join(' ');
      tokens.push(token({ text, script: word.script }, common.word));
      at += common.length;
      continue;
    }
    if (word.script === 'han' || word.script === 'hangul') tokens.push(...unspacedTokens(word));
    else tokens.push(organisationToken(word, isVessel, at));
    at++;
  }
  return tokens;
}

const numberWords = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const romans = ['', '', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];
const shipWords = /^(?:mv|m|v|mt|ms|ss|vessel|tanker|ship|теплоход|танкер|судно|сухогруз|т|х)$/u;

function organisationToken(word: Word, isVessel: boolean, at: number): NameToken {
  if (word.script === 'number')
    return token({ ...word, text: word.text.replace(/^0+(?=.)/, '') }, { kind: 'number', weight: 0.75 });
  if (isVessel && at < 2 && shipWords.test(word.text)) return token(word, { kind: 'title', weight: 0 });
  const spelled = numberWords.indexOf(word.text);
  const roman = at > 0 ? romans.indexOf(word.text) : -1;
  const value = Math.max(spelled, roman);
  if (value > 0) return token({ text: String(value), script: 'number' }, { kind: 'number', weight: 0.75 });
  // a short word of an organisation is an abbreviation: another letter is another body
  return token(word, { kind: isAbbreviation(word.text) ? 'abbreviation' : 'word', weight: 1 });
}

const isAbbreviation = (text: string): boolean =>
  text.length <= 3 || !/[aeiouyаеёиоуыэюя]|[^\p{Script=Latin}\p{Script=Cyrillic}]/u.test(text);

/** Han and Hangul run on: common words are cut out by the longest match, what is between is a name. */
function unspacedTokens(word: Word): NameToken[] {
  const lexicon = lexiconOf('organisation');
  const tokens: NameToken[] = [];
  let name = '';
  const close = (): void => {
    if (name !== '') tokens.push(token({ text: name, script: word.script }, { kind: 'word', weight: 1 }));
    name = '';
  };
  for (let at = 0; at < word.text.length; ) {
    const found = lexicon.prefix(word.text.slice(at, at + 10));
    // a single letter is a common word only where the name ends with it
    if (found !== undefined && (found.length > 1 || at === word.text.length - 1)) {
      close();
      tokens.push(token({ text: word.text.slice(at, at + found.length), script: word.script }, found.word));
      at += found.length;
    } else name += word.text.charAt(at++);
  }
  close();
  return tokens;
}

const keys = new Map<string, { latin: string; sound: string }>();
const mostKeys = 20_000;

function token(word: Word, what: Pick<NameToken, 'kind' | 'weight'> & { concept?: string }): NameToken {
  let key = keys.get(word.text);
  if (key === undefined) {
    const latin =
      word.script === 'han'
        ? pinyinOf(word.text, false)
            .join('')
            .replace(/[^a-z]/g, '')
        : romanised(word.text, word.script);
    key = { latin, sound: soundOf(latin) };
    if (keys.size >= mostKeys) keys.clear();
    keys.set(word.text, key);
  }
  return { text: word.text, script: word.script, ...key, ...what };
}

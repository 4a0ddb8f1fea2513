// Resolution, names: a person's name read as Chinese or Korean syllables, by whatever script it is written in.
// There a letter is no typing error: another syllable is another person (Kim Jong Un is not Kim Jong Il).
import { mandarinSyllables, sinoKoreanName } from './han.ts';
import { romanHangul } from './romanise.ts';
import { hangulSyllables, hanSurnames, korean, mandarin, type Spellings, withoutDots } from './syllables.ts';
import type { Script, SyllabicReading } from './types.ts';

type Sequence = readonly (readonly number[])[];
type Word = { readonly text: string; readonly script: Script };

/** More ways than these to cut one name are noise. */
const mostWays = 8;

/** `surnameFirst`: the name is written "SURNAME, Given"; else the surname may also stand last. */
export function syllabicReadings(words: readonly Word[], surnameFirst: boolean): SyllabicReading[] {
  const first = words[0];
  if (first === undefined || words.length > 4 || words.some(({ script }) => script !== first.script)) return [];
  const text = words.map((word) => word.text).join('');
  if (first.script === 'han') return hanReadings(text);
  if (first.script === 'hangul') return hangulReading(text, false);
  if (words.length < 2 || (first.script !== 'latin' && first.script !== 'cyrillic')) return [];
  const plain = words.map((word) => withoutDots(word.text));
  const orders = surnameFirst ? [plain] : [plain, [...plain.slice(-1), ...plain.slice(0, -1)]];
  return [...mandarinReading(orders, first.script), ...koreanReading(orders, first.script)];
}

function hanReadings(text: string): SyllabicReading[] {
  const letters = [...text];
  if (letters.length < 2 || letters.length > 4) return [];
  const { chinese, korean: koreanLetters } = hanSurnames();
  const sequence = mandarinSyllables(text);
  if (sequence.some((set) => set.length === 0)) return [];
  const own = (letters.length < 4 && chinese.has(letters[0] ?? '')) || isCompound(sequence);
  const mandarinOne = reading('zh', 'pinyin', [sequence]);
  const hangul = sinoKoreanName(text);
  const readings = [own ? mandarinOne : { ...mandarinOne, weak: true as const }];
  if (hangul === undefined) return readings;
  const sino = hangulReading(hangul, !koreanLetters.has(letters[0] ?? ''));
  return [...readings, ...sino.map((r) => ({ ...r, scheme: 'Sino-Korean' }))];
}

function hangulReading(text: string, isForeign: boolean): SyllabicReading[] {
  const letters = [...text];
  const { hangulSurnames } = korean();
  if (letters.length < 2 || letters.length > 4) return [];
  const sequence = letters.map(hangulSyllables);
  if (sequence.some((set) => set.length === 0)) return [];
  const said = letters.map(romanHangul).join(' ');
  const read: SyllabicReading = { language: 'ko', scheme: 'Hangul', ways: [sequence], said };
  // four syllables are a foreign word rather than a name with one of the few double surnames
  const isOwn = !isForeign && letters.length < 4 && hangulSurnames.has(letters[0] ?? '');
  return [isOwn ? read : { ...read, weak: true }];
}

/** A surname (of two syllables for few) and one or two syllables more. */
function isChineseName(sequence: Sequence): boolean {
  const { surnames } = mandarin();
  const [first, second] = sequence;
  if (first === undefined || second === undefined || sequence.some((set) => set.length === 0)) return false;
  return (sequence.length <= 3 && first.some((id) => surnames.has(id))) || isCompound(sequence);
}

function isCompound([first, second, third]: Sequence): boolean {
  const { compounds } = mandarin();
  return third !== undefined && (first ?? []).some((a) => second?.some((b) => compounds.has(`${a} ${b}`)));
}

/** Most names end here: the word is neither a surname nor two syllables of one. */
function isSurname(word = '', spellings: Spellings): boolean {
  const { surnames, compounds } = mandarin();
  const whole = spellings.get(word);
  if (whole?.some((id) => surnames.has(id))) return true;
  if (word.length < 4 || word.length > 12) return false;
  return cuts(word, spellings).some(([a, b]) => a?.some((x) => b?.some((y) => compounds.has(`${x} ${y}`))));
}

function mandarinReading(orders: readonly (readonly string[])[], script: 'latin' | 'cyrillic'): SyllabicReading[] {
  const { pinyin, wide, cyrillic } = mandarin();
  const schemes: readonly (readonly [string, Spellings])[] =
    script === 'cyrillic'
      ? [['Palladius', cyrillic]]
      : [
          ['pinyin', pinyin],
          ['Wade-Giles and southern spellings', wide],
        ];
  const found: SyllabicReading[] = [];
  for (const [scheme, spellings] of schemes) {
    const fitting = orders.filter(([first]) => isSurname(first, spellings));
    const ways = fitting.flatMap((order) => joined(order.map((word) => cuts(word, spellings)))).filter(isChineseName);
    if (ways.length === 0) continue;
    found.push(reading('zh', scheme, ways.slice(0, mostWays)));
    // pinyin writes a given name in one word: one in two words may be Wade-Giles though pinyin cuts it too
    if ((orders[0]?.length ?? 0) < 3) break;
  }
  return found;
}

function koreanReading(orders: readonly (readonly string[])[], script: 'latin' | 'cyrillic'): SyllabicReading[] {
  const tables = korean();
  const surnames = script === 'latin' ? tables.latinSurnames : tables.cyrillicSurnames;
  const ways: Sequence[] = [];
  for (const order of orders) {
    const surname = surnames.get(order[0] ?? '');
    if (surname === undefined) continue;
    const given = order.slice(1).map((word) => cuts(word, tables[script]));
    for (const rest of joined(given)) if (rest.length > 0 && rest.length <= 3) ways.push([surname, ...rest]);
  }
  const scheme = script === 'latin' ? 'romanised Korean' : 'Kontsevich';
  return ways.length === 0 ? [] : [reading('ko', scheme, ways.slice(0, mostWays))];
}

function reading(language: 'zh' | 'ko', scheme: string, ways: readonly Sequence[]): SyllabicReading {
  return { language, scheme, ways, said: (ways[0] ?? []).map((set) => saidOf(language, set)).join(' ') };
}

function saidOf(language: 'zh' | 'ko', set: readonly number[] = []): string {
  if (set[0] === undefined) return 'no syllable';
  return language === 'zh' ? (mandarin().names[set[0]] ?? '') : saidKorean(set[0]);
}

const vowelOf = (id: number): number => Math.floor(id / 8) % 21;
/** seven final sounds back to a written final of Unicode's Hangul block */
const writtenFinal = [0, 1, 4, 7, 8, 16, 17, 21];

function saidKorean(id: number): string {
  const written = 0xac00 + Math.floor(id / 168) * 588 + vowelOf(id) * 28 + (writtenFinal[id % 8] ?? 0);
  return romanHangul(String.fromCharCode(written));
}

/** All ways to cut a word into syllables of the table. */
function cuts(word: string, spellings: Spellings): Sequence[] {
  const found: Sequence[] = [];
  const walk = (start: number, so: Sequence): void => {
    if (found.length >= mostWays) return;
    if (start === word.length) found.push(so);
    else if (so.length < 4)
      for (let end = Math.min(word.length, start + 7); end > start; end--) {
        const set = spellings.get(word.slice(start, end));
        // a doubled vowel is one vowel written twice, not two syllables
        if (set !== undefined && !(start > 0 && word[start] === word[start - 1] && isVowel(word[start])))
          walk(end, [...so, set]);
      }
  };
  if (word.length <= 24) walk(0, []);
  return found;
}

function joined(parts: readonly (readonly Sequence[])[]): Sequence[] {
  let ways: Sequence[] = [[]];
  for (const part of parts) ways = ways.flatMap((way) => part.map((next) => [...way, ...next])).slice(0, mostWays);
  return ways.filter((way) => way.length <= 4);
}

const isVowel = (letter = ''): boolean => 'aeiouаеиоуыэюя'.includes(letter);

/** The first syllable that differs, in the two ways of reading that have most in common; none where two ways are one. */
export function differingSyllable(
  a: SyllabicReading,
  b: SyllabicReading,
): { place: number; a: string; b: string } | undefined {
  let nearest: { place: number; x: Sequence; y: Sequence; shared: number } | undefined;
  for (const x of a.ways)
    for (const y of b.ways) {
      const agree = Array.from({ length: Math.max(x.length, y.length) }, (_, at) => meets(x[at], y[at]));
      const place = agree.indexOf(false);
      if (place < 0) return undefined;
      const shared = agree.filter(Boolean).length - Math.abs(x.length - y.length);
      if (nearest === undefined || shared > nearest.shared) nearest = { place, x, y, shared };
    }
  if (nearest === undefined) return undefined;
  const { place, x, y } = nearest;
  return { place, a: saidOf(a.language, x[place]), b: saidOf(b.language, y[place]) };
}

const meets = (a: readonly number[] = [], b: readonly number[] = []): boolean => a.some((id) => b.includes(id));

// Resolution, names: words of scripts that write only part of the sounds (Persian, Arabic) or only some of them (Han, Hangul
// for foreign names), compared by sound with any other script.
import type { NameToken, Script } from './types.ts';

const digraphs: readonly (readonly [string, string])[] = [
  ['shch', 'S'], ['sch', 'S'], ['sh', 'S'], ['dzh', 'j'], ['dj', 'j'], ['zh', 'Z'], ['tch', 'C'], ['ch', 'C'], ['kh', 'x'], ['gh', 'g'], ['th', 't'], ['ph', 'f'], ['ts', 's'],
  ['ck', 'k'], ['qu', 'k'], ['dz', 'z'], ['ng', 'N'], ['ou', 'u'], ['oo', 'u'], ['ee', 'i'], ['eo', 'o'], ['eu', 'u'],
]; // biome-ignore format: a table is read in lines
const pinyinDigraphs: readonly (readonly [string, string])[] = [
  ['zh', 'Z'],
  ['ch', 'C'],
  ['sh', 'S'],
  ['ng', 'N'],
];
const pinyinSingle: Readonly<Record<string, string>> = { x: 'S', q: 'C', c: 's', z: 's', w: 'v', y: 'Y' };
const latinSingle: Readonly<Record<string, string>> = { q: 'k', c: 'k', w: 'v', y: 'Y', j: 'j' };

const arabicPhones: Readonly<Record<string, string>> = {
  'ا': 'A', 'آ': 'A', 'أ': 'A', 'إ': 'A', 'ب': 'b', 'پ': 'p', 'ت': 't', 'ث': 's', 'ج': 'j', 'چ': 'C', 'ح': 'h', 'خ': 'x', 'د': 'd', 'ذ': 'z', 'ر': 'r', 'ز': 'z', 'ژ': 'Z',
  'س': 's', 'ش': 'S', 'ص': 's', 'ض': 'z', 'ط': 't', 'ظ': 'z', 'ع': '', 'غ': 'g', 'ف': 'f', 'ق': 'g', 'ک': 'k', 'ك': 'k', 'گ': 'g', 'ل': 'l', 'م': 'm', 'ن': 'n',
  'و': 'V', 'ؤ': 'V', 'ه': 'h', 'ة': 'h', 'ۀ': 'h', 'ی': 'Y', 'ي': 'Y', 'ى': 'Y', 'ئ': 'Y', 'ء': '',
}; // biome-ignore format: a table is read in lines

function scan(
  latin: string,
  groups: readonly (readonly [string, string])[],
  single: Readonly<Record<string, string>>,
): string {
  let out = '';
  for (let i = 0; i < latin.length; ) {
    const group = groups.find(([from]) => latin.startsWith(from, i));
    if (latin.charAt(i) === 'x' && group === undefined && single['x'] === undefined) out += 'ks';
    else {
      const phone = group?.[1] ?? single[latin.charAt(i)] ?? latin.charAt(i);
      if (!out.endsWith(phone)) out += phone;
    }
    i += group?.[0].length ?? 1;
  }
  return out;
}

const remembered = new Map<string, string>();

/** The sounds of a token, one letter each; capitals are sh, zh, ch, ng and the Arabic letters that are v or u, y or i. */
export function phonesOf(token: NameToken): string {
  const key = `${token.script} ${token.text} ${token.latin}`;
  let phones = remembered.get(key);
  if (phones === undefined) {
    if (token.script === 'arabic') phones = arabicPhonesOf(token.text);
    else if (token.script === 'han') phones = scan(token.latin, pinyinDigraphs, pinyinSingle);
    else phones = scan(token.latin, digraphs, latinSingle);
    if (remembered.size > 20_000) remembered.clear();
    remembered.set(key, phones);
  }
  return phones;
}

/** Persian writes the ng of foreign names with two letters. */
const arabicPhonesOf = (text: string): string =>
  [...text.replaceAll('نگ', 'N')].map((letter) => (letter === 'N' ? letter : (arabicPhones[letter] ?? ''))).join('');

const vowels = 'aeiouA';
const groups = ['bpvfV', 'kgxhq', 'td', 'szSZCjc', 'lr', 'mnN'];
const groupOf = new Map<string, number>();
for (const [index, letters] of groups.entries())
  for (const letter of letters) if (!groupOf.has(letter)) groupOf.set(letter, index);

const softened: ReadonlySet<string> = new Set(['jt', 'Ct', 'dj', 'Cd', 'jk', 'Ck', 'gj', 'Cg']);

/** What it costs that one script's habit stands for the other's sound: Han and Hangul have fewer sounds than Persian. */
interface Habit {
  readonly near: number;
  readonly vowel: number;
  readonly lostVowel: number;
  readonly lostConsonant: number;
}
const byScript: Readonly<Partial<Record<Script, Habit>>> = {
  arabic: { near: 0.5, vowel: 0.25, lostVowel: 0.06, lostConsonant: 1 },
  hangul: { near: 0.15, vowel: 0.25, lostVowel: 0.15, lostConsonant: 0.8 },
  han: { near: 0.15, vowel: 0.3, lostVowel: 0.15, lostConsonant: 0.6 },
  kana: { near: 0.15, vowel: 0.3, lostVowel: 0.15, lostConsonant: 0.6 },
};

function change(a: string, b: string, habit: Habit): number {
  if (a === b) return 0;
  const va = vowels.includes(a);
  const vb = vowels.includes(b);
  if (va && vb) return a === 'A' || b === 'A' ? (a === 'a' || b === 'a' ? 0 : 0.2) : habit.vowel;
  const pair = a < b ? a + b : b + a;
  if (pair[0] === 'V' && 'ouv'.includes(pair[1] as string)) return 0;
  if (pair[0] === 'Y' && 'eij'.includes(pair[1] as string)) return pair[1] === 'j' ? 0.5 : 0;
  // Persian writes gh for q and k alike in foreign and Arabic names
  if (pair === 'gk' || pair === 'hx') return Math.min(habit.near, 0.2);
  if (pair === 'Zj' || pair === 'CS') return 0.2;
  if (va || vb) return 1;
  // Chinese has no ti, di, ki, gi: it writes ji and qi for them
  if (habit.near < 0.3 && softened.has(pair)) return 0.3;
  const group = groupOf.get(a);
  return group !== undefined && group === groupOf.get(b) ? habit.near : 1;
}

function loss(phone: string, habit: Habit): number {
  // a long vowel that Persian writes is not left out elsewhere
  if (phone === 'A') return 0.5;
  if (vowels.includes(phone)) return habit.lostVowel;
  if (phone === 'Y' || phone === 'V') return 0.4;
  if (phone === 'h') return 0.35;
  return phone === 'r' || phone === 'l' || phone === 'N' ? Math.min(habit.lostConsonant, 0.7) : habit.lostConsonant;
}

const weightOf = (phones: string): number => {
  let weight = 0;
  for (const phone of phones) weight += vowels.includes(phone) ? 0.35 : 1;
  return weight;
};

/** An alef at the start carries any short vowel: Esmail, Ibrahim, Omid. */
const firstVowel = (mine: string, theirs: string): string =>
  mine.startsWith('A') && vowels.includes(theirs.charAt(0)) ? theirs.charAt(0) + mine.slice(1) : mine;

/** How alike two words sound, 0 to 1, by the habits of the script that keeps less. */
export function soundLikeness(one: string, other: string, scripts: readonly [Script, Script]): number {
  const [a, b] = [firstVowel(one, other), firstVowel(other, one)];
  const habit = byScript[scripts[0]] ?? byScript[scripts[1]] ?? byScript['kana'];
  if (habit === undefined || a.length === 0 || b.length === 0 || a.length > 60 || b.length > 60) return 0;
  let previous = [0];
  for (const phone of b) previous.push((previous.at(-1) as number) + loss(phone, habit));
  for (const phone of a) {
    const current = [(previous[0] as number) + loss(phone, habit)];
    for (let j = 0; j < b.length; j++) {
      const beside = b[j] as string;
      current.push(
        Math.min(
          (previous[j] as number) + change(phone, beside, habit),
          (previous[j + 1] as number) + loss(phone, habit),
          (current[j] as number) + loss(beside, habit),
        ),
      );
    }
    previous = current;
  }
  return Math.max(0, 1 - (previous.at(-1) as number) / Math.max(1, (weightOf(a) + weightOf(b)) / 2));
}

/** Stage resolve: the script most letters of a name are written in, as ISO 15924. */

const scripts: readonly (readonly [string, RegExp])[] = [
  ['Latn', /\p{Script=Latin}/gu],
  ['Cyrl', /\p{Script=Cyrillic}/gu],
  ['Arab', /\p{Script=Arabic}/gu],
  ['Hani', /\p{Script=Han}/gu],
  ['Hang', /\p{Script=Hangul}/gu],
  ['Jpan', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['Hebr', /\p{Script=Hebrew}/gu],
  ['Grek', /\p{Script=Greek}/gu],
  ['Deva', /\p{Script=Devanagari}/gu],
  ['Mymr', /\p{Script=Myanmar}/gu],
  ['Thai', /\p{Script=Thai}/gu],
  ['Geor', /\p{Script=Georgian}/gu],
  ['Armn', /\p{Script=Armenian}/gu],
  ['Ethi', /\p{Script=Ethiopic}/gu],
];

/** `Zyyy` where there is no letter of any of them. */
export function scriptOf(name: string): string {
  if (/^[\x20-\x7e]*$/.test(name)) return /[a-z]/i.test(name) ? 'Latn' : 'Zyyy';
  let best = 'Zyyy';
  let most = 0;
  for (const [script, letters] of scripts) {
    const count = name.match(letters)?.length ?? 0;
    if (count > most) [best, most] = [script, count];
  }
  return best;
}

// Resolution, names: the script of a letter and of a word. Only scripts that are read in their own way are told apart.
import type { Script } from './types.ts';

const ranges: readonly (readonly [from: number, to: number, script: Script])[] = [
  [0x30, 0x39, 'number'],
  [0x41, 0x5a, 'latin'],
  [0x61, 0x7a, 'latin'],
  [0xc0, 0x24f, 'latin'],
  [0x250, 0x2af, 'latin'],
  [0x400, 0x52f, 'cyrillic'],
  [0x600, 0x6ff, 'arabic'],
  [0x750, 0x77f, 'arabic'],
  [0xfb50, 0xfdff, 'arabic'],
  [0xfe70, 0xfefc, 'arabic'],
  [0x1100, 0x11ff, 'hangul'],
  [0x1e00, 0x1eff, 'latin'],
  [0x3005, 0x3007, 'han'],
  [0x3041, 0x30ff, 'kana'],
  [0x3400, 0x4dbf, 'han'],
  [0x4e00, 0x9fff, 'han'],
  [0xac00, 0xd7a3, 'hangul'],
  [0xf900, 0xfaff, 'han'],
  [0x20000, 0x3134f, 'han'],
];

export function scriptOfCode(code: number): Script {
  if (code >= 0x61 && code <= 0x7a) return 'latin';
  for (const [from, to, script] of ranges) if (code >= from && code <= to) return script;
  return 'other';
}

/** The script of the first letter that has one of its own. */
export function scriptOf(word: string): Script {
  let found: Script = 'other';
  for (const letter of word) {
    const script = scriptOfCode(letter.codePointAt(0) as number);
    if (script !== 'number' && script !== 'other') return script;
    if (script === 'number') found = 'number';
  }
  return found;
}

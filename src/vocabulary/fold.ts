// Vocabulary: one character at a time, how a written form is compared. Case, accents, quotes, hyphens, blanks and the
// Arabic-script variants are folded; the text itself is never rewritten, so offsets stay those of the document.

/** Value of a character that may stand inside a name without being part of it: soft hyphen, bidi mark, accent, ZWNJ. */
export const IGNORED = 0xffff;
const BLANK = 0x20;

/** Classes of characters for word bounds. */
export const OTHER = 0;
const LETTER = 1;
export const HANGUL = 2;
export const HAN = 3;
export const ARABIC = 4;

const folded = new Uint16Array(0x10000);
const classes = new Uint8Array(0x10000);

const ranges = (pairs: readonly (readonly [number, number])[], each: (code: number) => void): void => {
  for (const [from, to] of pairs) for (let code = from; code <= to; code++) each(code);
};

for (let code = 0; code < 0x10000; code++) folded[code] = code;
ranges(
  [
    [0x41, 0x5a],
    [0xc0, 0x24f],
    [0x370, 0x52f],
    [0x1e00, 0x1eff],
  ],
  (code) => {
    const base = String.fromCharCode(code).normalize('NFD').charAt(0).toLowerCase();
    folded[code] = base.charCodeAt(0);
  },
);
ranges([[0xff01, 0xff5e]], (code) => {
  folded[code] = String.fromCharCode(code - 0xfee0)
    .toLowerCase()
    .charCodeAt(0);
});
for (const char of '\t\n\r\u00a0\u202f\u205f\u3000') folded[char.charCodeAt(0)] = BLANK;
ranges([[0x2000, 0x200a]], (code) => {
  folded[code] = BLANK;
});
for (const char of '‘’ʼ`´') folded[char.charCodeAt(0)] = 0x27;
for (const char of '‐‑‒–—−') folded[char.charCodeAt(0)] = 0x2d;
for (const char of '“”„«»') folded[char.charCodeAt(0)] = 0x22;
ranges(
  [
    [0x300, 0x36f],
    [0x200b, 0x200f],
    [0x202a, 0x202e],
    [0x2060, 0x2069],
    [0x64b, 0x655],
  ],
  (code) => {
    folded[code] = IGNORED;
  },
);
folded[0xad] = IGNORED;
folded[0xfeff] = IGNORED;
const arabic: Record<string, string> = { ي: 'ی', ى: 'ی', ك: 'ک', أ: 'ا', إ: 'ا', آ: 'ا', ة: 'ه', ؤ: 'و' };
for (const [from, to] of Object.entries(arabic)) folded[from.charCodeAt(0)] = to.charCodeAt(0);
for (let digit = 0; digit < 10; digit++) {
  folded[0x660 + digit] = 0x30 + digit;
  folded[0x6f0 + digit] = 0x30 + digit;
}

ranges(
  [
    [0x30, 0x39],
    [0x41, 0x5a],
    [0x61, 0x7a],
    [0xc0, 0x24f],
    [0x300, 0x52f],
    [0x1e00, 0x1eff],
    [0x660, 0x669],
    [0x6f0, 0x6f9],
  ],
  (code) => {
    classes[code] = LETTER;
  },
);
classes[0x5f] = LETTER;
ranges(
  [
    [0x1100, 0x11ff],
    [0xac00, 0xd7a3],
  ],
  (code) => {
    classes[code] = HANGUL;
  },
);
ranges(
  [
    [0x3040, 0x30ff],
    [0x3400, 0x9fff],
    [0xf900, 0xfaff],
  ],
  (code) => {
    classes[code] = HAN;
  },
);
ranges(
  [
    [0x620, 0x64a],
    [0x66e, 0x6d3],
    [0x6fa, 0x6ff],
  ],
  (code) => {
    classes[code] = ARABIC;
  },
);

/** The folded code of a UTF-16 unit; `IGNORED` where the unit does not count. */
export const fold = (unit: number): number => folded[unit] ?? unit;

/** Letter class of a UTF-16 unit. */
export const classOf = (unit: number): number => classes[unit] ?? OTHER;

/** Whether a word may start or end between two units. Han has no words, so it is open everywhere. */
export function isBound(before: number, after: number): boolean {
  const left = classOf(before);
  return left === OTHER || left === HAN || left !== classOf(after);
}

/** The folded form of a name, as the automaton stores it: blanks single, ignored characters gone. */
export function foldName(name: string): string {
  const units: number[] = [];
  for (let at = 0; at < name.length; at++) {
    const code = fold(name.charCodeAt(at));
    if (code === IGNORED || (code === BLANK && (units.length === 0 || units.at(-1) === BLANK))) continue;
    units.push(code);
  }
  if (units.at(-1) === BLANK) units.pop();
  return String.fromCharCode(...units);
}

/** A letter in small form, of a script that has both. */
export function isSmall(unit: number): boolean {
  if (unit < 0x80) return unit >= 0x61 && unit <= 0x7a;
  if (classOf(unit) !== LETTER) return false;
  const char = String.fromCharCode(unit);
  return char !== char.toUpperCase();
}

/** A capital letter. */
export function isCapital(unit: number): boolean {
  if (unit < 0x80) return unit >= 0x41 && unit <= 0x5a;
  if (classOf(unit) !== LETTER) return false;
  const char = String.fromCharCode(unit);
  return char !== char.toLowerCase();
}

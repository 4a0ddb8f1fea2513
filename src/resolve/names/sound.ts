// Resolution, names: keys that are equal where two spellings differ only by the habits of romanising a name.

/** Surname ends of Slavic names as French, German and older English write them, onto the passport's. */
const ends: readonly (readonly [end: string, to: string])[] = [
  ['off', 'ov'],
  ['eff', 'ev'],
  ['ow', 'ov'],
  ['owa', 'ova'],
  ['ew', 'ev'],
  ['ij', 'i'],
];

// Groups of letters that one scheme writes for what another writes with fewer: by first letter, longest first.
const groups = byFirstLetter([
  ['shch', 'S'], ['sch', 'S'], ['sh', 'S'], ['tsch', 'C'], ['tch', 'C'], ['ts', 'c'], ['tz', 'c'], ['th', 't'],
  ['dzh', 'j'], ['dj', 'j'], ['zh', 'j'], ['ch', 'C'], ['ck', 'k'], ['kh', 'h'], ['gh', 'g'], ['ph', 'f'], ['qu', 'k'],
  ['ou', 'u'], ['oo', 'u'], ['ee', 'i'], ['ei', 'e'], ['ey', 'e'], ['eu', 'u'],
  ['iy', 'i'], ['ii', 'i'], ['yi', 'i'], ['yy', 'i'], ['ie', 'e'], ['ye', 'e'], ['je', 'e'], ['io', 'o'], ['yo', 'o'],
  ['ia', 'a'], ['ya', 'a'], ['iu', 'u'], ['yu', 'u'], ['aa', 'a'], ['ai', 'ai'], ['ay', 'ai'], ['oe', 'o'], ['ue', 'u'], ['ae', 'a'],
]); // biome-ignore format: a table is read in lines

const single: Readonly<Record<string, string>> = { q: 'k', w: 'v', y: 'i', x: 'ks', c: 'k' };

function byFirstLetter(pairs: readonly (readonly [string, string])[]): Map<string, (readonly [string, string])[]> {
  const map = new Map<string, (readonly [string, string])[]>();
  for (const pair of pairs) {
    const first = pair[0].charAt(0);
    map.set(first, [...(map.get(first) ?? []), pair]);
  }
  return map;
}

/** `latin` is plain lower-case Latin. Doubled letters count once; a final silent h goes. */
export function soundOf(latin: string): string {
  let word = latin;
  for (const [end, to] of ends) {
    if (word.length > end.length + 2 && word.endsWith(end)) {
      word = word.slice(0, -end.length) + to;
      break;
    }
  }
  let out = '';
  for (let i = 0; i < word.length; ) {
    const letter = word.charAt(i);
    const group = groups.get(letter)?.find(([from]) => word.startsWith(from, i));
    const sound = group === undefined ? (single[letter] ?? letter) : group[1];
    i += group === undefined ? 1 : group[0].length;
    if (!out.endsWith(sound)) out += sound;
  }
  return out.length > 3 && out.endsWith('h') ? out.slice(0, -1) : out;
}

const classes: Readonly<Record<string, string>> = {
  b: 'P', p: 'P', f: 'P', v: '', h: '', k: 'K', g: 'K', t: 'T', d: 'T', s: 'T', z: 'T', S: 'T', C: 'T', c: 'T', j: 'T', l: 'L', r: 'L', m: 'N', n: 'N',
}; // biome-ignore format: a table is read in lines

/** The coarse skeleton of a sound key: five classes of consonants, what scripts without vowels or without l keep. */
export function skeletonOf(sound: string): string {
  let out = '';
  for (const letter of sound) {
    const cls = classes[letter] ?? (letter >= '0' && letter <= '9' ? letter : '');
    if (cls !== '' && !out.endsWith(cls)) out += cls;
  }
  return out;
}

/** Feature hashing of the trained models: 32-bit, the same in training and at run time. */

/** FNV-1a over UTF-16 code units. */
export function hashString(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h | 0;
}

/** Mixes a template's number with up to four values into one feature. */
export function mix(template: number, a: number, b = 0, c = 0, d = 0): number {
  let h = Math.imul(template + 0x9e3779b9, 0x85ebca6b);
  h = Math.imul(h ^ a, 0xc2b2ae35);
  h ^= h >>> 15;
  h = Math.imul(h ^ b, 0x27d4eb2f);
  h ^= h >>> 13;
  h = Math.imul(h ^ c, 0x165667b1);
  h ^= h >>> 16;
  h = Math.imul(h ^ d, 0x85ebca6b);
  return h ^ (h >>> 14);
}

/** Author notes: "Name, PhD, is a senior fellow at ...": a form, and a place near the end of a text. */

const name =
  "(?:(?:Dr|Prof|Professor|Amb|Ambassador|Gen|Col|Lt|Sir|Dame)\\.?\\s+)*\\p{Lu}[\\p{L}’'-]*\\.?(?:\\s+(?:\\p{Lu}\\.|(?:de|van|von|der|bin|al|el|la)|[\\p{Lu}][\\p{L}’'-]+)){1,4}";
const degrees =
  '(?:,?\\s*\\(?(?:Ph\\.?\\s?D\\.?|M\\.?A\\.?|M\\.?D\\.?|J\\.?D\\.?|MBA|MPhil|DPhil|Jr\\.?|Sr\\.?|Esq\\.?|@\\w+)\\)?,?)*';
const roles =
  'fellow professor lecturer scholar academic researcher analyst associate director president chair founder co-founder editor columnist commentator strategist correspondent reporter journalist writer author historian economist expert specialist adviser advisor consultant candidate student intern diplomat ambassador contributor host attorney lawyer head partner manager';
/** Titles are written with and without a capital; names only with. */
const role = `(?:${roles
  .split(' ')
  .map((r) => `[${r.charAt(0).toUpperCase()}${r.charAt(0)}]${r.slice(1)}`)
  .join('|')})`;
const noted = new RegExp(
  `^[*_–—-]*\\s*(${name})${degrees}\\s+(?:and\\s+${name}${degrees}\\s+)?(?:is|was|are|were|serves as|works as|has (?:been|served as)|heads|leads|directs)\\s+(?:(?:currently|also|now|both)\\s+)?(?:(?:an?|the|one of the)\\s+)?(?:[\\p{L}’'&-]+,?\\s+){0,7}?${role}s?\\b`,
  'u',
);
const covers = new RegExp(
  `^[*_–—-]*\\s*(${name})${degrees}\\s+(?:covers|reports (?:on|for|from)|writes (?:on|about|for)|teaches|researches|hosts|edits)\\s`,
  'u',
);
const alsoBio =
  /^(?:follow (?:him|her|them) (?:on|at)\b|(?:the|this) authors?(?:['’]s)? (?:views|opinions|is|are)\b|the views expressed|(?:he|she|they) (?:can be reached|tweets?|is the author)\b|about the authors?:?$|read more by\b|email .{0,40}\bat\b)/i;

export interface Bio {
  /** the person it is about, where it names one */
  author: string | null;
}

/** An author's note by its form; whether it is one also depends on where it stands (`dump.ts`). */
export function bioOf(words: string): Bio | null {
  if (words.length > 800) return null;
  if (alsoBio.test(words)) return { author: null };
  const found = noted.exec(words.slice(0, 260)) ?? covers.exec(words.slice(0, 200));
  if (found === null || /[“"]|\b(?:said|told|warned|added|announced)\b/.test(words)) return null;
  return { author: (found[1] ?? '').replace(/^(?:Dr|Prof|Professor)\.?\s+/, '').replace(/\.$/, '') };
}

const imperative =
  /(?:^|[.!?]\s+)(?:explore|read|see|visit|subscribe|discover|join|follow|support|sign up|learn|listen|find|browse|watch|donate|contact|stay)\b[^.!?]*\b(?:our|us|here|more)\b/i;
const self =
  /^(?:the |our )?[\p{Lu}][\p{L}&'’-]*(?:\s+[\p{L}&'’-]+){0,8}?(?:,[^,]{3,80},)?\s+(?:is|are|was|works?|aims?|seeks?|provides?|produces?|publishes|develops|brings|conducts|promotes|offers|explores)\s/u;

/** A programme or publisher describing itself and calling the reader to its pages. */
export const isBlurb = (words: string): boolean =>
  words.length <= 900 && imperative.test(words) && (self.test(words) || words.length < 200);

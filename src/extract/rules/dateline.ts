/** Extraction, rules engine: the dateline of an agency report. It says where the report was filed; nobody acts in it. */

const months = 'Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec';
const month = `(?:(?:${months})[a-z]*|(?:${months.toUpperCase()})[A-Z]*)\\.?`;
const day = `(?:,? ?(?:${month} \\d{1,2}|\\d{1,2} ${month})(?:,? \\d{4}|,? Juche \\d{1,3}(?: ?\\(\\d{4}\\))?)?)`;
const agency = '(?: ?\\([^()\\n]{2,40}\\))';
const place = "\\p{Lu}[\\p{L}.’'/ -]{1,30}(?:, \\p{Lu}[\\p{L}.]{1,15})?";
const capitals = "\\p{Lu}{3}[\\p{Lu}.’'/ -]{0,30}(?:, \\p{Lu}[\\p{L}.]{1,15})?";
const dateline = new RegExp(
  `^(?:${place}(?:${day}${agency}?|${agency})|${capitals}${day}?${agency}?) ?(?:--?|–|—) ?`,
  'u',
);

/** "Q.", "A:": who has the word in an interview. */
const turn = /^[QA](?:[.:]|\s[-–—])\s+(?=\p{Lu}|["“])/u;

/** Characters of the dateline at the opening of a sentence, 0 where there is none. */
export function datelineLength(sentence: string): number {
  return (dateline.exec(sentence) ?? turn.exec(sentence))?.[0].length ?? 0;
}

/** Datelines: how wire copy begins. */

const datelineForm =
  /^(?:\p{Lu}{3,}[\p{Lu} .'’-]*|\p{Lu}\p{L}+(?:[ -]\p{Lu}\p{L}+)?)(?:,\s+[\p{L}. ]{2,20}\d{0,2}(?:,? \d{4})?)?\s*(?:\([\p{L} .&-]{2,30}\)|\/[\p{L} .-]{2,20}\/)\s*[-–—.:]|^\p{Lu}{3,}[\p{Lu} .'’-]*(?:,\s+[\p{L}. ]{2,20}\d{0,2}(?:,? \d{4})?)?\s+[-–—]{1,2}\s/u;

/** "PORT CITY, May 3 (Agency) -": how wire copy begins. */
export const isDateline = (words: string): boolean => datelineForm.test(words.slice(0, 120));

// First step of the language layer: words whose final stop belongs to the word. Used by sentence and token rules alike.

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Titles and the like: a name follows, so the stop after them never ends a sentence. */
export const titleAbbreviations: ReadonlySet<string> = words(
  'mr mrs ms mx dr prof gen lt col maj capt cmdr cpl sgt adm brig rep reps sen sens gov pres rev hon st fr supt amb sec ' +
    'messrs drs mt ft ave atty insp det pvt spc vice-adm maj-gen lt-gen',
);

/** Before a number: "No. 5", "pp. 3-9". */
export const numberAbbreviations: ReadonlySet<string> = words(
  'no nos p pp vol vols art arts ch para paras fig figs app c ca ext tel',
);

/** Months and days: a number usually follows; a capital after them may start a sentence. */
export const calendarAbbreviations: ReadonlySet<string> = words(
  'jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun',
);

/** Within a sentence, but able to end one too: "Acme Corp. said", "by Acme Corp. The". */
const otherAbbreviations: ReadonlySet<string> = words(
  'inc ltd co corp bros jr sr etc al vs approx est dept univ assn intl govt e.g i.e cf viz ed eds rd blvd misc esp incl attn ' +
    'ph.d a.m p.m a.k.a d.c b.c a.d p.s u.s u.k u.n u.a.e e.u',
);

/** Never a sentence's end, whatever follows. */
export const neverFinal: ReadonlySet<string> = words('e.g i.e vs cf viz approx incl esp p.s');

/** True if "word." keeps its stop: listed, a single initial ("J."), or letters with inner stops ("U.S."). */
export function keepsStop(word: string): boolean {
  const lower = word.toLowerCase();
  return (
    titleAbbreviations.has(lower) ||
    otherAbbreviations.has(lower) ||
    calendarAbbreviations.has(lower) ||
    numberAbbreviations.has(lower) ||
    /^\p{L}(?:\.\p{L}){0,5}$/u.test(word)
  );
}

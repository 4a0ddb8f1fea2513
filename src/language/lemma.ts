// Language layer: the dictionary form of an English verb or noun, by rule, with the irregular ones listed.
import { irregularNouns, irregularVerbs, silentE, wholeStems } from './irregular-forms.ts';

/** Dictionary form of a word taken as a verb or as a noun; `word` in any case. */
export function lemma(word: string, as: 'verb' | 'noun'): string {
  const norm = word.toLowerCase().replace(/’/g, "'");
  return as === 'verb' ? verbLemma(norm) : nounLemma(norm);
}

function verbLemma(word: string): string {
  const irregular = irregularVerbs.get(word);
  if (irregular) return irregular;
  if (/ie[sd]$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/s$/.test(word)) return withoutS(word);
  if (/eed$/.test(word)) return /(?:gr|fr|dis?agr|guarant|decr)eed$/.test(word) ? word.slice(0, -1) : word;
  if (/[aeiouy].*ed$/.test(word)) return stemOf(word.slice(0, -2));
  return /[aeiouy].*ing$/.test(word) ? stemOf(word.slice(0, -3)) : word;
}

/** Third person or plural: "imposes", "pushes", "focuses" lose what was added. */
function withoutS(word: string): string {
  if (/(?:ss|us|is)$/.test(word) || word.length < 4) return word;
  if (/(?:ss|sh|ch|x|zz)es$/.test(word) || wholeStems.has(word.slice(0, -2))) return word.slice(0, -2);
  return word.slice(0, -1);
}

/** Verbs in one l that British spelling (or stress) doubles. */
const doubledL =
  /(?:cance|contro|compe|expe|patro|trave|signa|channe|repe|prope|labe|leve|mode|rebe|exce|dispe|fue|tota|counse|marsha|tunne|quarre|annu|fulfi|pedd)ll$/;

/** What stands before -ed or -ing, with its doubled consonant undone or its silent e given back. */
function stemOf(stem: string): string {
  if (/([bdgmnprt])\1$/.test(stem) && !/^(?:add|err|purr)$/.test(stem)) return stem.slice(0, -1);
  if (doubledL.test(stem)) return stem.slice(0, -1);
  return needsE(stem) ? `${stem}e` : stem;
}

/** "impos", "provid", "enabl", "us" lost an e; "visit", "attack", "open" did not. */
function needsE(stem: string): boolean {
  if (silentE.has(stem)) return true;
  if (wholeStems.has(stem)) return false;
  const plain = stem.replace(/qu/g, 'q');
  if (/(?:[cvuz]|[^aeiourwl]l|[aeioulnrp]s|[dlr]g|[^aeiou]at|[iu]at)$/.test(plain)) return true;
  // a short verb doubles its consonant ("dropping"): undoubled, an e is missing ("hoping")
  if (/^[^aeiouy]*[aeiouy][^aeiouwxy]$/.test(plain)) return true;
  return /[aeiouy].*[^aeiou](?:[aiu]r|[aeiou]d|ut|um|in|ap|[aoi]k|ib|[ui]l|ag|am)$/.test(plain);
}

function nounLemma(word: string): string {
  const irregular = irregularNouns.get(word);
  if (irregular) return irregular;
  if (/ies$/.test(word) && word.length > 4) {
    return /(?:movies|calories|zombies|cookies)$/.test(word) ? word.slice(0, -1) : `${word.slice(0, -3)}y`;
  }
  return !/s$/.test(word) ||
    /(?:(?:polit|econom|mathemat|phys|logist|eth|electron|mechan|robot|ballist)ics|goods|thanks|clothes|whereabouts)$/.test(
      word,
    )
    ? word
    : withoutS(word);
}

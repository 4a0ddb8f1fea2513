/** Extraction, rules engine: the inflected forms of the verbs and nouns the vocabulary names, so that no lemma has to be guessed. */
import { irregularNouns, irregularVerbs } from '../../language/irregular-forms.ts';

const verbIrregulars = inverted(irregularVerbs);
const nounIrregulars = inverted(irregularNouns);

/** Verbs of more than one syllable whose last consonant is doubled. */
const doubling =
  /^(?:(?:per|com|ad|sub|o|re|e|trans)mit|(?:re|de|con|trans|in|pre)fer|occur|incur|recur|concur|deter|rebut|(?:ex|com|re|pro|dis|im)pel|(?:pa|cont)rol|equip|regret|abhor|outwit|unplug|kidnap)$/;
/** Verbs in -l with one l in American and two in British spelling. */
const eitherL =
  /^(?:travel|cancel|signal|channel|label|model|level|fuel|shell|rival|counsel|quarrel|marshal|tunnel|total|equal)$/;

function inverted(forms: ReadonlyMap<string, string>): Map<string, string[]> {
  const out = new Map<string, string[]>();
  for (const [form, base] of forms) if (form !== base) out.set(base, [...(out.get(base) ?? []), form]);
  return out;
}

/** Every form of a verb. */
export function verbForms(base: string): string[] {
  const irregular = irregularOf(base).filter((form) => form !== `${base}s`);
  const ing = stems(base).map((stem) => `${stem}ing`);
  const regular = stems(base).map((stem) => (base.endsWith('e') ? `${base}d` : pastOf(stem)));
  const unchanging = irregularVerbs.get(base) === base && irregular.length === 0;
  const past = unchanging || irregular.some((form) => !form.endsWith('ing')) ? irregular : regular;
  return [...new Set([base, thirdPerson(base), ...ing, ...past])];
}

/** "retake", "resell", "overrun" go like "take", "sell", "run". */
function irregularOf(base: string): string[] {
  const own = verbIrregulars.get(base);
  const [, prefix = '', rest = ''] = /^(re|over|under|out|fore|mis)(.+)$/.exec(base) ?? [];
  return own ?? (prefix ? (verbIrregulars.get(rest) ?? []).map((form) => prefix + form) : []);
}

function pastOf(stem: string): string {
  return /[^aeiou]y$/.test(stem) ? `${stem.slice(0, -1)}ied` : `${stem}ed`;
}

function thirdPerson(base: string): string {
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ies`;
  return /(?:s|sh|ch|x|z|o)$/.test(base) ? `${base}es` : `${base}s`;
}

function stems(base: string): string[] {
  if (eitherL.test(base) && base.endsWith('l') && !base.endsWith('ll')) return [base, `${base}l`];
  if (/ie$/.test(base)) return [`${base.slice(0, -2)}y`];
  if (/[^eoy]e$/.test(base)) return [base.slice(0, -1)];
  const single = /^[^aeiou]*(?:qu)?[aeiou][^aeiouwxy]$/.test(base);
  return single || doubling.test(base) ? [base + base.slice(-1)] : [base];
}

/** Singular and plural of a noun. */
export function nounForms(base: string): string[] {
  const irregular = nounIrregulars.get(base);
  if (irregular) return [base, ...irregular];
  if (/[^aeiou]y$/.test(base)) return [base, `${base.slice(0, -1)}ies`];
  return [base, /(?:s|sh|ch|x|z)$/.test(base) ? `${base}es` : `${base}s`];
}

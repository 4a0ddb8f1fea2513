/** Record: finds the vocabulary's cues in the words of a claim, and whether they are denied there. */
import type { Claim } from '../../model/claim.ts';
import type { CuedValue } from '../../vocabulary/tools.ts';

/** A cue found in a claim: it says so, or says that it is not so. */
export interface Cued {
  value: CuedValue;
  claim: Claim;
  denied: boolean;
}

const facts = new Set(['asserted', 'reported', 'negated']);

/** Plans, guesses and questions say nothing of how things are. */
export const tellsOfFacts = (claim: Claim): boolean => facts.has(claim.modality);

/** Which of the values the claim's own words name, in whatever mood. */
export function cuesIn(claim: Claim, values: readonly CuedValue[]): Cued[] {
  const text = claim.evidence.filter((e) => e.role !== 'context').map((e) => e.quote.toLowerCase());
  const denier = claim.modality === 'negated' || claim.attribution.some((a) => a.verbClass === 'deny');
  return values.flatMap((value) => {
    const found = text.flatMap((quote) => hitsOf(value, quote, claim.lang));
    if (found.length === 0) return [];
    return [{ value, claim, denied: denier || found.every((hit) => hit.denied) }];
  });
}

function hitsOf(value: CuedValue, text: string, lang: string): { denied: boolean }[] {
  if (!screenOf(value, lang).test(text)) return [];
  return (value.cues[lang] ?? []).flatMap((cue) =>
    [...text.matchAll(patternOf(cue, lang))].map((match) => ({
      denied: deniedAt(text, match.index, match.index + match[0].length, lang),
    })),
  );
}

const screens = new WeakMap<CuedValue, Map<string, RegExp>>();

/** A cheap look before the patterns are built: the longest word of each cue, without its endings. */
function screenOf(value: CuedValue, lang: string): RegExp {
  const known = screens.get(value)?.get(lang);
  if (known !== undefined) return known;
  const words = (value.cues[lang] ?? []).map((cue) =>
    cue
      .toLowerCase()
      .split(/\s+/)
      .filter((word) => word !== '...')
      .reduce((a, b) => (shortest(b) > shortest(a) ? b : a)),
  );
  const stems = words.flatMap((word) => word.split('|')).map((word) => literal(word.replace(/\*/g, '')));
  const screen = stems.length === 0 ? /$^/ : new RegExp(stems.join('|'));
  screens.set(value, (screens.get(value) ?? new Map<string, RegExp>()).set(lang, screen));
  return screen;
}

const shortest = (word: string): number => Math.min(...word.split('|').map((w) => w.length));
const literal = (word: string): string => word.replace(/[.+?^${}()[\]\\]/g, '\\$&');

const unspaced = new Set(['zh', 'ja', 'ko', 'th']);
const patterns = new Map<string, RegExp>();

/** Words in order; `*` any ending, `a|b` either, ` ... ` up to eight words between. Chinese and Korean join their words. */
function patternOf(cue: string, lang: string): RegExp {
  const key = `${lang}|${cue}`;
  const known = patterns.get(key);
  if (known !== undefined) return known;
  const words = cue
    .toLowerCase()
    .split(/\s+/)
    .map((word) => (word === '...' ? null : wordPattern(word)));
  const body = words.map((word, i) =>
    word === null ? gap(lang) : i === 0 || words[i - 1] === null ? word : `\\s+${word}`,
  );
  const source = body.join('');
  const pattern = unspaced.has(lang)
    ? new RegExp(source, 'gu')
    : new RegExp(`(?<![\\p{L}\\p{N}])${source}(?![\\p{L}\\p{N}])`, 'gu');
  patterns.set(key, pattern);
  return pattern;
}

const gap = (lang: string): string =>
  unspaced.has(lang) ? '[^。；;]{0,16}?' : '(?:[^\\p{L}\\p{N}.;]+[\\p{L}\\p{N}-]+){0,8}?[^\\p{L}\\p{N}.;]+';

const wordPattern = (word: string): string =>
  `(?:${word
    .split('|')
    .map((w) => literal(w).replace(/\*/g, '[\\p{L}\\p{N}]*'))
    .join('|')})`;

/** Words that deny what follows in their clause (a list goes on under them), and languages whose verb denies at the end. */
const negatorsBefore: Record<string, RegExp> = {
  en: /\b(?:without|no|not(?! only)|never|neither|nor|none|avoid\w*|bypass\w*|circumvent\w*|sidestep\w*|instead of|rather than|free of|little|few|seldom|hardly|\w+n['’]t)\b/gi,
  ru: /(?<!\p{L})(?:без|не(?! только)|ни|нет|никогда|минуя|в обход|избега\p{L}*|вместо)(?!\p{L})/giu,
  zh: /(?:不(?!仅|但|只)|没有|無|无需|无须|绕过|繞過|避免|避开|未)/gu,
  fa: /(?<!\p{L})(?:بدون|نه|بی|عدم|به جای)(?!\p{L})/gu,
};
const negatorsAfter: Record<string, RegExp> = {
  ko: /(?:않|없이|없다|없는|아니|못하|피해|우회)/u,
  fa: /(?<!\p{L})(?:نیست|نمی|نشد|ندارد|نبود)/u,
  ja: /(?:ない|ません|せず|なし)/u,
};
/** What ends the reach of a negator. */
const turns =
  /[.:;!?。；”"]|\b(?:but|instead(?! of)|however|although|though|while|yet|whereas)\b|(?<!\p{L})(?:но|а|однако|зато)(?!\p{L})|而是|但|하지만|بلکه|اما/giu;

function deniedAt(quote: string, start: number, end: number, lang: string): boolean {
  const before = quote.slice(0, start);
  const from = Math.max(0, ...[...before.matchAll(turns)].map((m) => m.index + m[0].length));
  const negators = negatorsBefore[lang];
  if (negators !== undefined && before.slice(from).match(negators) !== null) return true;
  const after = quote.slice(end);
  const stop = after.search(turns);
  return negatorsAfter[lang]?.test(stop < 0 ? after : after.slice(0, stop)) ?? false;
}

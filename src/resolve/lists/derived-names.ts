/** Stage resolve: names that stand inside a list's one name: "TRADE BANK (TB)" holds two, "X BANK AND X BANK ABROAD" holds two. Drawn when names are searched, never stored: the entry stays as the list writes it. */
import type { ListEntry } from './entry.ts';
import { scriptOf } from './script-of.ts';

export interface DerivedName {
  value: string;
  /** false: a reader has to look, since what was left out may tell two bearers apart ("(HONG KONG)") */
  isSure: boolean;
}

const legalForm =
  '(?:ltd|limited|llc|l\\.l\\.c|inc|corp|corporation|company|co|gmbh|sarl|s\\.a|sa|sal|plc|pjsc|ojsc|jsc|ooo|oao|ag|bv|pte)';
const onlyLegalForm = new RegExp(`^(?:[\\s.,]*${legalForm}\\b)*[\\s.,]*$`, 'i');
const endsInForm = new RegExp(`\\b${legalForm}\\.?$`, 'i');
const bracket = /\s*[([]([^()[\]]*)[)\]]/g;
const otherName = /^(?:a\.?\s?k\.?\s?a\.?|f\.?\s?k\.?\s?a\.?|formerly|also known as|original script)[\s:]+/i;

/** In the order of the names; none that the list has itself. */
export function derivedNames({ names }: Pick<ListEntry, 'names'>): DerivedName[] {
  const known = new Set(names.map((n) => n.value));
  const found = new Map<string, DerivedName>();
  for (const { value, kind } of names) {
    if (kind === 'weak') continue;
    for (const derived of within(value)) {
      const before = found.get(derived.value);
      if (!known.has(derived.value) && before?.isSure !== true) found.set(derived.value, derived);
    }
  }
  return [...found.values()];
}

function within(name: string): DerivedName[] {
  const parts = joinedNames(name);
  const joint = parts.length > 1 ? parts.map((value) => ({ value, isSure: true })) : [];
  return [...joint, ...parts.flatMap(aroundBrackets)].filter(({ value }) => /\p{L}{2}/u.test(value));
}

/** "and" is mostly part of a name; between two names only where the second repeats the first, or each is closed by its own bracket or legal form. */
function joinedNames(name: string): string[] {
  const rows = name.split(/\s+;\s+/);
  return rows.flatMap((row) => {
    for (const { index, 0: and } of row.matchAll(/\s+and\s+/gi)) {
      const [left, right] = [row.slice(0, index).trim(), row.slice(index + and.length).trim()];
      const repeats = /\s/.test(left) && right.toLowerCase().startsWith(`${left.toLowerCase()} `);
      const closed = [/[)\]]$/, endsInForm].some((end) => end.test(left) && end.test(right) && isLong(left));
      if (repeats || closed) return [left, right];
    }
    return [row];
  });
}

const isLong = (name: string): boolean => name.split(/\s+/).length > 2;

function aroundBrackets(name: string): DerivedName[] {
  const outside = tidy(name.replace(bracket, ' '));
  const inside = [...name.matchAll(bracket)];
  if (inside.length === 0 || outside === '') return [];
  const readings = inside.map((found) => ({
    ...inBracket(found[1] ?? '', outside),
    closes: onlyLegalForm.test(name.slice(found.index + found[0].length).replace(bracket, ' ')),
  }));
  const names = readings.filter((r) => r.isName && (r.closes || !r.isAcronym));
  return [
    { value: outside, isSure: readings.every((r) => r.isName) },
    // letters alone are borne by many
    ...names.flatMap((r) => r.values.map((value) => ({ value, isSure: !r.isAcronym }))),
  ];
}

function inBracket(text: string, outside: string): { values: string[]; isName: boolean; isAcronym: boolean } {
  const plain = text.trim().replace(otherName, '');
  const isLabelled = plain !== text.trim();
  const [script, around] = [scriptOf(plain), scriptOf(outside)];
  const isOtherScript = script !== around && script !== 'Zyyy' && around !== 'Zyyy';
  const isAcronym = !isLabelled && !isOtherScript && isAcronymOf(plain, outside);
  return { values: plain.split(/\s*;\s*/).map(tidy), isName: isLabelled || isOtherScript || isAcronym, isAcronym };
}

/** Two to eight capitals that begin as the name does and stand in it in this order: OMM of Ocean Maritime Management. */
function isAcronymOf(text: string, name: string): boolean {
  const letters = text.replace(/[\s.&/-]/g, '');
  if (!/^\p{Lu}{2,8}$/u.test(letters)) return false;
  const plain = name.toUpperCase();
  if (plain[0] !== letters[0]) return false;
  let at = 0;
  for (const letter of letters) {
    at = plain.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

const tidy = (name: string): string =>
  name
    .replace(/\s+/g, ' ')
    .replace(/ ([,.;])/g, '$1')
    .replace(/^[\s,;]+|[\s,;]+$/g, '');

// Resolution, names: an organisation by its first letters (IRISL, KNIC) beside the name written out.
import type { NameToken } from './types.ts';

/** Two letters are shared by everybody; more than eight are a word. */
const [shortest, longest] = [3, 8];

interface Acronym {
  readonly letters: number;
  readonly says: string;
}

export function acronymLikeness(a: readonly NameToken[], b: readonly NameToken[]): Acronym | undefined {
  return oneWay(a, b) ?? oneWay(b, a);
}

function oneWay(short: readonly NameToken[], long: readonly NameToken[]): Acronym | undefined {
  const own = short.filter(
    (token) => token.kind === 'word' || token.kind === 'abbreviation' || token.kind === 'concept',
  );
  const letters = own[0]?.latin ?? '';
  if (own.length !== 1 || letters.length < shortest || letters.length > longest) return undefined;
  const spelled = acronymsOf(long);
  if (!spelled.includes(letters)) return undefined;
  return {
    letters: letters.length,
    says: `${letters.toUpperCase()} is spelled by the first letters of the other name`,
  };
}

/** KNIC has the C of corporation; nobody's acronym has the L of Ltd */
const spelledForm = /^(?:corporation|company|enterprise)/;

/** The first letters of the words, with and without the legal form and the small words. */
export function acronymsOf(tokens: readonly NameToken[]): string[] {
  const words = (kinds: readonly string[]): string =>
    tokens
      .filter((token) => !kinds.includes(token.kind) && (token.kind !== 'form' || spelledForm.test(token.text)))
      .flatMap((token) =>
        token.text.split(' ').map((word) => (token.script === 'latin' || token.script === 'cyrillic' ? word : '')),
      )
      .map((word) => (/^\p{Script=Cyrillic}/u.test(word) ? '' : word.charAt(0)))
      .join('');
  const all = [words(['particle', 'form']), words(['particle']), words(['form']), words([])];
  return [...new Set(all)].filter((letters) => letters.length >= shortest && letters.length <= longest);
}

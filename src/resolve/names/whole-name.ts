// Resolution, names: two names letter by letter, blanks left out: a slip that fell on a blank or on a word of three letters.
import { editsBetween } from './edits.ts';
import type { NameToken } from './types.ts';

/** Shorter names than this are too near one another for one slip to be told from another name. */
const shortest = 8;

/** The number of slips, none to two, by which the names are one written otherwise; nothing where there are more. */
export function slipsBetween(a: readonly NameToken[], b: readonly NameToken[]): number | undefined {
  const [x, y] = [lettersOf(a), lettersOf(b)];
  const length = Math.min(x.length, y.length);
  const most = length >= 2 * shortest ? 2 : 1;
  if (length < shortest || Math.abs(x.length - y.length) > most) return undefined;
  const slips = editsBetween(x, y, most);
  return slips > most ? undefined : slips;
}

function lettersOf(tokens: readonly NameToken[]): string {
  let letters = '';
  // a number is never mistyped here: Unit 1 is not Unit 2
  for (const { kind, latin, text } of tokens)
    if (kind === 'number') letters += text.repeat(3);
    else if (kind !== 'title' && kind !== 'form') letters += latin;
  return letters;
}

/** Bylines: who wrote it, by name ("By Ann Lee", "Ann Lee, energy correspondent") or by desk ("From our correspondent in ..."). */
import { isoDateIn } from '../dates.ts';

export const person = "\\p{Lu}[\\p{L}.'’-]*(?:\\s+(?:\\p{Lu}[\\p{L}.'’-]*|de|van|von|der|bin|al|el|la)){1,4}";
const people = `${person}(?:(?:,| and| &| und| et)\\s+${person})*`;

const byForm = new RegExp(
  `^(?:[Bb]y|BY|Von|Par|Por|Автор:?|Written by|Reporting by|Story by|Text by|Words by|Analysis by)\\s+(${people})(?:\\s+in\\s+${person.replace('{1,4}', '{0,2}')})?(?:(?:\\s*[|,·–—-]|\\s{2,}).{0,100})?$`,
  'u',
);
const trade =
  '(?:[Cc]orrespondent|[Rr]eporter|[Ee]ditor|[Cc]olumnist|[Ww]riter|[Ss]taff [Ww]riter|[Aa]nalyst|[Bb]ureau [Cc]hief|[Cc]ommentator|[Cc]ontributor)';
const roleForm = new RegExp(
  `^(${people})(?:,|\\s[|–—])\\s+(?:[\\p{L}-]+\\s+){0,3}${trade}s?(?:\\s+(?:in|for|at)\\s.{2,40})?$`,
  'iu',
);
const deskForm =
  /^(?:(?:from|by)\s+)?(?:(?:an?|our|the)\s+)?(?:(?:own|special|staff|foreign|diplomatic|economic|regional)\s+)*(?:correspondents?|reporters?|staff|staff writers?|newsroom|news service|(?:[\p{Lu}][\p{L}]+ )?(?:news )?desk)(?:\s+in\s+\p{Lu}[\p{L} .'’-]{1,40})?$/iu;
const nameForm = new RegExp(`^(?:(?:Dr|Prof|Professor|Amb|Ambassador|Gen|Col)\\.?\\s+)*(${people})$`, 'u');

export const isByline = (words: string): boolean =>
  words.length <= 160 &&
  (byForm.test(words) ||
    roleForm.test(words) ||
    (words.length <= 70 && deskForm.test(words)) ||
    (withoutDate(words) !== words && isNames(withoutDate(words))));

/** "Ann Lee and Bo Cho 3 May 2024": a byline with its date behind it. */
const withoutDate = (words: string): string =>
  isoDateIn(words.slice(-24)) === null || /\d:\d/.test(words)
    ? words
    : words.replace(/[\s,|·–—-]+(?:\d{1,4}\b.*|\p{L}+\.? \d{1,2},? \d{4})$/u, '');

/** Names alone; a byline only where its neighbours say so. */
export const isNames = (words: string): boolean => words.length <= 90 && nameForm.test(words);

/** The names a byline gives, unsplit; undefined where it names a desk only. */
export const bylineNames = (words: string): string | undefined =>
  deskForm.test(words)
    ? undefined
    : (byForm.exec(words) ?? roleForm.exec(words) ?? nameForm.exec(withoutDate(words)))?.[1];

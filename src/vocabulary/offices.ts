// Vocabulary: who held which office on a day ("the Russian foreign minister" in 2024), for the entity pass and for attributions.
import { type Actor, dayIn, type Office, type OfficeTable } from '../model/knowledge.ts';

/** Title words compare without case, accents and punctuation: "Vice-President" is "vice president". */
const plain = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** "Defence" and "Defense" are one word. */
const key = (title: string): string =>
  plain(title)
    .replaceAll('defence', 'defense')
    .replace(/^(?:the|acting) /, '');

export function officeTable(offices: readonly Office[], actors: readonly Actor[]): OfficeTable {
  const byTitle = new Map<string, Office[]>();
  const byPerson = new Map<string, Office[]>();
  const add = (map: Map<string, Office[]>, at: string, office: Office): void => {
    const list = map.get(at);
    if (!list) map.set(at, [office]);
    else if (!list.includes(office)) list.push(office);
  };
  for (const office of offices) {
    for (const title of [office.title, ...office.titles]) add(byTitle, `${office.code} ${key(title)}`, office);
    for (const holder of office.holders) add(byPerson, holder.person, office);
  }
  const known = new Set(actors.map((actor) => actor.id));
  return {
    holders: (title, code, day) =>
      (byTitle.get(`${code} ${key(title)}`) ?? []).flatMap((office) =>
        office.holders
          .filter((holder) => known.has(holder.person) && (day === null || dayIn(day, holder.from, holder.to)))
          .map((holder) => ({ person: holder.person, office: office.id })),
      ),
    officesOf: (person, day) =>
      (byPerson.get(person) ?? [])
        .filter((office) =>
          office.holders.some((term) => term.person === person && (day === null || dayIn(day, term.from, term.to))),
        )
        .map((office) => ({ office: office.id, title: office.title, code: office.code })),
  };
}

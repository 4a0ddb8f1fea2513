/** Stage resolve: who lists and who does not, over the lists in force. A near name that nobody compared is neither. */
import type { ListEntry } from '../lists/entry.ts';
import type { ListVersion } from '../lists/version.ts';
import type { Hit, ScreeningResult } from './result.ts';

export type Authorities = ScreeningResult['notListedBy'];

/** A list of many authorities (OpenSanctions, the US screening list) speaks for each of them. */
export function authoritiesOf(entries: readonly ListEntry[], versions: readonly ListVersion[]): Authorities {
  // the day of taking it in says nothing about how old the list is
  const days = new Map(versions.map((v) => [v.list, v.published]));
  const lists = new Map<string, Set<string>>();
  for (const { authority, list } of entries) lists.set(authority, (lists.get(authority) ?? new Set()).add(list));
  return [...lists]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([authority, of]) => ({
      authority,
      lists: [...of].sort().map((list) => ({ list, of: days.get(list) ?? null })),
    }));
}

export function listings(
  hits: readonly Hit[],
  authorities: Authorities,
): Pick<ScreeningResult, 'listedBy' | 'undecided' | 'differing' | 'notListedBy'> {
  const of = (authority: string, verdict: Hit['verdict']): Hit[] =>
    hits.filter((h) => h.authority === authority && h.verdict === verdict);
  const listedBy = authorities.flatMap(({ authority, lists }) => {
    const matches = of(authority, 'match');
    if (matches.length === 0) return [];
    const days = matches.flatMap((h) => h.listedOn ?? []).sort();
    const programmes = [...new Set(matches.flatMap((h) => h.programmes.map((p) => p.label ?? p.code)))];
    const onLists = lists.filter(({ list }) => matches.some((h) => h.list === list));
    return [{ authority, lists: onLists, since: days[0] ?? null, programmes }];
  });
  const others = authorities.filter(({ authority }) => !listedBy.some((l) => l.authority === authority));
  const undecided = others
    .map(({ authority }) => ({ authority, hits: of(authority, 'review').length }))
    .filter((n) => n.hits > 0);
  const rest = others.filter(({ authority }) => !undecided.some((u) => u.authority === authority));
  const differing = rest.flatMap(({ authority }) => {
    const hits = of(authority, 'contradicted');
    const against = [...new Set(hits.flatMap((h) => h.against))];
    return hits.length === 0 ? [] : [{ authority, hits: hits.length, against }];
  });
  return {
    ...{ listedBy, undecided, differing },
    notListedBy: rest.filter(({ authority }) => !differing.some((d) => d.authority === authority)),
  };
}

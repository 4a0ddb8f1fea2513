/** Draft: the links, one sentence a record that no highlight tells, with its outlets in parentheses. */
import type { Issue } from '../../model/issue.ts';
import { outletsOf } from '../outlets.ts';
import type { DraftParts } from '../parts.ts';
import { documentOfClaim } from '../support.ts';
import type { Scored } from './select.ts';
import { asLink } from './sentence.ts';

type Link = Issue['links'][number];

/** At most three of one theme while others wait; printed in the order of their days. */
export function linksOf(rest: readonly Scored[], parts: DraftParts, limit: number): Link[] {
  const perTheme = new Map<string, number>();
  const chosen: Scored[] = [];
  for (const told of rest) {
    const count = perTheme.get(told.theme) ?? 0;
    if (chosen.length >= limit || count >= 3) continue;
    perTheme.set(told.theme, count + 1);
    chosen.push(told);
  }
  const dated = chosen.sort((a, b) => day(a).localeCompare(day(b)) || (a.event.id < b.event.id ? -1 : 1));
  return dated.flatMap((told) => {
    const outlets = outletsOf(told.claims, parts);
    if (outlets.length === 0) return [];
    const urls = told.claims.flatMap((c) => documentOfClaim(c, parts)?.uri ?? []).filter((uri) => /^https?:/.test(uri));
    return [{ sentence: asLink(told), outlets, urls: [...new Set(urls)] }];
  });
}

const day = ({ event, lead }: Scored): string => lead.time?.start ?? event.firstReported ?? '9999';

/** Publish: drafts the month's review by templates and grammar, offline: same records, same draft, byte for byte. */
import { EntenteError } from '../../model/errors.ts';
import type { Issue } from '../../model/issue.ts';
import { codebookVersion } from '../exports/export.ts';
import type { DraftParts } from '../parts.ts';
import { changesSince } from './changes.ts';
import { highlightOf } from './highlights.ts';
import { introOf } from './intro.ts';
import { linksOf } from './links.ts';
import { readingsOf } from './reading.ts';
import { scoredEvents, themesOf } from './select.ts';
import { windowOf } from './window.ts';

/** Errors: usage, for a month that is none. */
export function draftIssue(month: string, parts: DraftParts): Issue {
  if (!/^\d{4}-(?:0[1-9]|1[0-2])$/.test(month))
    throw new EntenteError('usage', `"${month}" is no month.`, { hint: 'Write it as YYYY-MM, for instance 2024-10.' });
  const window = parts.window ?? windowOf(month);
  const deps = { ...parts, window };
  const { review } = parts.profile;
  const scored = scoredEvents(deps, window);
  const highlights = themesOf(scored, deps).flatMap((group) => highlightOf(group, deps) ?? []);
  const told = new Set<string>(highlights.flatMap((h) => h.events));
  const rest = scored.filter((s) => !told.has(s.event.id));
  return {
    id: month,
    title: `${parts.profile.reviewTitle}, ${monthName(month)}`,
    window,
    published: null,
    status: 'draft',
    intro: introOf(highlights, deps),
    highlights,
    links: linksOf(rest, deps, review.links),
    ...readingsOf(deps, window),
    changes: changesSince(parts.previous, deps),
    masthead: [`${parts.profile.reviewTitle}. ${parts.profile.tagline}.`, review.footer],
    codebook: codebookVersion,
  };
}

const monthName = (month: string): string =>
  new Date(`${month}-01T00:00:00Z`).toLocaleString('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

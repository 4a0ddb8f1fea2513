/** Draft: one sentence that says what the issue tells. It makes no claim of its own beyond the pairs its highlights are about. */
import type { Issue, Sentence } from '../../model/issue.ts';
import type { DraftParts } from '../parts.ts';
import { listed, stateName } from './names.ts';

export function introOf(highlights: Issue['highlights'], parts: DraftParts): Sentence {
  const states = [...new Set(highlights.flatMap((h) => h.pairs.flatMap((pair) => pair.split('-'))))];
  const names = states.map((code) => stateName(code, parts));
  const claims = highlights.flatMap((h) => h.paragraphs[0]?.[0]?.claims.slice(0, 1) ?? []);
  const text =
    names.length === 0
      ? 'The desk holds no record of this window that may be printed.'
      : `In this issue: ${listed(highlights.map((h) => lowerFirst(h.title, names)))}.`;
  return { text, claims, unreviewed: highlights.some((h) => h.paragraphs[0]?.[0]?.unreviewed ?? false) };
}

const lowerFirst = (title: string, names: readonly string[]): string =>
  names.some((n) => title.startsWith(n)) || /^\p{Lu}\S*\p{Lu}/u.test(title) || /^\p{Lu}\p{Ll}+ \p{Lu}/u.test(title)
    ? title
    : title.charAt(0).toLowerCase() + title.slice(1);

/** Draft: what changed since the last issue: sentences whose claims were withdrawn, or whose event has new origins. */
import type { Issue, Sentence } from '../../model/issue.ts';
import type { DraftParts } from '../parts.ts';
import { usable } from './sentence.ts';

const sentencesOf = (issue: Issue): Sentence[] => [
  ...issue.highlights.flatMap((h) => h.paragraphs.flat()),
  ...issue.links.map((l) => l.sentence),
];

/** A retraction is not an edit: both say what was printed. Withdrawn first. */
export function changesSince(previous: Issue | undefined, parts: DraftParts): Sentence[] {
  if (!previous) return [];
  return sentencesOf(previous).flatMap((sentence) => {
    const left = usable(sentence.claims, parts);
    if (sentence.claims.length === 0 || left.length === sentence.claims.length) return [];
    const gone = left.length === 0;
    const words = gone ? 'Withdrawn' : 'Rests on fewer sources now';
    return [{ text: `${words}: ${sentence.text}`, claims: gone ? [] : left.map((c) => c.id), unreviewed: false }];
  });
}

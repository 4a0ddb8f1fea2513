/** Publish: every sentence of an issue with the place it stands in, in reading order. Lint, notes and changes walk the same list. */
import type { Issue, Sentence } from '../model/issue.ts';

export interface Placed {
  /** "highlight 2, sentence 3" */
  where: string;
  sentence: Sentence;
  part: 'intro' | 'highlight' | 'link' | 'change';
}

export function sentencesIn(issue: Issue): Placed[] {
  return [
    { where: 'intro', sentence: issue.intro, part: 'intro' },
    ...issue.highlights.flatMap((h, i) =>
      h.paragraphs.flat().map(
        (sentence, j): Placed => ({
          where: `highlight ${i + 1}, sentence ${j + 1}`,
          sentence,
          part: 'highlight',
        }),
      ),
    ),
    ...issue.links.map((l, i): Placed => ({ where: `link ${i + 1}`, sentence: l.sentence, part: 'link' })),
    ...issue.changes.map((sentence, i): Placed => ({ where: `change ${i + 1}`, sentence, part: 'change' })),
  ];
}

/** Render: what a reader must know before the first line: that it is a draft on unreviewed claims, that it is made of samples. */
import type { Issue } from '../../model/issue.ts';
import type { Notes } from '../notes.ts';
import { sentencesIn } from '../sentences.ts';

export function marksOf(issue: Issue, notes: Notes): string[] {
  const marks: string[] = [];
  if (notes.list.some((n) => n.sample))
    marks.push('Sample: written by the makers of Entente under invented outlets. Not for citation.');
  const open = sentencesIn(issue).filter(({ sentence }) => sentence.unreviewed).length;
  if (open > 0)
    marks.push(
      `${open === 1 ? '1 sentence rests' : `${open} sentences rest`} on claims that nobody has reviewed yet, marked °.`,
    );
  return marks;
}

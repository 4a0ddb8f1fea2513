/** Lint: who prints one of several values in conflict prints the others too, in the same highlight. */
import type { FigurePoint, FigureSeries } from '../../model/event.ts';
import type { Issue, LintFinding, Sentence } from '../../model/issue.ts';
import { worthTelling } from '../figures.ts';
import type { IssueParts } from '../parts.ts';
import { readoutOf } from './readout.ts';

export function conflictFindings(issue: Issue, parts: IssueParts): LintFinding[] {
  const series = parts.figures.filter(worthTelling);
  return issue.highlights.flatMap((highlight, i) => {
    const sentences = highlight.paragraphs.flat();
    return series.flatMap((s): LintFinding[] => {
      const told = s.points.filter((p) => sentences.some((sentence) => prints(sentence, p, parts)));
      if (told.length === 0 || told.some((p) => differs(s, told, p))) return [];
      return [
        {
          rule: 'conflict',
          where: `highlight ${i + 1}`,
          message: `${told[0]?.wording ?? 'A figure'} is disputed (${s.why}) and stands alone.`,
          cure: 'Give the other value with its speaker beside it.',
          severity: 'error',
        },
      ];
    });
  });
}

/** Another value of the series than the first told. */
const differs = (_: FigureSeries, told: readonly FigurePoint[], point: FigurePoint): boolean =>
  told[0] !== undefined && (point.low !== told[0].low || point.best !== told[0].best || point.high !== told[0].high);

function prints(sentence: Sentence, point: FigurePoint, parts: IssueParts): boolean {
  const documents = sentence.claims.flatMap((id) => parts.claims.get(id)?.documentId ?? []);
  if (!documents.includes(point.document)) return false;
  const { quantities } = readoutOf(sentence.text, { gazetteer: parts.gazetteer, anchor: null });
  return quantities.some(({ quantity: q }) => q.low === point.low && q.best === point.best && q.high === point.high);
}

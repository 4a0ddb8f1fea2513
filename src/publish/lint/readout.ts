/** Lint: what can be read out of words by the same grammars that read the sources: numbers, days, names, hedges. */
import { type QuantityMention, quantitiesIn } from '../../extract/rules/quantity/quantities.ts';
import { type TimeMention, timesIn } from '../../extract/rules/time/times.ts';
import type { Gazetteer, Mention } from '../../model/knowledge.ts';
import { type HedgeClass, hedgeClassesIn } from '../hedging.ts';

export interface Readout {
  quantities: QuantityMention[];
  /** numerals outside of dates */
  numerals: number[];
  times: TimeMention[];
  mentions: Mention[];
  hedges: HedgeClass[];
  /** capitalised words, but for the first of the text and those inside dates */
  names: string[];
}

export function readoutOf(
  text: string,
  { gazetteer, anchor, lang = 'en' }: { gazetteer: Gazetteer; anchor: string | null; lang?: string },
): Readout {
  const times = timesIn(text, 0, text.length, { lang, anchor: { published: anchor } });
  const undated = blanked(text, times);
  return {
    quantities: quantitiesIn(text, 0, text.length, { lang }),
    numerals: [...undated.matchAll(/(?<![\p{L}\d.,-])\d[\d,]*(?:\.\d+)?/gu)].map((m) =>
      Number(m[0].replaceAll(',', '')),
    ),
    times,
    mentions: gazetteer.mentionsIn(text, lang),
    hedges: hedgeClassesIn(text),
    names: [...undated.matchAll(/(?<=[^.!?“”]\s)\p{Lu}[\p{L}\p{M}’'-]+/gu)].map((m) => m[0]),
  };
}

function blanked(text: string, spans: readonly { start: number; end: number }[]): string {
  let out = text;
  for (const { start, end } of spans) out = out.slice(0, start) + ' '.repeat(end - start) + out.slice(end);
  return out;
}

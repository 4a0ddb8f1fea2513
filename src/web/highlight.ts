/** Door: cuts a text at the ends of overlapping evidence spans, so that each piece knows every claim that rests on it. */

export interface EvidenceSpan {
  start: number;
  end: number;
  claim: string;
}

/** Neighbouring pieces; together they are exactly the text between `start` and `end`. Shortest span first in `claims`. */
export interface Segment {
  start: number;
  end: number;
  claims: readonly string[];
}

export function segmentsIn(start: number, end: number, spans: readonly EvidenceSpan[]): Segment[] {
  const inside = spans.filter((s) => s.start < end && s.end > start && s.start < s.end);
  const cuts = new Set([start, end]);
  for (const span of inside) {
    cuts.add(Math.max(start, span.start));
    cuts.add(Math.min(end, span.end));
  }
  const edges = [...cuts].sort((a, b) => a - b);
  const byLength = [...inside].sort((a, b) => a.end - a.start - (b.end - b.start) || a.start - b.start);
  return edges.slice(0, -1).map((from, i) => {
    const to = edges[i + 1] ?? end;
    const claims = byLength.filter((s) => s.start <= from && s.end >= to).map((s) => s.claim);
    return { start: from, end: to, claims: [...new Set(claims)] };
  });
}

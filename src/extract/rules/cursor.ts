/** Extraction, rules engine: the names and goods of a sentence out of those of a text, without looking at all of them each time. */

/** What lies between two offsets, read once from front to back. */
export function cursor<T extends { start: number; end: number }>(
  things: readonly T[],
): (start: number, end: number) => T[] {
  let at = 0;
  return (start, end) => {
    while (at < things.length && (things[at]?.end ?? 0) <= start) at++;
    const out: T[] = [];
    for (let i = at; i < things.length && (things[i]?.start ?? 0) < end; i++) {
      const thing = things[i];
      if (thing && thing.start >= start && thing.end <= end) out.push(thing);
    }
    return out;
  };
}

/** Door: numbers as JSON prints them: no dust of binary fractions, and scores with as many places as they have meaning. */

const scores = new Set(['score', 'confidence', 'weight', 'share', 'margin', 'strength']);

export const fourPlaces = (value: number): number => Math.round(value * 10_000) / 10_000;

/** For JSON.stringify. Fifteen digits are what a double always holds: a figure of a document is never changed. */
export const printedNumbers = (key: string, value: unknown): unknown => {
  if (typeof value !== 'number' || Number.isInteger(value)) return value;
  return scores.has(key) ? fourPlaces(value) : Number(value.toPrecision(15));
};

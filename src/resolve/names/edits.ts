// Resolution, names: edits between two words, neighbours changing places counted once, given up past a limit.

const rows = [new Uint8Array(320), new Uint8Array(320), new Uint8Array(320)] as [Uint8Array, Uint8Array, Uint8Array];

/** The number of edits (insert, delete, change, swap of neighbours), or limit + 1 where it is more. */
export function editsBetween(a: string, b: string, limit: number): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > limit || a.length > 300 || b.length > 300) return limit + 1;
  let [before, previous, current] = rows;
  for (let j = 0; j <= b.length; j++) previous[j] = j;
  for (let i = 1; i <= a.length; i++) {
    current[0] = i;
    let least = i;
    const letter = a.charCodeAt(i - 1);
    for (let j = 1; j <= b.length; j++) {
      const same = letter === b.charCodeAt(j - 1);
      let cost = Math.min(at(previous, j) + 1, at(current, j - 1) + 1, at(previous, j - 1) + (same ? 0 : 1));
      if (i > 1 && j > 1 && letter === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1))
        cost = Math.min(cost, at(before, j - 2) + 1);
      current[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > limit) return limit + 1;
    [before, previous, current] = [previous, current, before];
  }
  return Math.min(at(previous, b.length), limit + 1);
}

const at = (row: Uint8Array, index: number): number => row[index] as number;

/** Up to these lengths a word may have no, one, two edits and still be the same word mistyped; a longer one three. */
export const editLengths: [none: number, one: number, two: number] = [3, 8, 13];

export function editBudget(length: number): number {
  const place = editLengths.findIndex((longest) => length <= longest);
  return place < 0 ? 3 : place;
}

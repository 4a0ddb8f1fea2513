// Resolution, names: which word of one name stands for which of the other, runs of words for one word included.
import { editBudget, editsBetween } from './edits.ts';
import { isTranscription, signsFit } from './han-sound.ts';
import { bySound, type Likeness, wordLikeness } from './likeness.ts';
import { phonesOf, soundLikeness } from './phones.ts';
import type { NameToken } from './types.ts';

interface Pairing {
  readonly a: readonly NameToken[];
  readonly b: readonly NameToken[];
  readonly likeness: Likeness;
}

export interface Alignment {
  readonly pairs: readonly Pairing[];
  readonly onlyA: readonly NameToken[];
  readonly onlyB: readonly NameToken[];
}

/** Best pairs first: names are short, and the best pair of a name is never a wrong one that a better whole would undo. */
export function align(a: readonly NameToken[], b: readonly NameToken[]): Alignment {
  const freeA = new Set(a);
  const freeB = new Set(b);
  const pairs: Pairing[] = [];
  const take = (x: readonly NameToken[], y: readonly NameToken[], likeness: Likeness): void => {
    pairs.push({ a: x, b: y, likeness });
    for (const token of x) freeA.delete(token);
    for (const token of y) freeB.delete(token);
  };
  const candidates: { x: NameToken; y: NameToken; likeness: Likeness; rank: number }[] = [];
  for (const [i, x] of a.entries())
    for (const [j, y] of b.entries()) {
      const likeness = wordLikeness(x, y);
      if (likeness === undefined) continue;
      // among equals the same place in the name wins
      const rank = likeness.value * (1 + x.weight + y.weight) - Math.abs(i - j) / 1000;
      candidates.push({ x, y, likeness, rank });
    }
  candidates.sort((one, other) => other.rank - one.rank);
  if ((a.length === 1) !== (b.length === 1)) joinRuns(a, b, { freeA, freeB, take });
  const certain = candidates.filter(({ likeness }) => likeness.value >= 0.97);
  for (const { x, y, likeness } of certain) if (freeA.has(x) && freeB.has(y)) take([x], [y], likeness);
  joinRuns(a, b, { freeA, freeB, take });
  for (const { x, y, likeness } of candidates) if (freeA.has(x) && freeB.has(y)) take([x], [y], likeness);
  joinRuns(a, b, { freeA, freeB, take });
  const kept = pairs.filter((pair) => {
    const isGuess =
      (isInitial(pair.a) && !isInitial(pair.b) && hasOwn(freeA)) ||
      (isInitial(pair.b) && !isInitial(pair.a) && hasOwn(freeB));
    if (isGuess)
      for (const [tokens, free] of [
        [pair.a, freeA],
        [pair.b, freeB],
      ] as const)
        for (const token of tokens) free.add(token);
    return !isGuess;
  });
  return { pairs: kept, onlyA: a.filter((t) => freeA.has(t)), onlyB: b.filter((t) => freeB.has(t)) };
}

/** "Andrey I. Pechegin": the initial does not stand for Ivanov while Pechegin stands for nothing. */
const isInitial = (tokens: readonly NameToken[]): boolean => tokens.length === 1 && tokens[0]?.kind === 'initial';
const hasOwn = (free: ReadonlySet<NameToken>): boolean => [...free].some(({ kind }) => kind === 'word');

interface Free {
  readonly freeA: ReadonlySet<NameToken>;
  readonly freeB: ReadonlySet<NameToken>;
  readonly take: (a: readonly NameToken[], b: readonly NameToken[], likeness: Likeness) => void;
}

/** Words written together or apart: "Rami Makhlouf" and "RamiMakhlouf", "Amir Abdollahian" and "Amirabdollahian". */
function joinRuns(a: readonly NameToken[], b: readonly NameToken[], { freeA, freeB, take }: Free): void {
  for (const y of b) {
    if (!freeB.has(y)) continue;
    const run = bestRun(a, freeA, y);
    if (run !== undefined) take(run.tokens, [y], run.likeness);
  }
  for (const x of a) {
    if (!freeA.has(x)) continue;
    const run = bestRun(b, freeB, x);
    if (run !== undefined) take([x], run.tokens, run.likeness);
  }
}

function bestRun(
  tokens: readonly NameToken[],
  free: ReadonlySet<NameToken>,
  whole: NameToken,
): { tokens: readonly NameToken[]; likeness: Likeness } | undefined {
  const length = whole.latin.length;
  if (whole.kind === 'number' || length < 4) return undefined;
  let best: { tokens: readonly NameToken[]; likeness: Likeness } | undefined;
  for (let start = 0; start < tokens.length; start++) {
    let letters = 0;
    for (let end = start + 1; end <= Math.min(tokens.length, start + 4); end++) {
      const next = tokens[end - 1] as NameToken;
      if (!free.has(next) || next.kind === 'number') break;
      letters += next.latin.length;
      // scripts that leave vowels out are shorter by up to half
      if (letters > length * 2 + 2) break;
      if (end - start < 2 || letters * 2 + 2 < length) continue;
      const run = tokens.slice(start, end);
      const likeness = runLikeness(run, whole);
      if (likeness !== undefined && likeness.value > (best?.likeness.value ?? 0)) best = { tokens: run, likeness };
    }
  }
  return best;
}

const keepsSounds: ReadonlySet<string> = new Set(['arabic', 'hangul', 'han', 'kana']);

function runLikeness(run: readonly NameToken[], whole: NameToken): Likeness | undefined {
  const script = run[0]?.script ?? 'other';
  if (script !== whole.script && (keepsSounds.has(script) || keepsSounds.has(whole.script))) {
    const bySigns = isTranscription(run, [whole]);
    // signs run on write one foreign word; two words are two only where they are the signs' own pinyin
    if (bySigns && run.filter(({ kind }) => kind !== 'particle').length > 1) return pinyinRun(run, whole);
    if (bySigns && !signsFit(run, [whole])) return undefined;
    const value = soundLikeness(run.map(phonesOf).join(''), phonesOf(whole), [script, whole.script]);
    return value < 0.75 ? undefined : bySound(value, [script, whole.script], bySigns);
  }
  let latin = '';
  for (const token of run) latin += token.latin;
  if (latin === whole.latin) return { value: 0.98, reading: 'written together' };
  if (Math.abs(latin.length - whole.latin.length) > 3) return undefined;
  let sound = '';
  for (const token of run) sound += token.sound;
  if (sound === whole.sound) return { value: 0.95, reading: 'written together, spelling' };
  const length = Math.max(latin.length, whole.latin.length);
  const budget = Math.min(2, editBudget(length));
  const edits = length < 6 ? budget + 1 : editsBetween(latin, whole.latin, budget);
  return edits > budget ? undefined : { value: 0.98 - edits / length, reading: 'written together, typing error' };
}

const pinyinRun = (run: readonly NameToken[], whole: NameToken): Likeness | undefined =>
  run.map(({ latin }) => latin).join('') === whole.latin
    ? { value: 0.95, reading: 'pinyin', bySigns: true }
    : undefined;

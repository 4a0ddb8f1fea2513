// Time grammar: from atoms to mentions. Finds them, joins the ends of ranges, hands years on and applies connectors.
import type { Period } from './calendar.ts';
import { yearOf } from './calendar.ts';
import type { AtomMeaning, Sense, TimeGrammar } from './grammar.ts';
import { withSense } from './grammar.ts';

interface Atom {
  start: number;
  end: number;
  meaning: AtomMeaning;
}

/** A stated time, its span within the slice and how to read it against a day. */
export interface TimeExpression {
  start: number;
  end: number;
  relative: boolean;
  read(day: string | null): Period | null;
}

/** Time expressions of a slice of text (digits already ASCII), in order, without overlaps. */
export function expressionsIn(slice: string, grammar: TimeGrammar): TimeExpression[] {
  const atoms = atomsIn(slice, grammar);
  const found: TimeExpression[] = [];
  let last = 0;
  for (let i = 0; i < atoms.length; i++) {
    const atom = atoms[i] as Atom;
    const next = atoms[i + 1];
    const opening = connectorBefore(slice, last, atom, grammar);
    const between = next ? slice.slice(atom.end, next.start) : null;
    const join = opening?.sense === 'between' ? grammar.joinBetween : grammar.join;
    if (
      next &&
      between !== null &&
      join.test(between) &&
      (!atom.meaning.weak || opening || /^\s*[-–—]\s*$/.test(between))
    ) {
      found.push(rangeOf(atom, next, opening?.sense === 'at' ? undefined : opening?.start, slice, grammar));
      last = next.end;
      i += 1;
      continue;
    }
    const year = next && between !== null && grammar.list.test(between) ? next.meaning.year : undefined;
    const expression = single(slice, last, atom, { grammar, year, opening });
    if (expression) {
      found.push(expression);
      last = expression.end;
    }
  }
  return found;
}

/** Leftmost, then longest: overlapping readings of the same words give way. */
function atomsIn(slice: string, grammar: TimeGrammar): Atom[] {
  if (grammar.hint && !grammar.hint.test(slice)) return [];
  const all: Atom[] = [];
  for (const rule of grammar.atoms) {
    for (const found of slice.matchAll(rule.pattern)) {
      const meaning = rule.read(found.groups ?? {});
      if (meaning && found[0] !== '') all.push({ start: found.index, end: found.index + found[0].length, meaning });
    }
  }
  all.sort((a, b) => a.start - b.start || b.end - a.end);
  const atoms: Atom[] = [];
  for (const atom of all) if (atom.start >= (atoms.at(-1)?.end ?? 0)) atoms.push(atom);
  return atoms;
}

interface Connector {
  start: number;
  sense: Sense;
}

function connectorBefore(slice: string, from: number, atom: Atom, grammar: TimeGrammar): Connector | undefined {
  const left = slice.slice(from, atom.start);
  for (const { pattern, sense } of grammar.before) {
    const found = pattern.exec(left);
    if (found) return { start: from + found.index, sense };
  }
  return undefined;
}

function single(
  slice: string,
  last: number,
  atom: Atom,
  { grammar, year, opening }: { grammar: TimeGrammar; year: number | undefined; opening: Connector | undefined },
): TimeExpression | undefined {
  const right = slice.slice(atom.end);
  const closing = grammar.after
    .map((a) => ({ length: a.pattern.exec(right)?.[0].length, sense: a.sense }))
    .find((a) => a.length);
  if (atom.meaning.weak && !opening && !closing) return undefined;
  const sense = closing?.sense ?? opening?.sense ?? 'at';
  const moved = sense !== 'at' && sense !== 'between';
  const future = grammar.future.test(slice.slice(last, atom.start));
  return {
    start: moved && opening && opening.sense !== 'at' ? opening.start : atom.start,
    end: atom.end + (closing?.length ?? 0),
    relative:
      atom.meaning.relative === true || (atom.meaning.yearless === true && year === undefined) || sense === 'by',
    read: (day) => {
      const period = atom.meaning.read({ day, year: year ?? null, future });
      return period && withSense(period, sense, atom.meaning, day);
    },
  };
}

function rangeOf(
  first: Atom,
  last: Atom,
  start: number | undefined,
  slice: string,
  grammar: TimeGrammar,
): TimeExpression {
  const future = grammar.future.test(slice.slice(0, first.start));
  const closing = grammar.after.map((a) => a.pattern.exec(slice.slice(last.end))?.[0].length).find((n) => n) ?? 0;
  return {
    start: start ?? first.start,
    end: last.end + closing,
    relative: [first, last].some((a) => a.meaning.relative || a.meaning.yearless) && last.meaning.year === undefined,
    read: (day) => {
      const to = last.meaning.read({ day, year: first.meaning.year ?? null, future });
      if (!to?.end) return null;
      const year = first.meaning.yearless ? yearOf(to.end) : null;
      let from = first.meaning.read({ day, year, future });
      if (year !== null && from?.start && from.start > to.end)
        from = first.meaning.read({ day, year: year - 1, future });
      if (first.meaning.year !== undefined && from?.start && from.start > to.end)
        return laterYear(from.start, last, first.meaning.year);
      return from?.start && from.start <= to.end ? { start: from.start, end: to.end } : null;
    },
  };
}

/** "28 December 2023 to 3 January": the second date falls into the year after. */
function laterYear(start: string, last: Atom, year: number): Period | null {
  const to = last.meaning.yearless ? last.meaning.read({ day: null, year: year + 1, future: false }) : null;
  return to?.end && to.end >= start ? { start, end: to.end } : null;
}

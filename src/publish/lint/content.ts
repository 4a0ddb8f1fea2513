/** Lint: a sentence against its claims by content. Each number, day, name and hedge must be read in them again (settled 25). */
import type { Claim } from '../../model/claim.ts';
import type { Sentence } from '../../model/issue.ts';
import type { IssueParts } from '../parts.ts';
import { type Basis, basisOf, plain } from './basis.ts';
import { hedgeProblems } from './hedge-rules.ts';
import { partyProblems } from './party-rules.ts';
import { type Readout, readoutOf } from './readout.ts';

export interface Problem {
  rule: string;
  message: string;
  cure: string;
}

/** `whole` = false for an intro: it announces and need not name every party and voice. */
export function contentProblems(
  sentence: Sentence,
  claims: readonly Claim[],
  { parts, anchor, whole }: { parts: IssueParts; anchor: string; whole: boolean },
): Problem[] {
  const basis = basisOf(claims, parts);
  const read = readoutOf(sentence.text, { gazetteer: parts.gazetteer, anchor });
  const found = [
    ...numberProblems(read, basis),
    ...dayProblems(read, basis),
    ...nameProblems(read, basis, parts),
    ...quoteProblems(sentence.text, claims),
  ];
  return whole
    ? [...found, ...partyProblems(read, sentence.text, claims, parts), ...hedgeProblems(read, sentence.text, basis)]
    : found;
}

function numberProblems(read: Readout, basis: Basis): Problem[] {
  const wrong = read.quantities.filter(
    ({ quantity: q }) =>
      !basis.amounts.some((a) => a.low === q.low && a.best === q.best && a.high === q.high && a.approx === q.approx),
  );
  const known = new Set(
    basis.amounts.flatMap((a) => [a.low, a.best, a.high]).concat(basis.quotes.flatMap((q) => q.numerals)),
  );
  const stray = read.numerals.filter(
    (n) =>
      !known.has(n) &&
      !wrong.some((w) => w.text.includes(n.toLocaleString('en-US')) || w.text.includes(String(n))) &&
      !known.has(scaled(n, read)),
  );
  return [...wrong.map((w) => w.text), ...stray.map(String)].map((text) => ({
    rule: 'number',
    message: `"${text}" is not what its claims say.`,
    cure: 'Take the number and its bound as the quote has them, or cite the claim it comes from.',
  }));
}

/** "8.4 billion" holds the numeral 8.4: its value is the amount read there. */
function scaled(n: number, read: Readout): number {
  const amount = read.quantities.find((q) => q.text.includes(String(n)))?.quantity;
  return amount?.best ?? amount?.high ?? amount?.low ?? n;
}

function dayProblems(read: Readout, basis: Basis): Problem[] {
  return read.times
    .filter(
      ({ time, text }) =>
        !basis.times.some((t) => t.start === time.start && t.end === time.end) &&
        // the source's own words, counted from another day: one end must still agree
        !basis.times.some((t) => t.text === text && (t.start === time.start || t.end === time.end)),
    )
    .map(({ text }) => ({
      rule: 'date',
      message: `"${text}" is no time its claims give.`,
      cure: 'Correct the date, or cite the claim that gives it.',
    }));
}

function nameProblems(read: Readout, basis: Basis, parts: IssueParts): Problem[] {
  const strangers = read.mentions
    .filter((m) => m.kind !== 'good' && m.kind !== 'office')
    .filter(
      (m) =>
        !basis.ids.has(m.id) &&
        !(isState(m.id, parts) || m.kind === 'place'
          ? m.code !== null && basis.codes.has(m.code) && m.kind !== 'place'
          : false),
    )
    .filter((m) => !(m.text.match(/[\p{L}\p{M}’'-]+/gu) ?? []).every((w) => basis.words.has(plain(w))))
    .map((m) => m.text);
  const covered = strangers.join(' ');
  const unknown = read.names.filter((n) => !basis.words.has(plain(n)) && !covered.includes(n));
  return [...new Set([...strangers, ...unknown])].map((name) => ({
    rule: 'name',
    message: `${name} does not occur in its claims.`,
    cure: 'Name who the quote names, or cite the claim that does.',
  }));
}

const isState = (id: string, parts: IssueParts): boolean => {
  const kind = parts.gazetteer.actor(id)?.kind;
  return kind === 'state' || kind === 'organisation';
};

function quoteProblems(text: string, claims: readonly Claim[]): Problem[] {
  const squeezed = (s: string): string => s.replace(/\s+/g, ' ');
  return [...text.matchAll(/“([^”]*)”/gu)].flatMap(([, quoted = '']) => {
    const words = quoted.replace(/[,.]$/, '');
    if (quoted.split(/\s+/).length > 60)
      return [
        { rule: 'quote-length', message: 'A quotation has over 60 words.', cure: 'Shorten it (rights: settled 31).' },
      ];
    const verbatim = claims.some((c) => c.evidence.some((e) => squeezed(e.quote).includes(words)));
    return verbatim
      ? []
      : [
          {
            rule: 'quote',
            message: `“${words}” is not in the quotes of its claims.`,
            cure: 'Quote word for word, or drop the quotation marks.',
          },
        ];
  });
}

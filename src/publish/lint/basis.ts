/** Lint: what the claims behind a sentence support: their values, days, parties and words, and what their quotes say again. */
import type { Claim } from '../../model/claim.ts';
import { registeredOutlet } from '../outlets.ts';
import type { IssueParts } from '../parts.ts';
import { documentOfClaim } from '../support.ts';
import { type Readout, readoutOf } from './readout.ts';

interface Bounds {
  low: number | null;
  best: number | null;
  high: number | null;
  approx: boolean;
}

export interface Basis {
  claims: readonly Claim[];
  quotes: Readout[];
  amounts: Bounds[];
  /** ISO intervals */
  times: { start: string | null; end: string | null; text?: string }[];
  codes: Set<string>;
  ids: Set<string>;
  /** every word the sentence may use as a name */
  words: Set<string>;
}

export function basisOf(claims: readonly Claim[], parts: IssueParts): Basis {
  const quotes = claims.flatMap((claim) =>
    claim.evidence.map((e) =>
      readoutOf(e.quote, { gazetteer: parts.gazetteer, anchor: anchorOf(claim, parts), lang: claim.lang }),
    ),
  );
  const actors = claims.flatMap((c) => [...c.actors, ...c.attribution]);
  const ids = new Set([...actors.flatMap((a) => a.id ?? []), ...quotes.flatMap((q) => q.mentions.map((m) => m.id))]);
  const codes = new Set([
    ...actors.flatMap((a) => a.code ?? []),
    ...claims.flatMap((c) => c.place?.country ?? []),
    ...quotes.flatMap((q) => q.mentions.flatMap((m) => m.code ?? [])),
  ]);
  return {
    claims,
    quotes,
    amounts: [...claims.flatMap((c) => c.quantities), ...quotes.flatMap((q) => q.quantities.map((m) => m.quantity))],
    times: [
      ...claims.flatMap((c) => c.time ?? []),
      ...quotes.flatMap((q) => q.times.map((t) => t.time)),
      ...saidOn(claims, parts),
    ],
    codes,
    ids,
    words: wordsOf(claims, codes, ids, parts),
  };
}

const anchorOf = (claim: Claim, parts: IssueParts): string | null =>
  claim.time?.anchor ?? documentOfClaim(claim, parts)?.published?.value.slice(0, 10) ?? null;

function saidOn(claims: readonly Claim[], parts: IssueParts): { start: string; end: string }[] {
  const days = claims.flatMap((c) => [
    ...c.attribution.flatMap((a) => a.at ?? []),
    ...(documentOfClaim(c, parts)?.published?.value.slice(0, 10) ?? []),
  ]);
  return days.filter((day) => day.length === 10).map((day) => ({ start: day, end: day }));
}

function wordsOf(claims: readonly Claim[], codes: Set<string>, ids: Set<string>, parts: IssueParts): Set<string> {
  const texts = [
    ...claims.flatMap((c) => [
      ...c.evidence.map((e) => e.quote),
      ...c.outlets,
      ...(c.authors ?? []),
      ...c.attribution.map((a) => a.speaker),
    ]),
    ...claims.flatMap((c) => {
      const document = documentOfClaim(c, parts);
      return document
        ? [document.outlet ?? '', ...document.authors, registeredOutlet(document, parts)?.name ?? '']
        : [];
    }),
    ...[...codes].map((code) => parts.label(code)),
    ...[...ids].flatMap((id) => {
      const actor = parts.gazetteer.actor(id);
      return actor
        ? [actor.name, ...Object.values(actor.names).flat(), ...actor.demonyms, ...actor.metonyms]
        : (parts.gazetteer.place(id)?.name ?? []);
    }),
    ...claims.flatMap((c) => c.objects.flatMap((o) => parts.gazetteer.good(o.id ?? '')?.name ?? [])),
  ];
  return new Set(texts.flatMap((t) => t.match(/[\p{L}\p{M}’'-]+/gu) ?? []).map(plain));
}

/** A name without its case, apostrophe and genitive. */
export const plain = (word: string): string =>
  word
    .toLowerCase()
    .replace(/[’']s?$/u, '')
    .replaceAll('’', "'");

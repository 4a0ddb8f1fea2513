/** Record: who gives and who gets. What a sentence leaves out is taken from its own words, else from the one partner its document names. */
import type { Claim } from '../../model/claim.ts';
import type { Gazetteer } from '../../model/knowledge.ts';
import { isDenial } from '../events/denials.ts';
import { happens } from '../strongest.ts';

const state = /^[A-Z]{3}$/;
const gives = new Set<string>(['TRANSFER', 'DEPLOY', 'SHIPMENT', 'TROOPS']);

/** Directions `PRK>RUS` in which a claim's goods go; none where a side stays unknown. */
export type SideReader = (claim: Claim) => string[];

/** Reads sides with all claims at hand, so that a sentence that names one side finds the other in its document. */
export function sideReader(claims: readonly Claim[], gazetteer: Gazetteer): SideReader {
  const partners = partnersByDocument(claims);
  return (claim) => {
    const [suppliers, recipients] = ownSides(claim, gazetteer);
    if (suppliers.length > 0 && recipients.length > 0) return directions(suppliers, recipients);
    const known = suppliers.length > 0 ? suppliers : recipients;
    const [only, ...more] = known;
    if (only === undefined || more.length > 0) return [];
    const other =
      namedBeside(claim, only, gazetteer) ??
      (happens(claim) || isDenial(claim) ? partners(claim.document, only) : null);
    if (other === null) return [];
    return suppliers.length > 0 ? [`${only}>${other}`] : [`${other}>${only}`];
  };
}

const directions = (from: readonly string[], to: readonly string[]): string[] =>
  from.flatMap((a) => to.flatMap((b) => (a === b ? [] : [`${a}>${b}`])));

/** States only: an organisation gives nothing by itself. Who carries another state's soldiers or oil is not its supplier. */
function ownSides(claim: Claim, gazetteer: Gazetteer): [string[], string[]] {
  const suppliers = statesOf(claim, 'actor');
  const recipients = statesOf(claim, 'recipient');
  const owners = statesIn(claim.objects.map((o) => o.text).join(' · '), claim.lang, gazetteer).filter(
    (code) => !suppliers.includes(code) && !recipients.includes(code),
  );
  const [owner] = owners;
  if (claim.type !== 'TRANSFER' || owner === undefined || owners.length > 1) return [suppliers, recipients];
  if (suppliers.length === 0) return [[owner], recipients];
  return recipients.length === 0 ? [[owner], suppliers] : [suppliers, recipients];
}

const statesOf = (claim: Claim, role: 'actor' | 'recipient'): string[] => [
  ...new Set(claim.actors.flatMap((a) => (a.role === role && a.code !== null && state.test(a.code) ? [a.code] : []))),
];

const statesIn = (text: string, lang: string, gazetteer: Gazetteer): string[] => [
  ...new Set(gazetteer.mentionsIn(text, lang).flatMap((m) => (m.code !== null && state.test(m.code) ? [m.code] : []))),
];

/** The only other state in the claim's own words; who speaks is not who takes part. */
function namedBeside(claim: Claim, known: string, gazetteer: Gazetteer): string | null {
  const speakers = claim.attribution.flatMap((a) => a.code ?? []);
  const words = claim.evidence.filter((e) => e.role !== 'context').map((e) => e.quote);
  const others = statesIn(words.join(' · '), claim.lang, gazetteer).filter(
    (code) => code !== known && !speakers.includes(code),
  );
  return others.length === 1 ? (others[0] ?? null) : null;
}

/** For a state, the one state with which its document tells most of giving and taking. */
function partnersByDocument(claims: readonly Claim[]): (document: string, code: string) => string | null {
  const told = new Map<string, Map<string, number>>();
  for (const claim of claims) {
    if (!gives.has(claim.type)) continue;
    for (const direction of directions(statesOf(claim, 'actor'), statesOf(claim, 'recipient'))) {
      const [from = '', to = ''] = direction.split('>');
      for (const [one, other] of [
        [from, to],
        [to, from],
      ] as const) {
        const key = `${claim.document}|${one}`;
        const counts = told.get(key) ?? new Map<string, number>();
        told.set(key, counts.set(other, (counts.get(other) ?? 0) + 1));
      }
    }
  }
  return (document, code) => {
    const [first, second] = [...(told.get(`${document}|${code}`) ?? [])].sort((a, b) => b[1] - a[1]);
    return first !== undefined && first[1] > (second?.[1] ?? 0) ? first[0] : null;
  };
}

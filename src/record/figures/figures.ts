/** Record: figures stay plural. Every value of one quantity side by side, each with speaker, date and wording; never summed. */
import type { Claim, FigureType, Quantity } from '../../model/claim.ts';
import { figureTypes } from '../../model/claim.ts';
import type { FigurePoint, FigureSeries } from '../../model/event.ts';
import { type DocumentId, shortHash } from '../../model/ids.ts';
import { enclosingEvents } from '../enclosing.ts';
import { grouped } from '../grouped.ts';
import { type DocumentsById, originsOfClaim, publishedOn, speakerOf } from '../origins/origins.ts';
import { conflictOf } from './conflict.ts';
import { moves, wordsInQuote } from './wording.ts';

export interface FiguresInput {
  claims: readonly Claim[];
  documents: DocumentsById;
  label: (code: string) => string;
}

/** One value on its way into a series. */
interface Value {
  claim: Claim;
  quantity: Quantity | null;
  type: FigureType;
  what: string;
  unit: string | null;
}

/** Figure claims, numbers on transfers and deployments, and forecasts, as series by what, unit and parties. */
export function figuresOf({ claims, documents, label }: FiguresInput): FigureSeries[] {
  const enclosing = enclosingEvents(claims);
  const values = claims.filter(usable).flatMap((claim) => valuesOf(claim, enclosing(claim)));
  const series = [...grouped(values, keyOf).entries()].map(([key, members]): FigureSeries => {
    const [first] = members as [Value, ...Value[]];
    const points = withoutRepeats(members.map((value) => pointOf(value, documents)).sort(byDate));
    const { conflict, why } = conflictOf(points);
    const { type, what, unit } = first;
    return {
      id: `f${shortHash(key)}`,
      type,
      what,
      unit,
      parties: partiesOf(first.claim, label),
      points,
      conflict,
      why,
    };
  });
  return series.sort((a, b) => (a.id < b.id ? -1 : 1));
}

const numbered = new Set<string>(['TRANSFER', 'DEPLOY', 'FORECAST']);

/** Those who were held, fell or ran away are no strength of forces: the event keeps their number. */
const countsOthers = new Set<string>(['DETAIN', 'DEFECT']);

/** Far background and denials leave the series; a question gives no number. */
function usable(claim: Claim): boolean {
  if (claim.state === 'rejected' || claim.documentId === undefined) return false;
  if (claim.modality === 'historical' || claim.modality === 'negated' || claim.modality === 'question') return false;
  return claim.kind === 'figure' || (numbered.has(claim.type) && claim.quantities.length > 0);
}

function valuesOf(claim: Claim, within: Claim | undefined): Value[] {
  if (within !== undefined && countsOthers.has(within.type)) return [];
  if (claim.quantities.length === 0) {
    const what = claim.compare?.what ?? claim.objects[0]?.text ?? claim.type.toLowerCase();
    return [{ claim, quantity: null, ...kindOf(claim, what, null) }];
  }
  return claim.quantities.map((quantity) => ({ claim, quantity, ...kindOf(claim, quantity.what, quantity.unit) }));
}

const persons = new Set(['persons', 'troops', 'soldiers', 'personnel']);

/** One name per thing counted: strength of forces is TROOPS whether a figure, a deployment or a forecast gives it. */
function kindOf(claim: Claim, what: string, unit: string | null): Pick<Value, 'type' | 'what' | 'unit'> {
  const named = figureTypes.find((type) => type === claim.type);
  const forces = named === 'TROOPS' || ((claim.type === 'DEPLOY' || isTroops(what)) && claim.type !== 'TRANSFER');
  if (forces && named !== 'CASUALTIES' && (unit === null || persons.has(unit))) {
    return { type: 'TROOPS', what: 'troops', unit: 'persons' };
  }
  if (named === 'TRADE') return { type: 'TRADE', what: 'trade', unit };
  return {
    type: named ?? (claim.type === 'TRANSFER' ? 'SHIPMENT' : forces ? 'TROOPS' : 'OTHER'),
    what: plain(what),
    unit,
  };
}

const isTroops = (what: string): boolean => /\b(?:troops|soldiers|personnel|infantry|servicemen)\b/i.test(what);
const plain = (what: string): string =>
  what
    .toLowerCase()
    .replace(/^(?:the|a|an)\s+/, '')
    .trim();

const keyOf = ({ claim, type, what, unit }: Value): string =>
  [type, what, unit ?? '', partiesKey(claim, type)].join('|');

/** Trade has no direction; everything else goes from one side to the other. */
function partiesKey(claim: Claim, type: FigureType): string {
  const codes = (role: 'actor' | 'recipient'): string =>
    [...new Set(claim.actors.flatMap((a) => (a.role === role ? [a.code ?? a.name ?? ''] : [])))].sort().join('+');
  const [from, to] = [codes('actor'), codes('recipient')];
  const undirected = type === 'TRADE' || type === 'CURRENCY-SHARE';
  return undirected
    ? [...new Set([...from.split('+'), ...to.split('+')])].filter(Boolean).sort().join('+')
    : `${from}>${to}`;
}

function pointOf({ claim, quantity }: Value, documents: DocumentsById): FigurePoint {
  const words = wordsInQuote(claim, quantity);
  return {
    claim: claim.id,
    document: claim.documentId as DocumentId,
    low: quantity?.low ?? null,
    best: quantity?.best ?? null,
    high: quantity?.high ?? null,
    approx: quantity?.approx ?? false,
    asOf: quantity?.asOf ?? claim.time?.end ?? publishedOn(claim, documents) ?? claim.time?.start ?? null,
    speaker: speakerOf(claim, documents),
    origin: originsOfClaim(claim, documents)[0].key,
    wording: words,
    series: lineOf(claim, quantity),
  };
}

const totals =
  /\b(?:total|overall|cumulative(?:ly)?|altogether|so far|to date|in all)\b|в общей сложности|всего|累计|共计|누적|총|در مجموع/iu;

function lineOf(claim: Claim, quantity: Quantity | null): FigurePoint['series'] {
  if (claim.type === 'FORECAST' || claim.modality === 'possible' || claim.modality === 'hypothetical')
    return 'forecast';
  if (claim.modality === 'planned') return 'planned';
  if (moves(claim) && quantity?.best == null) return 'movement';
  return claim.evidence.some((e) => totals.test(e.quote)) ? 'cumulative' : 'current';
}

/** An event and a figure claim of the same words give the number once. */
function withoutRepeats(points: readonly FigurePoint[]): FigurePoint[] {
  const seen = new Map<string, FigurePoint>();
  for (const point of points) {
    const { document, low, best, high, series, origin } = point;
    const key = JSON.stringify([document, low, best, high, series, origin]);
    if (low === null && best === null && high === null) seen.set(`${key}${point.claim}`, point);
    else if (!seen.has(key)) seen.set(key, point);
  }
  return [...seen.values()];
}

const byDate = (a: FigurePoint, b: FigurePoint): number =>
  `${a.asOf ?? '9999'}${a.claim}` < `${b.asOf ?? '9999'}${b.claim}` ? -1 : 1;

const partiesOf = (claim: Claim, label: (code: string) => string): FigureSeries['parties'] =>
  claim.actors
    .filter((a) => a.role !== 'third')
    .map(({ role, code, name }) => ({ role, code, name: code === null ? (name ?? 'unknown') : label(code) }));

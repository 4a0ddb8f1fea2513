/** Door: model values in the words that pages, .json and .csv print. Figures follow SIPRI: brackets uncertain, ".." unknown. */
import type { Desk } from '../desk.ts';
import type { Claim, ClaimActor, ClaimTime, Quantity } from '../model/claim.ts';
import type { Document } from '../model/document.ts';

export const unknown = '..';

const grouped = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 });

/** `north-korea` reads `north korea`; codes in capitals stay. */
export const plain = (code: string): string => code.replaceAll('-', ' ');

/** Hooks in words an analyst would ask with; the rest read as they are spelled. */
const hookWords: Readonly<Record<string, string>> = {
  'usd-denominated': 'priced in dollars',
  'usd-cleared': 'cleared in dollars',
  'usd-banknotes': 'dollar banknotes',
  'eur-payment': 'paid in euros',
  'swift-message': 'SWIFT message',
  'third-country-bank': 'bank in a third country',
  'bank-with-usd-access': 'bank with access to dollars',
  'stablecoin-issuer-or-vasp': 'stablecoin issuer or exchange',
  'asset-in-jurisdiction': 'asset within the jurisdiction',
  'owned-50-percent': 'owned half or more by a listed party',
  'us-origin-content': 'US-made content',
  'third-country-port-call': 'port call in a third country',
  'shipyard-or-class-society': 'shipyard or classification society',
  'third-country-flag': 'flag of a third country',
  'g7-insurer': 'G7 insurer',
  'g7-carrier-or-broker': 'G7 carrier or broker',
  'third-country-transit': 'transit through a third country',
  'overflight-civil': 'civil overflight',
  'host-permit': 'permit of the host',
  'person-abroad': 'person abroad',
  'supplier-report': "supplier's own report",
  observability: 'seen from outside',
  'third-country-leverage': 'leverage of a third country',
};

export const hookLabel = (hook: string): string => hookWords[hook] ?? plain(hook);

/** `COOPERATE-MIL` reads `Cooperate mil`, unless the vocabulary has a label for it. */
export function typeLabel(type: string, desk: Desk): string {
  const known = desk.vocabulary.eventTypes.find((t) => t.id === type)?.label;
  const words = known ?? plain(type).toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** `PRK-RUS`: "North Korea and Russia"; `PRK>RUS`: "North Korea to Russia". */
export function pairLabel(pair: string, desk: Desk): string {
  const [first = '', second] = pair.split(/[->]/);
  const label = (code: string): string => desk.vocabulary.gazetteer.label(code);
  return second === undefined ? label(first) : `${label(first)} ${pair.includes('>') ? 'to' : 'and'} ${label(second)}`;
}

/** A state by its own name, whatever the text called it ("Moscow", "the Russians"); anyone else with the state in brackets. */
export function actorName(actor: Pick<ClaimActor, 'code' | 'name' | 'id'>, desk: Desk): string {
  const { gazetteer } = desk.vocabulary;
  const state = actor.code === null ? null : gazetteer.label(actor.code);
  if (state !== null && actor.id !== undefined && gazetteer.actor(actor.id)?.kind === 'state') return state;
  if (actor.name === undefined || actor.name === state) return state ?? actor.name ?? unknown;
  return state === null ? actor.name : `${actor.name} (${state})`;
}

/** "Russia → North Korea · third: Ukraine" */
export function whoToWhom(actors: readonly ClaimActor[], desk: Desk): string {
  const names = (role: ClaimActor['role']): string =>
    [...new Set(actors.filter((a) => a.role === role).map((a) => actorName(a, desk)))].join(', ');
  const [from, to, third] = [names('actor'), names('recipient'), names('third')];
  const main = to === '' ? from : `${from === '' ? unknown : from} → ${to}`;
  return [main, third === '' ? '' : `third: ${third}`].filter((part) => part !== '').join(' · ');
}

type Bounds = Pick<Quantity, 'low' | 'best' | 'high' | 'approx'>;

/** "about 12,000", "up to 3,000", "10,000 to 12,000": the bound stays a bound. */
export function boundsText({ low, best, high, approx }: Bounds): string {
  const about = approx ? 'about ' : '';
  if (best !== null && (low === null || low === best) && (high === null || high === best)) {
    return about + grouped.format(best);
  }
  if (low !== null && high !== null) {
    const range = `${about}${grouped.format(low)} to ${grouped.format(high)}`;
    return best === null ? range : `${range}, best ${grouped.format(best)}`;
  }
  if (low !== null) return `at least ${grouped.format(low)}`;
  return high === null ? unknown : `up to ${grouped.format(high)}`;
}

/** "up to 700,000 barrels, refined oil": the unit is left out where the thing counted says it already. */
function quantityText(quantity: Quantity): string {
  const { what, unit } = quantity;
  const bounds = boundsText(quantity);
  if (unit === null || unit === 'persons' || what.toLowerCase().includes(unit.toLowerCase()))
    return `${bounds} ${what}`;
  return `${bounds} ${unit}, ${what}`;
}

/** SIPRI's way in a register: a number that is a bound, an estimate or hedged stands in brackets. */
export function registerNumber(bounds: Bounds): string {
  const { low, best, high, approx } = bounds;
  const value = best ?? high ?? low;
  if (value === null) return unknown;
  const sure = !approx && best !== null && (low === null || low === best) && (high === null || high === best);
  if (sure) return grouped.format(value);
  const range =
    low !== null && high !== null && low !== high
      ? `${grouped.format(low)}–${grouped.format(high)}`
      : grouped.format(value);
  return `(${range})`;
}

/** "3 October 2024", "October 2024": never finer than its precision. */
export function timeText(time: ClaimTime | null): string {
  if (time === null) return unknown;
  const { start, end, precision } = time;
  const from = start === null ? null : dayText(start, precision);
  const to = end === null ? null : dayText(end, precision);
  if (from !== null && to !== null)
    return from === to || precision === 'month' || precision === 'year' ? from : `${from} to ${to}`;
  if (from !== null) return precision === 'open' ? `since ${from}` : from;
  return to === null ? time.text || unknown : `until ${to}`;
}

/** An ISO day, month or year in words. */
export function dayText(day: string, precision = 'day'): string {
  const parts = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(day);
  if (parts === null) return day;
  const [, year, month, dayOfMonth] = parts;
  const date = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(dayOfMonth ?? 1)));
  const fine = precision !== 'year' && month !== undefined;
  return new Intl.DateTimeFormat('en-GB', {
    timeZone: 'UTC',
    year: 'numeric',
    ...(fine ? { month: 'long' as const } : {}),
    ...(fine && precision !== 'month' && dayOfMonth !== undefined ? { day: 'numeric' as const } : {}),
  }).format(date);
}

/** Published day as an ISO day, or null. */
export const publishedDay = (document: Pick<Document, 'published'>): string | null =>
  document.published?.value.slice(0, 10) ?? null;

/** The words that say what the claim is about when it has no parties: its objects, quantity or item title. */
export function aboutText(claim: Claim): string {
  const objects = claim.objects.map((o) => o.text);
  const quantities = claim.quantities.map(quantityText);
  const comparison =
    claim.compare === undefined ? [] : [`${claim.compare.what}: ${claim.compare.relation} ${claim.compare.base}`];
  return [...objects, ...quantities, ...comparison].join('; ');
}

/** Claims and documents for the tests of record and assess: only what a test cares about is spelled out. */
import type { Claim } from '../src/model/claim.ts';
import type { Document } from '../src/model/document.ts';
import { claimId, documentId } from '../src/model/ids.ts';
import type { Mention } from '../src/model/knowledge.ts';

/** A document named by its outlet and day. */
export function doc(name: string, published: string | null, more: Partial<Document> = {}): Document {
  return {
    id: documentId(name, ''),
    key: name,
    version: 1,
    uri: name,
    name,
    mediaType: 'text/plain',
    digest: name,
    part: '',
    bytes: 1,
    textDigest: name,
    textVersion: 'txt@1',
    lang: 'en',
    title: null,
    authors: [],
    outlet: name,
    outletId: null,
    published: published === null ? null : { value: published, source: 'test', confidence: 1 },
    modified: null,
    fetched: '2024-11-01T00:00:00.000Z',
    coverage: null,
    marking: 'clear',
    notBefore: null,
    rights: 'quote-only',
    sample: false,
    duplicateOf: null,
    duplicateRole: null,
    unread: [],
    alarms: [],
    ...more,
  };
}

export const byId = (...documents: Document[]): Map<string, Document> => new Map(documents.map((d) => [d.id, d]));

let ordinal = 0;

/** A claim of a document. `parties` is `PRK>RUS` (actor>recipient) or `CHN+RUS` (actors of one set). */
export function claim(
  document: Document,
  type: Claim['type'],
  parties: string,
  quote: string,
  more: Partial<Claim> = {},
): Claim {
  const [actors = '', recipients = ''] = parties.split('>');
  const codes = (text: string) => (text === '' ? [] : text.split('+'));
  ordinal += 1;
  return {
    id: claimId(document.textDigest, ordinal, 'event', 0),
    document: document.name,
    documentId: document.id,
    kind: 'event',
    type,
    actors: [
      ...codes(actors).map((code) => ({ role: 'actor' as const, code })),
      ...codes(recipients).map((code) => ({ role: 'recipient' as const, code })),
    ],
    objects: [],
    time: null,
    place: null,
    quantities: [],
    modality: 'asserted',
    hedges: [],
    attribution: [],
    edges: [],
    evidence: [{ start: 0, end: quote.length, quote, role: 'supports' }],
    outlets: [],
    confidence: 0.8,
    producers: ['test'],
    checks: [],
    state: 'proposed',
    lang: document.lang,
    textVersion: document.textVersion,
    ...more,
  };
}

export const day = (start: string, end: string | null = start): NonNullable<Claim['time']> => ({
  start,
  end,
  precision: end === null ? 'open' : start === end ? 'day' : 'range',
  text: start,
  basis: 'stated',
});

export const said = (
  speaker: string,
  verbClass: Claim['attribution'][number]['verbClass'] = 'neutral',
  code?: string,
) => ({
  speaker,
  verb: 'said',
  verbClass,
  ...(code === undefined ? {} : { code }),
});

const names: Record<string, string> = {
  PRK: 'North Korea',
  RUS: 'Russia',
  CHN: 'China',
  IRN: 'Iran',
  UKR: 'Ukraine',
  USA: 'United States',
  KOR: 'South Korea',
};
export const label = (code: string): string => names[code] ?? code;

/** Goods known to the tests, as the vocabulary's gazetteer would give them. */
const goods: [RegExp, string][] = [
  [/artillery shells?|rounds|munitions/gi, 'munitions'],
  [/ballistic missiles?|Fath-360/gi, 'missiles'],
  [/drones?/gi, 'uav'],
  [/refined oil|petroleum products|diesel|fuel/gi, 'petroleum'],
  [/crude oil/gi, 'crude-oil'],
  [/flour|rice/gi, 'food'],
  [/coal/gi, 'coal'],
  [/machine tools|microchips/gi, 'dual-use'],
  [/troops|soldiers|infantry|military personnel/gi, 'troops'],
];

export const gazetteer = {
  mentionsIn: (text: string): Mention[] =>
    goods
      .flatMap(([words, id]) =>
        [...text.matchAll(words)].map((m) => ({
          start: m.index,
          end: m.index + m[0].length,
          text: m[0],
          id,
          kind: 'good' as const,
          code: null,
          sense: 'name' as const,
        })),
      )
      .sort((a, b) => a.start - b.start),
  actor: () => undefined,
  good: (id: string) =>
    goods.some(([, g]) => g === id)
      ? { id, name: id, class: id as 'munitions', names: {}, controls: [], reviewed: true }
      : undefined,
  place: () => undefined,
  label,
};

/** A small desk for the tests of web and API: documents in our own words, their claims, and what is built from them. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openArchive } from '../../src/collect/archive.ts';
import type { Desk } from '../../src/desk.ts';
import type { Claim } from '../../src/model/claim.ts';
import { type Deal, dealSchema } from '../../src/model/deal.ts';
import type { ReadDocument } from '../../src/model/document.ts';
import { type Event, eventSchema, type FigureSeries, figureSeriesSchema } from '../../src/model/event.ts';
import { eventId } from '../../src/model/ids.ts';
import { type Issue, issueSchema } from '../../src/model/issue.ts';
import { type Reach, reachSchema, type Tool, toolSchema } from '../../src/model/tool.ts';
import { loadVocabulary } from '../../src/vocabulary/load.ts';
import { claimOn, readDocument, testClock, testStore } from '../store.ts';
import { fillSources } from '../support/sources.ts';
import { fillLists } from './lists.ts';

const wire = `Quayside Wire: Shells go east, fuel comes back
Advertisement
North Korea has sent about 12,000 soldiers to Russia, officials in Kyiv said on 21 October 2024. Moscow denies that any foreign unit is in the country.
In return, Russia is said to deliver up to 700,000 barrels of refined oil by rail through Tumangang, an analyst wrote; no dollar payment is involved, he added.
Ukrainian officers expect the force to grow to 100,000 next year.
The two foreign ministers plan to meet in Moscow by 30 November 2024.
Subscribe to our letter`;

const persian = `وزیران خارجه ایران و روسیه در تهران دیدار کردند.
دو طرف درباره همکاری های بانکی گفت و گو کردند.`;

const notes = `Harbour notes
At least 8,000 soldiers were counted at the eastern ranges, a customs broker said.
=SUM(A1:A9) is what the broker's ledger shows where the cargo should stand.`;

/** Everything the fixture put into the store, by name. */
export interface Fixture {
  article: ReadDocument;
  persian: ReadDocument;
  notes: ReadDocument;
  claims: Record<
    'troops' | 'denial' | 'oil' | 'payment' | 'forecast' | 'meeting' | 'visit' | 'count' | 'formula',
    Claim
  >;
  event: Event;
  deal: Deal;
  issue: Issue;
}

const persons = (low: number | null, best: number | null, approx = false) => ({
  what: 'soldiers',
  low,
  best,
  high: null,
  unit: 'persons',
  approx,
});

function claimsIn(article: ReadDocument, farsi: ReadDocument, broker: ReadDocument): Fixture['claims'] {
  const id = (read: ReadDocument) => ({ documentId: read.document.id });
  const time = (start: string | null, end: string | null, text: string) => ({
    start,
    end,
    precision: 'day' as const,
    text,
    basis: 'stated' as const,
  });
  const kyiv = [{ speaker: 'officials in Kyiv', verb: 'said', verbClass: 'neutral' as const, at: '2024-10-21' }];
  const analyst = [{ speaker: 'an analyst', verb: 'wrote', verbClass: 'neutral' as const }];
  const back = [
    { role: 'actor' as const, code: 'RUS' },
    { role: 'recipient' as const, code: 'PRK' },
  ];
  const forces = 'North Korea has sent about 12,000 soldiers to Russia, officials in Kyiv said on 21 October 2024.';
  return {
    troops: claimOn(article, forces, {
      ...id(article),
      type: 'DEPLOY',
      quantities: [persons(null, 12000, true)],
      hedges: ['about'],
      attribution: kyiv,
      time: time('2024-10-21', '2024-10-21', 'on 21 October 2024'),
      state: 'auto',
      checks: [{ name: 'quote-verbatim', ok: true }],
    }),
    denial: claimOn(article, 'Moscow denies that any foreign unit is in the country.', {
      ...id(article),
      type: 'REJECT',
      actors: [{ role: 'actor', code: 'RUS' }],
      modality: 'negated',
      edges: [],
      attribution: [{ speaker: 'Moscow', verb: 'denies', verbClass: 'deny', code: 'RUS' }],
    }),
    oil: claimOn(article, 'Russia is said to deliver up to 700,000 barrels of refined oil by rail through Tumangang', {
      ...id(article),
      actors: back,
      objects: [{ text: 'refined oil', hs: '2710' }],
      quantities: [{ what: 'refined oil', low: null, best: null, high: 700000, unit: 'barrels', approx: false }],
      hedges: ['is said to', 'up to'],
      modality: 'reported',
      attribution: analyst,
    }),
    payment: claimOn(article, 'no dollar payment is involved', {
      ...id(article),
      kind: 'position',
      type: 'ASSESSMENT',
      actors: back,
      edges: [],
      attribution: analyst,
      checks: [{ name: 'actor-in-quote', ok: false, note: 'no party named' }],
    }),
    forecast: claimOn(article, 'Ukrainian officers expect the force to grow to 100,000 next year.', {
      ...id(article),
      kind: 'figure',
      type: 'TROOPS',
      quantities: [persons(null, 100000)],
      modality: 'possible',
      edges: [],
      state: 'accepted',
    }),
    meeting: claimOn(article, 'The two foreign ministers plan to meet in Moscow by 30 November 2024.', {
      ...id(article),
      type: 'MEET',
      modality: 'planned',
      time: time(null, '2024-11-30', 'by 30 November 2024'),
      reciprocal: true,
    }),
    visit: claimOn(farsi, 'وزیران خارجه ایران و روسیه در تهران دیدار کردند.', {
      ...id(farsi),
      type: 'MEET',
      actors: [
        { role: 'actor', code: 'IRN' },
        { role: 'actor', code: 'RUS' },
      ],
      edges: [{ pair: 'IRN-RUS', sign: 1 }],
      lang: 'fa',
    }),
    count: claimOn(broker, 'At least 8,000 soldiers were counted at the eastern ranges, a customs broker said.', {
      ...id(broker),
      kind: 'figure',
      type: 'TROOPS',
      quantities: [persons(8000, null)],
      edges: [],
    }),
    formula: claimOn(broker, "=SUM(A1:A9) is what the broker's ledger shows where the cargo should stand.", {
      ...id(broker),
      kind: 'position',
      type: 'STANCE',
      actors: [],
      edges: [],
    }),
  };
}

function eventOf(claims: Fixture['claims'], article: ReadDocument): Event {
  return eventSchema.parse({
    id: eventId(claims.troops.id),
    type: 'DEPLOY',
    title: 'North Korea sends troops to Russia',
    parties: [
      { role: 'actor', code: 'PRK', name: 'North Korea' },
      { role: 'recipient', code: 'RUS', name: 'Russia' },
    ],
    objects: ['troops'],
    time: claims.troops.time,
    place: null,
    modality: 'asserted',
    edges: [{ pair: 'PRK-RUS', sign: 1 }],
    weight: 10,
    claims: [claims.troops.id],
    documents: [article.document.id],
    origins: [
      {
        key: 'kyiv',
        label: 'officials in Kyiv',
        kind: 'speaker',
        claims: [claims.troops.id],
        documents: [article.document.id],
      },
    ],
    firstReported: '2024-10-21',
    denials: [claims.denial.id],
    joined: [{ claim: claims.troops.id, why: 'it founded the event' }],
    alarms: ['one relay prints "from 12,000" where its source says "about"'],
  });
}

function seriesOf(claims: Fixture['claims']): FigureSeries {
  const point = (claim: Claim, speaker: string, wording: string, series: string, asOf: string | null) => {
    const q = claim.quantities[0];
    return {
      claim: claim.id,
      document: claim.documentId,
      low: q?.low ?? null,
      best: q?.best ?? null,
      high: q?.high ?? null,
      approx: q?.approx ?? false,
      asOf,
      speaker,
      origin: speaker,
      wording,
      series,
    };
  };
  return figureSeriesSchema.parse({
    id: 'troops-prk-rus',
    type: 'TROOPS',
    what: 'North Korean soldiers in Russia',
    unit: 'persons',
    parties: [
      { role: 'actor', code: 'PRK', name: 'North Korea' },
      { role: 'recipient', code: 'RUS', name: 'Russia' },
    ],
    points: [
      point(claims.troops, 'officials in Kyiv', 'about 12,000', 'current', '2024-10-21'),
      point(claims.count, 'a customs broker', 'at least 8,000', 'current', null),
      point(claims.forecast, 'Ukrainian officers', '100,000', 'forecast', '2025-01-01'),
    ],
    conflict: true,
    why: 'Two independent origins count the same soldiers within a month and cannot both hold.',
  });
}

function dealOf(claims: Fixture['claims']): Deal {
  const leg = {
    hs: null,
    sipri: null,
    controls: [],
    first: '2024-10',
    last: null,
    datesEstimated: true,
    modality: 'reported',
    origins: 1,
  };
  return dealSchema.parse({
    id: 'D-2024-001',
    version: 1,
    title: 'North Korean soldiers for Russian oil',
    level: 'flow',
    pair: 'PRK-RUS',
    parties: [
      { code: 'PRK', role: 'supplier', name: 'North Korea' },
      { code: 'RUS', role: 'supplier', name: 'Russia' },
    ],
    legs: [
      {
        ...leg,
        id: 'troops',
        direction: 'PRK>RUS',
        kind: 'persons',
        goods: 'troops',
        text: 'soldiers',
        quantities: [{ ...claims.troops.quantities[0], claim: claims.troops.id, speaker: 'officials in Kyiv' }],
        claims: [claims.troops.id],
        hooks: [],
      },
      {
        ...leg,
        id: 'petroleum',
        direction: 'RUS>PRK',
        kind: 'goods',
        goods: 'petroleum',
        text: 'refined oil',
        hs: '2710',
        quantities: [{ ...claims.oil.quantities[0], claim: claims.oil.id, speaker: 'an analyst' }],
        claims: [claims.oil.id],
        hooks: [
          { hook: 'usd-cleared', value: 'no', for: [], against: [claims.payment.id], by: 'one author', asOf: null },
        ],
      },
    ],
    links: [{ from: 'troops', to: 'petroleum', state: 'stated', claims: [claims.oil.id], likelihood: 'likely' }],
    category: { code: '2.1', label: 'troops-energy', why: 'one source states the link' },
    progress: 'in-delivery',
    epistemic: 'disputed',
    settlement: [{ value: 'barter-goods', claims: [claims.oil.id], by: 'one author' }],
    route: [{ value: 'rail', claims: [claims.oil.id] }],
    umbrella: null,
    claims: [claims.troops.id, claims.oil.id, claims.payment.id],
    origins: 2,
    completeness: { share: 0.62, missing: ['bank', 'vessel'] },
    confidence: 'moderate',
    recommendedForAggregates: true,
    grouping: ['same pair', 'one document treats both legs as one exchange'],
    state: 'proposed',
    alarms: [],
  });
}

const leg = { direction: 'RUS>PRK', kind: 'goods', goods: 'petroleum', date: '2024-10-01' };

const toolNamed = (id: string, name: string, reviewed: boolean): Tool =>
  toolSchema.parse({
    id,
    name,
    issuer: 'United Nations',
    kind: 'cap',
    instruments: ['resolution 2397 (2017)'],
    hooks: ['third-country-port-call', 'high-seas'],
    holders: 'flag and port states',
    willing: 'mixed',
    versions: [
      {
        since: '2017-12-22',
        binds: ['UN-members'],
        covers: [
          {
            goods: ['petroleum'],
            rule: 'breach',
            words: 'refined products above a yearly cap',
            clause: 'resolution 2397 (2017), paragraph 5',
            ...(id === 'un-oil-cap'
              ? { cap: { amount: 500000, unit: 'barrels', period: 'calendar-year', supply: 'all suppliers together' } }
              : {}),
          },
        ],
      },
    ],
    limits: 'reports are not made',
    sources: ['UN document'],
    reviewed,
    examples: [
      { text: 'by ship', leg, verdict: 'reached' },
      { text: 'by rail', leg, verdict: 'no-handle' },
    ],
  });

const tools: readonly Tool[] = [
  toolNamed('un-oil-cap', 'Cap on refined petroleum', true),
  toolNamed('un-cargo-inspection', 'Inspection of cargo on the high seas', false),
  toolNamed('un-disclosure', 'Reports of the monitoring team', true),
];

function cellsOf(deal: Deal): Reach[] {
  const verdicts = {
    'un-oil-cap': ['lawful', 'no-handle'],
    'un-cargo-inspection': ['argued', 'contested'],
    'un-disclosure': ['reached', 'unknown'],
  } as const;
  return tools.flatMap((tool) =>
    deal.legs.map((l, i) => {
      const verdict = verdicts[tool.id as keyof typeof verdicts][i] ?? 'unknown';
      return reachSchema.parse({
        deal: deal.id,
        leg: l.id,
        tool: tool.id,
        rule: verdict === 'lawful' ? 'lawful' : verdict === 'argued' ? 'argued' : 'breach',
        clause: 'resolution 2397 (2017), paragraph 5',
        handle: verdict === 'no-handle' ? 'no' : 'unknown',
        hooks: [{ hook: 'high-seas', value: 'no', by: 'one author' }],
        verdict,
        gap: verdict === 'no-handle' ? 'no-handle' : null,
        reason: 'The freight crosses a land border: no port and no open water lies on the way (one author).',
        claims: l.claims,
        reviewed: tool.reviewed,
      });
    }),
  );
}

function issueOf(claims: Fixture['claims']): Issue {
  const sentence = (text: string, ...from: Claim[]) => ({ text, claims: from.map((c) => c.id), unreviewed: true });
  return issueSchema.parse({
    id: '2024-10',
    title: 'The Entente Review, October 2024',
    window: { start: '2024-10-01', end: '2024-10-31' },
    published: null,
    status: 'draft',
    intro: sentence('Soldiers went west and oil came east this month.', claims.troops, claims.oil),
    highlights: [
      {
        title: 'Soldiers for oil',
        paragraphs: [
          [
            sentence(
              'North Korea has sent about 12,000 soldiers to Russia, according to officials in Kyiv.',
              claims.troops,
            ),
            sentence('Moscow denies it.', claims.denial),
          ],
        ],
        why: ['heaviest event of the month'],
        pairs: ['PRK-RUS'],
        events: [],
      },
    ],
    links: [
      {
        sentence: sentence(
          'The foreign ministers of Iran and Russia met in Tehran (Northern Telegraph).',
          claims.visit,
        ),
        outlets: ['Northern Telegraph'],
        urls: [],
      },
    ],
    analysis: [],
    perspectives: [],
    changes: [],
    masthead: [],
    codebook: '1',
  });
}

function documents() {
  const article = readDocument(wire, {
    title: 'Shells go east, fuel comes back',
    outlet: 'Quayside Wire',
    name: 'quayside.txt',
    sample: true,
  });
  article.lines = article.lines.map((line, i) => ({
    ...line,
    kind: i === 0 ? 'heading' : i === 1 || i === 6 ? 'furniture' : 'body',
  }));
  return {
    article,
    persian: readDocument(persian, {
      title: 'دیدار وزیران خارجه',
      outlet: 'Northern Telegraph',
      name: 'tehran.txt',
      lang: 'fa',
      published: { value: '2024-10-18', source: 'header', confidence: 1 },
    }),
    notes: readDocument(notes, {
      title: 'Harbour notes',
      name: 'notes.txt',
      alarms: ['the page says it was published before the event it reports'],
    }),
  };
}

/** A desk with everything of the fixture in its store. */
export async function testDesk(): Promise<{ desk: Desk; fixture: Fixture }> {
  const { store, close } = await testStore();
  const { article, persian: farsi, notes: broker } = documents();
  const claims = claimsIn(article, farsi, broker);
  for (const read of [article, farsi, broker]) {
    await store.saveDocument(
      read,
      Object.values(claims).filter((c) => c.documentId === read.document.id),
    );
  }
  const event = eventOf(claims, article);
  const deal = dealOf(claims);
  await store.replaceEvents([event]);
  await store.replaceFigures([seriesOf(claims)]);
  await store.saveDeals([deal]);
  await store.replaceReach(cellsOf(deal));
  await fillLists(store);
  await fillSources(store, [article.document.id, farsi.document.id]);
  const home = mkdtempSync(join(tmpdir(), 'entente-web-'));
  const desk: Desk = {
    home,
    store,
    archive: openArchive(join(home, 'archive')),
    vocabulary: { ...loadVocabulary(), tools: [...tools] },
    clock: testClock,
    close: async () => {
      await close();
      rmSync(home, { recursive: true, force: true });
    },
  };
  return { desk, fixture: { article, persian: farsi, notes: broker, claims, event, deal, issue: issueOf(claims) } };
}

import { expect, test } from 'vitest';
import { byId, claim, day, doc, label } from '../../test/record-fixtures.ts';
import type { Claim } from '../model/claim.ts';
import { eventsOf } from '../record/events/events.ts';
import type { EventTypeDefinition } from '../vocabulary/event-types.ts';
import { pairSeries } from './pair-series.ts';
import { watchItems } from './watch.ts';

const august = doc('Harbour Post', '2024-08-20');
const october = doc('Delta Wire', '2024-10-20');
const documents = byId(august, october);
const type = (id: EventTypeDefinition['id'], weight: number) =>
  ({ id, weight, phrase: id, symmetric: false }) as EventTypeDefinition;
const eventTypes = [type('TRANSFER', 10), type('ACCUSE', -3), type('SANCTION', -6), type('SIGN', 5)];

const edge = (pair: string, sign: 1 | -1) => ({ edges: [{ pair, sign }] });
const claims = (): Claim[] => [
  claim(august, 'TRANSFER', 'PRK>RUS', 'a', {
    ...edge('PRK-RUS', 1),
    time: day('2024-08-01'),
    objects: [{ text: 'shells' }],
  }),
  claim(october, 'TRANSFER', 'PRK>RUS', 'b', {
    ...edge('PRK-RUS', 1),
    time: day('2024-10-01'),
    objects: [{ text: 'shells' }],
  }),
  claim(october, 'ACCUSE', 'RUS>PRK', 'c', { ...edge('PRK-RUS', -1), time: day('2024-10-02') }),
  claim(october, 'SANCTION', 'USA>PRK+RUS', 'd', {
    edges: [
      { pair: 'PRK-USA', sign: -1 },
      { pair: 'RUS-USA', sign: -1 },
    ],
    time: day('2024-10-03'),
  }),
  claim(october, 'TRANSFER', 'PRK>RUS', 'e', {
    ...edge('PRK-RUS', 1),
    modality: 'planned',
    objects: [{ text: 'rockets' }],
  }),
];

test('cooperation and contention of a month stand side by side, the sanction of a third state beside them', () => {
  const all = claims();
  const events = eventsOf({ claims: all, documents, eventTypes, label });
  const series = pairSeries({ events, claims: all, documents, pairs: ['PRK-RUS'] });
  expect(series.map((m) => [m.month, m.cooperation, m.contention, m.thirdParty, m.documents])).toEqual([
    ['2024-08', { events: 1, weight: 10 }, { events: 0, weight: 0 }, 0, 1],
    ['2024-09', null, null, 0, 0],
    ['2024-10', { events: 1, weight: 10 }, { events: 1, weight: 3 }, 1, 1],
  ]);
});

test('a pair nobody wrote about has no reports, not zero', () => {
  const all = claims();
  const events = eventsOf({ claims: all, documents, eventTypes, label });
  const [month] = pairSeries({ events, claims: all, documents, pairs: ['CHN-IRN'] });
  expect(month).toMatchObject({ cooperation: null, contention: null });
});

test('planned acts and promises with a day are watched, the soonest first, the missed ones marked', () => {
  const treaty = claim(october, 'SIGN', 'IRN+RUS', 'to be signed by the end of the year', {
    modality: 'planned',
    time: { ...day('2024-10-20', '2024-12-31'), precision: 'range' },
  });
  const visit = claim(october, 'MEET', 'CHN>PRK', 'will visit in September', {
    modality: 'planned',
    time: day('2024-09-01', '2024-09-30'),
  });
  const promise = claim(october, 'PLEDGE', 'CHN>RUS', 'promised more trade');
  const open = claim(october, 'SIGN', 'CHN+RUS', 'will sign one day', { modality: 'planned' });
  expect(watchItems([open, promise, treaty, visit], '2024-10-25').map((i) => [i.claim, i.status, i.days])).toEqual([
    [visit.id, 'overdue', -25],
    [treaty.id, 'upcoming', 67],
    [open.id, 'no-date', null],
  ]);
});

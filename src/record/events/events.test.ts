import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byId, claim, day, doc, label, said } from '../../../test/record-fixtures.ts';
import type { Claim } from '../../model/claim.ts';
import type { EventTypeDefinition } from '../../vocabulary/event-types.ts';
import { type EventsInput, eventsOf } from './events.ts';

const type = (id: EventTypeDefinition['id'], phrase: string, weight: number, symmetric = false) =>
  ({ id, label: id, phrase, weight, symmetric }) as EventTypeDefinition;
const eventTypes = [
  type('TRANSFER', '{actor} delivers {object} to {recipient}', 10),
  type('DEPLOY', '{actor} sends {object} to {recipient}', 10),
  type('MEET', '{actor} meets {recipient} in {place}', 4, true),
  type('ENDORSE', '{actor} backs {recipient}', 5),
];
const post = doc('Harbour Post', '2024-10-24');
const wire = doc('Delta Wire', '2024-10-25');
const agency = doc('Northern Agency', '2024-10-07');
const documents = byId(post, wire, agency);
const events = (claims: readonly Claim[], more: Partial<EventsInput> = {}) =>
  eventsOf({ claims, documents, eventTypes, label, ...more });

const troops = { objects: [{ text: 'troops' }], time: day('2024-10-23') };

test('two papers on one deployment are one event with two origins, titled in plain words', () => {
  const claims = [
    claim(post, 'DEPLOY', 'PRK>RUS', 'Pyongyang sent troops.', troops),
    claim(wire, 'DEPLOY', 'PRK>RUS', 'Its soldiers left.', {
      objects: [{ text: 'elite troops' }],
      time: day('2024-10-24'),
    }),
  ];
  const [event, ...others] = events(claims);
  expect(others).toEqual([]);
  expect(event).toMatchObject({ title: 'North Korea sends troops to Russia', weight: 10, firstReported: '2024-10-24' });
  expect(event?.origins).toHaveLength(2);
  expect(event?.joined.map((j) => j.why)).toEqual([
    'first account',
    'same type and parties, same object, dates 1 day apart',
  ]);
});

test('a delivery the other way, of another good, or a month later is another event', () => {
  const shells = { objects: [{ text: 'artillery shells' }], time: day('2024-09-01') };
  const claims = [
    claim(post, 'TRANSFER', 'PRK>RUS', 'a', shells),
    claim(post, 'TRANSFER', 'RUS>PRK', 'b', shells),
    claim(post, 'TRANSFER', 'PRK>RUS', 'c', { ...shells, objects: [{ text: 'missiles' }] }),
    claim(post, 'TRANSFER', 'PRK>RUS', 'd', { ...shells, time: day('2024-10-05') }),
  ];
  expect(events(claims)).toHaveLength(4);
});

test('two visits of different ministers in one week are two events', () => {
  const visit = (name: string) => ({
    actors: [
      { role: 'actor' as const, code: 'RUS', name },
      { role: 'recipient' as const, code: 'CHN' },
    ],
    time: day('2024-10-14'),
  });
  const claims = ['Andrei Belousov', 'Mikhail Mishustin'].map((n) => claim(post, 'MEET', '', 'He came.', visit(n)));
  expect(events(claims)).toHaveLength(2);
});

test('a primary source and its relay that disagree on the day are one event with an alarm naming both days', () => {
  const message = (at: string) => ({ objects: [{ text: 'anniversary message' }], time: day(at) });
  const claims = [
    claim(post, 'ENDORSE', 'CHN>PRK', 'Messages were exchanged.', message('2024-10-02')),
    claim(agency, 'ENDORSE', 'CHN>PRK', 'The leader received a message.', message('2024-10-06')),
  ];
  const [event, ...others] = events(claims);
  expect(others).toEqual([]);
  expect(event?.alarms).toEqual(['dates disagree: 2024-10-02 (Harbour Post), 2024-10-06 (Northern Agency)']);
});

test('a denial is attached to what it denies and never counted as an account of it', () => {
  const shells = { objects: [{ text: 'artillery shells' }] };
  const report = claim(post, 'TRANSFER', 'PRK>RUS', 'Shells arrived.', shells);
  const denial = claim(wire, 'TRANSFER', 'PRK>RUS', 'Moscow denied that shells arrived.', {
    ...shells,
    attribution: [said('Russia', 'deny', 'RUS')],
    modality: 'reported',
  });
  const other = claim(wire, 'TRANSFER', 'PRK>RUS', 'No aircraft came.', {
    objects: [{ text: 'aircraft' }],
    modality: 'negated',
  });
  const [event, ...others] = events([report, denial, other]);
  expect(others).toEqual([]);
  expect(event?.claims).toEqual([report.id]);
  expect(event?.denials).toEqual([denial.id]);
});

test('a planned visit stays an event of its own and points to the visit that came', () => {
  const planned = claim(agency, 'MEET', 'IRN>RUS', 'He will visit.', { modality: 'planned' });
  const made = claim(wire, 'MEET', 'IRN>RUS', 'He visited.', { time: day('2024-10-23') });
  const [plan, visit] = events([planned, made]);
  expect(plan).toMatchObject({ modality: 'planned', related: [{ event: visit?.id, why: 'reported as done later' }] });
  expect(plan?.title).toMatch(/^Planned: /);
  expect(visit?.related).toEqual([{ event: plan?.id, why: 'was planned' }]);
});

test('a report published before the day of the event raises an alarm', () => {
  const [event] = events([claim(agency, 'DEPLOY', 'PRK>RUS', 'Troops left.', troops)]);
  expect(event?.alarms[0]).toContain('published 2024-10-07, before the event of 2024-10-23');
});

test('an event keeps its id when an earlier account arrives late', () => {
  const later = claim(wire, 'DEPLOY', 'PRK>RUS', 'Troops left.', troops);
  const first = events([later]);
  const earlier = claim(post, 'DEPLOY', 'PRK>RUS', 'Troops go.', { ...troops, time: day('2024-10-22') });
  const again = events([earlier, later], { previous: first });
  expect(again.map((e) => e.id)).toEqual(first.map((e) => e.id));
  expect(again[0]?.claims).toHaveLength(2);
});

test('the order in which claims come changes nothing', () => {
  const pool = ['2024-10-01', '2024-10-03', '2024-10-08', '2024-10-20'].flatMap((at) => [
    claim(post, 'TRANSFER', 'PRK>RUS', at, { objects: [{ text: 'shells' }], time: day(at) }),
    claim(wire, 'TRANSFER', 'PRK>RUS', at, { objects: [{ text: 'rockets' }], time: day(at) }),
    claim(wire, 'TRANSFER', 'PRK>RUS', at, { objects: [{ text: 'shells' }] }),
  ]);
  const expected = JSON.stringify(events(pool));
  fc.assert(
    fc.property(fc.shuffledSubarray(pool, { minLength: pool.length }), (shuffled) => {
      expect(JSON.stringify(events(shuffled))).toBe(expected);
    }),
    { numRuns: 50 },
  );
});

test('every claim of an event stands in exactly one event', () => {
  const claims = fc.array(
    fc.record({ at: fc.integer({ min: 1, max: 28 }), good: fc.constantFrom('shells', 'fuel'), open: fc.boolean() }),
  );
  fc.assert(
    fc.property(claims, (rows) => {
      const made = rows.map(({ at, good, open }) => {
        const start = `2024-10-${String(at).padStart(2, '0')}`;
        return claim(post, 'TRANSFER', 'PRK>RUS', good, {
          objects: [{ text: good }],
          time: day(start, open ? null : start),
        });
      });
      expect(
        events(made)
          .flatMap((e) => e.claims)
          .sort(),
      ).toEqual(made.map((c) => c.id).sort());
    }),
    { numRuns: 50 },
  );
});

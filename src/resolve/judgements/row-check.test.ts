import { expect, test } from 'vitest';
import { actorSchema, officeSchema } from '../../model/knowledge.ts';
import { expiredChecks, rowDigest } from './row-check.ts';

const row = actorSchema.parse({ id: 'petrov', kind: 'person', name: 'Ivan Petrov', code: 'RUS' });
const officeOf = (to: string | null) =>
  officeSchema.parse({
    id: 'harbour-master',
    title: 'Harbour Master',
    code: 'RUS',
    holders: [{ person: 'petrov', from: '2020', to }],
  });
const check = {
  id: 'j0000000000000001',
  left: 'petrov',
  right: 'petrov',
  verdict: 'positive' as const,
  by: 'ana',
  at: '2024-11-17T12:00:00.000Z',
  score: null,
  algorithm: null,
  explanation: '',
  undoes: null,
  on: rowDigest(row, [officeOf(null)]),
};

test('a check holds as long as the row and its terms of office stand as they were', () => {
  expect(expiredChecks([check], { actors: [row], offices: [officeOf(null)] })).toEqual([]);
});

test('a check ends with a new name, with the end of a term, or with the row', () => {
  const renamed = { ...row, names: { ru: ['Иван Петров'] } };
  expect(expiredChecks([check], { actors: [renamed], offices: [officeOf(null)] })).toEqual([check]);
  expect(expiredChecks([check], { actors: [row], offices: [officeOf('2024')] })).toEqual([check]);
  expect(expiredChecks([check], { actors: [], offices: [] })).toEqual([check]);
});

import { expect, test } from 'vitest';
import { byId, claim, doc, said } from '../../../test/record-fixtures.ts';
import { originsOf } from './origins.ts';

const morning = doc('Harbour Post', '2024-10-20');
const evening = doc('Delta Wire', '2024-10-20');
const copy = doc('Copy Cat', '2024-10-21', { duplicateOf: morning.id, duplicateRole: 'wire-copy' });
const quote = 'Shells were shipped.';

test('three outlets that quote one spokesman are one origin', () => {
  const claims = [morning, evening, doc('Bay Radio', null)].map((d) =>
    claim(d, 'TRANSFER', 'PRK>RUS', quote, { attribution: [said('Han Min-su')] }),
  );
  const [origin, ...others] = originsOf(claims, byId(morning, evening));
  expect(others).toEqual([]);
  expect(origin).toMatchObject({ key: 'han-min-su', kind: 'speaker' });
  expect(origin?.claims).toHaveLength(3);
});

test('a relayed chain counts for the one who said it first, not for the agency between', () => {
  const direct = claim(morning, 'TRANSFER', 'PRK>RUS', quote, { attribution: [said('Han Min-su')] });
  const relayed = claim(evening, 'TRANSFER', 'PRK>RUS', quote, {
    attribution: [said('Bay Radio'), said('Han Min-su')],
  });
  expect(originsOf([direct, relayed], byId(morning, evening))).toHaveLength(1);
});

test('an unnamed source stands for the outlet or agency that vouches for it', () => {
  const unnamed = { ...said('unnamed', 'impersonal') };
  const viaAgency = claim(evening, 'TRANSFER', 'PRK>RUS', quote, { attribution: [said('Bay Radio'), unnamed] });
  const own = claim(doc('Bay Radio', null), 'TRANSFER', 'PRK>RUS', quote, { attribution: [unnamed] });
  const other = claim(morning, 'TRANSFER', 'PRK>RUS', quote, { attribution: [unnamed] });
  const documents = byId(morning, evening, doc('Bay Radio', null));
  expect(originsOf([viaAgency, own, other], documents).map((o) => o.key)).toEqual(['bay-radio', 'harbour-post']);
});

test('a wire copy adds no origin to the text it repeats', () => {
  const claims = [morning, copy].map((d) => claim(d, 'TRANSFER', 'PRK>RUS', quote));
  expect(originsOf(claims, byId(morning, copy)).map((o) => [o.key, o.documents.length])).toEqual([['harbour-post', 2]]);
});

test('officials of one state are one voice whatever the paper calls them, those of two states are two', () => {
  const by = (speaker: string, code: string) =>
    claim(morning, 'DEPLOY', 'PRK>RUS', quote, { attribution: [said(speaker, 'mental', code)] });
  const origins = originsOf(
    [by('Ukrainian officials', 'UKR'), by('officials in Kyiv', 'UKR'), by('US officials', 'USA')],
    byId(),
  );
  expect(origins.map((o) => o.key)).toEqual(['officials-ukr', 'officials-usa']);
});

test('a line credited to two outlets has two origins', () => {
  const line = claim(morning, 'MEET', 'USA>CHN', quote, { outlets: ['Bay Radio', 'Delta Wire'] });
  expect(originsOf([line], byId(morning)).map((o) => o.label)).toEqual(['Bay Radio', 'Delta Wire']);
});

import { expect, test } from 'vitest';
import { claim, day, doc } from '../../test/record-fixtures.ts';
import { tiesIn } from './ties.ts';

const letter = doc('letter', '2024-10-21');
const stateOf = ({ code }: { code: string | null }): string | undefined => code?.toLowerCase();

test('cooperation and contention of two actors are counted apart', async () => {
  const [tie] = await tiesIn(
    [
      claim(letter, 'TRANSFER', 'PRK>RUS', 'x', { edges: [{ pair: 'PRK-RUS', sign: 1 }], time: day('2024-10-01') }),
      claim(letter, 'ACCUSE', 'RUS>PRK', 'x', { edges: [{ pair: 'PRK-RUS', sign: -1 }], state: 'accepted' }),
    ],
    stateOf,
  );
  expect(tie).toEqual({
    a: 'prk',
    b: 'rus',
    claims: 2,
    cooperation: 1,
    contention: 1,
    accepted: 1,
    first: '2024-10-01',
    last: '2024-10-01',
  });
});

test('whom a claim only speaks about stands beside nobody', async () => {
  const spoken = claim(letter, 'STATEMENT', 'RUS', 'x');
  spoken.actors.push({ role: 'third', code: 'UKR' });
  expect(await tiesIn([spoken], stateOf)).toEqual([]);
});

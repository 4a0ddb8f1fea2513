/** Standard input, named `-`: one document, whatever it is. */
import { buffer } from 'node:stream/consumers';
import { nowIso } from '../model/clock.ts';
import type { Source } from './source.ts';

export const stdin: Source = {
  id: 'stdin',
  takes: (input) => input === '-',
  async *gather(_input, { clock }) {
    const name = 'stdin.txt';
    yield { bytes: await buffer(process.stdin), uri: name, name, fetched: nowIso(clock) };
  },
};

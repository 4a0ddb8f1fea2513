/** The peers beside us: what npm has for comparing names. Both are given the names as they are. */
import { createRequire } from 'node:module';
import { token_set_ratio, WRatio } from 'fuzzball';
import { compareNames, type NameSchema } from '../../src/resolve/names/index.ts';

const require = createRequire(import.meta.url);
const jaroWinkler = require('talisman/metrics/jaro-winkler') as (a: string, b: string) => number;

export type Comparator = (a: string, b: string, schema: NameSchema) => number;

export const comparators: Readonly<Record<string, Comparator>> = {
  Entente: (a, b, schema) => compareNames(a, b, { schema }).score,
  'fuzzball WRatio': (a, b) => WRatio(a, b, { force_ascii: false }) / 100,
  'fuzzball token_set': (a, b) => token_set_ratio(a, b, { force_ascii: false }) / 100,
  'talisman Jaro-Winkler': (a, b) => jaroWinkler(a.toLowerCase(), b.toLowerCase()),
};

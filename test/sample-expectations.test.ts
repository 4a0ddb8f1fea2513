import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { originals } from '../bench/sample-originals.ts';
import { type Expectations, expectationsIn, recallOf } from '../bench/sample-recall.ts';
import { type Claim, claimSchema } from '../src/model/claim.ts';

const root = join(import.meta.dirname, '..');
const folder = join(root, 'samples', 'documents');
const expectations = expectationsIn(join(root, 'fixtures', 'samples', 'expectations.yaml'));

const plain = (text: string): string =>
  text
    .replace(/<[^>]+>/g, '')
    .replaceAll('&rsquo;', '’')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ');

describe('the expectations of the samples', () => {
  it('cover each document', () => {
    expect(Object.keys(expectations).sort()).toEqual(readdirSync(folder).sort());
  });

  it('quote words that stand in the document', async () => {
    const parsed = await originals(folder);
    const text = (name: string): string => {
      const base = name.split('.')[0] ?? '';
      const raw = readFileSync(join(folder, name), 'utf8').replaceAll('=\r\n', '');
      return (
        plain(raw) +
        plain(
          parsed
            .filter((o) => o.name.startsWith(base))
            .flatMap((o) => o.paragraphs)
            .join(' '),
        )
      );
    };
    const source = plain(readFileSync(join(root, 'samples', 'source', 'larkfield-brief-24-11.typ'), 'utf8'));
    for (const [name, { expect: wanted, absent }] of Object.entries(expectations)) {
      const printed = name.endsWith('.pdf') ? source : text(name);
      const quotes = [...wanted.map((w) => w.quote), ...(name.endsWith('.pdf') ? [] : absent)];
      expect(
        quotes.filter((quote) => !printed.includes(plain(quote))),
        name,
      ).toEqual([]);
    }
  });
});

describe('the recall of an engine', () => {
  const text = 'Intro. The EU imposed sanctions on seven\nIranians on Monday, up to 14 in all. Buy soap!';
  const wanted: Expectations = {
    'a.txt': {
      expect: [
        { quote: 'sanctions on seven Iranians', kind: 'event', type: 'SANCTION', who: ['IGO:EU'], whom: ['IRN'] },
        { quote: 'up to 14', kind: 'event', figure: { high: 14 }, time: '2024-10-14' },
        { quote: 'sanctions on seven Iranians', kind: 'event', type: 'SANCTION', modality: 'planned' },
      ],
      absent: ['Buy soap!'],
    },
  };
  const claim = (over: Partial<Claim>): Claim => {
    const [start, end] = [text.indexOf('The EU'), text.indexOf(' Buy')];
    return claimSchema.parse({
      id: 'c0123456789abcdef',
      document: 'a.txt',
      kind: 'event',
      type: 'SANCTION',
      actors: [
        { role: 'actor', code: 'IGO:EU' },
        { role: 'recipient', code: 'IRN' },
      ],
      objects: [],
      time: { start: '2024-10-14', end: '2024-10-14', precision: 'day', text: 'on Monday', basis: 'stated' },
      place: null,
      quantities: [{ what: 'listings', low: null, best: null, high: 14, unit: null }],
      modality: 'asserted',
      hedges: [],
      attribution: [],
      edges: [],
      evidence: [{ start, end, quote: text.slice(start, end) }],
      outlets: [],
      confidence: 1,
      producers: ['test'],
      checks: [],
      lang: 'en',
      textVersion: 'txt@1',
      ...over,
    });
  };
  const recall = (...claims: Claim[]) => recallOf(wanted, [{ name: 'a.txt', text, claims }]);

  it('counts what is found and what is met, and names what is missed', () => {
    expect(recall(claim({}))).toMatchObject({ total: 3, found: 3, met: 2, missed: [{ found: true }], forbidden: [] });
    expect(recall()).toMatchObject({ total: 3, found: 0, met: 0 });
  });

  it('takes a wrong party, bound or day for a miss', () => {
    expect(recall(claim({ actors: [{ role: 'actor', code: 'GBR' }] })).met).toBe(1);
    expect(recall(claim({ quantities: [], time: null })).met).toBe(1);
    expect(recall(claim({ modality: 'planned' })).met).toBe(1);
  });

  it('reports a claim made of an advertisement', () => {
    const start = text.indexOf('Buy');
    const advert = claim({ evidence: [{ start, end: text.length, quote: 'Buy soap!', role: 'supports' }] });
    expect(recall(advert)).toMatchObject({ found: 0, forbidden: [{ quote: 'Buy soap!' }] });
  });
});

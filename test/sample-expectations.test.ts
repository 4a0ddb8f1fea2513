import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { originals } from '../bench/sample-originals.ts';
import { claimKinds, claimSchema, isoDay, modalities, partyCode } from '../src/model/claim.ts';

const root = join(import.meta.dirname, '..');
const folder = join(root, 'samples', 'documents');
const type = claimSchema.shape.type;
const expectation = z.strictObject({
  quote: z.string().min(4),
  kind: z.enum(claimKinds),
  type: z.union([type, z.array(type)]).optional(),
  who: z.array(partyCode).optional(),
  whom: z.array(partyCode).optional(),
  about: z.array(partyCode).optional(),
  modality: z.enum(modalities).optional(),
  speaker: z.string().optional(),
  time: z.union([isoDay, z.string().regex(/^\d{4}-\d\d-\d\d\.\.\d{4}-\d\d-\d\d$/)]).optional(),
  figure: z.strictObject({ low: z.number(), best: z.number(), high: z.number() }).partial().optional(),
  outlets: z.array(z.string()).optional(),
  authors: z.array(z.string()).optional(),
});
const expectations = z
  .record(z.string(), z.strictObject({ expect: z.array(expectation).min(3), absent: z.array(z.string()).optional() }))
  .parse(parse(readFileSync(join(root, 'fixtures', 'samples', 'expectations.yaml'), 'utf8')));

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
    for (const [name, { expect: wanted, absent = [] }] of Object.entries(expectations)) {
      const printed = name.endsWith('.pdf') ? source : text(name);
      const quotes = [...wanted.map((w) => w.quote), ...(name.endsWith('.pdf') ? [] : absent)];
      expect(
        quotes.filter((quote) => !printed.includes(plain(quote))),
        name,
      ).toEqual([]);
    }
  });
});

import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import PostalMime from 'postal-mime';
import { afterEach, describe, expect, it } from 'vitest';
import { originals } from '../bench/sample-originals.ts';
import { varyCopies, writeCopies } from '../bench/samples-copies.ts';
import { retold, seeded } from '../bench/vary-text.ts';
import { actorSchema } from '../src/model/knowledge.ts';

const samples = await originals(join(import.meta.dirname, '..', 'samples', 'documents'));
const copies = (n: number, seed: number) => [...varyCopies(n, seeded(seed), samples, [])];

describe('copies of the samples', () => {
  it('are the same for the same seed and others for another', () => {
    expect(copies(40, 7)).toEqual(copies(40, 7));
    expect(copies(40, 7)).not.toEqual(copies(40, 8));
  });

  it('are all different, in three forms and five languages', () => {
    const all = copies(600, 1);
    expect(new Set(all.map((copy) => copy.content)).size).toBe(600);
    expect(new Set(all.map((copy) => copy.name.split('.').at(-1)))).toEqual(new Set(['txt', 'html', 'eml']));
    expect(new Set(samples.map((sample) => sample.lang))).toEqual(new Set(['en', 'ru', 'zh', 'ko', 'fa']));
  });

  it('tell a few samples often and most seldom', () => {
    const counts = new Map<string, number>();
    for (const { name } of copies(600, 1)) counts.set(name.slice(7), (counts.get(name.slice(7)) ?? 0) + 1);
    const sorted = [...counts.values()].sort((a, b) => b - a);
    expect(sorted[0]).toBeGreaterThan(6 * (sorted.at(-1) ?? 0));
  });

  it('keep the mark of a sample, and mails stay mails', async () => {
    for (const copy of copies(120, 3)) {
      const mail = copy.name.endsWith('.eml') ? await PostalMime.parse(copy.content) : undefined;
      if (mail) expect(mail.html).toContain('Recent Analysis');
      expect(mail?.text ?? copy.content).toMatch(/Entente, copy \d+/);
    }
  });

  it('put one name of a state in the place of another, all through a copy', () => {
    const person = (id: string, name: string) => actorSchema.parse({ id, kind: 'person', name, code: 'RUS' });
    const actors = [person('a', 'Sergei Lavrov'), person('b', 'Andrei Belousov'), person('c', 'Ivan Petrovsky')];
    const text = [...varyCopies(200, seeded(5), samples, actors)].map((copy) => copy.content).join('\n');
    expect(text).toContain('Ivan Petrovsky');
  });
});

describe('a paragraph retold', () => {
  const how = { lang: 'en', names: new Map<string, string>(), days: 12 };

  it('moves days over the end of the month and leaves years alone', () => {
    expect(retold('It happened on 24 October 2024 and October 8.', how, seeded(1))).toBe(
      'It happened on 5 November 2024 and October 20.',
    );
  });

  it('keeps size and grouping of numbers, and numbers in names', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const told = retold('Fath-360; 12,000 men; resolution 2397; 2024', how, seeded(seed));
        expect(told).toMatch(/^Fath-360; \d{1,2},\d00 (?:men); resolution 2397; 2024$/);
      }),
    );
  });
});

describe('copies on disk', () => {
  const folder = mkdtempSync(join(tmpdir(), 'entente-copies-'));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('lie a hundred to a folder', () => {
    expect(writeCopies(folder, copies(130, 1))).toBe(130);
    expect(readdirSync(folder)).toEqual(['0000', '0001']);
    expect(readdirSync(join(folder, '0001'))).toHaveLength(30);
  });
});

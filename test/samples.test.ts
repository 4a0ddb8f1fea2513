import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { originals } from '../bench/sample-originals.ts';
import { outletSchema } from '../src/model/knowledge.ts';

const root = join(import.meta.dirname, '..');
const folder = join(root, 'samples', 'documents');
const yaml = (...path: string[]): unknown => parse(readFileSync(join(root, ...path), 'utf8'));
const day = z.union([z.string(), z.date()]);
const sources = z
  .object({
    sources: z.record(
      z.string(),
      z.object({
        name: z.string().min(3),
        date: day,
        url: z.url().optional(),
        kind: z.enum(['read', 'tracker', 'memory']),
      }),
    ),
    documents: z.record(
      z.string(),
      z.array(z.object({ fact: z.string(), sources: z.array(z.string()).min(1) })).min(1),
    ),
    traps: z.array(z.object({ document: z.string(), trap: z.string() })),
  })
  .parse(yaml('samples', 'SOURCES.yaml'));
const outlets = z.array(outletSchema).parse(yaml('vocab', 'crink', 'outlets', 'samples.yaml'));
const documents = readdirSync(folder).sort();

describe('the samples', () => {
  it('are at least fourteen documents in every form users have', () => {
    expect(documents.length).toBeGreaterThanOrEqual(14);
    for (const ending of ['.rss.xml', '.atom.xml', '.html', '.eml', '.pdf', '.ru.txt', '.zh.txt', '.ko.txt', '.fa.txt'])
      expect(documents.filter((name) => name.endsWith(ending)).length, ending).toBeGreaterThan(0);
  });

  it('name a source for the facts of each document, and no source in vain', () => {
    expect(Object.keys(sources.documents).sort()).toEqual(documents);
    const used = new Set(Object.values(sources.documents).flatMap((facts) => facts.flatMap((fact) => fact.sources)));
    expect([...used].sort()).toEqual(Object.keys(sources.sources).sort());
    for (const { document } of sources.traps) expect(documents).toContain(document);
  });

  it('carry a visible mark, every entry of a feed too', async () => {
    for (const sample of await originals(folder))
      expect(sample.paragraphs.join('\n'), sample.name).toContain('Entente');
  });

  it('stand under invented outlets, on hosts nobody can register', () => {
    for (const outlet of outlets) {
      expect(outlet.sample, outlet.id).toBe(true);
      for (const host of outlet.domains) expect(host).toMatch(/\.example$/);
    }
    const text = documents.map((name) => readFileSync(join(folder, name), 'utf8').replaceAll('=\r\n', '')).join('\n');
    const hosts = [...text.matchAll(/https?:\/\/([\w.-]+)/g)].map((match) => match[1] ?? '');
    const foreign = hosts.filter(
      (host) => !host.endsWith('.example') && !/^(?:purl|www\.w3|ogp|schema|ns\.adobe)\b/.test(host),
    );
    expect([...new Set(foreign)]).toEqual([]);
  });

  it.skipIf(!existsSync(join(root, '..', 'shared', 'checks', 'overlap.mjs')))(
    'repeat no nine words of the real documents (skipped where those are not at hand)',
    () => {
      const report = execFileSync('node', [join(root, '..', 'shared', 'checks', 'overlap.mjs')], { cwd: root });
      expect(
        report
          .toString()
          .split('\n')
          .filter((line) => line.includes(' runs of ')),
      ).toEqual([]);
    },
  );
});

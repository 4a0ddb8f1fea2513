/** The names of the real UN and OFAC lists, read just far enough to measure with; the importers stand in src/resolve/lists. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { NameEntry, NameSchema } from '../../src/resolve/names/index.ts';

const folder = join(import.meta.dirname, '..', '..', '..', 'shared', 'lists');

export const hasLists = (): boolean => existsSync(folder);

const ofac = (file: string): string[][] =>
  parse(readFileSync(join(folder, file), 'latin1').replaceAll('\u001a', ''), {
    relax_column_count: true,
    relax_quotes: true,
  }) as string[][];

const ofacSchemas: Readonly<Record<string, NameSchema>> = { individual: 'person', vessel: 'vessel' };

export function listNames(): NameEntry[] {
  return [...unNames(), ...ofacNames()];
}

function ofacNames(): NameEntry[] {
  const schemas = new Map<string, NameSchema>();
  const entries: NameEntry[] = [];
  for (const [id = '', name = '', type = ''] of ofac('ofac-sdn-2021.csv')) {
    const schema = ofacSchemas[type.trim()] ?? 'organisation';
    schemas.set(id, schema);
    if (name !== '') entries.push({ id: `ofac-${id}`, name, schema });
  }
  for (const [id = '', , , name = ''] of ofac('ofac-alt-2021.csv'))
    entries.push({ id: `ofac-${id}`, name, schema: schemas.get(id) ?? 'any' });
  return entries;
}

function unNames(): NameEntry[] {
  const xml = readFileSync(join(folder, 'un-consolidated-2026-02-27.xml'), 'utf8');
  const entries: NameEntry[] = [];
  for (const [, tag = '', body = ''] of xml.matchAll(/<(INDIVIDUAL|ENTITY)>([\s\S]*?)<\/\1>/g)) {
    const id = `un-${/<DATAID>(\d+)/.exec(body)?.[1]}`;
    const schema = tag === 'INDIVIDUAL' ? 'person' : 'organisation';
    const parts = [...body.matchAll(/<(?:FIRST|SECOND|THIRD|FOURTH)_NAME>([^<]*)</g)].map((m) => plain(m[1]));
    const names = [
      parts.filter((p) => p !== '').join(' '),
      ...[...body.matchAll(/<ALIAS_NAME>([^<]+)</g)].map((m) => plain(m[1])),
    ];
    for (const name of names) if (name !== '') entries.push({ id, name, schema });
  }
  return entries;
}

const plain = (text = ''): string =>
  text.replaceAll('&amp;', '&').replaceAll('&apos;', "'").replaceAll('&quot;', '"').trim();

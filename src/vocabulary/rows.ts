// Vocabulary: reads the rows of a folder of YAML lists, checks each against its schema, and lays a desk's own rows over them by id.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, LineCounter, parse, parseDocument } from 'yaml';
import { z } from 'zod';
import { EntenteError } from '../model/errors.ts';

/** A row of a desk's own vocabulary may only say which shipped row to leave out. */
const dropped = z.object({ id: z.string(), drop: z.literal(true) }).strict();

/** Files of one layer: every `*.yaml` of a folder, or one file. What is not there holds no rows. */
function filesOf(path: string): string[] {
  if (!existsSync(path)) return [];
  if (path.endsWith('.yaml')) return [path];
  const names = readdirSync(path).filter((name) => name.endsWith('.yaml'));
  return names.sort().map((name) => join(path, name));
}

/** Rows of the package's layer and of the desk's over it: the same id replaces the row, a new id adds one. */
export function readRows<T extends { id: string }>(schema: z.ZodType<T>, layers: readonly string[]): T[] {
  const rows = new Map<string, T>();
  for (const layer of layers) {
    const seen = new Map<string, string>();
    for (const file of filesOf(layer)) {
      for (const row of rowsOf(file, schema)) {
        const other = seen.get(row.id);
        if (other !== undefined)
          throw invalid(file, `the id "${row.id}" is also in ${other}`, 'Give one of them another id.');
        seen.set(row.id, file);
        if ('value' in row) rows.set(row.id, row.value);
        else rows.delete(row.id);
      }
    }
  }
  return [...rows.values()];
}

function* rowsOf<T extends { id: string }>(file: string, schema: z.ZodType<T>): Generator<{ id: string; value?: T }> {
  const data = readYaml(file);
  if (data === null || data === undefined) return;
  if (!Array.isArray(data)) throw invalid(file, 'expected a list of rows', 'Start each row with "- id: ...".');
  for (const [index, raw] of data.entries()) {
    const drop = dropped.safeParse(raw);
    if (drop.success) {
      yield { id: drop.data.id };
      continue;
    }
    const row = schema.safeParse(raw);
    if (!row.success) throw invalidAt(file, [index], row.error);
    yield { id: row.data.id, value: row.data };
  }
}

/** One file that is one record, such as the profile. */
export function readRecord<T>(file: string, schema: z.ZodType<T>): T {
  const record = schema.safeParse(readYaml(file));
  if (!record.success) throw invalidAt(file, [], record.error);
  return record.data;
}

function readYaml(file: string): unknown {
  const text = readFileSync(file, 'utf8');
  try {
    return parse(text);
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    throw invalid(file, message, 'Correct the YAML at that line: often a missing quote or a wrong indent.', cause);
  }
}

/** Names the line only when something is wrong: a second parse then costs nothing that matters. */
function invalidAt(file: string, at: readonly number[], error: z.ZodError): EntenteError {
  const issue = error.issues[0];
  const path = [...at, ...(issue?.path ?? [])];
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(file, 'utf8'), { lineCounter: lines });
  let line = 0;
  let id = '';
  for (let depth = path.length; depth >= 0 && line === 0; depth--) {
    const node = depth === 0 ? document.contents : document.getIn(path.slice(0, depth), true);
    const range = (node as { range?: [number, number, number] } | undefined)?.range;
    if (range) line = lines.linePos(range[0]).line;
  }
  const row = at.length > 0 ? document.getIn([...at], true) : undefined;
  if (isMap(row)) id = ` (${String(row.get('id'))})`;
  const field = path.slice(at.length).map(String).join('.') || 'the row';
  const hint = `Correct ${field} at that line; docs/vocabulary.md lists the fields.`;
  return invalid(`${file}:${line}${id}`, `${field}: ${issue?.message ?? 'not valid'}`, hint, error);
}

function invalid(where: string, what: string, hint: string, cause?: unknown): EntenteError {
  return new EntenteError('vocabulary-invalid', `${where}: ${what}`, { hint, cause });
}

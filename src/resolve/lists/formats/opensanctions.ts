/** List format: OpenSanctions: entities.ftm.json, deltas to it, and statements.csv. */
import { parse } from 'csv-parse/sync';
import { EntenteError } from '../../../model/errors.ts';
import type { ListFile, ListRead, ListSignal } from '../entry.ts';
import type { FileHead, ListReader } from '../reader.ts';
import { Unread } from '../unread.ts';
import { entriesOf, type FtmEntity } from './ftm.ts';

const list = { list: 'opensanctions', authority: 'OpenSanctions', label: 'OpenSanctions' } as const;

function firstJson({ lines }: FileHead): Record<string, unknown> | null {
  try {
    const found: unknown = JSON.parse(lines[0] ?? '');
    return typeof found === 'object' && found !== null ? (found as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

export const opensanctions: ListReader = {
  id: 'opensanctions-ftm',
  label: 'OpenSanctions entities as JSON lines (entities.ftm.json), with deltas',
  verified: false,
  additions: new Set(['delta']),
  recognise(head) {
    const first = firstJson(head);
    if (first === null) return null;
    if ('schema' in first && 'properties' in first && 'id' in first) return 'entities';
    return 'op' in first && 'entity' in first ? 'delta' : null;
  },
  read(files): ListRead {
    const unread = new Unread();
    const signals: ListSignal[] = [];
    const entities = new Map<string, FtmEntity>();
    for (const file of files) {
      if (file.part === 'entities')
        for (const { value } of jsonLines(file)) entities.set(String(value['id']), ftmOf(value));
      else applyDelta(file, entities, signals);
    }
    if (!files.some((f) => f.part === 'entities')) throw withoutBase(files[0]?.name ?? '');
    return { ...list, published: null, entries: entriesOf(entities.values(), unread), unread: unread.list(), signals };
  },
};

export const statements: ListReader = {
  id: 'opensanctions-statements',
  label: 'OpenSanctions statements as CSV',
  verified: false,
  recognise: ({ lines }) => {
    const header = new Set(
      (lines[0] ?? '')
        .replaceAll('"', '')
        .split(',')
        .map((h) => h.trim()),
    );
    return ['canonical_id', 'entity_id', 'prop', 'schema', 'value', 'dataset'].every((c) => header.has(c))
      ? 'list'
      : null;
  },
  read([file]): ListRead {
    const unread = new Unread();
    const rows = statementRows(file?.bytes ?? new Uint8Array(), file?.name ?? '');
    return {
      ...list,
      published: null,
      entries: entriesOf(fromStatements(rows).values(), unread),
      unread: unread.list(),
      signals: [],
    };
  },
};

const strings = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((v): v is string => typeof v === 'string') : [];

/** Nested entities (targets.nested.json) stand by their id. */
function ftmOf(value: Readonly<Record<string, unknown>>): FtmEntity {
  const properties = Object.entries((value['properties'] ?? {}) as Record<string, unknown>).map(([name, values]) => [
    name,
    (Array.isArray(values) ? values : []).flatMap((v) =>
      typeof v === 'string' ? v : String((v as { id?: unknown })?.id ?? ''),
    ),
  ]);
  return {
    id: String(value['id']),
    schema: String(value['schema']),
    properties: Object.fromEntries(properties) as FtmEntity['properties'],
    datasets: strings(value['datasets']),
    target: value['target'] === true,
  };
}

/** One line at a time: a file of 500 MB is longer than a string may be. */
function* jsonLines(file: ListFile): Generator<{ value: Record<string, unknown>; line: number }> {
  const decoder = new TextDecoder();
  let line = 0;
  for (let from = 0; from < file.bytes.length; ) {
    const end = file.bytes.indexOf(10, from);
    const text = decoder.decode(file.bytes.subarray(from, end === -1 ? undefined : end)).trim();
    from = end === -1 ? file.bytes.length : end + 1;
    line += 1;
    if (text === '') continue;
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch (cause) {
      throw new EntenteError('format-broken', `${file.name} breaks off or is damaged in line ${line}.`, {
        hint: 'Download it again unchanged; nothing was taken in, the list in force stays.',
        cause,
      });
    }
    yield { value: value as Record<string, unknown>, line };
  }
}

/** ADD, MOD and DEL by id. What a delta changes and the base does not hold shows that a delta between them is missing. */
function applyDelta(file: ListFile, entities: Map<string, FtmEntity>, signals: ListSignal[]): void {
  for (const { value, line } of jsonLines(file)) {
    const op = String(value['op']).toUpperCase();
    const entity = ftmOf((value['entity'] ?? {}) as Record<string, unknown>);
    if (op !== 'ADD' && !entities.has(entity.id)) {
      const message = `${file.name}, line ${line}: ${op} of ${entity.id}, which the entities before it do not hold. Is a delta missing?`;
      signals.push({ code: 'part-orphan', entry: entity.id, message });
    }
    if (op === 'DEL') entities.delete(entity.id);
    else if (op === 'ADD' || op === 'MOD') entities.set(entity.id, entity);
    else
      signals.push({
        code: 'bad-row',
        entry: entity.id,
        message: `${file.name}, line ${line}: unknown operation "${op}".`,
      });
  }
}

type Row = Readonly<Record<string, string>>;

function statementRows(bytes: Uint8Array, file: string): Row[] {
  try {
    return parse(Buffer.from(bytes), { columns: true, bom: true, skip_empty_lines: true }) as Row[];
  } catch (cause) {
    throw new EntenteError('format-broken', `${file} breaks off or is damaged: ${(cause as Error).message}.`, {
      hint: 'Download it again unchanged; nothing was taken in, the list in force stays.',
      cause,
    });
  }
}

/** Statements of one canonical id are one entity; the narrowest schema any of them gives is its schema. */
function fromStatements(rows: readonly Row[]): Map<string, FtmEntity> {
  const found = new Map<
    string,
    { id: string; schema: string; properties: Record<string, string[]>; datasets: string[]; target: boolean }
  >();
  for (const row of rows) {
    const id = row['canonical_id'] ?? '';
    const entity = found.get(id) ?? { id, schema: row['schema'] ?? '', properties: {}, datasets: [], target: false };
    found.set(id, entity);
    if (general.has(entity.schema)) entity.schema = row['schema'] ?? entity.schema;
    const [prop = '', value = '', dataset = ''] = [row['prop'], row['value'], row['dataset']];
    if (!entity.datasets.includes(dataset)) entity.datasets.push(dataset);
    if (prop === 'id' || value === '') continue;
    const values = entity.properties[prop] ?? [];
    entity.properties[prop] = values;
    if (!values.includes(value)) values.push(value);
  }
  return found;
}

const general = new Set(['Thing', 'LegalEntity', 'Organization', 'Asset']);

const withoutBase = (name: string): EntenteError =>
  new EntenteError('format-unknown', `${name} is a delta: it says what changed and holds no list by itself.`, {
    hint: 'Import entities.ftm.json first, then the deltas in the order they were published.',
  });

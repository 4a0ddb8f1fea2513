// Resolve: an entity put together from its statements. Nothing is chosen away: values that cannot both hold stand side by side.
import { isSingle, strongProps } from './schemata.ts';
import type { Statement } from './statement.ts';

/** Values of a property that a thing has once, each with who says so. */
export interface ValueConflict {
  prop: string;
  /** of identifiers: they forbid a machine to merge */
  strong: boolean;
  values: { value: string; statements: Statement[] }[];
}

export interface Entity {
  id: string;
  schema: string;
  /** the name it is shown by */
  caption: string;
  properties: Record<string, string[]>;
  datasets: string[];
  /** ids of its sources that were merged into it */
  referents: string[];
  firstSeen: string;
  lastSeen: string;
  conflicts: ValueConflict[];
  statements: Statement[];
}

/** Undefined without statements. `rename` gives the canonical id of a value that is an entity's id. */
export function entityOf(
  id: string,
  statements: readonly Statement[],
  rename: (entity: string) => string = (entity) => entity,
): Entity | undefined {
  const own = [...statements].sort((a, b) => Number(b.entityId === id) - Number(a.entityId === id) || order(a, b));
  const [first] = own;
  if (!first) return undefined;
  const properties: Record<string, string[]> = {};
  for (const { prop, value } of own) {
    const values = properties[prop] ?? [];
    properties[prop] = values;
    const named = isReference(prop) ? rename(value) : value;
    if (!values.includes(named)) values.push(named);
  }
  const isoDates = own.flatMap((s) => [s.firstSeen, s.lastSeen]).sort();
  return {
    id,
    schema: first.schema,
    caption: properties['name']?.[0] ?? properties['alias']?.[0] ?? id,
    properties,
    datasets: unique(own.map((s) => s.dataset)).sort(),
    referents: unique(own.map((s) => s.entityId))
      .filter((referent) => referent !== id)
      .sort(),
    firstSeen: isoDates[0] ?? '',
    lastSeen: isoDates.at(-1) ?? '',
    conflicts: conflictsIn(own),
    statements: own,
  };
}

const references = new Set(['holder', 'post', 'organization', 'member', 'subject', 'object']);
const isReference = (prop: string): boolean => references.has(prop);

const unique = (values: readonly string[]): string[] => [...new Set(values)];
/** The vocabulary's own values come first, then those of lists, then what documents give; a name before the rest. */
const rank = ({ dataset, prop }: Statement): number =>
  (dataset === 'vocabulary' ? 0 : dataset === 'documents' ? 4 : 2) + (prop === 'name' ? 0 : 1);
const keyOf = ({ dataset, prop, firstSeen, id }: Statement): string => [dataset, prop, firstSeen, id].join('\u001f');
const order = (a: Statement, b: Statement): number => rank(a) - rank(b) || (keyOf(a) < keyOf(b) ? -1 : 1);

/** Two values of what a thing has once; and two kinds of thing under one id. */
function conflictsIn(statements: readonly Statement[]): ValueConflict[] {
  const groups = new Map<string, Map<string, Statement[]>>();
  const put = (prop: string, value: string, statement: Statement): void => {
    const values = groups.get(prop) ?? new Map<string, Statement[]>();
    groups.set(prop, values);
    values.set(value, [...(values.get(value) ?? []), statement]);
  };
  for (const statement of statements) {
    if (isSingle(statement.prop)) put(statement.prop, statement.value, statement);
    if (statement.prop === 'name') put('schema', family(statement.schema), statement);
  }
  return [...groups]
    .filter(([, values]) => values.size > 1)
    .map(([prop, values]) => ({
      prop,
      strong: strongProps.has(prop) || prop === 'schema',
      values: [...values].map(([value, said]) => ({ value, statements: said })),
    }));
}

/** People, ships and bodies cannot be one thing; companies, ministries and armies shade into each other. */
const family = (schema: string): string =>
  schema === 'Person' || schema === 'Vessel' || schema === 'Airplane' ? schema : 'Organization';

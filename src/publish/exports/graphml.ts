/** Actors and their ties as GraphML, for Gephi, yEd, igraph and NetworkX. */
import type { Store } from '../../record/store.ts';
import type { Entity } from '../../resolve/statements/entity.ts';
import { actorGraph } from './actor-records.ts';
import { xmlText } from './xml-text.ts';

const nodeKeys = ['label', 'schema', 'country'] as const;
const tieKeys = ['claims', 'cooperation', 'contention', 'accepted'] as const;
const dayKeys = ['first', 'last'] as const;

const nodeData = (actor: Entity): Record<(typeof nodeKeys)[number], string> => ({
  label: actor.caption,
  schema: actor.schema,
  country: (actor.properties['country'] ?? actor.properties['flag'] ?? []).join(' '),
});

const data = (key: string, value: string | number): string => `<data key="${key}">${xmlText(value)}</data>`;
const key = (id: string, on: 'node' | 'edge', type: 'string' | 'int'): string =>
  `  <key id="${id}" for="${on}" attr.name="${id}" attr.type="${type}"/>\n`;

export async function* actorsGraphml(store: Store): AsyncGenerator<string> {
  const { actors, ties } = await actorGraph(store);
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n';
  for (const id of nodeKeys) yield key(id, 'node', 'string');
  for (const id of tieKeys) yield key(id, 'edge', 'int');
  for (const id of dayKeys) yield key(id, 'edge', 'string');
  yield '  <graph id="actors" edgedefault="undirected">\n';
  for (const actor of actors) {
    const values = Object.entries(nodeData(actor)).filter(([, value]) => value !== '');
    yield `    <node id="${xmlText(actor.id)}">${values.map(([id, value]) => data(id, value)).join('')}</node>\n`;
  }
  for (const [i, tie] of ties.entries()) {
    const counts = tieKeys.map((id) => data(id, tie[id]));
    const days = dayKeys.flatMap((id) => (tie[id] === null ? [] : [data(id, tie[id])]));
    yield `    <edge id="t${i}" source="${xmlText(tie.a)}" target="${xmlText(tie.b)}">${[...counts, ...days].join('')}</edge>\n`;
  }
  yield '  </graph>\n</graphml>\n';
}

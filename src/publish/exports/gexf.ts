/** Actors and their ties as GEXF 1.3, for Gephi: ties carry the days between which claims name them. */
import type { Store } from '../../record/store.ts';
import { actorGraph } from './actor-records.ts';
import { xmlText } from './xml-text.ts';

const tieKeys = ['cooperation', 'contention', 'accepted'] as const;

const value = (id: string, text: string | number): string => `<attvalue for="${id}" value="${xmlText(text)}"/>`;
const attribute = (id: string, type: 'string' | 'integer'): string =>
  `      <attribute id="${id}" title="${id}" type="${type}"/>\n`;

export async function* actorsGexf(store: Store): AsyncGenerator<string> {
  const { actors, ties } = await actorGraph(store);
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://gexf.net/1.3" version="1.3">\n';
  yield '  <graph defaultedgetype="undirected" mode="dynamic" timeformat="date">\n    <attributes class="node">\n';
  yield `${attribute('schema', 'string')}${attribute('country', 'string')}    </attributes>\n    <attributes class="edge">\n`;
  for (const id of tieKeys) yield attribute(id, 'integer');
  yield '    </attributes>\n    <nodes>\n';
  for (const actor of actors) {
    const country = (actor.properties['country'] ?? actor.properties['flag'] ?? []).join(' ');
    const values = value('schema', actor.schema) + (country === '' ? '' : value('country', country));
    yield `      <node id="${xmlText(actor.id)}" label="${xmlText(actor.caption)}"><attvalues>${values}</attvalues></node>\n`;
  }
  yield '    </nodes>\n    <edges>\n';
  for (const [i, tie] of ties.entries()) {
    const days = (tie.first === null ? '' : ` start="${tie.first}"`) + (tie.last === null ? '' : ` end="${tie.last}"`);
    const values = tieKeys.map((id) => value(id, tie[id])).join('');
    yield `      <edge id="t${i}" source="${xmlText(tie.a)}" target="${xmlText(tie.b)}" weight="${tie.claims}"${days}><attvalues>${values}</attvalues></edge>\n`;
  }
  yield '    </edges>\n  </graph>\n</gexf>\n';
}

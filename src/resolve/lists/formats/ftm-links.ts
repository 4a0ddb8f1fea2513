/** List format: FollowTheMoney's links between entities, as leads on the entries at both ends. */
import type { ListEntry } from '../entry.ts';
import type { FtmEntity } from './ftm.ts';

/** Which properties of a link name its two ends. */
export const linkEnds: Readonly<Record<string, readonly [from: string, to: string]>> = {
  Ownership: ['owner', 'asset'],
  Directorship: ['director', 'organization'],
  UnknownLink: ['subject', 'object'],
  Membership: ['member', 'organization'],
  Employment: ['employee', 'employer'],
  Representation: ['agent', 'client'],
};

/** A link stands on both its ends that are listed. */
export function addLinks(entries: readonly ListEntry[], all: ReadonlyMap<string, FtmEntity>): void {
  const byId = new Map<string, ListEntry[]>();
  for (const entry of entries) {
    const id = entry.references['opensanctions'] ?? '';
    byId.set(id, [...(byId.get(id) ?? []), entry]);
  }
  for (const link of all.values()) {
    const ends = linkEnds[link.schema];
    if (ends === undefined) continue;
    const share = link.properties['percentage']?.[0];
    const word = link.properties['role']?.[0] ?? link.schema;
    for (const [here, there] of [ends, [ends[1], ends[0]]] as const) {
      for (const of of link.properties[here] ?? []) {
        for (const id of link.properties[there] ?? []) {
          const name = all.get(id)?.properties['name']?.[0] ?? id;
          const relation = `${word}${share === undefined ? '' : ` ${share} %`} (as ${here})`;
          for (const entry of byId.get(of) ?? []) entry.links.push({ relation, name, id });
        }
      }
    }
  }
}

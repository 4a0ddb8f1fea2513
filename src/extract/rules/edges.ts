/** Extraction: edges follow from type and roles alone, by the rules in the event type's file. No organisation is expanded. */
import type { ClaimActor, Edge } from '../../model/claim.ts';
import type { EventTypeDefinition } from '../../vocabulary/event-types.ts';

export function edgesOf(type: EventTypeDefinition, actors: readonly ClaimActor[], reciprocal: boolean): Edge[] {
  const codes = (role: ClaimActor['role']): string[] => [
    ...new Set(actors.flatMap((a) => (a.role === role && a.code !== null ? [a.code] : []))),
  ];
  const [acting, acted, third] = [codes('actor'), codes('recipient'), codes('third')];
  const out = new Map<string, Edge>();
  const add = (a: string, b: string, sign: 1 | -1): void => {
    if (a !== b) out.set(`${pairOf(a, b)}${sign}`, { pair: pairOf(a, b), sign });
  };
  for (const rule of type.edges) {
    const oneSet = rule.between === 'parties' || (reciprocal && rule.between === 'actor-recipient');
    const from = oneSet ? [...new Set([...acting, ...acted])] : acting;
    const to = oneSet ? from : rule.between === 'actor-third' ? third : acted;
    for (const a of from) for (const b of to) add(a, b, rule.sign);
  }
  return [...out.values()].sort((a, b) => (a.pair < b.pair ? -1 : a.pair > b.pair ? 1 : a.sign - b.sign));
}

const pairOf = (a: string, b: string): string => [a, b].sort().join('-');

/** Positions have no role rule: the sign of their cue stands between every actor and recipient, or inside the actors. */
export function edgesOfPosition(actors: readonly ClaimActor[], sign: 1 | -1): Edge[] {
  const codes = (role: ClaimActor['role']): string[] => [
    ...new Set(actors.flatMap((a) => (a.role === role && a.code !== null ? [a.code] : []))),
  ];
  const from = codes('actor');
  const to = codes('recipient').length > 0 ? codes('recipient') : from;
  const pairs = new Set(from.flatMap((a) => to.filter((b) => b !== a).map((b) => pairOf(a, b))));
  return [...pairs].sort().map((pair) => ({ pair, sign }));
}

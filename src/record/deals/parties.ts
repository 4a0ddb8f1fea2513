/** Record: who takes part in a deal. States by what they give and get; firms, banks and ships where the text names a known one. */
import type { Claim } from '../../model/claim.ts';
import type { Deal, Leg } from '../../model/deal.ts';
import type { Gazetteer } from '../../model/knowledge.ts';

type Party = Deal['parties'][number];

export function partiesOf(legs: readonly Leg[], claims: readonly Claim[], gazetteer: Gazetteer): Party[] {
  const ends = legs.map((leg) => leg.direction.split('>') as [string, string]);
  const gives = new Set(ends.map(([from]) => from));
  const gets = new Set(ends.map(([, to]) => to));
  const states = [...new Set([...gives, ...gets])].sort().map((code): Party => {
    const role =
      gives.has(code) && gets.has(code) ? 'supplier and recipient' : gives.has(code) ? 'supplier' : 'recipient';
    return { code, role, name: gazetteer.label(code) };
  });
  return [...states, ...entitiesIn(claims, gazetteer)];
}

const roles: Record<string, string> = { bank: 'bank', vessel: 'carrier' };

function entitiesIn(claims: readonly Claim[], gazetteer: Gazetteer): Party[] {
  const found = new Map<string, Party>();
  for (const { id, role, code } of claims.flatMap((c) => c.actors)) {
    const actor = id === undefined ? undefined : gazetteer.actor(id);
    if (actor === undefined || role === 'third') continue;
    if (actor.kind !== 'company' && actor.kind !== 'bank' && actor.kind !== 'vessel') continue;
    const part = roles[actor.kind] ?? (role === 'actor' ? 'supplier' : 'recipient');
    found.set(`${actor.id}${part}`, { code: code ?? actor.code ?? '', role: part, name: actor.name });
  }
  return [...found.values()];
}

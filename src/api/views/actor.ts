/** Door: one actor: names, dated offices, and the latest claims about it. */
import type { Desk } from '../../desk.ts';
import type { Claim } from '../../model/claim.ts';
import type { Actor } from '../../model/knowledge.ts';
import { held } from './not-found.ts';

interface Term {
  title: string;
  from: string | null;
  to: string | null;
  reviewed: boolean;
}

export interface ActorView {
  actor: Actor;
  offices: Term[];
  claims: Claim[];
}

export async function actorView(desk: Desk, id: string): Promise<ActorView> {
  const actor = held(desk.vocabulary.gazetteer.actor(id), 'actor', '/actors');
  const offices = desk.vocabulary.offices.flatMap((office) =>
    office.holders
      .filter((holder) => holder.person === id)
      .map(({ from, to, reviewed }) => ({ title: office.title, from, to, reviewed })),
  );
  return { actor, offices, claims: await claimsOf(desk, actor) };
}

/** By name for people and bodies, by code for states: a state acts under many names. */
async function claimsOf(desk: Desk, actor: Actor): Promise<Claim[]> {
  const state = actor.kind === 'state' && actor.code !== null;
  const page = await desk.store.claims(
    state ? { filters: { actor: actor.code ?? '' }, limit: 25 } : { text: actor.name, limit: 25 },
  );
  return page.rows;
}

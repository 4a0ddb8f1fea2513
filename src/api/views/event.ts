/** Door: one event taken apart into its claims, and the claims that deny it. */
import type { Desk } from '../../desk.ts';
import type { Claim } from '../../model/claim.ts';
import type { Event } from '../../model/event.ts';
import { eventIdSchema } from '../../model/ids.ts';
import { held } from './not-found.ts';

export interface EventView {
  event: Event;
  claims: Claim[];
  denials: Claim[];
}

export async function eventView(desk: Desk, id: string): Promise<EventView> {
  const parsed = eventIdSchema.safeParse(id);
  const event = held(parsed.success ? await desk.store.event(parsed.data) : undefined, 'event', '/events');
  const [claims, denials] = await Promise.all([
    desk.store.claimsByIds(event.claims),
    desk.store.claimsByIds(event.denials),
  ]);
  return { event, claims, denials };
}

/** Door: decisions on claims, sent by form. Each records who decided, when and on which version. */
import { Hono } from 'hono';
import { z } from 'zod';
import { claimView } from '../api/views/claim.ts';
import type { Desk } from '../desk.ts';
import { nowIso } from '../model/clock.ts';
import { EntenteError } from '../model/errors.ts';
import type { Csrf } from './security.ts';

const formSchema = z.object({
  csrf: z.string(),
  action: z.enum(['accept', 'reject', 'reset']),
  by: z.string().trim().min(1).max(80),
  reason: z.string().trim().max(500).default(''),
  /** a path of this desk, never another site */
  back: z
    .string()
    .regex(/^\/(?![/\\])/)
    .optional(),
});

const stateAfter = { accept: 'accepted', reject: 'rejected', reset: 'proposed' } as const;

export function decisionRoutes(desk: Desk, csrf: Csrf): Hono {
  const routes = new Hono();
  routes.post('/claims/:id/decision', async (c) => {
    const body = await c.req.parseBody();
    csrf.check(c, body['csrf']);
    const form = formSchema.safeParse(body);
    if (!form.success) {
      throw new EntenteError('usage', 'The decision is not complete.', {
        hint: 'Say who decides, and choose accept or reject.',
      });
    }
    const { action, by, reason, back } = form.data;
    const { claim } = await claimView(desk, c.req.param('id'));
    const after = stateAfter[action];
    await desk.store.setClaimState(claim.id, after, {
      action,
      by,
      at: nowIso(desk.clock),
      on: claim.textVersion,
      reason: reason === '' ? null : reason,
      before: { state: claim.state },
      after: { state: after },
    });
    return c.redirect(back ?? `/claims/${claim.id}`, 303);
  });
  return routes;
}

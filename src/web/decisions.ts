/** Door: decisions on claims, sent by form. Each records who decided, when, on which version, and what was before. */
import { type Context, Hono } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { z } from 'zod';
import { claimOf } from '../api/views/claim.ts';
import type { Desk } from '../desk.ts';
import type { Claim } from '../model/claim.ts';
import { nowIso } from '../model/clock.ts';
import { EntenteError } from '../model/errors.ts';
import type { Decision } from '../record/store.ts';
import { differenceOf, editedClaim } from './edit.ts';
import type { Csrf } from './security.ts';

/** A path of this desk, never another site. */
const path = z.string().regex(/^\/(?![/\\])/);

const signedSchema = z.object({
  by: z.string().trim().min(1).max(80),
  reason: z.string().trim().max(500).default(''),
  back: path.optional(),
  /** the next claim to decide on, where the analyst goes through them one by one */
  next: path.optional(),
});
type Signed = z.infer<typeof signedSchema>;
const actionSchema = z.enum(['accept', 'reject', 'reset']);

const stateAfter = { accept: 'accepted', reject: 'rejected', reset: 'proposed' } as const;
export const nameCookie = 'entente-by';
export const aYear = 365 * 86_400;

/** What a form of a page needs: the token of the session, and who decided last in this browser. */
export interface FormContext {
  csrf: string;
  by: string;
}

export const formContext = (c: Context, csrf: Csrf): FormContext => ({
  csrf: csrf.tokenFor(c),
  by: getCookie(c, nameCookie) ?? '',
});

function signed(body: unknown): Signed {
  const form = signedSchema.safeParse(body);
  if (form.success) return form.data;
  throw incomplete();
}

const incomplete = (): EntenteError =>
  new EntenteError('usage', 'The decision is not complete.', {
    hint: 'Say who decides, and choose accept or reject.',
  });

export function decisionRoutes(desk: Desk, csrf: Csrf): Hono {
  const routes = new Hono();
  const taken = (claim: Claim, { by, reason }: Signed, rest: Pick<Decision, 'action' | 'before' | 'after'>) => ({
    ...rest,
    by,
    at: nowIso(desk.clock),
    on: claim.textVersion,
    reason: reason === '' ? null : reason,
  });
  const done = (c: Context, claim: Claim, form: Signed): Response => {
    setCookie(c, nameCookie, form.by, { httpOnly: true, sameSite: 'Strict', path: '/', maxAge: aYear });
    return c.redirect(form.next ?? form.back ?? `/claims/${claim.id}`, 303);
  };
  routes.post('/claims/:id/decision', async (c) => {
    const body = await c.req.parseBody();
    csrf.check(c, body['csrf']);
    const form = signed(body);
    const action = actionSchema.safeParse(body['action']);
    if (!action.success) throw incomplete();
    const claim = await claimOf(desk, c.req.param('id'));
    const state = stateAfter[action.data];
    const change = { action: action.data, before: { state: claim.state }, after: { state } };
    await desk.store.setClaimState(claim.id, state, taken(claim, form, change));
    return done(c, claim, form);
  });
  routes.post('/claims/:id/edit', async (c) => {
    const body = await c.req.parseBody();
    csrf.check(c, body['csrf']);
    const form = signed(body);
    const claim = await claimOf(desk, c.req.param('id'));
    const edited = editedClaim(claim, body, desk.vocabulary.eventTypes);
    const difference = differenceOf(claim, edited);
    if (difference !== null) {
      const change = { action: 'edit' as const, ...difference };
      await desk.store.setClaimState(claim.id, 'edited', taken(claim, form, change), edited);
    }
    return done(c, claim, form);
  });
  return routes;
}

/** Door: judgements on actors and names, sent by form: same or not, undecided, a row checked, a merger split, an entry taken back. */
import { type Context, Hono } from 'hono';
import { setCookie } from 'hono/cookie';
import { z } from 'zod';
import type { Desk } from '../desk.ts';
import { EntenteError } from '../model/errors.ts';
import { verdicts } from '../resolve/judgements/judgement.ts';
import { judgeGroup, judgePair, judgeRow, split } from '../work/judging.ts';
import { aYear, formContext, nameCookie } from './decisions.ts';
import { JoiningPage } from './pages/joining.tsx';
import type { Csrf } from './security.ts';

const signedSchema = z.object({
  by: z.string().trim().min(1).max(80),
  reason: z.string().trim().max(500).default(''),
  /** a path of this desk, never another site */
  back: z
    .string()
    .regex(/^\/(?![/\\])/)
    .default('/resolution'),
});

const id = z.string().trim().min(1);
const verdict = z.enum(verdicts);
/** '' where the pair had no entry when the page was made */
const seen = z
  .string()
  .nullable()
  .transform((entry) => (entry === '' ? null : entry));

const answerSchema = z.discriminatedUnion('do', [
  z.object({
    do: z.literal('pair'),
    left: id,
    right: id,
    verdict,
    seen: seen.optional(),
    anyway: z.boolean().optional(),
  }),
  z.object({ do: z.literal('group'), actor: id, name: id, verdict }),
  z.object({ do: z.literal('row'), actor: id, digest: z.string(), verdict, seen }),
  z.object({ do: z.literal('split'), entity: id }),
  z.object({ do: z.literal('undo'), id }),
]);
/** What the button of an answer carries; a page has one signature and many buttons. */
export type Answer = z.input<typeof answerSchema>;

export function judgementRoutes(desk: Desk, csrf: Csrf): Hono {
  const routes = new Hono();
  routes.post('/resolution', async (c) => {
    const body = await c.req.parseBody();
    csrf.check(c, body['csrf']);
    const { by, reason, back } = read(signedSchema, body);
    const answer = read(answerSchema, typeof body['answer'] === 'string' ? parsed(body['answer']) : body);
    try {
      await take(desk, answer, { by, reason });
    } catch (cause) {
      if (!(cause instanceof EntenteError) || cause.code !== 'check-failed' || answer.do !== 'pair') throw cause;
      const form = { ...formContext(c, csrf), by };
      const page = JoiningPage({ answer, reason, back, why: cause.message, form });
      return c.html(`<!doctype html>${page?.toString()}`, 422);
    }
    return done(c, by, back);
  });
  return routes;
}

async function take(
  desk: Desk,
  answer: z.infer<typeof answerSchema>,
  signed: { by: string; reason: string },
): Promise<void> {
  if (answer.do === 'pair') await judgePair(desk, answer, signed);
  else if (answer.do === 'group') await judgeGroup(desk, answer, signed);
  else if (answer.do === 'row') await judgeRow(desk, answer, signed);
  else if (answer.do === 'split') await split(desk, answer.entity, signed);
  else await desk.store.undo(answer.id, signed.by, signed.reason);
}

function done(c: Context, by: string, back: string): Response {
  setCookie(c, nameCookie, by, { httpOnly: true, sameSite: 'Strict', path: '/', maxAge: aYear });
  return c.redirect(back, 303);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}

function read<S extends z.ZodType>(schema: S, body: unknown): z.infer<S> {
  const form = schema.safeParse(body);
  if (form.success) return form.data;
  const field = form.error.issues[0]?.path.map(String).join('.') || 'answer';
  throw new EntenteError('usage', `The judgement is not complete: ${field} is missing or not valid.`, {
    hint: 'Say who judges, and choose same, not the same or undecided.',
  });
}

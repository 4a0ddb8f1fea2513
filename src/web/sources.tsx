/** Door: what is sent about sources by form: a new one, pause, resume, visit now, remove, an OPML list; and the list as OPML. */
import { type Context, Hono } from 'hono';
import { z } from 'zod';
import type { Desk } from '../desk.ts';
import { nowIso } from '../model/clock.ts';
import { EntenteError } from '../model/errors.ts';
import { addFeeds, addSource, feedsAsOpml, setPaused, sourceNamed } from '../work/sources.ts';
import type { Csrf } from './security.ts';

const newSchema = z.object({
  address: z.string().trim().min(1).max(2000),
  title: z.string().trim().max(200).default(''),
  max: z.coerce.number().int().min(1).max(43_200).default(1440),
});

/** Files, folders and mailboxes belong to the machine: only its command line may name them. */
const webAddress = /^https?:\/\//i;

export function sourceRoutes(desk: Desk, csrf: Csrf, nudge: () => void): Hono {
  const routes = new Hono();
  routes.get('/sources.opml', async (c) =>
    c.body(await feedsAsOpml(desk), 200, {
      'content-type': 'text/x-opml; charset=utf-8',
      'content-disposition': 'attachment; filename="sources.opml"',
    }),
  );
  routes.post('/sources', async (c) => {
    const { address, title, max } = await formOf(c);
    const { source } = await addSource({ address, title, every: { max } }, desk);
    nudge();
    return c.redirect(`/sources/${source.id}`, 303);
  });
  routes.post('/sources/opml', async (c) => {
    const body = await c.req.parseBody();
    csrf.check(c, body['csrf']);
    const file = body['file'];
    if (!(file instanceof File) || file.size === 0)
      throw new EntenteError('usage', 'No list was sent.', { hint: 'Choose the OPML file of your feed reader.' });
    await addFeeds(await file.text(), file.name, desk);
    nudge();
    return c.redirect('/sources', 303);
  });
  routes.post('/sources/:id/state', async (c) => {
    const body = await c.req.parseBody();
    csrf.check(c, body['csrf']);
    const id = c.req.param('id');
    await changeState(id, body['do']);
    nudge();
    return c.redirect(body['do'] === 'remove' ? '/sources' : `/sources/${id}`, 303);
  });

  async function formOf(c: Context): Promise<z.infer<typeof newSchema>> {
    const body = await c.req.parseBody();
    csrf.check(c, body['csrf']);
    const form = newSchema.safeParse(body);
    if (form.success && webAddress.test(form.data.address)) return form.data;
    throw new EntenteError('usage', 'A source needs an address that begins with http:// or https://.', {
      hint: 'Mailboxes, folders and files are added on the command line: `entente source add`.',
    });
  }

  async function changeState(id: string, word: unknown): Promise<void> {
    const { health, ...source } = await sourceNamed(id, desk);
    if (word === 'pause') await setPaused(id, desk, 'Paused by hand.');
    else if (word === 'resume') await setPaused(id, desk, null);
    else if (word === 'visit') await desk.store.saveSource(source, { ...health, due: nowIso(desk.clock) });
    else if (word === 'remove') await desk.store.removeSource(id);
    else
      throw new EntenteError('usage', 'What should happen to the source?', { hint: 'Pause, resume, visit or remove.' });
  }
  return routes;
}

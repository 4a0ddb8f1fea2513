/** Door: what a person hands over in the browser: pasted text, files, and pages sent by the bookmarklet (token and origin checked). */
import { randomBytes, timingSafeEqual } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Context, Hono } from 'hono';
import type { Gathered } from '../collect/source.ts';
import type { Desk } from '../desk.ts';
import { nowIso } from '../model/clock.ts';
import { EntenteError } from '../model/errors.ts';
import { slugOf } from '../model/slug.ts';
import { takeIn } from '../work/take-in.ts';
import { formContext } from './decisions.ts';
import { TakeInPage, TakenInPage } from './pages/take-in.tsx';
import type { Csrf } from './security.ts';

export function takeInRoutes(desk: Desk, csrf: Csrf): Hono {
  const routes = new Hono();
  const token = keptToken(desk.home);
  const answer = async (c: Context, pieces: readonly Gathered[]): Promise<Response> => {
    const taken = await takeIn(pieces, desk);
    const status = taken.report.failed.length > 0 && taken.documents.length === 0 ? 422 : 200;
    return c.html(`<!doctype html>${(<TakenInPage taken={taken} />).toString()}`, status);
  };
  routes.get('/take-in', (c) => {
    const origin = new URL(c.req.url).origin;
    const page = <TakeInPage form={formContext(c, csrf)} bookmarklet={bookmarklet(origin, token())} />;
    return c.html(`<!doctype html>${page.toString()}`);
  });
  routes.post('/take-in', async (c) => {
    const body = await c.req.parseBody({ all: true });
    csrf.check(c, body['csrf']);
    const fetched = nowIso(desk.clock);
    const pieces = [...pasted(body, fetched), ...(await uploaded(body['file'], fetched))];
    if (pieces.length > 0) return answer(c, pieces);
    throw new EntenteError('usage', 'Nothing was sent.', { hint: 'Paste a text or choose a file.' });
  });
  routes.post('/take-in/page', async (c) => {
    const body = await c.req.parseBody();
    checkSender(c, body, token());
    return answer(c, [sentPage(body, nowIso(desk.clock))]);
  });
  return routes;
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

function pasted(body: Record<string, unknown>, fetched: string): Gathered[] {
  // forms send the ends of lines as CRLF, whatever the text had
  const text = textOf(body['text']).replace(/\r\n/g, '\n');
  if (text.trim() === '') return [];
  const address = textOf(body['address']).trim();
  const name = `${slugOf(textOf(body['title']) || text.trim().slice(0, 60)) || 'pasted'}.txt`;
  return [{ bytes: Buffer.from(text), uri: address || `pasted/${name}`, name, fetched }];
}

async function uploaded(given: unknown, fetched: string): Promise<Gathered[]> {
  const files = (Array.isArray(given) ? given : [given]).filter((f): f is File => f instanceof File && f.size > 0);
  return Promise.all(
    files.map(async (f) => ({
      ...{ bytes: new Uint8Array(await f.arrayBuffer()), uri: `uploaded/${f.name}`, name: f.name, fetched },
      ...(f.type === '' ? {} : { mediaType: f.type }),
    })),
  );
}

/** The token says that it is the user's own bookmarklet; the origin, which the browser sets, that the page is what it claims to be. */
function checkSender(c: Context, body: Record<string, unknown>, token: string): void {
  const given = Buffer.from(textOf(body['token']));
  const known = Buffer.from(token);
  if (given.length !== known.length || !timingSafeEqual(given, known))
    throw new EntenteError('csrf', 'This page was not sent by the bookmarklet of this desk.', {
      hint: 'Take the bookmarklet anew from the page "Take in"; it changes with the desk.',
    });
  const address = textOf(body['url']);
  if (!URL.canParse(address) || c.req.header('origin') !== new URL(address).origin)
    throw new EntenteError('csrf', 'The browser does not say that the page comes from where it claims to be.', {
      hint: 'Some sites hide their origin: save the page (Ctrl-S) and upload the file at "Take in".',
    });
}

function sentPage(body: Record<string, unknown>, fetched: string): Gathered {
  const url = textOf(body['url']);
  const name = new URL(url).pathname.split('/').filter(Boolean).at(-1) ?? new URL(url).hostname;
  return { bytes: Buffer.from(textOf(body['html'])), uri: url, name, mediaType: 'text/html; charset=utf-8', fetched };
}

/** Made once and kept in the desk's folder, readable by its owner only: a bookmarklet outlives restarts. */
function keptToken(home: string): () => string {
  let known: string | undefined;
  const file = join(home, 'bookmarklet.key');
  return () => {
    if (known !== undefined) return known;
    try {
      known = readFileSync(file, 'utf8').trim();
    } catch {
      known = randomBytes(24).toString('base64url');
      writeFileSync(file, `${known}\n`, { mode: 0o600 });
    }
    return known;
  };
}

/** A form and no request by script: a site's own rules for connections do not hold it back. */
function bookmarklet(origin: string, token: string): string {
  const script = `(()=>{const d=document,f=d.createElement('form');f.method='post';f.enctype='multipart/form-data';f.acceptCharset='utf-8';f.target='_blank';f.action='${origin}/take-in/page';const a=(n,v)=>{const i=d.createElement('textarea');i.name=n;i.value=v;f.append(i)};a('token','${token}');a('url',location.href);a('html','<!doctype html>'+d.documentElement.outerHTML);f.style.display='none';d.body.append(f);f.submit();f.remove()})()`;
  return `javascript:${encodeURIComponent(script)}`;
}

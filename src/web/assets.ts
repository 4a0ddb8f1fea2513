/** Door: the stylesheet, the small script and the mark, read once at start. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Hono } from 'hono';
import { etag } from 'hono/etag';

const types = { 'desk.css': 'text/css', 'desk.js': 'text/javascript', 'mark.svg': 'image/svg+xml' } as const;

export function assetRoutes(): Hono {
  const assets = new Hono();
  assets.use(etag());
  for (const [name, type] of Object.entries(types)) {
    const body = readFileSync(join(import.meta.dirname, 'assets', name), 'utf8');
    // Asked again each time and answered 304: a newer version shows at once after an update.
    assets.get(`/${name}`, (c) =>
      c.body(body, 200, { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-cache' }),
    );
  }
  return assets;
}

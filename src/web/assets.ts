/** Door: the stylesheet, the small script and the mark, read once at start; the package's fonts for scripts a machine may lack. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Hono } from 'hono';
import { etag } from 'hono/etag';
import { packageRoot } from '../vocabulary/load.ts';

const types = { 'desk.css': 'text/css', 'desk.js': 'text/javascript', 'mark.svg': 'image/svg+xml' } as const;

/** Named by @font-face in desk.css, each for the signs of its script only. */
const fonts = {
  'NotoSansCJKsc-Regular.otf': 'font/otf',
  'NotoNaskhArabic-Regular.ttf': 'font/ttf',
  // the licence goes with them
  'OFL.txt': 'text/plain; charset=utf-8',
} as const;

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
  for (const [name, type] of Object.entries(fonts)) {
    // Three megabytes that most readers never need: read when first asked for, then kept by the browser.
    assets.get(`/fonts/${name}`, (c) =>
      c.body(readFileSync(join(packageRoot(), 'fonts', name)), 200, {
        'content-type': type,
        'cache-control': 'public, max-age=604800',
      }),
    );
  }
  return assets;
}

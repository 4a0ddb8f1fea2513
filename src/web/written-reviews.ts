/** Door: the written forms of a review, as `entente review` left them in the desk's folder, to be taken away as files. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Hono } from 'hono';
import type { Desk } from '../desk.ts';
import { EntenteError } from '../model/errors.ts';

/** In the order a reader would try them. Names are a closed list: no path of a request ever reaches the disk. */
const forms: Readonly<Record<string, string>> = {
  'issue.html': 'text/html; charset=utf-8',
  'issue.pdf': 'application/pdf',
  'issue.eml': 'message/rfc822',
  'issue.md': 'text/markdown; charset=utf-8',
  'issue.txt': 'text/plain; charset=utf-8',
};

const monthPattern = /^\d{4}-(?:0[1-9]|1[0-2])$/;

export async function writtenFiles(desk: Desk, month: string): Promise<string[]> {
  // Most months have not been written yet: that is no error.
  const found = await readdir(join(desk.home, 'reviews', month)).catch((): string[] => []);
  return Object.keys(forms).filter((name) => found.includes(name));
}

export function reviewFileRoutes(desk: Desk): Hono {
  const routes = new Hono();
  routes.get('/reviews/:month/:file', async (c) => {
    const { month, file } = c.req.param();
    const type = forms[file];
    const written = monthPattern.test(month) && type !== undefined && (await writtenFiles(desk, month)).includes(file);
    if (!written) {
      throw new EntenteError('not-found', `The review of ${month} has not been written as ${file}.`, {
        hint: 'Write it with: entente review YYYY-MM',
      });
    }
    const body = new Uint8Array(await readFile(join(desk.home, 'reviews', month, file)));
    // Always a download: shown in place it would run under the desk's own address.
    return c.body(body, 200, {
      'content-type': type,
      'content-disposition': `attachment; filename="${month}-${file}"`,
    });
  });
  return routes;
}

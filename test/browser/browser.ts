/** Debian's chromium driven by playwright-core, with the desk of the fixture behind it. */
import { existsSync, mkdirSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createAdaptorServer } from '@hono/node-server';
import { type Browser, chromium } from 'playwright-core';
import { EntenteError } from '../../src/model/errors.ts';
import { createApp } from '../../src/web/app.tsx';
import { type Fixture, testDesk } from './desk.ts';

const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

export const browserMissing = !existsSync(executablePath);
if (browserMissing) console.warn(`browser tests skipped: no chromium at ${executablePath} (apt-get install chromium)`);

export const output = join(import.meta.dirname, 'output');

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export interface OpenDesk {
  browser: Browser;
  fixture: Fixture;
  url: string;
  close(): Promise<void>;
}

export async function openInBrowser(): Promise<OpenDesk> {
  mkdirSync(output, { recursive: true });
  const { desk, fixture } = await testDesk();
  const issueOf = async (month: string) => {
    if (month === fixture.issue.id) return fixture.issue;
    throw new EntenteError('not-found', 'There is no draft of that month.', { hint: 'Choose another.' });
  };
  const server = createAdaptorServer({ fetch: createApp(desk, { host: '127.0.0.1', issueOf }).fetch });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const browser = await chromium.launch({ executablePath, args: flags });
  const { port } = server.address() as AddressInfo;
  return {
    browser,
    fixture,
    url: `http://127.0.0.1:${port}`,
    async close() {
      await browser.close();
      await new Promise((resolve) => server.close(resolve));
      await desk.close();
    },
  };
}

/** Every page of the address scheme with the name its picture takes. */
export const pagesOf = ({ article, persian, claims, event, deal }: Fixture): Record<string, string> => ({
  today: '/',
  documents: '/documents',
  document: `/documents/${article.document.id}?claim=${claims.oil.id}`,
  'document-persian': `/documents/${persian.document.id}`,
  claims: '/claims',
  claim: `/claims/${claims.troops.id}`,
  events: '/events',
  event: `/events/${event.id}`,
  figures: '/figures',
  deals: '/deals',
  deal: `/deals/${deal.id}`,
  gaps: '/gaps',
  pairs: '/pairs',
  reviews: '/reviews',
  review: '/reviews/2024-10',
  actors: '/actors',
  actor: '/actors/rus',
  person: '/actors/masoud-pezeshkian',
  resolution: '/resolution',
  lists: '/lists',
  listings: '/listings',
  listing: '/listings/us-ofac-sdn/90001',
  designations: '/designations',
  screen: '/screen?name=Иван+Тестов&schema=person',
  'screen-ownership': '/screen?name=RUSAL&on=2019-06-01',
  sources: '/sources',
  source: '/sources/ferry',
  'source-well': '/sources/quayside',
  'take-in': '/take-in',
  tools: '/tools',
  tool: '/tools/un-oil-cap',
  search: '/search?q=oil',
  'what-if': '/gaps?hook.usd-cleared=yes',
  changes: '/changes',
  about: '/about',
  error: '/nowhere',
});

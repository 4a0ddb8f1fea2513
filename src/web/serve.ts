/** Door: listens with the desk until closed. */
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { IssueOf } from '../api/views/review.ts';
import type { Desk } from '../desk.ts';
import { EntenteError } from '../model/errors.ts';
import { createApp } from './app.tsx';
import { largestHead } from './security.ts';

/** Resolves once the desk answers at `url`; `close` waits for open answers. */
export async function serveDesk(
  desk: Desk,
  { host, port, nudge }: { host: string; port: number; nudge?: () => void },
): Promise<{ url: string; close(): Promise<void> }> {
  // Loaded with the first draft that is looked at: it brings the compiler of the PDF with it.
  const issueOf: IssueOf = async (month) => {
    const { reviewOf } = await import('../work/review.ts');
    return reviewOf(month, desk, { showUnreviewed: true });
  };
  const app = createApp(desk, { host, issueOf, ...(nudge === undefined ? {} : { nudge }) });
  const server = createAdaptorServer({
    fetch: app.fetch,
    hostname: host,
    serverOptions: { maxHeaderSize: largestHead },
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause) => reject(listenError(cause, host, port)));
    server.listen(port, host, resolve);
  });
  const address = server.address() as AddressInfo;
  const name = address.family === 'IPv6' ? `[${address.address}]` : address.address;
  return {
    url: `http://${name}:${address.port}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error === undefined ? resolve() : reject(error)));
        // Browsers keep idle connections open for minutes: they would hold the process back.
        if ('closeIdleConnections' in server) server.closeIdleConnections();
      }),
  };
}

function listenError(cause: Error, host: string, port: number): EntenteError {
  const code = (cause as NodeJS.ErrnoException).code;
  if (code === 'EADDRINUSE') {
    return new EntenteError('port-in-use', `Port ${port} on ${host} is taken by another program.`, {
      hint: `Choose another one, for example --port ${port === 65535 ? 4310 : port + 1}, or --port 0 for any free one.`,
      cause,
    });
  }
  return new EntenteError('usage', `Cannot listen on ${host}:${port}: ${cause.message}`, {
    hint: 'Use an address of this machine, such as 127.0.0.1, and a port above 1023.',
    cause,
  });
}

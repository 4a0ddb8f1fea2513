/** What commands that visit sources share: the fetcher with its proxy, the reader, and their end. */
import type { Fetcher } from '../collect/fetch.ts';
import type { Surroundings } from '../work/sources.ts';
import type { WatchOptions } from '../work/watch.ts';
import type { Terminal } from './terminal.ts';
import type { Session } from './with-desk.ts';

export async function surroundingsOf(
  { beforeClosing }: Session,
  terminal: Terminal,
  given?: string,
): Promise<Surroundings & { fetcher: Fetcher }> {
  const { fetcherOf } = await import('../collect/fetch.ts');
  const { proxySettings } = await import('../collect/proxy.ts');
  const proxy = proxySettings(terminal.env, given);
  const fetcher = fetcherOf({ clock: terminal.clock, ...(proxy === undefined ? {} : { proxy }) });
  beforeClosing(() => fetcher.close());
  return { fetcher, env: terminal.env };
}

interface Visiting extends Pick<WatchOptions, 'onRun' | 'onTrouble'> {
  proxy?: string | undefined;
}

/** Reading runs in a thread of its own: a desk that is served answers meanwhile. */
export async function visitingWith(
  session: Session,
  terminal: Terminal,
  { proxy, ...rest }: Visiting,
): Promise<WatchOptions> {
  const { readingPool } = await import('../work/reading-pool.ts');
  const reader = readingPool(1, session.desk.home);
  session.beforeClosing(() => reader.close());
  return { ...(await surroundingsOf(session, terminal, proxy)), reader, ...rest };
}

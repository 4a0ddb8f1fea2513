/** One fetch over HTTP: every hop guarded, robots obeyed, decoded size and time bounded, hosts not hurried, unchanged pages not taken twice. */
import { lookup as systemLookup } from 'node:dns';
import { Agent, request } from 'undici';
import { type Clock, nowIso } from '../model/clock.ts';
import { EntenteError } from '../model/errors.ts';
import { refusalOf } from './address.ts';
import { decodedBody } from './decoded-body.ts';
import { guardedLookup, type Resolve } from './guarded-lookup.ts';
import { robotsOf } from './robots.ts';
import type { Gathered } from './source.ts';

export interface FetchOptions {
  clock: Clock;
  agent?: string;
  /** decoded bytes */
  sizeLimit?: number;
  timeLimit?: number;
  /** milliseconds between two fetches from one host; robots.txt may ask for more */
  delay?: number;
  sleep?: (ms: number) => Promise<void>;
  resolve?: Resolve;
  /** origins exempt from the guard: for tests on loopback, and a desk's own feed proxy */
  allowOrigins?: readonly string[];
  /** what an earlier fetch of the address was answered with, for a conditional GET */
  validators?: (url: string) => { etag?: string; lastModified?: string } | undefined;
}

export interface Fetcher {
  /** `unchanged`: the server says that the page is as it was */
  fetch(address: string): Promise<Gathered | 'unchanged'>;
  close(): Promise<void>;
}

const hopLimit = 6;
const agentName = 'Entente/0.1 (research desk; obeys robots.txt)';

export function fetcherOf(options: FetchOptions): Fetcher {
  const { sizeLimit = 32 * 1024 * 1024, timeLimit = 30_000, delay = 1000, agent = agentName } = options;
  const { allowOrigins = [], sleep = (ms) => new Promise<void>((done) => setTimeout(done, ms)) } = options;
  const resolve = options.resolve ?? systemResolve;
  const open = new Agent();
  const guarded = new Agent({ connect: { lookup: guardedLookup(resolve), timeout: 10_000 } });
  const busyUntil = new Map<string, number>();

  const hop = async (url: URL, headers: Record<string, string>): Promise<Response> => {
    const isExempt = allowOrigins.includes(url.origin);
    const refusal = isExempt ? null : refusalOf(url);
    if (refusal !== null) throw refused(url.href, refusal);
    const signal = AbortSignal.timeout(timeLimit);
    try {
      const answer = await request(url, {
        dispatcher: isExempt ? open : guarded,
        headers: { 'user-agent': agent, 'accept-encoding': 'gzip, deflate, br', ...headers },
        signal,
      });
      const plain = Object.fromEntries(Object.entries(answer.headers).map(([k, v]) => [k, String(v)]));
      return {
        status: answer.statusCode,
        headers: plain,
        body: await decodedBody(answer.body, plain['content-encoding'], sizeLimit, url.href, signal),
      };
    } catch (cause) {
      throw asFetchError(url.href, cause, timeLimit);
    }
  };

  const robots = robotsOf(agent, async (url) => {
    const answer = await followed(url, hop, {}, async () => {});
    return { status: answer.status, body: new TextDecoder().decode(answer.body.subarray(0, 512 * 1024)) };
  });

  /** Before each hop: the robots of that host, then its turn. */
  const admitted = async (url: URL): Promise<void> => {
    const refusal = refusalOf(url);
    if (refusal !== null && !allowOrigins.includes(url.origin)) throw refused(url.href, refusal);
    const rule = await robots.refusalOf(url);
    if (rule !== null) throw refused(url.href, `${rule} asks robots to stay away`);
    const gap = Math.min(Math.max(delay, (robots.delayOf(url) ?? 0) * 1000), 60_000);
    const now = options.clock();
    const turn = Math.max(now, busyUntil.get(url.host) ?? 0);
    busyUntil.set(url.host, turn + gap);
    if (turn > now) await sleep(turn - now);
  };

  return {
    async fetch(address) {
      const url = parsed(address);
      const known = options.validators?.(address);
      const conditions = {
        ...(known?.etag === undefined ? {} : { 'if-none-match': known.etag }),
        ...(known?.lastModified === undefined ? {} : { 'if-modified-since': known.lastModified }),
      };
      const answer = await followed(url, hop, conditions, admitted);
      if (answer.status === 304) return 'unchanged';
      if (answer.status >= 400) throw failed(address, `the server answered ${answer.status}`);
      return {
        bytes: answer.body,
        uri: answer.url.href,
        name: nameOf(answer.url),
        headers: answer.headers,
        fetched: nowIso(options.clock),
        ...(answer.headers['content-type'] === undefined ? {} : { mediaType: answer.headers['content-type'] }),
      };
    },
    async close() {
      await Promise.all([open.close(), guarded.close()]);
    },
  };
}

interface Response {
  status: number;
  headers: Record<string, string>;
  body: Uint8Array;
}

type Hop = (url: URL, headers: Record<string, string>) => Promise<Response>;

/** Redirects are followed by hand: each new address passes the guard and the robots of its own host. */
async function followed(
  first: URL,
  hop: Hop,
  headers: Record<string, string>,
  admit: (url: URL) => Promise<void>,
): Promise<Response & { url: URL }> {
  let url = first;
  for (let n = 0; n < hopLimit; n += 1) {
    await admit(url);
    const answer = await hop(url, headers);
    const to = answer.headers['location'];
    if (answer.status < 300 || answer.status > 399 || answer.status === 304 || to === undefined)
      return { ...answer, url };
    if (!URL.canParse(to, url.href)) throw failed(url.href, 'it redirects to an address that cannot be read');
    url = new URL(to, url);
  }
  throw failed(first.href, `it redirects more than ${hopLimit} times`);
}

const systemResolve: Resolve = (host) =>
  new Promise((done, fail) =>
    systemLookup(host, { all: true }, (error, found) => (error === null ? done(found) : fail(error))),
  );

function parsed(address: string): URL {
  if (!URL.canParse(address))
    throw new EntenteError('usage', `${address} is no address.`, {
      hint: 'Write it in full: https://example.org/page',
    });
  return new URL(address);
}

/** Last part of the path, else the host: what the user sees as the document's name. */
function nameOf(url: URL): string {
  const last = url.pathname
    .split('/')
    .filter((p) => p !== '')
    .at(-1);
  return last === undefined ? url.hostname : `${url.hostname}/${last}`;
}

const refused = (address: string, why: string): EntenteError =>
  new EntenteError('fetch-refused', `${address} was not fetched: ${why}.`, {
    hint: 'If you may read it, save the page in your browser and ingest the file.',
  });

const failed = (address: string, why: string, cause?: unknown): EntenteError =>
  new EntenteError('fetch-failed', `${address} could not be fetched: ${why}.`, {
    hint: 'Check the address in a browser and try again later; or save the page and ingest the file.',
    cause,
  });

function asFetchError(address: string, cause: unknown, timeLimit: number): EntenteError {
  if (cause instanceof EntenteError) return cause;
  const inner = (cause as { cause?: unknown }).cause;
  if (inner instanceof EntenteError) return inner;
  if ((cause as { name?: unknown }).name === 'TimeoutError')
    return failed(address, `no answer within ${timeLimit / 1000} s`, cause);
  return failed(address, cause instanceof Error ? cause.message : String(cause), cause);
}

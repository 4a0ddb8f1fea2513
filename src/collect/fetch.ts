/** One fetch over HTTP: every hop guarded, robots obeyed, decoded size and time bounded, hosts not hurried, unchanged pages not taken twice. */
import { Agent, request } from 'undici';
import { type Clock, nowIso } from '../model/clock.ts';
import { EntenteError } from '../model/errors.ts';
import { refusalOf } from './address.ts';
import { decodedBody } from './decoded-body.ts';
import { answered, asFetchError, failed, held, mayPass, refused } from './fetch-errors.ts';
import { publicAddresses, type Resolve, systemResolve } from './guarded-lookup.ts';
import { type ProxySettings, wayOut } from './proxy.ts';
import { robotsOf } from './robots.ts';
import type { Gathered } from './source.ts';
import { patience, retryAfter, turnsOf } from './turns.ts';

export interface FetchOptions {
  clock: Clock;
  agent?: string;
  /** decoded bytes */
  sizeLimit?: number;
  /** of one hop, from the question to the last byte */
  timeLimit?: number;
  /** milliseconds between two fetches from one host; robots.txt may ask for more */
  delay?: number;
  /** tries after the first, when the server is in trouble or the connection was cut */
  retries?: number;
  sleep?: (ms: number) => Promise<void>;
  resolve?: Resolve;
  proxy?: ProxySettings;
  /** origins exempt from the guard: for tests on loopback */
  allowOrigins?: readonly string[];
}

/** What an earlier fetch of the address was answered with, for a conditional GET. */
export interface Validators {
  etag?: string;
  lastModified?: string;
}

export interface Fetcher {
  /** `unchanged`: the server says that the page is as it was. `local`: the address's own origin may lie on this network. */
  fetch(address: string, known?: Validators & { local?: boolean }): Promise<Gathered | 'unchanged'>;
  /** until when the host of an address asked to be left alone; undefined: it did not */
  heldUntil(address: string): number | undefined;
  close(): Promise<void>;
}

const hopLimit = 6;
const longestGap = 60_000;
const agentName = 'Entente/0.1 (research desk; obeys robots.txt)';

interface Response {
  status: number;
  headers: Record<string, string>;
  body: Uint8Array;
}

interface Asking {
  headers: Record<string, string>;
  /** origins that the guard lets through */
  allowed: readonly string[];
}

type Hop = (url: URL, asking: Asking) => Promise<Response>;

const inTime = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

export function fetcherOf(options: FetchOptions): Fetcher {
  const { clock, delay = 1000, agent = agentName, allowOrigins = [], sleep = inTime } = options;
  const turns = turnsOf(clock, sleep);
  const { hop, close } = hopsOf(options, agent);
  const patient = retrying(hop, { ...options, sleep, hold: turns.hold });
  const robots = robotsOf(agent, clock, async (url, allowed) => {
    const answer = await followed(url, hop, { headers: {}, allowed }, async () => {});
    return { status: answer.status, body: new TextDecoder().decode(answer.body.subarray(0, 512 * 1024)) };
  });

  /** Before each hop: the guard, the robots of that host, then its turn. */
  const admitted = async (url: URL, { allowed }: Asking): Promise<void> => {
    guard(url, allowed);
    const rule = await robots.refusalOf(url, allowed);
    if (rule !== null) throw refused(url.href, `${rule} asks robots to stay away`);
    const gap = Math.min(Math.max(delay, (robots.delayOf(url) ?? 0) * 1000), longestGap);
    if (!(await turns.wait(url.host, gap)))
      throw held(url.href, new Date(turns.heldUntil(url.host) ?? clock()).toISOString());
  };

  return {
    async fetch(address, known = {}) {
      const url = parsed(address);
      const headers = {
        ...(known.etag === undefined ? {} : { 'if-none-match': known.etag }),
        ...(known.lastModified === undefined ? {} : { 'if-modified-since': known.lastModified }),
      };
      const allowed = known.local === true ? [...allowOrigins, url.origin] : allowOrigins;
      const answer = await followed(url, patient, { headers, allowed }, admitted);
      if (answer.status === 304) return 'unchanged';
      if (answer.status >= 400) throw answered(address, answer.status);
      return gathered(answer, nowIso(clock));
    },
    heldUntil: (address) => (URL.canParse(address) ? turns.heldUntil(new URL(address).host) : undefined),
    close,
  };
}

function guard(url: URL, allowed: readonly string[]): void {
  const refusal = allowed.includes(url.origin) ? null : refusalOf(url);
  if (refusal !== null) throw refused(url.href, refusal);
}

/** One question and its answer, through the guarded way out. */
function hopsOf(options: FetchOptions, agent: string): { hop: Hop; close(): Promise<void> } {
  const { sizeLimit = 32 * 1024 * 1024, timeLimit = 30_000, resolve = systemResolve, proxy } = options;
  const open = new Agent();
  const guarded = wayOut(resolve, proxy);
  const hop: Hop = async (url, { headers, allowed }) => {
    guard(url, allowed);
    const isExempt = allowed.includes(url.origin);
    const signal = AbortSignal.timeout(timeLimit);
    try {
      // Behind a proxy it is the proxy that dials: the name is judged here before it is handed over.
      if (proxy !== undefined && !isExempt) await publicAddresses(url.hostname.replace(/^\[|\]$/g, ''), resolve);
      const answer = await request(url, {
        dispatcher: isExempt ? open : guarded,
        headers: { 'user-agent': agent, 'accept-encoding': 'gzip, deflate, br', ...headers },
        signal,
      });
      const plain = Object.fromEntries(Object.entries(answer.headers).map(([k, v]) => [k, String(v)]));
      const body = await decodedBody(answer.body, plain['content-encoding'], sizeLimit, url.href, signal);
      return { status: answer.statusCode, headers: plain, body };
    } catch (cause) {
      throw asFetchError(url.href, cause, timeLimit);
    }
  };
  return { hop, close: async () => void (await Promise.all([open.close(), guarded.close()])) };
}

type Retrying = Pick<FetchOptions, 'clock' | 'retries'> & {
  sleep: (ms: number) => Promise<void>;
  hold: (host: string, ms: number) => void;
};

/** Again, later each time, as long as the server asks; what it asks for holds for every other fetch from that host. */
function retrying(hop: Hop, { clock, retries = 2, sleep, hold }: Retrying): Hop {
  const asked = async (url: URL, asking: Asking, tries: number): Promise<Response> => {
    const later = 1000 * 2 ** (retries - tries + 1);
    const again = async (ms: number): Promise<Response> => {
      hold(url.host, ms);
      await sleep(ms);
      return asked(url, asking, tries - 1);
    };
    let answer: Response;
    try {
      answer = await hop(url, asking);
    } catch (cause) {
      if (tries > 0 && mayPass((cause as { cause?: unknown }).cause ?? cause)) return again(later);
      throw cause;
    }
    if (answer.status !== 429 && answer.status < 500) return answer;
    const wanted = retryAfter(answer.headers['retry-after'], clock);
    if (wanted !== null && wanted > patience) {
      hold(url.host, wanted);
      throw held(url.href, new Date(clock() + wanted).toISOString());
    }
    return tries > 0 ? again(wanted ?? later) : answer;
  };
  return (url, asking) => asked(url, asking, retries);
}

/** Redirects are followed by hand: each new address passes the guard and the robots of its own host. */
async function followed(
  first: URL,
  hop: Hop,
  asking: Asking,
  admit: (url: URL, asking: Asking) => Promise<void>,
): Promise<Response & { url: URL }> {
  let url = first;
  for (let n = 0; n < hopLimit; n += 1) {
    await admit(url, asking);
    const answer = await hop(url, asking);
    const to = answer.headers['location'];
    if (answer.status < 300 || answer.status > 399 || answer.status === 304 || to === undefined)
      return { ...answer, url };
    if (!URL.canParse(to, url.href)) throw failed(url.href, 'it redirects to an address that cannot be read');
    url = new URL(to, url);
  }
  throw failed(first.href, `it redirects more than ${hopLimit} times`);
}

function parsed(address: string): URL {
  if (!URL.canParse(address))
    throw new EntenteError('usage', `${address} is no address.`, {
      hint: 'Write it in full: https://example.org/page',
    });
  return new URL(address);
}

function gathered({ url, headers, body }: Response & { url: URL }, fetched: string): Gathered {
  const mediaType = headers['content-type'];
  return { bytes: body, uri: url.href, name: nameOf(url), headers, fetched, ...(mediaType ? { mediaType } : {}) };
}

/** Last part of the path, else the host: what the user sees as the document's name. */
function nameOf(url: URL): string {
  const last = url.pathname
    .split('/')
    .filter((p) => p !== '')
    .at(-1);
  return last === undefined ? url.hostname : `${url.hostname}/${last}`;
}

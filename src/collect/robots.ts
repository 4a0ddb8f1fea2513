/** robots.txt, once per host and day. A missing file allows all; a server in trouble allows nothing (RFC 9309); one that is not reached fails the fetch. */
import robotsParser from 'robots-parser';
import type { Clock } from '../model/clock.ts';

interface Rules {
  isAllowed(url: string, agent: string): boolean | undefined;
  getCrawlDelay(agent: string): number | undefined;
}

/** The package exports the function itself; its types describe a module around it. */
const parseRobots = robotsParser as unknown as (address: string, text: string) => Rules;

interface RobotsAnswer {
  status: number;
  body: string;
}

export interface Robots {
  /** null = allowed; else the address of the robots.txt that says no. `allowed`: origins that the guard lets through */
  refusalOf(url: URL, allowed: readonly string[]): Promise<string | null>;
  /** seconds between two fetches that the host asks for */
  delayOf(url: URL): number | undefined;
}

/** RFC 9309, 2.4: not longer than a day. */
const keptMs = 86_400_000;

type Get = (url: URL, allowed: readonly string[]) => Promise<RobotsAnswer>;

export function robotsOf(agent: string, clock: Clock, get: Get): Robots {
  const asked = new Map<string, { rules: Promise<Rules>; until: number }>();
  const read = new Map<string, Rules>();
  const load = async (origin: string, allowed: readonly string[]): Promise<Rules> => {
    const address = new URL('/robots.txt', origin);
    const answer = await get(address, allowed);
    const text = answer.status >= 500 ? 'User-agent: *\nDisallow: /' : answer.status >= 400 ? '' : answer.body;
    const rules = parseRobots(address.href, text);
    read.set(origin, rules);
    return rules;
  };
  const rulesOf = (origin: string, allowed: readonly string[]): Promise<Rules> => {
    const known = asked.get(origin);
    if (known !== undefined && known.until > clock()) return known.rules;
    const rules = load(origin, allowed);
    asked.set(origin, { rules, until: clock() + keptMs });
    // not reached: the next fetch asks again
    rules.catch(() => asked.delete(origin));
    return rules;
  };
  return {
    async refusalOf(url, allowed) {
      const found = await rulesOf(url.origin, allowed);
      return found.isAllowed(url.href, agent) === false ? new URL('/robots.txt', url).href : null;
    },
    delayOf: (url) => read.get(url.origin)?.getCrawlDelay(agent),
  };
}

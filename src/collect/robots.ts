/** robots.txt, once per host and run. A missing file allows all; a server in trouble allows nothing (RFC 9309); one that is not reached fails the fetch. */
import robotsParser from 'robots-parser';

interface Rules {
  isAllowed(url: string, agent: string): boolean | undefined;
  getCrawlDelay(agent: string): number | undefined;
}

/** The package exports the function itself; its types describe a module around it. */
const parseRobots = robotsParser as unknown as (address: string, text: string) => Rules;

export interface RobotsAnswer {
  status: number;
  body: string;
}

export interface Robots {
  /** null = allowed; else the address of the robots.txt that says no */
  refusalOf(url: URL): Promise<string | null>;
  /** seconds between two fetches that the host asks for */
  delayOf(url: URL): number | undefined;
}

export function robotsOf(agent: string, get: (url: URL) => Promise<RobotsAnswer>): Robots {
  const rules = new Map<string, Rules>();
  const rulesOf = async (origin: string): Promise<Rules> => {
    const known = rules.get(origin);
    if (known !== undefined) return known;
    const address = new URL('/robots.txt', origin);
    const answer = await get(address);
    const text = answer.status >= 500 ? 'User-agent: *\nDisallow: /' : answer.status >= 400 ? '' : answer.body;
    const parsed = parseRobots(address.href, text);
    rules.set(origin, parsed);
    return parsed;
  };
  return {
    async refusalOf(url) {
      const found = await rulesOf(url.origin);
      return found.isAllowed(url.href, agent) === false ? new URL('/robots.txt', url).href : null;
    },
    delayOf: (url) => rules.get(url.origin)?.getCrawlDelay(agent),
  };
}

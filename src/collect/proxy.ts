/** The way out of this machine: directly under the guard, or through the proxy of the surroundings. */
import { Agent, type Dispatcher, EnvHttpProxyAgent } from 'undici';
import { guardedLookup, type Resolve } from './guarded-lookup.ts';

export interface ProxySettings {
  http: string;
  https: string;
  /** hosts that are reached directly, with commas */
  no: string;
}

/** `--proxy` wins over the environment; in either case NO_PROXY holds. Undefined: there is none. */
export function proxySettings(
  env: Readonly<Record<string, string | undefined>>,
  given?: string,
): ProxySettings | undefined {
  const named = (name: string): string => env[name.toLowerCase()] || env[name] || '';
  const http = given ?? named('HTTP_PROXY');
  const https = given ?? (named('HTTPS_PROXY') || http);
  return http === '' && https === '' ? undefined : { http: http || https, https, no: named('NO_PROXY') };
}

const connectLimit = 10_000;

export function wayOut(resolve: Resolve, proxy: ProxySettings | undefined): Dispatcher {
  const connect = { lookup: guardedLookup(resolve), timeout: connectLimit };
  if (proxy === undefined) return new Agent({ connect });
  return new EnvHttpProxyAgent({ connect, httpProxy: proxy.http, httpsProxy: proxy.https, noProxy: proxy.no });
}

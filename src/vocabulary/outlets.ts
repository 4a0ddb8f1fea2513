// Vocabulary: the registry of outlets, by the name a text gives them and by the host of a link.
import type { Outlet, OutletTable } from '../model/knowledge.ts';

/** "The Moscow Times" is "Moscow Times"; case, accents and quotes do not count, words do. */
export const outletKey = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^the (?=.)/, '');

const hostKey = (host: string): string => host.toLowerCase().replace(/^(?:www|m|amp)\./, '');

export function outletTable(outlets: readonly Outlet[]): OutletTable {
  const ids = new Map(outlets.map((outlet) => [outlet.id, outlet]));
  const names = new Map<string, Outlet>();
  const domains = new Map<string, Outlet>();
  for (const outlet of outlets) {
    for (const name of [outlet.name, ...outlet.aliases])
      if (!names.has(outletKey(name))) names.set(outletKey(name), outlet);
    for (const domain of outlet.domains) if (!domains.has(hostKey(domain))) domains.set(hostKey(domain), outlet);
  }
  return {
    get: (id) => ids.get(id),
    byName: (name) => names.get(outletKey(name)),
    /** the host itself, else the nearest parent domain: `english.news.cn` is `news.cn` */
    byDomain: (host) => {
      const labels = hostKey(host).split('.');
      for (let from = 0; from < labels.length - 1; from++) {
        const outlet = domains.get(labels.slice(from).join('.'));
        if (outlet) return outlet;
      }
      return undefined;
    },
  };
}

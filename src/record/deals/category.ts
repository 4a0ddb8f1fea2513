/** Record: a deal's class of exchange, given only where a source states which leg is for which. */
import type { Deal, Leg } from '../../model/deal.ts';
import type { DealCategory } from '../../vocabulary/tools.ts';

const unlinked = { code: '0', label: 'unlinked flows' };

export function categoryOf(
  legs: readonly Leg[],
  links: Deal['links'],
  categories: readonly DealCategory[],
): Deal['category'] {
  const goods = new Map(legs.map((leg) => [leg.id, leg.goods]));
  const stated = links.filter((link) => link.state === 'stated');
  for (const { code, label, give, get } of categories) {
    if (get.length === 0) continue;
    const link = stated.find(({ from, to }) => {
      const [a = '', b = ''] = [goods.get(from), goods.get(to)];
      return (give.includes(a) && get.includes(b)) || (give.includes(b) && get.includes(a));
    });
    if (link !== undefined) return { code, label, why: `a source states that ${link.from} is for ${link.to}` };
  }
  const [only] = categories.filter((c) => c.get.length === 0 && legs.every((leg) => c.give.includes(leg.goods)));
  if (only !== undefined) return { code: only.code, label: only.label, why: 'the class needs no counterpart' };
  return { ...unlinked, why: whyUnlinked(links, stated.length) };
}

function whyUnlinked(links: Deal['links'], stated: number): string {
  if (stated > 0) return 'a source states the exchange, no class of the vocabulary fits it';
  if (links.some((l) => l.state === 'inferred-by-analyst')) return 'the link is an inference, no source states it';
  if (links.some((l) => l.state === 'presumed')) return 'called barter, but no source says which leg is for which';
  return 'no source links the flows';
}

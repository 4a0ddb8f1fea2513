/** Record: a deal's title. Legs that are only possible or planned stand in brackets, as the field's registers do. */
import type { Deal, Leg } from '../../model/deal.ts';
import { happens } from '../strongest.ts';

export function titleOf(
  pair: string,
  legs: readonly Leg[],
  links: Deal['links'],
  label: (code: string) => string,
): string {
  const directions = [...new Set(legs.map((leg) => leg.direction))].sort();
  const [first = '', second] = directions;
  const ends = (direction: string): string => direction.split('>').map(label).join(' to ');
  if (second === undefined) return `${ends(first)}: ${goodsOf(first, legs)}`;
  const linked = links.some((link) => link.state === 'stated');
  const between = linked ? 'for' : 'and';
  return `${pair.split('-').map(label).join('-')}: ${goodsOf(first, legs)} ${between} ${goodsOf(second, legs)}`;
}

function goodsOf(direction: string, legs: readonly Leg[]): string {
  const words = legs
    .filter((leg) => leg.direction === direction)
    .map((leg) => {
      const name = leg.goods === 'other' ? inEnglish(leg.text) : leg.goods;
      return happens(leg) ? name : `(${name})`;
    });
  return [...new Set(words)].join(', ');
}

/** A word of another script that the vocabulary does not know stays in the leg and its quote, not in an English title. */
const inEnglish = (text: string): string => (/[^\p{Script=Latin}\P{L}]/u.test(text) ? 'goods' : text);

/** Extraction, rules engine: item claims, straight from what the reader found: headlines, links with outlets, mastheads. */
import type { Item, ReadDocument } from '../../model/document.ts';
import type { Candidate } from './candidate.ts';

/** An article is a container; its own claims stand for it, so only its title does as an item. */
export function itemClaims({ text, items }: ReadDocument): Candidate[] {
  return items
    .filter((item) => item.type !== 'ARTICLE' || headline(item, text) !== null)
    .map((item) => {
      const span = spanOf(item, text);
      return {
        kind: 'item',
        type: item.type,
        ...(item.subtype === undefined ? {} : { subtype: item.subtype }),
        actors: [],
        objects: [],
        time: null,
        place: null,
        quantities: [],
        modality: 'asserted',
        hedges: [],
        attribution: [],
        edges: [],
        outlets: item.outlets,
        ...(item.authors.length > 0 ? { authors: item.authors } : {}),
        confidence: 0.9,
        span,
        context: [],
        anchor: span.start,
      };
    });
}

/** Of items with a body the headline is the claim; short ones stand for themselves. */
function spanOf(item: Item, text: string): { start: number; end: number } {
  return (
    (item.type === 'HIGHLIGHT' || item.type === 'ARTICLE' ? headline(item, text) : null) ?? {
      start: item.start,
      end: item.end,
    }
  );
}

function headline(item: Item, text: string): { start: number; end: number } | null {
  const title = item.title ?? '';
  const at = title === '' ? -1 : text.indexOf(title, item.start);
  return at >= 0 && at + title.length <= item.end ? { start: at, end: at + title.length } : null;
}

/** Markup inside feeds and mails, printed under bounds like a page's: what is too large or too deep gives its visible text, and it is said. */
import type { Unread } from '../../../model/document.ts';
import { parsePage } from './dom.ts';
import { type Printed, printHtml } from './print.ts';
import { visibleText } from './visible-text.ts';

/** An entry or a mail beyond this is no article; the parser's memory is some thirty times as much. */
const longest = 2_000_000;
/** elements within elements; the parser walks them by recursion */
const deepest = 1000;

export function printFragment(source: string, base?: string): { printed: Printed; unread: Unread[] } {
  if (source.length <= longest && depthOf(source) <= deepest) {
    const page = parsePage(source);
    return { printed: printHtml(page.body ?? page, base), unread: [] };
  }
  const why =
    source.length > longest ? `more than ${longest / 1e6} million characters` : `more than ${deepest} elements deep`;
  return {
    printed: { text: visibleText(source), links: [], headings: [], hidden: 0 },
    unread: [{ reason: 'low-quality', detail: `all visible text was taken, without links: ${why}` }],
  };
}

/** Tags left open at the worst place; void elements count, which errs on the safe side of a page's thousand. */
function depthOf(source: string): number {
  let depth = 0;
  let most = 0;
  for (const [tag] of source.matchAll(/<\/?(?:[a-z][a-z0-9]*)\b/gi)) {
    if (/^<(?:br|hr|img|input|meta|link|wbr|p|li|td|tr|th|option)$/i.test(tag)) continue;
    if (/^<\/(?:p|li|td|tr|th|option)$/i.test(tag)) continue;
    depth = Math.max(0, depth + (tag.startsWith('</') ? -1 : 1));
    most = Math.max(most, depth);
  }
  return most;
}

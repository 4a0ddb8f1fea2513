/** Feeds, before the parser: what breaks off is closed, prefixes and document types go, stray marks are escaped. Each repair is said. */
import type { Unread } from '../../../model/document.ts';

export interface Prepared {
  source: string;
  unread: Unread[];
}

/** A feed as the parser can read it. */
export function prepared(source: string): Prepared {
  if (/^\ufeff?\s*\{/.test(source)) return wholeJson(source);
  const unread: Unread[] = [];
  return { source: wholeEntries(withoutPrefix(withoutDoctype(source, unread)), unread), unread };
}

/** Entities of a feed's own are not followed: such a document type can be a bomb. Those of HTML are known without one. */
function withoutDoctype(source: string, unread: Unread[]): string {
  const doctype = /<!DOCTYPE\s[^[>]*(?:\[[\s\S]*?\]\s*)?>/i.exec(source.slice(0, 65_536));
  if (!doctype) return source;
  if (/<!ENTITY/i.test(doctype[0]))
    unread.push({ reason: 'own-entities', detail: 'entities of the document type are not followed' });
  return source.slice(0, doctype.index) + source.slice(doctype.index + doctype[0].length);
}

/** `<atom:feed>`: the prefix of the root is made the default, as the parser wants it. */
function withoutPrefix(source: string): string {
  const prefix = /<([A-Za-z][\w.-]*):(?:feed|rss|RSS|CHANNEL)[\s>]/.exec(source.slice(0, 65_536))?.[1];
  if (prefix === undefined || prefix === 'rdf') return source;
  return source
    .replace(new RegExp(`(</?)${prefix}:`, 'g'), '$1')
    .replace(new RegExp(`xmlns:${prefix}=`, 'g'), 'xmlns=');
}

/** A feed that breaks off is closed after its last whole entry; what was cut is said. */
function wholeEntries(source: string, unread: Unread[]): string {
  const root = /<(rss|feed|rdf:RDF)[\s>]/i.exec(source)?.[1];
  if (root === undefined || new RegExp(`</${root}\\s*>\\s*(?:<!--[\\s\\S]*?-->\\s*)*$`, 'i').test(source))
    return source;
  const entry = root.toLowerCase() === 'feed' ? 'entry' : 'item';
  const end = source.toLowerCase().lastIndexOf(`</${entry}>`);
  if (end < 0) return source;
  const cut = end + entry.length + 3;
  const close = root.toLowerCase() === 'rss' ? '</channel></rss>' : `</${root}>`;
  unread.push({ reason: 'truncated-feed', detail: `${source.length - cut} characters after the last whole entry` });
  return source.slice(0, cut) + close;
}

/** Stray `&` and `<` of hand-made feeds, escaped; the same text where there are none. */
export function escapedStrays(source: string): string {
  const parts = source.split(/(<!\[CDATA\[[\s\S]*?\]\]>|<!--[\s\S]*?-->)/);
  const stray = (part: string): string =>
    part.replace(/&(?!#?\w{1,32};)/g, '&amp;').replace(/<(?![A-Za-z/!?])/g, '&lt;');
  return parts.map((part, i) => (i % 2 === 1 ? part : stray(part))).join('');
}

/** A JSON feed that breaks off ends after its last whole item. */
function wholeJson(source: string): Prepared {
  try {
    JSON.parse(source);
    return { source, unread: [] };
  } catch {
    const cut = lastWholeItem(source);
    if (cut === null) return { source, unread: [] };
    const detail = `${source.length - cut} characters after the last whole entry`;
    return { source: `${source.slice(0, cut)}]}`, unread: [{ reason: 'truncated-feed', detail }] };
  }
}

/** Where the last object directly inside a list directly inside the root ends. */
function lastWholeItem(source: string): number | null {
  const open: string[] = [];
  let cut: number | null = null;
  for (const { 0: mark, index } of source.matchAll(/"(?:[^"\\]|\\[\s\S])*"|[[\]{}]/g)) {
    if (mark === '{' || mark === '[') open.push(mark);
    else if (mark === '}' || mark === ']') {
      open.pop();
      if (mark === '}' && open.join('') === '{[') cut = index + 1;
    }
  }
  return cut;
}

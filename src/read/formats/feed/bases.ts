/** Feeds: what the parser leaves out of the markup: the base of relative links (xml:base) and how an Atom 0.3 content is written. */
import { SaxesParser } from 'saxes';

/** By entry, in document order. */
export interface EntryMarkup {
  /** base of the entry's own link */
  link: string | undefined;
  /** base of links inside its content */
  content: string | undefined;
  /** Atom 0.3: the content is base64 */
  base64: boolean;
  /** language the entry says it is in */
  lang: string | undefined;
}

interface Open {
  base: string | undefined;
  lang: string | undefined;
}

const bodies = new Set(['content', 'summary', 'description', 'content:encoded']);

/** `outer`: where the feed was fetched from. A feed that is no XML gives nothing more than was read until then. */
export function markupOf(source: string, outer: string | undefined): EntryMarkup[] {
  const out: EntryMarkup[] = [];
  const open: Open[] = [{ base: outer, lang: undefined }];
  let entry: EntryMarkup | undefined;
  const parser = new SaxesParser({ xmlns: false });
  parser.on('error', () => undefined);
  parser.on('opentag', (tag) => {
    const above = open.at(-1) ?? { base: outer, lang: undefined };
    const here = {
      base: resolved(tag.attributes['xml:base'], above.base),
      lang: tag.attributes['xml:lang'] ?? above.lang,
    };
    open.push(here);
    const name = tag.name.toLowerCase();
    if (name === 'entry' || name === 'item') {
      entry = { link: here.base, content: here.base, base64: false, lang: here.lang };
      out.push(entry);
    } else if (entry && name === 'link') entry.link = here.base;
    else if (entry && bodies.has(name)) {
      entry.content = here.base;
      if (tag.attributes['mode'] === 'base64') entry.base64 = true;
    }
  });
  parser.on('closetag', (tag) => {
    open.pop();
    if (/^(?:entry|item)$/i.test(tag.name)) entry = undefined;
  });
  try {
    parser.write(source).close();
  } catch {
    return out;
  }
  return out;
}

/** An unusable base is none: the one above holds. */
function resolved(base: string | undefined, above: string | undefined): string | undefined {
  if (base === undefined) return above;
  try {
    return new URL(base.trim(), above).href;
  } catch {
    return above;
  }
}

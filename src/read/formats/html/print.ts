/** The HTML printer: one line per block, in reading order, links with the span of their words. Page, mail and feed share it. */
import type { Span, TextLink } from '../../part.ts';
import { type DomElement, type DomNode, isElement } from './dom.ts';

export interface Printed {
  text: string;
  links: TextLink[];
  headings: Span[];
  /** elements left out because they are not shown to a reader */
  hidden: number;
}

const blocks = new Set(
  `ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6
  HEADER HR HTML LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL`.split(/\s+/),
);
const silent = new Set(
  'HEAD SCRIPT STYLE NOSCRIPT TEMPLATE SVG MATH IFRAME OBJECT CANVAS BUTTON SELECT INPUT TEXTAREA TITLE'.split(' '),
);

/** Prints an element. `base` resolves relative links; without it they are kept as written. */
export function printHtml(root: DomNode, base?: string): Printed {
  const out: Printed = { text: '', links: [], headings: [], hidden: 0 };
  const state = { out, base, pendingSpace: false };
  walk(root, state);
  out.text = out.text.replace(/\s+$/, '');
  out.links = out.links.map((l) => ({ ...l, end: Math.min(l.end, out.text.length) })).filter((l) => l.end > l.start);
  return out;
}

interface State {
  out: Printed;
  base: string | undefined;
  pendingSpace: boolean;
}

function walk(node: DomNode, state: State): void {
  if (node.nodeType === 3) write(node.textContent ?? '', state);
  else if (isElement(node)) element(node, node.tagName.toUpperCase(), state);
  else children(node, state);
}

function element(node: DomElement, tag: string, state: State): void {
  if (silent.has(tag)) return;
  if (isHidden(node, tag)) state.out.hidden += 1;
  else if (tag === 'BR') breakLine(state);
  else if (tag === 'PRE') preformatted(node, state);
  else if (tag === 'A') link(node, state);
  else if (blocks.has(tag)) block(node, tag, state);
  else children(node, state);
}

function block(node: DomElement, tag: string, state: State): void {
  breakLine(state);
  const start = state.out.text.length;
  children(node, state);
  if (/^H[1-6]$/.test(tag) && state.out.text.length > start)
    state.out.headings.push({ start, end: state.out.text.length });
  breakLine(state);
}

function children(node: DomNode, state: State): void {
  for (const child of Array.from(node.childNodes)) walk(child, state);
}

/** White space collapses as in a browser, but a no-break space is a character of the text. */
function write(raw: string, state: State): void {
  for (const piece of raw.split(/([ \t\n\r\f]+)/)) {
    if (piece === '') continue;
    if (/^[ \t\n\r\f]/.test(piece)) {
      state.pendingSpace = true;
      continue;
    }
    const { text } = state.out;
    if (state.pendingSpace && text !== '' && !text.endsWith('\n')) state.out.text += ' ';
    state.pendingSpace = false;
    state.out.text += piece.replace(/[\0\ud800-\udfff]/gu, '\ufffd');
  }
}

function breakLine(state: State): void {
  state.pendingSpace = false;
  if (state.out.text !== '' && !state.out.text.endsWith('\n')) state.out.text += '\n';
}

function preformatted(node: DomElement, state: State): void {
  breakLine(state);
  state.out.text += (node.textContent ?? '').replace(/\r\n?/g, '\n');
  breakLine(state);
}

function link(node: DomElement, state: State): void {
  const { out } = state;
  // The separating space stands before the link, not in it.
  if (state.pendingSpace && out.text !== '' && !out.text.endsWith('\n')) out.text += ' ';
  state.pendingSpace = false;
  const start = out.text.length;
  children(node, state);
  const href = cleanHref(node.getAttribute('href') ?? '', state.base);
  const end = out.text.trimEnd().length;
  if (href !== null && end > start) out.links.push({ start, end, href });
}

/** A link's address without campaign parameters; null for what leads nowhere (anchors, scripts). */
export function cleanHref(href: string, base?: string): string | null {
  let url: URL;
  try {
    url = new URL(href.trim(), base);
  } catch {
    return null;
  }
  if (!/^(?:https?|mailto|ftp):$/.test(url.protocol)) return null;
  if (href.trim().startsWith('#')) return null;
  for (const name of [...url.searchParams.keys()])
    if (/^(?:utm_\w+|mc_[ce]id|fbclid|gclid|_hs\w+|mkt_tok|ref_src)$/i.test(name)) url.searchParams.delete(name);
  return url.href;
}

/** What no reader of the page sees: preheaders, tracking pixels, collapsed blocks. */
function isHidden(node: DomElement, tag: string): boolean {
  if (tag === 'IMG') return true;
  if (node.getAttribute('hidden') !== null || node.getAttribute('aria-hidden') === 'true') return true;
  const style = (node.getAttribute('style') ?? '').replace(/\s+/g, '').toLowerCase();
  return /display:none|visibility:hidden|mso-hide:all|max-height:0(?:px)?(?:;|$)|font-size:[01](?:px)?(?:;|$)|(?:^|;)opacity:0(?:;|$)/.test(
    style,
  );
}

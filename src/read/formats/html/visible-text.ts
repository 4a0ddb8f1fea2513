/** The text of a page that no parser could finish: one pass over the source, tags out, blocks on lines of their own. */

const silent = /^(?:script|style|noscript|template|svg|head|title|iframe|select|textarea)$/;
const inline = /^(?:a|abbr|b|bdi|cite|code|em|font|i|mark|q|s|small|span|strong|sub|sup|time|u|wbr)$/;
const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

export function visibleText(source: string): string {
  const pieces: string[] = [];
  const unclosed = new Set<string>();
  for (let at = 0; at < source.length; ) {
    const open = source.indexOf('<', at);
    pieces.push(source.slice(at, open < 0 ? source.length : open).replace(/\s+/g, ' '));
    if (open < 0) break;
    const isComment = source.startsWith('<!--', open);
    const close = isComment ? source.indexOf('-->', open) + 2 : source.indexOf('>', open);
    if (close < open) break;
    const name = /^<\/?([a-z][a-z0-9]*)/i.exec(source.slice(open, open + 20))?.[1]?.toLowerCase() ?? '';
    at = close + 1;
    if (silent.test(name) && source[open + 1] !== '/') at = endOf(source, name, { from: at, unclosed });
    if (name !== '' && !inline.test(name)) pieces.push('\n');
  }
  return pieces
    .join('')
    .replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,6}));/gi, entity)
    .replace(/[\0\ud800-\udfff]/gu, '\ufffd')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** Where an element's content ends; an element that is never closed hides nothing but its tag. */
function endOf(source: string, name: string, { from, unclosed }: { from: number; unclosed: Set<string> }): number {
  if (unclosed.has(name)) return from;
  const end = new RegExp(`</${name}[^>]*>`, 'gi');
  end.lastIndex = from;
  if (end.exec(source) !== null) return end.lastIndex;
  unclosed.add(name);
  return from;
}

function entity(whole: string, decimal?: string, hex?: string, name?: string): string {
  const code = decimal !== undefined ? Number(decimal) : hex !== undefined ? Number.parseInt(hex, 16) : undefined;
  if (code !== undefined) return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
  return named[(name ?? '').toLowerCase()] ?? whole;
}

/** Bytes -> text: byte-order mark, then the declared charset, then valid UTF-8, then the likeliest legacy charset. Never an edit. */
import type { Unread } from '../model/document.ts';

export interface Decoded {
  text: string;
  charset: string;
  unread: Unread[];
}

/** Charsets met in the field when the bytes are no UTF-8; first one wins on equal score. */
const legacy = ['windows-1252', 'windows-1251', 'koi8-r', 'gb18030', 'euc-kr', 'shift_jis', 'windows-1256'] as const;

/** Letters that make up most of a running text in each script: a wrong charset yields the right script with the wrong letters. */
const commonLetters: Readonly<Record<(typeof legacy)[number], RegExp>> = {
  'windows-1252': /[éèêàçüöäßñíóáúâîôëï’“”–—]/gu,
  'windows-1251': /[оеаинтсрвлкмдпу]/gu,
  'koi8-r': /[оеаинтсрвлкмдпу]/gu,
  gb18030: /[的一是不了在人有中国大这和为上地到以年发会俄美日，。]/gu,
  'euc-kr': /[이다의는을에가한고은를로지과하도사기국인대정]/gu,
  shift_jis: /[のにはをたがでとしてもいるな日本国、。]/gu,
  'windows-1256': /[اليمنورتبدس]/gu,
};

/** Text with a byte-order mark keeps it: it is the first character of the text layer (settled 1). */
export function decodeText(bytes: Uint8Array, declared?: string): Decoded {
  const bom = byteOrderMark(bytes);
  const wide = bom ?? wideCharset(bytes);
  if (wide !== undefined && wide !== 'utf-8') return finish(decodeAs(bytes, wide), wide, [note(wide, 'byte order')]);
  const label = declared === undefined ? undefined : knownCharset(declared);
  if (bom === undefined && label !== undefined && label !== 'utf-8') {
    const asUtf8 = strict(bytes);
    // A server that says windows-1252 and sends UTF-8 is common; the reverse is not.
    if (asUtf8 === undefined || !/[^\x00-\x7f]/.test(asUtf8.slice(0, 65536))) {
      return finish(decodeAs(bytes, label), label, label === 'windows-1252' ? [] : [note(label, 'declared')]);
    }
    return finish(asUtf8, 'utf-8', [{ reason: 'charset-mismatch', detail: `declared ${label}, read as utf-8` }]);
  }
  const text = strict(bytes);
  return text === undefined ? decodeInvalid(bytes) : finish(text, 'utf-8', []);
}

function strict(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function decodeAs(bytes: Uint8Array, charset: string): string {
  return new TextDecoder(charset, { ignoreBOM: true }).decode(bytes);
}

/** Mostly UTF-8 with a few broken bytes stays UTF-8; else the charset whose common letters fit best. */
function decodeInvalid(bytes: Uint8Array): Decoded {
  const text = decodeAs(bytes, 'utf-8');
  const broken = count(text, /\ufffd/gu);
  const wellFormed = count(text.slice(0, 200_000), /[^\x00-\x7f\ufffd]/gu);
  // a cut or damaged stretch in plain ASCII is no sign of another charset, however many bytes it has
  const isOneStretch = count(text, /\ufffd+/gu) === 1 && broken * 5 <= text.length;
  if (broken <= Math.max(2, wellFormed / 10) || isOneStretch) {
    return finish(text, 'utf-8', [
      {
        reason: 'invalid-utf-8',
        detail: `${broken} broken byte sequences read as U+FFFD`,
        start: text.indexOf('\ufffd'),
      },
    ]);
  }
  const sample = bytes.subarray(0, 65536);
  let best = { charset: 'windows-1252' as string, score: 0 };
  for (const charset of legacy) {
    const guess = decodeAs(sample, charset);
    const score = count(guess, commonLetters[charset]) - 5 * count(guess, /[\ufffd\x80-\x9f]/gu);
    if (score > best.score) best = { charset, score };
  }
  return finish(decodeAs(bytes, best.charset), best.charset, [note(best.charset, 'guessed from its letters')]);
}

/** PostgreSQL refuses U+0000 and lone surrogates: one to one to U+FFFD, listed, the bytes stay in the archive (settled 1). */
function finish(text: string, charset: string, unread: Unread[]): Decoded {
  const refused = /\0|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
  const places: number[] = [];
  let total = 0;
  for (const match of text.matchAll(refused)) {
    total += 1;
    if (places.length < 20) places.push(match.index);
  }
  if (total === 0) return { text, charset, unread };
  const listed = places.map((start) => ({
    reason: 'refused-character',
    detail: 'read as U+FFFD',
    start,
    end: start + 1,
  }));
  const rest = total - places.length;
  const more = rest > 0 ? [{ reason: 'refused-character', detail: `${rest} more read as U+FFFD` }] : [];
  return { text: text.replace(refused, '\ufffd'), charset, unread: [...unread, ...listed, ...more] };
}

function byteOrderMark(b: Uint8Array): string | undefined {
  if (b[0] === 0xef && b[1] === 0xbb && b[2] === 0xbf) return 'utf-8';
  if (b[0] === 0xff && b[1] === 0xfe) return 'utf-16le';
  if (b[0] === 0xfe && b[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** UTF-16 without a mark: every other byte is zero in Latin text. */
export function wideCharset(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const head = bytes.subarray(0, 4096);
  if (head.length < 16 || head.length % 2 === 1) return undefined;
  const zeros: [number, number] = [0, 0];
  head.forEach((byte, i) => {
    if (byte === 0) zeros[(i % 2) as 0 | 1] += 1;
  });
  const half = head.length / 2;
  if (zeros[1] > half * 0.4 && zeros[0] < half * 0.05) return 'utf-16le';
  if (zeros[0] > half * 0.4 && zeros[1] < half * 0.05) return 'utf-16be';
  return undefined;
}

function knownCharset(label: string): string | undefined {
  try {
    return new TextDecoder(label.trim()).encoding;
  } catch {
    return undefined;
  }
}

function count(text: string, pattern: RegExp): number {
  let n = 0;
  for (const _ of text.matchAll(pattern)) n += 1;
  return n;
}

const note = (charset: string, how: string): Unread => ({ reason: 'charset', detail: `read as ${charset} (${how})` });

/** The charset a Content-Type header, an XML declaration or an HTML meta tag names. */
export function declaredCharset(contentType: string | undefined, head: string): string | undefined {
  return (
    /charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType ?? '')?.[1] ??
    /^\s*<\?xml[^>]*encoding\s*=\s*["']([\w.:-]+)/i.exec(head)?.[1] ??
    /<meta[^>]+charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head)?.[1]
  );
}

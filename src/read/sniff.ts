/** What the bytes are, by their content; the name and the sender's word are only hints. Refuses what no reader can take. */
import { EntenteError } from '../model/errors.ts';
import { wideCharset } from './charset.ts';
import { formats } from './formats/index.ts';
import type { Format, FormatContext, ReadHint } from './part.ts';

const headLength = 16_384;

const magics: readonly [string, readonly number[]][] = [
  ['a PNG picture', [0x89, 0x50, 0x4e, 0x47]],
  ['a JPEG picture', [0xff, 0xd8, 0xff]],
  ['a GIF picture', [0x47, 0x49, 0x46, 0x38]],
  ['a program', [0x7f, 0x45, 0x4c, 0x46]],
  ['an old Office document', [0xd0, 0xcf, 0x11, 0xe0]],
  ['a gzip archive', [0x1f, 0x8b]],
  ['a RAR archive', [0x52, 0x61, 0x72, 0x21]],
  ['a 7z archive', [0x37, 0x7a, 0xbc, 0xaf]],
  ['an RTF document', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
];

/** First kilobytes as text: enough to know a format by, whatever the charset. */
export function headOf(bytes: Uint8Array): string {
  const head = bytes.subarray(0, headLength);
  const wide =
    head[0] === 0xff && head[1] === 0xfe
      ? 'utf-16le'
      : head[0] === 0xfe && head[1] === 0xff
        ? 'utf-16be'
        : wideCharset(head);
  return new TextDecoder(wide ?? 'utf-8', { ignoreBOM: true }).decode(head);
}

export function formatOf(bytes: Uint8Array, context: FormatContext): Format {
  const found = formats.find((f) => f.detect(bytes, context));
  if (found === undefined)
    throw new EntenteError('format-unknown', `${context.hint.name}: no reader knows this format.`, {
      hint: 'Save it as text, HTML, PDF or .eml.',
    });
  if (found.id === 'txt' || found.id === 'markdown') refuseBinary(bytes, context.hint);
  return found;
}

function refuseBinary(bytes: Uint8Array, hint: ReadHint): void {
  const known = magics.find(([, magic]) => magic.every((byte, i) => bytes[i] === byte))?.[0];
  if (known === undefined && !looksBinary(bytes)) return;
  throw new EntenteError(
    'file-binary',
    `${hint.name} is ${known ?? 'binary data'}, not text, whatever its name says.`,
    {
      hint: 'Give the document itself: text, HTML, .eml, mbox, a feed, PDF or a ZIP of these. Pictures of text need OCR first.',
    },
  );
}

/** More than one control character in fifty is no text; a stray NUL is. UTF-16 has its zeros in one column. */
function looksBinary(bytes: Uint8Array): boolean {
  if (
    (bytes[0] === 0xff && bytes[1] === 0xfe) ||
    (bytes[0] === 0xfe && bytes[1] === 0xff) ||
    wideCharset(bytes) !== undefined
  )
    return false;
  const sample = bytes.subarray(0, 65_536);
  let odd = 0;
  for (const byte of sample) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) odd += 1;
  return odd > Math.max(1, sample.length / 50);
}

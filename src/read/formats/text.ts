/** Plain text: UTF-8 decoded and nothing else; CR, no-break spaces and the byte-order mark stay (settled 1). */
import type { Unread } from '../../model/document.ts';
import { declaredCharset, decodeText } from '../charset.ts';
import { type Format, plainPart, type ReadHint } from '../part.ts';

export const text: Format = {
  id: 'txt',
  detect: () => true,
  async parse(bytes, { hint }) {
    const decoded = decodeText(bytes, declaredCharset(hint.headers?.['content-type'] ?? hint.mediaType, ''));
    const unread = [...decoded.unread, ...brokenJson(decoded.text, hint)];
    return { parts: [{ ...plainPart(decoded.text, 'txt@1', 'text/plain'), unread }], unread: [] };
  },
};

/** JSON that no reader knows, or that is damaged, is kept as the text it is; an analyst is told. */
function brokenJson(text: string, { name, mediaType }: ReadHint): Unread[] {
  const isCalled = /\.(?:json|jsonl|ndjson)$/i.test(name) || /\bjson\b/i.test(mediaType ?? '');
  if (!isCalled && !/^\ufeff?\s*[{[]\s*"/.test(text.slice(0, 200))) return [];
  const fault = faultOf(text);
  return [
    {
      reason: 'read-as-text',
      detail: fault === null ? 'JSON without documents in a known form' : `JSON that is damaged: ${fault}`,
    },
  ];
}

function faultOf(text: string): string | null {
  try {
    JSON.parse(text.replace(/^\ufeff/, ''));
    return null;
  } catch (cause) {
    return cause instanceof Error ? cause.message.slice(0, 120) : 'it does not parse';
  }
}

/** Plain text: UTF-8 decoded and nothing else; CR, no-break spaces and the byte-order mark stay (settled 1). */
import { declaredCharset, decodeText } from '../charset.ts';
import { type Format, plainPart } from '../part.ts';

export const text: Format = {
  id: 'txt',
  detect: () => true,
  async parse(bytes, { hint }) {
    const decoded = decodeText(bytes, declaredCharset(hint.headers?.['content-type'] ?? hint.mediaType, ''));
    return { parts: [{ ...plainPart(decoded.text, 'txt@1', 'text/plain'), unread: decoded.unread }], unread: [] };
  },
};

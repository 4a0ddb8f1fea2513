/** Web pages: read in a thread of its own with a limit of time and memory; a page beyond them gives its visible text, marked low quality. */
import { declaredCharset, decodeText } from '../../charset.ts';
import type { Format } from '../../part.ts';
import { pageWithin } from './page-thread.ts';

export const html: Format = {
  id: 'html',
  detect: (_bytes, { head, hint }) =>
    /^\s*(?:<!--[\s\S]*?-->\s*)*<(?:!doctype html|html|head|body)[\s>]/i.test(head) ||
    (/^text\/html|^application\/xhtml/.test(hint.mediaType ?? '') && /<[a-z][\s\S]*>/i.test(head)) ||
    (/\.x?html?$/i.test(hint.name) && /^\s*<[a-z!]/i.test(head)),
  async parse(bytes, { hint, head }) {
    const decoded = decodeText(bytes, declaredCharset(hint.headers?.['content-type'] ?? hint.mediaType, head));
    const part = await pageWithin(decoded.text, hint.uri);
    return { parts: [{ ...part, unread: [...decoded.unread, ...part.unread] }], unread: [] };
  },
};

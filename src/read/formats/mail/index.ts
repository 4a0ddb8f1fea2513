/** Mail (.eml, mbox): the HTML part printed like a page, without preheaders and pixels; the text part where there is no other. */
import PostalMime, { type Email } from 'postal-mime';
import type { Unread } from '../../../model/document.ts';
import { asEntenteError, EntenteError } from '../../../model/errors.ts';
import { dated } from '../../dates.ts';
import { type Format, type FormatContext, type Part, type Parts, plainPart } from '../../part.ts';
import { printFragment } from '../html/fragment.ts';
import { messagesOf } from './mbox.ts';
import { withoutMailMarks } from './text-part.ts';

const headerNames =
  /^(?:from|to|subject|date|message-id|mime-version|received|return-path|delivered-to|content-type|list-id|list-unsubscribe|reply-to)$/i;

export const mail: Format = {
  id: 'mail',
  detect: (_bytes, { head }) => {
    const lines =
      head
        .replace(/^\ufeff/, '')
        .replace(/^From \S+.*\r?\n/, '')
        .split(/\r?\n\r?\n/)[0]
        ?.split(/\r?\n(?![ \t])/) ?? [];
    const names = lines
      .map((l) => /^([\w-]+):/.exec(l)?.[1] ?? '')
      .filter((n) => headerNames.test(n))
      .map((n) => n.toLowerCase());
    return (
      names.length >= 3 &&
      names.includes('from') &&
      (names.includes('message-id') ||
        names.includes('mime-version') ||
        names.includes('received') ||
        names.includes('date'))
    );
  },
  async parse(bytes, context) {
    const messages = messagesOf(bytes);
    const all = await Promise.all(messages.map((message) => messageParts(message, context)));
    const parts = all.flatMap((m) => m.parts);
    if (parts.length > 0) return { parts, unread: all.flatMap((m) => m.unread) };
    throw new EntenteError('format-broken', `${context.hint.name}: the mail has no body.`, {
      hint: 'Save the message again with its full source ("Show original", then download), not its headers alone.',
    });
  },
};

async function messageParts(bytes: Uint8Array, context: FormatContext): Promise<Parts> {
  const email = await parsed(bytes, context.hint.name);
  const body = bodyOf(email);
  const id = email.messageId?.replace(/^<|>$/g, '') ?? '';
  const attached = await attachments(email, id, context);
  if (body === null)
    return { parts: attached.parts, unread: [...attached.unread, { reason: 'no-body', detail: email.subject ?? id }] };
  const sender = email.from;
  const archived = email.headers
    .find((h) => h.key === 'list-archive' || h.key === 'archived-at')
    ?.value.replace(/[<>]/g, '')
    .trim();
  const part: Part = {
    ...plainPart('', body.version, 'message/rfc822'),
    ...body.part,
    part: id,
    key: id === '' ? null : id,
    uri: archived !== undefined && /^https?:/.test(archived) ? archived : null,
    title: email.subject?.trim() || null,
    outlet: sender?.name.trim() || null,
    host: sender?.address?.split('@')[1]?.toLowerCase() ?? null,
    published: dated(email.date, 'mail-date', 0.95),
    lang:
      email.headers
        .find((h) => h.key === 'content-language')
        ?.value.slice(0, 2)
        .toLowerCase() ?? null,
    unread: [...body.unread, ...attached.unread],
  };
  return { parts: [part, ...attached.parts], unread: [] };
}

async function parsed(bytes: Uint8Array, name: string): Promise<Email> {
  try {
    return await PostalMime.parse(bytes);
  } catch (cause) {
    throw new EntenteError('format-broken', `${name}: the mail cannot be read.`, {
      hint: 'Save the message again as .eml from the mail program.',
      cause,
    });
  }
}

interface Body {
  part: Pick<Part, 'text' | 'links' | 'headings'>;
  version: string;
  unread: Unread[];
}

function bodyOf(email: Email): Body | null {
  if (email.html !== undefined && email.html.trim() !== '') {
    const { printed, unread } = printFragment(email.html);
    if (printed.text.trim() !== '')
      return {
        part: { text: printed.text, links: printed.links, headings: printed.headings },
        version: 'mail-html@1',
        unread,
      };
  }
  if (email.text === undefined || email.text.trim() === '') return null;
  return { part: withoutMailMarks(email.text), version: 'mail-text@1', unread: [] };
}

/** PDFs and forwarded mails are documents of their own; other attachments are named, not read. One that cannot be read does not take its mail along. */
async function attachments(email: Email, id: string, context: FormatContext): Promise<Parts> {
  const parts: Part[] = [];
  const unread: Unread[] = [];
  for (const file of email.attachments) {
    const name = file.filename ?? file.mimeType;
    const content = file.content instanceof ArrayBuffer ? new Uint8Array(file.content) : undefined;
    if (content === undefined || !/^(?:application\/pdf|message\/rfc822)$/.test(file.mimeType)) {
      if (!file.mimeType.startsWith('image/')) unread.push({ reason: 'attachment', detail: name });
      continue;
    }
    try {
      const inner = await context.inner(content, name);
      parts.push(...inner.parts.map((p) => ({ ...p, part: [id, name, p.part].filter((s) => s !== '').join('/') })));
      unread.push(...inner.unread);
    } catch (cause) {
      unread.push({ reason: 'attachment', detail: asEntenteError(cause).message });
    }
  }
  return { parts, unread };
}

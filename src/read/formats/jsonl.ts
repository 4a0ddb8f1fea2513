/** JSON lines, one document each: `{text, title?, url?, published?, outlet?, authors?, lang?}`: what other tools export. */
import { z } from 'zod';
import type { Unread } from '../../model/document.ts';
import { EntenteError } from '../../model/errors.ts';
import { shortHash } from '../../model/ids.ts';
import { decodeText } from '../charset.ts';
import { dated } from '../dates.ts';
import { type Format, type Part, plainPart } from '../part.ts';

const row = z.object({
  text: z.string().min(1),
  id: z.union([z.string(), z.number()]).optional(),
  title: z.string().optional(),
  url: z.string().optional(),
  published: z.string().optional(),
  date: z.string().optional(),
  outlet: z.string().optional(),
  authors: z.array(z.string()).optional(),
  lang: z.string().optional(),
});

export const jsonl: Format = {
  id: 'jsonl',
  detect: (_bytes, { head }) => {
    const first =
      head
        .replace(/^\ufeff/, '')
        .trimStart()
        .split('\n')[0] ?? '';
    return first.startsWith('{') && /"text"\s*:/.test(first) && (parsedRow(first) !== null || !head.includes('\n'));
  },
  async parse(bytes, { hint }) {
    const decoded = decodeText(bytes);
    const parts: Part[] = [];
    const unread: Unread[] = [...decoded.unread];
    decoded.text
      .replace(/^\ufeff/, '')
      .split(/\r?\n/)
      .forEach((line, i) => {
        if (line.trim() === '') return;
        const found = parsedRow(line);
        if (found === null) unread.push({ reason: 'bad-row', detail: `line ${i + 1} is no JSON object with a text` });
        else parts.push(rowPart(found));
      });
    if (parts.length > 0) return { parts, unread };
    throw new EntenteError('format-broken', `${hint.name}: no line is a document.`, {
      hint: 'Each line must be a JSON object with at least a "text".',
    });
  },
};

function parsedRow(line: string): z.infer<typeof row> | null {
  try {
    return row.safeParse(JSON.parse(line)).data ?? null;
  } catch {
    return null;
  }
}

function rowPart(found: z.infer<typeof row>): Part {
  const text = found.text.replace(/[\0\ud800-\udfff]/gu, '\ufffd');
  const identity = found.id === undefined ? (found.url ?? shortHash(text)) : String(found.id);
  return {
    ...plainPart(text, 'jsonl@1', 'application/jsonl'),
    part: identity,
    key: identity,
    uri: found.url ?? null,
    title: found.title ?? null,
    authors: found.authors ?? [],
    outlet: found.outlet ?? null,
    host: found.url !== undefined && URL.canParse(found.url) ? new URL(found.url).hostname : null,
    published: dated(found.published ?? found.date, 'jsonl', 0.9),
    lang: found.lang?.slice(0, 2).toLowerCase() ?? null,
  };
}

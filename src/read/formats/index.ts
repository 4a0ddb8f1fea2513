/** The formats, asked in this order; text takes what nobody else does. A new one = one file or folder here and one line below. */
import type { Format } from '../part.ts';
import { feed } from './feed/index.ts';
import { html } from './html/index.ts';
import { jsonl } from './jsonl.ts';
import { mail } from './mail/index.ts';
import { markdown } from './markdown.ts';
import { pdf } from './pdf/index.ts';
import { text } from './text.ts';
import { zip } from './zip.ts';

export const formats: readonly Format[] = [zip, pdf, feed, html, mail, jsonl, markdown, text];

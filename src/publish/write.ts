/** Publish: writes one issue in all its forms. Everything is printed before anything is put in its place: never half-written. */
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import { asEntenteError, EntenteError } from '../model/errors.ts';
import { type Issue, issueSchema } from '../model/issue.ts';
import { notesOf } from './notes.ts';
import type { IssueParts } from './parts.ts';
import { issueMail } from './render/mail.ts';
import { issueMarkdown } from './render/markdown.ts';
import { issuePage } from './render/page.tsx';
import { issuePdf } from './render/pdf.ts';
import { issueText } from './render/text.ts';

/** Names of the files written. Errors: format-broken (an issue an editor broke), disk-full, folder-read-only. */
export async function writeIssue(issue: Issue, dir: string, parts: IssueParts): Promise<string[]> {
  const checked = issueSchema.safeParse(issue);
  if (!checked.success)
    throw new EntenteError('format-broken', `The issue is not whole: ${z.prettifyError(checked.error)}`, {
      hint: 'Correct the named field in issue.md; nothing was written.',
    });
  const files = await renderIssue(checked.data, parts);
  const target = resolve(dir);
  try {
    await mkdir(dirname(target), { recursive: true });
    const draft = await mkdtemp(`${target}.`);
    try {
      for (const [name, content] of files) await writeFile(join(draft, name), content);
      await mkdir(target, { recursive: true });
      for (const name of files.keys()) await rename(join(draft, name), join(target, name));
    } finally {
      await rm(draft, { recursive: true, force: true });
    }
  } catch (cause) {
    throw asEntenteError(cause);
  }
  return [...files.keys()];
}

/** Every form of the issue by its file name. Same issue, same parts, same bytes. */
export async function renderIssue(issue: Issue, parts: IssueParts): Promise<Map<string, string | Uint8Array>> {
  const notes = notesOf(issue, parts);
  const { profile } = parts;
  const date = new Date(issue.published === null ? parts.clock() : `${issue.published}T00:00:00Z`);
  return new Map<string, string | Uint8Array>([
    ['issue.md', issueMarkdown(issue, profile)],
    ['issue.html', issuePage({ issue, profile, notes })],
    ['issue.eml', await issueMail({ issue, profile, notes, date })],
    ['issue.txt', issueText(issue, { profile, notes })],
    ['issue.pdf', issuePdf({ issue, profile, notes, date })],
    ['issue.json', `${JSON.stringify({ ...issue, notes: notes.list }, null, 2)}\n`],
  ]);
}

/** `entente review YYYY-MM --out DIR`: drafts the month's issue and writes it as Markdown, web page, mail, text, PDF and data. */
import { resolve } from 'node:path';
import { EntenteError } from '../../model/errors.ts';
import type { Issue, LintFinding } from '../../model/issue.ts';
import type { CommandFile } from '../program.ts';
import { progressOn } from '../progress.ts';
import type { Globals, Terminal } from '../terminal.ts';
import { type Session, withDesk } from '../with-desk.ts';

interface Options {
  out?: string;
  window?: string;
  unreviewed: boolean;
}

export const reviewCommand: CommandFile = (program, terminal, act) => {
  program
    .command('review')
    .description("draft the month's review: issue.md, .html, .eml, .txt, .pdf and .json")
    .argument('<month>', 'the cover month, YYYY-MM')
    .option('--out <dir>', 'where to write (else reviews/YYYY-MM in the desk)')
    .option('--window <a..b>', 'coverage window, YYYY-MM-DD..YYYY-MM-DD (else the cover month)')
    .option('--unreviewed', 'also use claims nobody has reviewed, marked as such', false)
    .addHelpText(
      'after',
      '\nExamples:\n  entente review 2024-10 --out out/2024-10 --unreviewed\n  entente review 2024-10 --window 2024-10-01..2024-11-17',
    )
    .action((month: string, options: Options) => act((globals) => runReview(month, options, globals, terminal)));
};

async function runReview(month: string, options: Options, globals: Globals, terminal: Terminal): Promise<number> {
  if (!/^\d{4}-(?:0[1-9]|1[0-2])$/.test(month))
    throw new EntenteError('usage', `"${month}" is no month.`, { hint: 'Write it as YYYY-MM, for instance 2024-10.' });
  const window = options.window === undefined ? undefined : windowOf(options.window);
  return withDesk(globals, terminal, (session) => write(session, { month, window, options, globals, terminal }));
}

interface Order {
  month: string;
  window: { start: string; end: string } | undefined;
  options: Options;
  globals: Globals;
  terminal: Terminal;
}

async function write({ desk, beforeClosing }: Session, order: Order): Promise<number> {
  const { month, window, options, globals, terminal } = order;
  const { writeReview } = await import('../../work/review.ts');
  const progress = progressOn(terminal, globals.quiet);
  beforeClosing(async () => progress.stop());
  const dir = resolve(options.out ?? `${globals.home}/reviews/${month}`);
  const { issue, findings, files } = await writeReview(month, desk, {
    dir,
    showUnreviewed: options.unreviewed,
    onProgress: progress.update,
    ...(window ? { window } : {}),
  });
  progress.stop();
  const errors = findings.filter((f) => f.severity === 'error');
  if (globals.json) terminal.out(JSON.stringify({ ok: errors.length === 0, dir, files, issue, findings }, null, 2));
  else terminal.out([`${countsOf(issue)}, written to ${dir}`, ...remarks(issue, findings)].join('\n'));
  return errors.length > 0 ? 5 : 0;
}

const countsOf = ({ title, highlights, links }: Issue): string =>
  `${title}: ${highlights.length} highlights, ${links.length} links`;

function remarks({ highlights, links }: Issue, findings: readonly LintFinding[]): string[] {
  const lines = findings.map((f) => `${f.severity} ${f.where}: ${f.message} (${f.cure})`);
  if (highlights.length + links.length > 0) return lines;
  return [
    ...lines,
    'Nothing reviewed falls in the window. Accept claims in the desk, or add --unreviewed to see a marked draft.',
  ];
}

function windowOf(text: string): { start: string; end: string } {
  const m = /^(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})$/.exec(text);
  const [, start, end] = m ?? [];
  if (!start || !end || start > end)
    throw new EntenteError('usage', `"${text}" is no window.`, {
      hint: 'Write it as YYYY-MM-DD..YYYY-MM-DD, the earlier day first.',
    });
  return { start, end };
}

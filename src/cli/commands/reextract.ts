/** `entente reextract`: the engine of today over the texts of the desk; old and new claims compared, decisions kept. */
import { EntenteError } from '../../model/errors.ts';
import type { ReextractReport } from '../../work/reextract.ts';
import type { CommandFile } from '../program.ts';
import { progressOn } from '../progress.ts';
import { type Globals, type Terminal, table } from '../terminal.ts';
import { type Session, withDesk } from '../with-desk.ts';

interface Options {
  dryRun?: boolean;
  document?: string[];
}

export const reextractCommand: CommandFile = (program, terminal, act) => {
  program
    .command('reextract')
    .description('extract again with this version: old and new claims compared, decisions kept, changes listed')
    .option('--dry-run', 'compare only, write nothing')
    .option('--document <name...>', 'only these documents, by name or id')
    .addHelpText(
      'after',
      '\nExamples:\n  entente reextract --dry-run\n  entente reextract --document letter.eml\n  entente reextract --json > changes.json',
    )
    .action((options: Options) =>
      act((globals) => withDesk(globals, terminal, (session) => run(session, options, { globals, terminal }))),
    );
};

async function run(
  { desk, beforeClosing }: Session,
  { dryRun = false, document }: Options,
  { globals, terminal }: { globals: Globals; terminal: Terminal },
): Promise<number> {
  const { reextract } = await import('../../work/reextract.ts');
  const { rebuild } = await import('../../work/rebuild.ts');
  const progress = progressOn(terminal, globals.quiet);
  beforeClosing(async () => progress.stop());
  const report = await reextract(desk, {
    onProgress: progress.update,
    dryRun,
    ...(document === undefined ? {} : { only: new Set(document) }),
  });
  if (!dryRun && report.changedDocuments > 0) await rebuild(desk, progress.update);
  progress.stop();
  if (report.documents === 0 && report.unknown.length > 0) throw noSuchDocuments(report.unknown);
  const ok = report.failed.length + report.unknown.length === 0;
  const { printedFailures } = await import('../../work/extract-files.ts');
  if (globals.json)
    terminal.out(JSON.stringify({ ok, dryRun, ...report, failed: printedFailures(report.failed) }, null, 2));
  else terminal.out(inWords(report, dryRun));
  if (ok) return 0;
  return report.failed.length < report.documents ? 1 : 3;
}

const noSuchDocuments = (named: readonly string[]): EntenteError =>
  new EntenteError('not-found', `The desk holds no document ${named.map((name) => `"${name}"`).join(', ')}.`, {
    hint: '`entente export documents` gives the names and ids of all.',
  });

function inWords(report: ReextractReport, dryRun: boolean): string {
  const { claims: c } = report;
  const rows = report.changes.flatMap((change) => {
    const about = [change.what, change.document, change.kind, change.type];
    const quote = change.quote.replace(/\s+/g, ' ');
    if (change.fields.length === 0) return [[...about, '', '', '', quote]];
    return change.fields.map((f) => [
      ...about,
      f.field,
      f.before.replace(/\s+/g, ' '),
      f.after.replace(/\s+/g, ' '),
      quote,
    ]);
  });
  const lines =
    rows.length > 0 ? [table(['what', 'document', 'kind', 'type', 'field', 'before', 'after', 'quote'], rows)] : [];
  lines.push(
    `${report.documents} documents${dryRun ? ' compared' : ''}, ${report.changedDocuments} with changes: ${c.added} claims added, ${c.gone} gone, ${c.changed} changed, ${c.lost} decided but no longer found, ${c.unchanged} as before; ${report.decisionsKept} decisions kept.`,
  );
  for (const name of report.unknown) lines.push(`not found ${name}: no document of the desk has that name or id`);
  for (const { uri, error } of report.failed) lines.push(`failed ${uri}: ${error.message}\n       ${error.hint}`);
  return lines.join('\n');
}

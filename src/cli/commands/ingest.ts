/** `entente ingest PATH|URL...`: archives, reads, extracts and stores; then rebuilds what derives from claims. */
import { fetcherOf } from '../../collect/fetch.ts';
import { openDesk } from '../../desk.ts';
import { EntenteError } from '../../model/errors.ts';
import { type IngestReport, ingest } from '../../work/ingest.ts';
import { rebuild } from '../../work/rebuild.ts';
import type { CommandFile } from '../program.ts';
import { progressOn } from '../progress.ts';
import type { Globals, Terminal } from '../terminal.ts';

export const ingestCommand: CommandFile = (program, terminal, act) => {
  program
    .command('ingest')
    .description('take in files, folders or addresses: archive, read, extract claims, rebuild events, deals and gaps')
    .argument('<path-or-url...>', 'files, folders, http(s) addresses, or - for standard input')
    .addHelpText(
      'after',
      '\nExamples:\n  entente ingest letters/2024-10.eml\n  entente ingest ~/Downloads/clippings https://example.org/feed.xml\n  pbpaste | entente ingest -',
    )
    .action((inputs: string[]) => act((globals) => runIngest(inputs, globals, terminal)));
};

async function runIngest(inputs: string[], globals: Globals, terminal: Terminal): Promise<number> {
  const desk = await openDesk({ home: globals.home, clock: terminal.clock, create: true });
  const progress = progressOn(terminal, globals.quiet);
  const fetcher = fetcherOf({ clock: terminal.clock });
  try {
    const report = await ingest(inputs, desk, { fetcher, onProgress: progress.update });
    if (report.changed) await rebuild(desk, progress.update);
    progress.stop();
    terminal.out(
      globals.json ? JSON.stringify({ ok: report.failed.length === 0, ...report }, null, 2) : inWords(report),
    );
    return exitOf(report);
  } finally {
    progress.stop();
    await fetcher.close();
    await desk.close();
  }
}

function inWords(report: IngestReport): string {
  const lines = [
    `${report.added} documents added, ${report.revised} revised, ${report.unchanged} already there, ${report.claims} claims.`,
  ];
  for (const note of report.notes) lines.push(`note   ${note.uri}: ${note.reason}`);
  for (const { uri, error } of report.failed) lines.push(`failed ${uri}: ${error.message}\n       ${error.hint}`);
  return lines.join('\n');
}

/** 0 all well, 1 some failed, 3 nothing done; a failing store speaks for itself. */
function exitOf(report: IngestReport): number {
  if (report.failed.length === 0) return 0;
  const done = report.added + report.revised + report.unchanged;
  const store = report.failed.map((f) => f.error).find((e) => e instanceof EntenteError && e.exit === 4);
  return done > 0 ? 1 : (store?.exit ?? 3);
}

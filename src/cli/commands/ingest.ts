/** `entente ingest PATH|URL...`: archives, reads, extracts and stores; then rebuilds what derives from claims. */
import { availableParallelism } from 'node:os';
import type { Desk } from '../../desk.ts';
import { EntenteError } from '../../model/errors.ts';
import type { IngestReport } from '../../work/ingest.ts';
import type { Reader } from '../../work/reading.ts';
import type { CommandFile } from '../program.ts';
import { progressOn } from '../progress.ts';
import type { Globals, Terminal } from '../terminal.ts';
import { surroundingsOf } from '../visiting.ts';
import { type Session, withDesk } from '../with-desk.ts';

export const ingestCommand: CommandFile = (program, terminal, act) => {
  program
    .command('ingest')
    .description('take in files, folders or addresses: archive, read, extract claims, rebuild events, deals and gaps')
    .argument('<path-or-url...>', 'files, folders, http(s) addresses, or - for standard input')
    .addHelpText(
      'after',
      '\nExamples:\n  entente ingest letters/2024-10.eml\n  entente ingest ~/Downloads/clippings https://example.org/feed.xml\n  pbpaste | entente ingest -',
    )
    .action((inputs: string[]) =>
      act((globals) =>
        withDesk(globals, terminal, (session) => runIngest(inputs, session, { globals, terminal }), { create: true }),
      ),
    );
};

interface Surroundings {
  globals: Globals;
  terminal: Terminal;
}

export async function runIngest(
  inputs: string[],
  session: Session,
  { globals, terminal }: Surroundings,
): Promise<number> {
  const { piecesIn } = await import('../../collect/index.ts');
  const { ingest } = await import('../../work/ingest.ts');
  const { rebuild } = await import('../../work/rebuild.ts');
  const progress = progressOn(terminal, globals.quiet);
  const { desk, beforeClosing } = session;
  const { fetcher } = await surroundingsOf(session, terminal);
  const expected = await piecesIn(inputs);
  const reader = await readerFor(expected, desk);
  beforeClosing(async () => {
    progress.stop();
    await reader.close();
  });
  const report = await ingest(inputs, desk, { fetcher, reader, expected, onProgress: progress.update });
  if (report.changed) await rebuild(desk, progress.update);
  progress.stop();
  const exit = exitOf(report);
  if (globals.json) terminal.out(JSON.stringify({ ok: exit === 0, ...report }, null, 2));
  else terminal.out(inWords(report));
  return exit;
}

/** A thread reads the vocabulary and the parser's weights first: for a few documents that takes longer than it saves. */
const worthThreads = 40;

async function readerFor(pieces: number, { home, vocabulary }: Desk): Promise<Reader> {
  const width = Math.min(4, availableParallelism());
  if (pieces >= worthThreads && width > 1) return (await import('../../work/reading-pool.ts')).readingPool(width, home);
  return (await import('../../work/reading.ts')).readerHere(vocabulary);
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

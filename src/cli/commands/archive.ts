/** `entente archive verify|export|import`: is every byte as it came; the archive as WARC, and WARCs of others taken in. */
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { asEntenteError } from '../../model/errors.ts';
import type { ArchiveCheck } from '../../work/keep-archive.ts';
import type { CommandFile } from '../program.ts';
import { progressOn } from '../progress.ts';
import type { Globals, Terminal } from '../terminal.ts';
import { type Session, withDesk } from '../with-desk.ts';
import { runIngest } from './ingest.ts';

export const archiveCommand: CommandFile = (program, terminal, act) => {
  const archive = program.command('archive').description('the bytes of every document, as they came');
  archive
    .command('verify')
    .description('compare every byte kept with its SHA-256; exit code 5 where one differs or is missing')
    .addHelpText('after', '\nExample:\n  entente archive verify --json')
    .action(() => act((globals) => withDesk(globals, terminal, (s) => verify(s, globals, terminal))));
  archive
    .command('export')
    .description('write all of it as one WARC 1.1 file (gzip per record), for any web archive')
    .argument('<file>', 'name.warc.gz')
    .addHelpText('after', '\nExample:\n  entente archive export desk-2026-11.warc.gz')
    .action((file: string) =>
      act((globals) => withDesk(globals, terminal, (s) => exportTo(file, s, { globals, terminal }))),
    );
  archive
    .command('import')
    .description('take in the pages and files of WARC files')
    .argument('<file.warc.gz...>')
    .addHelpText('after', '\nExample:\n  entente archive import crawl.warc.gz')
    .action((files: string[]) =>
      act((globals) =>
        withDesk(globals, terminal, (s) => runIngest(files, s, { globals, terminal }), { create: true }),
      ),
    );
};

async function verify({ desk, beforeClosing }: Session, globals: Globals, terminal: Terminal): Promise<number> {
  const { verifyArchive } = await import('../../work/keep-archive.ts');
  const progress = progressOn(terminal, globals.quiet);
  beforeClosing(async () => progress.stop());
  const check = await verifyArchive(desk, progress.update);
  progress.stop();
  const ok = check.changed.length + check.missing.length === 0;
  terminal.out(globals.json ? JSON.stringify({ ok, ...check }, null, 2) : inWords(check));
  return ok ? 0 : 5;
}

function inWords({ blobs, bytes, changed, missing }: ArchiveCheck): string {
  const lines = [
    `${blobs} blobs, ${(bytes / 1048576).toFixed(1)} MB read: ${changed.length} changed, ${missing.length} missing.`,
  ];
  for (const { message, hint } of changed) lines.push(`changed ${message}\n        ${hint}`);
  for (const { name, digest } of missing) lines.push(`missing ${name} (${digest}): restore it from a backup.`);
  return lines.join('\n');
}

async function exportTo(
  file: string,
  { desk, beforeClosing }: Session,
  { globals, terminal }: { globals: Globals; terminal: Terminal },
): Promise<number> {
  const { warcOf } = await import('../../work/keep-archive.ts');
  const progress = progressOn(terminal, globals.quiet);
  beforeClosing(async () => progress.stop());
  const part = `${file}.part`;
  let records = 0;
  const counted = (stage: string, done: number): void => {
    records = done;
    progress.update(stage, done, null);
  };
  try {
    await pipeline(warcOf(desk, counted), createWriteStream(part));
    await rename(part, file);
  } catch (cause) {
    await rm(part, { force: true });
    throw asEntenteError(cause);
  }
  progress.stop();
  terminal.out(globals.json ? JSON.stringify({ ok: true, file, records }) : `${records} records written to ${file}`);
  return 0;
}

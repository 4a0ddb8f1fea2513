/** `entente db start|stop|export|import`: the desk's own server, and the way of a desk from one store to another. */
import { constants, createReadStream, createWriteStream } from 'node:fs';
import { access, rename, rm } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { pipeline } from 'node:stream/promises';
import { asEntenteError, EntenteError } from '../../model/errors.ts';
import type { CommandFile } from '../program.ts';
import { onStop } from '../stop.ts';
import type { Globals, Terminal } from '../terminal.ts';
import { type Session, withDesk } from '../with-desk.ts';

export const dbCommand: CommandFile = (program, terminal, act) => {
  const db = program
    .command('db')
    .description("the desk's store: start or stop its server, export or import everything");
  db.command('start')
    .description('run the embedded PostgreSQL until Ctrl-C, for tools of your own')
    .addHelpText('after', '\nExample:\n  entente db start --home ~/desks/crink')
    .action(() => act((globals) => start(globals, terminal)));
  db.command('stop')
    .description('stop the embedded PostgreSQL, whoever is connected')
    .addHelpText('after', '\nExample:\n  entente db stop --home ~/desks/crink')
    .action(() => act((globals) => stop(globals, terminal)));
  db.command('export')
    .description(
      'write everything the desk holds as JSON lines with checksums: backup, upgrade, and the way to a server',
    )
    .argument('[file]', 'where to write (else standard output)')
    .addHelpText('after', '\nExample:\n  entente db export desk-2024-11.jsonl')
    .action((file: string | undefined) => act((globals) => exportTo(file, globals, terminal)));
  db.command('import')
    .description('read such an export into an empty desk; every checksum is compared, all or nothing')
    .argument('<file>', 'what `entente db export` wrote')
    .addHelpText('after', '\nExample:\n  DATABASE_URL=postgres://... entente db import desk-2024-11.jsonl')
    .action((file: string) => act((globals) => importFrom(file, globals, terminal)));
};

async function start({ home, json }: Globals, terminal: Terminal): Promise<number> {
  const stopped = new Promise<void>((done) => void onStop(done));
  const { attach } = await import('../../record/server/supervisor.ts');
  const { connection, release } = await attach(home);
  terminal.out(
    json
      ? JSON.stringify({ ok: true, ...connection })
      : `PostgreSQL answers on the socket in ${connection.host} (user ${connection.user}, database ${connection.database}). Ctrl-C stops it.`,
  );
  await stopped;
  await release();
  return 0;
}

async function stop({ home, json }: Globals, terminal: Terminal): Promise<number> {
  const { stopServer } = await import('../../record/server/supervisor.ts');
  const stopped = await stopServer(home);
  if (json) terminal.out(JSON.stringify({ ok: true, stopped }));
  else terminal.out(stopped ? 'The server is stopped.' : 'No server was running.');
  return 0;
}

async function exportTo(file: string | undefined, globals: Globals, terminal: Terminal): Promise<number> {
  if (file === undefined && globals.json)
    throw new EntenteError('usage', 'An export is JSON lines, not one JSON document.', {
      hint: 'Name a file: entente db export FILE --json, or leave --json out.',
    });
  return withDesk(globals, terminal, async ({ desk }) => {
    if (file !== undefined) {
      const lines = await writeWhole(file, desk.store.exportLines());
      terminal.out(globals.json ? JSON.stringify({ ok: true, file, lines }) : `${lines} lines written to ${file}`);
      return 0;
    }
    for await (const line of desk.store.exportLines()) await terminal.write(`${line}\n`);
    return 0;
  });
}

/** To a temporary name first: a file that exists under its own name is whole. */
async function writeWhole(file: string, lines: AsyncIterable<string>): Promise<number> {
  const part = `${file}.part`;
  let written = 0;
  const counted = async function* (): AsyncIterable<string> {
    for await (const line of lines) {
      written += 1;
      yield `${line}\n`;
    }
  };
  try {
    await pipeline(counted, createWriteStream(part));
    await rename(part, file);
    return written;
  } catch (cause) {
    await rm(part, { force: true });
    throw asEntenteError(cause);
  }
}

async function importFrom(file: string, globals: Globals, terminal: Terminal): Promise<number> {
  await access(file, constants.R_OK).catch((cause: unknown) => {
    throw new EntenteError('file-missing', `${file} cannot be opened.`, {
      hint: 'Name the file that `entente db export FILE` wrote.',
      cause,
    });
  });
  const work = async ({ desk }: Session): Promise<number> => {
    const result = await desk.store.importLines(linesIn(file));
    const rows = Object.values(result.tables).reduce((a, b) => a + b, 0);
    if (globals.json) terminal.out(JSON.stringify({ ok: true, ...result }));
    else terminal.out(`${rows} rows imported, checksum ${result.checksum}`);
    return 0;
  };
  return withDesk(globals, terminal, work, { create: true });
}

/** Opened when the first line is asked for: what readline emits before anybody listens is lost. */
async function* linesIn(file: string): AsyncIterable<string> {
  yield* createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY });
}

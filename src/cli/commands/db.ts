/** `entente db start|stop|export|import`: the desk's own server, and the way of a desk from one store to another. */

import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { openDesk } from '../../desk.ts';
import { asEntenteError, EntenteError } from '../../model/errors.ts';
import { attach, stopServer } from '../../record/server/supervisor.ts';
import type { CommandFile } from '../program.ts';
import { untilStopped } from '../serve-until-stopped.ts';
import type { Globals, Terminal } from '../terminal.ts';

export const dbCommand: CommandFile = (program, terminal, act) => {
  const db = program
    .command('db')
    .description("the desk's store: start or stop its server, export or import everything");
  db.command('start')
    .description('run the embedded PostgreSQL until Ctrl-C, for tools of your own')
    .action(() => act((globals) => start(globals, terminal)));
  db.command('stop')
    .description('stop the embedded PostgreSQL, whoever is connected')
    .action(() =>
      act(async ({ home, json }) => {
        const stopped = await stopServer(home);
        terminal.out(
          json ? JSON.stringify({ ok: true, stopped }) : stopped ? 'The server is stopped.' : 'No server was running.',
        );
        return 0;
      }),
    );
  db.command('export')
    .description(
      'write everything the desk holds as JSON lines with checksums: backup, upgrade, and the way to a server',
    )
    .argument('[file]', 'where to write (else standard output)')
    .addHelpText('after', '\nExample:\n  entente db export desk-2024-11.jsonl')
    .action((file: string | undefined) => act((globals) => exportTo(file, globals, terminal)));
  db.command('import')
    .description('read such an export into an empty desk; every checksum is compared, all or nothing')
    .argument('<file>')
    .addHelpText('after', '\nExample:\n  DATABASE_URL=postgres://... entente db import desk-2024-11.jsonl')
    .action((file: string) => act((globals) => importFrom(file, globals, terminal)));
};

async function start({ home, json }: Globals, terminal: Terminal): Promise<number> {
  const { connection, release } = await attach(home);
  terminal.out(
    json
      ? JSON.stringify({ ok: true, ...connection })
      : `PostgreSQL answers on the socket in ${connection.host} (user ${connection.user}, database ${connection.database}). Ctrl-C stops it.`,
  );
  await untilStopped();
  await release();
  return 0;
}

/** To a temporary name first: a file that exists under its own name is whole. */
async function exportTo(file: string | undefined, { home, json }: Globals, terminal: Terminal): Promise<number> {
  const desk = await openDesk({ home, clock: terminal.clock });
  const part = `${file}.part`;
  try {
    if (file === undefined) {
      for await (const line of desk.store.exportLines()) terminal.out(line);
      return 0;
    }
    const stream = createWriteStream(part);
    let lines = 0;
    for await (const line of desk.store.exportLines()) {
      lines += 1;
      if (!stream.write(`${line}\n`)) await once(stream, 'drain');
    }
    stream.end();
    await once(stream, 'finish');
    await rename(part, file);
    terminal.out(json ? JSON.stringify({ ok: true, file, lines }) : `${lines} lines written to ${file}`);
    return 0;
  } catch (cause) {
    await rm(part, { force: true });
    throw asEntenteError(cause);
  } finally {
    await desk.close();
  }
}

async function importFrom(file: string, { home, json }: Globals, terminal: Terminal): Promise<number> {
  const input = createReadStream(file);
  await once(input, 'open').catch((cause: unknown) => {
    throw new EntenteError('file-missing', `${file} cannot be opened.`, {
      hint: 'Name the file that `entente db export FILE` wrote.',
      cause,
    });
  });
  const desk = await openDesk({ home, clock: terminal.clock, create: true });
  try {
    const result = await desk.store.importLines(createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY }));
    const rows = Object.values(result.tables).reduce((a, b) => a + b, 0);
    terminal.out(json ? JSON.stringify({ ok: true, ...result }) : `${rows} rows imported, checksum ${result.checksum}`);
    return 0;
  } finally {
    await desk.close();
  }
}

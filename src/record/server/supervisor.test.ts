import { spawn } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { binariesPackage } from './binaries.ts';
import { diagnose } from './diagnose.ts';
import { placeOf } from './place.ts';
import { answers, attach, stopServer } from './supervisor.ts';

const missing = binariesPackage() === undefined ? ' (no binaries for this platform)' : '';

describe.skipIf(missing !== '')(`the embedded server${missing}`, () => {
  let home: string;
  beforeAll(async () => {
    home = mkdtempSync(join(tmpdir(), 'entente desk '));
    // other users may pass, as in a folder that mkdir makes
    chmodSync(home, 0o755);
    await (await attach(home)).release();
  });
  afterEach(async () => {
    await stopServer(home);
  });
  afterAll(() => rmSync(home, { recursive: true, force: true }));

  const place = () => placeOf(home);
  const serverPid = () => Number(readFileSync(join(place().data, 'postmaster.pid'), 'utf8').split('\n')[0]);
  async function ask(statement: string): Promise<unknown> {
    const client = new pg.Client({ host: place().socket, user: 'entente', database: 'entente' });
    client.on('error', () => undefined);
    await client.connect();
    const { rows } = await client.query(statement);
    await client.end();
    return rows;
  }

  test.skipIf(process.getuid?.() !== 0)(
    'opens a desk that root copied: its files are handed to the user of the server',
    async () => {
      const copy = mkdtempSync(join(tmpdir(), 'entente copy '));
      chmodSync(copy, 0o755);
      cpSync(home, copy, { recursive: true, filter: (path) => !path.includes('.s.PGSQL') });
      await (await attach(copy)).release();
      rmSync(copy, { recursive: true });
    },
  );

  test('starts once for many, and stops with the last of them', async () => {
    const together = await Promise.all([attach(home), attach(home), attach(home)]);
    const pid = serverPid();
    await together[0]?.release();
    await together[1]?.release();
    expect(serverPid()).toBe(pid);
    await together[2]?.release();
    expect(await answers(place())).toBe(false);
    expect(() => process.kill(pid, 0)).toThrow();
  });

  test('listens to no network and runs in no terminal of ours', async () => {
    const { release } = await attach(home);
    expect(await ask('show listen_addresses')).toEqual([{ listen_addresses: '' }]);
    // field 6 of stat is the session: Ctrl-C goes to ours, not to the server's
    const stat = `/proc/${serverPid()}/stat`;
    if (existsSync(stat)) expect(Number(readFileSync(stat, 'utf8').split(' ')[5])).toBe(serverPid());
    await release();
  });

  test('is adopted by the next process when the first was killed', async () => {
    const script = `import('${join(import.meta.dirname, 'supervisor.ts')}').then((s) => s.attach(process.argv[1])).then(() => console.log('here'))`;
    const child = spawn(process.execPath, ['--import', 'tsx', '-e', script, home], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await new Promise((done) => child.stdout.once('data', done));
    const orphan = serverPid();
    const ended = new Promise((done) => child.once('exit', done));
    child.kill('SIGKILL');
    await ended;
    const { release } = await attach(home);
    expect(serverPid()).toBe(orphan);
    await release();
    expect(await answers(place())).toBe(false);
  });

  test('loses nothing that was written when it is killed, and starts again', async () => {
    const { release } = await attach(home);
    await ask('create table kept as select 1 as n');
    process.kill(serverPid(), 'SIGKILL');
    await release();
    const again = await attach(home);
    expect(await ask('select n from kept')).toEqual([{ n: 1 }]);
    await ask('drop table kept');
    await again.release();
  });

  test('does not believe a process number left behind', async () => {
    writeFileSync(join(place().data, 'postmaster.pid'), `${process.pid}\n${place().data}\n1\n5432\n\n\n`);
    const { release } = await attach(home);
    expect(serverPid()).not.toBe(process.pid);
    await release();
  });

  test('does not stop under somebody who is still connected', async () => {
    const { release, connection } = await attach(home);
    const guest = new pg.Client(connection);
    guest.on('error', () => undefined);
    await guest.connect();
    await release();
    expect((await guest.query('select 1 as n')).rows).toEqual([{ n: 1 }]);
    await guest.end();
    expect(await stopServer(home)).toBe(true);
    expect(await stopServer(home)).toBe(false);
  });

  test('refuses the data of another major version, and doctor says the cure', async () => {
    const version = join(place().data, 'PG_VERSION');
    writeFileSync(version, '17\n');
    try {
      await expect(attach(home)).rejects.toMatchObject({ code: 'store-corrupt' });
      const finding = (await diagnose(home)).find((f) => f.name === 'database version');
      expect(finding).toMatchObject({ ok: false });
      expect(finding?.cure).toContain('export');
    } finally {
      writeFileSync(version, '18\n');
    }
  });

  test('makes no half cluster when initdb cannot finish', async () => {
    const broken = mkdtempSync(join(tmpdir(), 'entente-broken-'));
    chmodSync(broken, 0o755);
    mkdirSync(join(broken, 'store', 'postgres-18', 'something'), { recursive: true });
    await expect(attach(broken)).rejects.toThrow();
    expect(readdirSync(join(broken, 'store')).filter((f) => f.startsWith('postgres-'))).toEqual(['postgres-18']);
    rmSync(broken, { recursive: true, force: true });
  });
});

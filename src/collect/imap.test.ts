import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { fixedClock } from '../model/clock.ts';
import { gather } from './index.ts';

const dovecot = '/usr/sbin/dovecot';
const missing = !existsSync(dovecot)
  ? 'no dovecot (apt-get install dovecot-imapd)'
  : process.getuid?.() === 0
    ? null
    : 'dovecot wants root here';
if (missing !== null) console.warn(`IMAP against a real server skipped: ${missing}`);

const clock = fixedClock('2024-11-02T08:00:00Z');
let home = '';
let port = 0;
let server: ChildProcess | undefined;

const freePort = (): Promise<number> =>
  new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port: free } = probe.address() as AddressInfo;
      probe.close(() => done(free));
    });
  });

const letter = (n: number, body = 'A ferry left.') =>
  `From: desk@harbour.example\r\nMessage-ID: <${n}@harbour.example>\r\nSubject: letter ${n}\r\n\r\n${body}\r\n`;

/** As an outsider would deliver: a file in `new`. */
function deliver(n: number, body?: string): void {
  const path = join(home, 'mail', 'desk', 'new', `${1_700_000_000 + n}.M${n}.host`);
  writeFileSync(path, letter(n, body));
  chownSync(path, mailUser, mailUser);
}

const mailUser = 65534;

const settings = () => `
base_dir = ${home}/run
state_dir = ${home}/state
log_path = ${home}/log
protocols = imap
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
default_internal_user = nobody
default_login_user = nobody
default_internal_group = nogroup
first_valid_uid = 1
mail_location = maildir:${home}/mail/%u
service imap-login {
  chroot =
  inet_listener imap {
    port = ${port}
  }
}
service anvil {
  chroot =
}
passdb {
  driver = static
  args = password=harbour
}
userdb {
  driver = static
  args = uid=${mailUser} gid=65534 home=${home}/mail/%u
}
`;

async function all(address: string, more: object = {}) {
  const found = [];
  for await (const piece of gather(address, { clock, local: true, password: 'harbour', ...more })) found.push(piece);
  return found;
}

const answers = (): Promise<boolean> =>
  new Promise((done) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('data', () => done(true)).once('error', () => done(false));
    socket.once('close', () => done(false));
    setTimeout(() => socket.destroy(), 500);
  });

describe.skipIf(missing !== null)('a mailbox on a real IMAP server', { timeout: 40_000 }, () => {
  beforeAll(async () => {
    home = mkdtempSync(join(tmpdir(), 'entente-imap-'));
    chmodSync(home, 0o755);
    for (const folder of ['', 'cur', 'new', 'tmp']) {
      mkdirSync(join(home, 'mail', 'desk', folder), { recursive: true });
      chownSync(join(home, 'mail', 'desk', folder), mailUser, mailUser);
    }
    chownSync(join(home, 'mail'), mailUser, mailUser);
    port = await freePort();
    writeFileSync(join(home, 'dovecot.conf'), settings());
    for (const n of [1, 2]) deliver(n);
    server = spawn(dovecot, ['-F', '-c', join(home, 'dovecot.conf')], { stdio: 'ignore' });
    await vi.waitFor(async () => expect(await answers()).toBe(true), { timeout: 20_000, interval: 200 });
  }, 40_000);
  afterAll(() => {
    server?.kill('SIGTERM');
    rmSync(home, { recursive: true, force: true });
  });

  const mailbox = () => `imap://desk@127.0.0.1:${port}/INBOX`;

  test('gives its letters byte for byte, and after that only new ones', async () => {
    const first = await all(mailbox());
    expect(first.map((p) => ('bytes' in p ? Buffer.from(p.bytes).toString() : p.error.message))).toEqual([
      letter(1),
      letter(2),
    ]);
    const mark = first.at(-1)?.mark;
    deliver(3);
    const marks = new Map([[mark?.key ?? '', mark?.value ?? '']]);
    const later = await all(mailbox(), { marks });
    expect(later.map((p) => ('bytes' in p ? Buffer.from(p.bytes).toString() : p.error.message))).toEqual([letter(3)]);
    const last = later.at(-1)?.mark;
    expect(await all(mailbox(), { marks: new Map([[last?.key ?? '', last?.value ?? '']]) })).toEqual([]);
  });

  test('numbered anew by the server, all of it is taken again', async () => {
    const found = await all(mailbox(), { marks: new Map([['imap', '1 9999']]) });
    expect(found.length).toBeGreaterThan(1);
  });

  test('a letter over the limit is named, the others come', async () => {
    deliver(4, 'x'.repeat(5000));
    const found = await all(mailbox(), { sizeLimit: 2000 });
    expect(found.filter((p) => 'error' in p)).toMatchObject([{ error: { code: 'file-too-large' } }]);
    expect(found.length).toBeGreaterThan(1);
  });

  test('a refused login and a missing folder say what to do', async () => {
    expect(await all(mailbox(), { password: 'wrong' })).toMatchObject([
      { error: { code: 'fetch-failed', message: expect.stringContaining('refuses the login') } },
    ]);
    expect(await all(`imap://desk@127.0.0.1:${port}/Nowhere`)).toMatchObject([
      { error: { message: expect.stringContaining('no such folder') } },
    ]);
  });
});

const silent = (greet: string): Promise<{ server: Server; port: number }> =>
  new Promise((done) => {
    const opened = createServer((socket) => {
      socket.on('error', () => undefined);
      if (greet !== '') socket.write(greet);
      socket.once('data', () => socket.destroy());
    }).listen(0, '127.0.0.1', () => done({ server: opened, port: (opened.address() as AddressInfo).port }));
  });

test('a connection that is cut says that the next visit goes on', async () => {
  const cut = await silent('* OK ready\r\n');
  const [piece] = await all(`imap://desk@127.0.0.1:${cut.port}/`);
  cut.server.close();
  expect(piece).toMatchObject({ error: { code: 'fetch-failed', hint: expect.stringContaining('next visit') } });
});

test('a mailbox on this machine needs the word of the user, and every mailbox its password', async () => {
  expect(await all('imap://desk@127.0.0.1:1/', { local: false })).toMatchObject([
    { error: { code: 'fetch-refused', hint: expect.stringContaining('--local') } },
  ]);
  expect(await all('imaps://desk@mail.example/', { password: '' })).toMatchObject([
    { error: { message: expect.stringContaining('password') } },
  ]);
  const [piece] = await all('imaps://desk:secret@mail.example/', { password: '' });
  expect(JSON.stringify(piece)).not.toContain('secret');
});

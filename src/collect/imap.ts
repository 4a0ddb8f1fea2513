/** A folder of a mailbox over IMAP. Opened read-only, so that no letter is marked as seen; what came since the last visit is taken. */
import { ImapFlow } from 'imapflow';
import { nowIso } from '../model/clock.ts';
import { EntenteError } from '../model/errors.ts';
import { refusalOf } from './address.ts';
import { usualSizeLimit } from './file.ts';
import { publicAddresses, systemResolve } from './guarded-lookup.ts';
import type { GatherDeps, Gathered, Missed, Source } from './source.ts';

const limits = { connectionTimeout: 20_000, greetingTimeout: 15_000, socketTimeout: 60_000 };

interface Mailbox {
  host: string;
  port: number;
  secure: boolean;
  user: string;
  folder: string;
  /** as the user wrote it, without a password */
  shown: string;
}

export const imap: Source = {
  id: 'imap',
  takes: (input) => /^imaps?:\/\//i.test(input),
  async *gather(input, deps) {
    let client: ImapFlow | undefined;
    try {
      const mailbox = mailboxOf(input);
      client = await connected(mailbox, deps);
      yield* letters(client, mailbox, deps);
    } catch (cause) {
      yield { uri: withoutPassword(input), error: mailError(withoutPassword(input), cause) };
    } finally {
      client?.close();
    }
  },
};

/** `imaps://user@host/Folder`; the user's own @ is written %40. */
function mailboxOf(address: string): Mailbox {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url === undefined || url.hostname === '' || url.username === '') throw notMailbox(address);
  const secure = url.protocol.toLowerCase() === 'imaps:';
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port === '' ? (secure ? 993 : 143) : Number(url.port),
    secure,
    user: decodeURIComponent(url.username),
    folder: decodeURIComponent(url.pathname.replace(/^\/+|\/+$/g, '')) || 'INBOX',
    shown: withoutPassword(address),
  };
}

const withoutPassword = (address: string): string => address.replace(/^(imaps?:\/\/[^:@/]*):[^@/]*@/i, '$1@');

async function connected(mailbox: Mailbox, { password, local = false }: GatherDeps): Promise<ImapFlow> {
  const { host, port, secure, user, shown } = mailbox;
  if (password === undefined || password === '') throw noPassword(shown);
  if (!local) await refuseInside(host);
  const client = new ImapFlow({
    ...{ host, port, secure, auth: { user, pass: password }, logger: false, disableAutoIdle: true, ...limits },
    // A password never goes out in the clear, except to a server that the user says is on this machine or network.
    ...(secure || local ? {} : { doSTARTTLS: true }),
  });
  // what it emits also rejects the call that waits; without a listener it would end the process
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

/** The same guard as for pages: a name or address of this network needs the user's word. */
async function refuseInside(host: string): Promise<void> {
  const refusal = refusalOf(new URL(`http://${host.includes(':') ? `[${host}]` : host}/`));
  if (refusal !== null)
    throw new EntenteError('fetch-refused', `The mailbox was not opened: ${refusal}.`, {
      hint: 'If it is your own mail server or bridge, add the source with --local.',
    });
  await publicAddresses(host, systemResolve);
}

async function* letters(client: ImapFlow, mailbox: Mailbox, deps: GatherDeps): AsyncGenerator<Gathered | Missed> {
  const opened = await client.mailboxOpen(mailbox.folder, { readOnly: true });
  const [validity = '', last = '0'] = (deps.marks?.get('imap') ?? '').split(' ');
  // Another validity: the server numbered its letters anew (RFC 3501, 2.3.1.1).
  const from = validity === String(opened.uidValidity) ? Number(last) + 1 : 1;
  const found: { uid: number; size: number }[] = [];
  if (opened.exists > 0)
    for await (const { uid, size = 0 } of client.fetch(`${from}:*`, { uid: true, size: true }, { uid: true }))
      if (uid >= from) found.push({ uid, size });
  const limit = deps.sizeLimit ?? usualSizeLimit;
  for (const { uid, size } of found.sort((a, b) => a.uid - b.uid)) {
    const uri = `${mailbox.shown.replace(/\/+$/, '')};UIDVALIDITY=${opened.uidValidity}/;UID=${uid}`;
    if (size > limit) {
      yield { uri, error: tooLarge(uri, size, limit) };
      continue;
    }
    const letter = await client.fetchOne(String(uid), { source: true }, { uid: true });
    if (!letter || letter.source === undefined) continue;
    yield {
      ...{ bytes: letter.source, uri, name: `${uid}.eml`, fetched: nowIso(deps.clock) },
      mark: { key: 'imap', value: `${opened.uidValidity} ${uid}` },
    };
  }
}

const notMailbox = (address: string): EntenteError =>
  new EntenteError('usage', `${withoutPassword(address)} is no mailbox.`, {
    hint: 'Write it as imaps://user@host/INBOX (an @ in the user name as %40).',
  });

const noPassword = (shown: string): EntenteError =>
  new EntenteError('fetch-refused', `The password of ${shown} is not there.`, {
    hint: 'Put it into an environment variable and name that with --password-from NAME; the desk never stores it.',
  });

const tooLarge = (uri: string, size: number, limit: number): EntenteError =>
  new EntenteError('file-too-large', `The letter ${uri} has ${Math.ceil(size / 1048576)} MB.`, {
    hint: `The limit is ${Math.floor(limit / 1048576)} MB: save its attachments and ingest those you need.`,
  });

interface MailCause {
  authenticationFailed?: boolean;
  code?: string;
  serverResponseCode?: string;
  mailboxMissing?: boolean;
  responseText?: string;
}

function mailError(shown: string, cause: unknown): EntenteError {
  if (cause instanceof EntenteError) return cause;
  const { authenticationFailed, code = '', mailboxMissing, serverResponseCode, responseText } = cause as MailCause;
  const told = (why: string, hint: string): EntenteError =>
    new EntenteError('fetch-failed', `${shown}: ${why}.`, { hint, cause });
  if (authenticationFailed === true)
    return told(
      'the server refuses the login',
      'Check user and password; many providers want an app password, or IMAP to be switched on first.',
    );
  if (mailboxMissing === true || serverResponseCode === 'NONEXISTENT' || /doesn.t exist/i.test(responseText ?? ''))
    return told('there is no such folder', 'Check the folder after the host: imaps://user@host/Folder.');
  if (code === 'ECONNREFUSED' || code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return told('no mail server answers there', 'Check host and port: 993 for imaps, 143 for imap.');
  if (/TIMEOUT|ETIMEOUT/i.test(code)) return told('the server does not answer in time', 'Try again later.');
  return told(
    `the connection was cut (${cause instanceof Error ? cause.message : String(cause)})`,
    'Nothing is lost: what came before is kept, the next visit goes on from there.',
  );
}

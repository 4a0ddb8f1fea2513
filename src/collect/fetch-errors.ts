/** What can go wrong with a fetch, each with its cure; shown on the page of the source. */
import { EntenteError } from '../model/errors.ts';

export const refused = (address: string, why: string): EntenteError =>
  new EntenteError('fetch-refused', `${address} was not fetched: ${why}.`, {
    hint: 'If you may read it, save the page in your browser and ingest the file.',
  });

const usualCure = 'Check the address in a browser and try again later; or save the page and ingest the file.';

export const failed = (address: string, why: string, cause?: unknown, hint = usualCure): EntenteError =>
  new EntenteError('fetch-failed', `${address} could not be fetched: ${why}.`, { hint, cause });

const cures: Readonly<Record<number, string>> = {
  401: 'It wants a login: open it in your browser and send it to the desk with the bookmarklet of the page "Take in".',
  402: 'It is behind a paywall: open it in your browser and send it to the desk with the bookmarklet of the page "Take in".',
  403: 'The server turns programs away: open it in your browser and send it to the desk with the bookmarklet of the page "Take in".',
  404: 'It has moved or is gone: look for its new address on the site, and change the source.',
  410: 'It is gone for good: remove the source.',
  429: 'We came too often: the desk waits by itself; give the source a longer interval.',
};

export const answered = (address: string, status: number): EntenteError =>
  failed(address, `the server answered ${status}`, undefined, cures[status] ?? usualCure);

export const held = (address: string, until: string): EntenteError =>
  failed(
    address,
    `its server asks to be left alone until ${until}`,
    undefined,
    'Nothing to do: the desk comes again by itself after that.',
  );

const causes: Readonly<Record<string, [string, string]>> = {
  ENOTFOUND: ['its name is not known', 'Check the spelling of the address, and that this machine is online.'],
  EAI_AGAIN: ['names cannot be looked up now', 'Check that this machine is online.'],
  ECONNREFUSED: ['nothing answers there', usualCure],
  ECONNRESET: ['the connection was cut', usualCure],
  UND_ERR_SOCKET: ['the connection was cut', usualCure],
  UND_ERR_CONNECT_TIMEOUT: ['nothing answers there', usualCure],
  CERT_HAS_EXPIRED: ['its certificate has expired', 'Tell the site; until it is mended save the page yourself.'],
};

/** A cut or refused connection may be mended a moment later; a name that is not known will not. */
export const mayPass = (cause: unknown): boolean =>
  ['ECONNRESET', 'UND_ERR_SOCKET', 'UND_ERR_CONNECT_TIMEOUT', 'EAI_AGAIN'].includes(codeOf(cause));

const codeOf = (cause: unknown): string => {
  const { code, cause: inner } = cause as { code?: unknown; cause?: { code?: unknown } };
  return String(code ?? inner?.code ?? '');
};

export function asFetchError(address: string, cause: unknown, timeLimit: number): EntenteError {
  if (cause instanceof EntenteError) return cause;
  const inner = (cause as { cause?: unknown }).cause;
  if (inner instanceof EntenteError) return inner;
  if ((cause as { name?: unknown }).name === 'TimeoutError')
    return failed(address, `no answer within ${timeLimit / 1000} s`, cause);
  const [why, hint] = causes[codeOf(cause)] ?? [cause instanceof Error ? cause.message : String(cause), usualCure];
  return failed(address, why, cause, hint);
}

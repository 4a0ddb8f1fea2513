/** Door: what stands before every page: the host check against DNS rebinding, the CSRF token, and the headers. */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { secureHeaders } from 'hono/secure-headers';
import { EntenteError } from '../model/errors.ts';

const ipv4 = /^\d{1,3}(?:\.\d{1,3}){3}$/;

/** Rebinding needs a name that an attacker controls: addresses, localhost and the desk's own name cannot be one. */
function hostAllowed(header: string | undefined, own: string): boolean {
  const host = (header ?? '').toLowerCase().replace(/:\d+$/, '');
  if (host === '' || /[\s@/\\]/.test(host)) return false;
  return host === own.toLowerCase() || host === 'localhost' || ipv4.test(host) || /^\[[\da-f:.]+\]$/.test(host);
}

export function hostGuard(own: string): MiddlewareHandler {
  return async (c, next) => {
    if (!hostAllowed(c.req.header('host'), own)) {
      throw new EntenteError('host-refused', 'This desk does not answer under that name.', {
        hint: `Open it by its address (127.0.0.1 or localhost), or start it with --host NAME.`,
      });
    }
    await next();
  };
}

const longestAddress = 16_000;
/** Node's own limit, 16 KB, cuts the connection without a word; up to this one the desk can say what is wrong. */
export const largestHead = 512 * 1024;

export const addressGuard: MiddlewareHandler = async (c, next) => {
  if (c.req.url.length > longestAddress)
    throw new EntenteError('address-too-long', 'The address of this request is too long to be read.', {
      hint: `Search for less at a time: an address may have ${longestAddress} signs, of which a letter outside of a to z takes six or more.`,
    });
  await next();
};

/** Pages of the desk stand in no frame; the preview of an actor is made for one, of a program on this machine. */
export const headers: MiddlewareHandler = (c, next) =>
  c.req.path === '/reconcile/preview' ? framed(c, next) : alone(c, next);

const ownMachine = ['http://localhost:*', 'http://127.0.0.1:*'];
const framed = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    styleSrc: ["'self'"],
    fontSrc: ["'self'"],
    frameAncestors: ownMachine,
    baseUri: ["'none'"],
  },
  xFrameOptions: false,
  crossOriginResourcePolicy: false,
  strictTransportSecurity: false,
});

const alone = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    styleSrc: ["'self'"],
    scriptSrc: ["'self'"],
    imgSrc: ["'self'"],
    fontSrc: ["'self'"],
    connectSrc: ["'self'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
    baseUri: ["'none'"],
  },
  referrerPolicy: 'same-origin',
  xFrameOptions: 'DENY',
  // The desk speaks plain HTTP on loopback; behind a proxy the proxy sets it.
  strictTransportSecurity: false,
});

const cookie = 'entente-session';

/** Token of the session in the cookie: only a page of this desk can print it into a form. */
export interface Csrf {
  tokenFor(c: Context): string;
  check(c: Context, given: unknown): void;
}

export function csrfGuard(secret: Uint8Array = randomBytes(32)): Csrf {
  const sign = (session: string): string => createHmac('sha256', secret).update(session).digest('base64url');
  return {
    tokenFor(c) {
      const known = getCookie(c, cookie);
      const session = known ?? randomBytes(18).toString('base64url');
      if (known === undefined) setCookie(c, cookie, session, { httpOnly: true, sameSite: 'Strict', path: '/' });
      return sign(session);
    },
    check(c, given) {
      const session = getCookie(c, cookie);
      const expected = session === undefined ? null : Buffer.from(sign(session));
      const token = Buffer.from(typeof given === 'string' ? given : '');
      if (expected?.length === token.length && timingSafeEqual(expected, token)) return;
      throw new EntenteError(
        'csrf',
        'This form was not sent from a page of the desk, or the desk was restarted since.',
        {
          hint: 'Go back, reload the page and send the form again. Cookies must be allowed.',
        },
      );
    },
  };
}

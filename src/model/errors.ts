/** The one error type of the project and the list of its codes. Every stage raises it; the doors print it. */

/** code -> HTTP status and CLI exit code (0 well, 1 some failed, 2 usage, 3 nothing done, 4 store, 5 refused by a check). */
export const errorCodes = {
  usage: { status: 400, exit: 2 },
  'not-found': { status: 404, exit: 3 },
  'file-missing': { status: 404, exit: 3 },
  'file-empty': { status: 422, exit: 3 },
  'file-unreadable': { status: 422, exit: 3 },
  'file-binary': { status: 415, exit: 3 },
  'file-too-large': { status: 413, exit: 3 },
  'format-unknown': { status: 415, exit: 3 },
  'format-broken': { status: 422, exit: 3 },
  'address-too-long': { status: 414, exit: 3 },
  'fetch-refused': { status: 403, exit: 3 },
  'fetch-failed': { status: 502, exit: 3 },
  'vocabulary-invalid': { status: 500, exit: 2 },
  'desk-missing': { status: 404, exit: 4 },
  'desk-busy': { status: 409, exit: 4 },
  'disk-full': { status: 507, exit: 4 },
  'folder-read-only': { status: 500, exit: 4 },
  'port-in-use': { status: 409, exit: 4 },
  'store-unavailable': { status: 503, exit: 4 },
  'store-corrupt': { status: 500, exit: 4 },
  'import-invalid': { status: 422, exit: 3 },
  'check-failed': { status: 422, exit: 5 },
  'already-judged': { status: 409, exit: 5 },
  csrf: { status: 403, exit: 5 },
  'host-refused': { status: 403, exit: 5 },
  'not-implemented': { status: 501, exit: 2 },
  internal: { status: 500, exit: 1 },
} as const satisfies Record<string, { status: number; exit: number }>;

export type ErrorCode = keyof typeof errorCodes;

/** An error that says what happened (`message`) and what the reader can do about it (`hint`). */
export class EntenteError extends Error {
  readonly code: ErrorCode;
  readonly hint: string;

  constructor(code: ErrorCode, message: string, options: { hint: string; cause?: unknown }) {
    super(message, options.cause === undefined ? {} : { cause: options.cause });
    this.name = 'EntenteError';
    this.code = code;
    this.hint = options.hint;
  }

  get status(): number {
    return errorCodes[this.code].status;
  }

  get exit(): number {
    return errorCodes[this.code].exit;
  }

  /** The one JSON shape of an error, over HTTP and with `--json`. */
  toJSON(): { ok: false; error: { code: ErrorCode; message: string; hint: string } } {
    return { ok: false, error: { code: this.code, message: this.message, hint: this.hint } };
  }
}

/** Wraps anything thrown, so that doors only ever meet one type. */
export function asEntenteError(cause: unknown): EntenteError {
  if (cause instanceof EntenteError) return cause;
  const message = cause instanceof Error ? cause.message : String(cause);
  const { code, syscall } = (cause ?? {}) as { code?: unknown; syscall?: unknown };
  if (code === 'ENOSPC') {
    return new EntenteError('disk-full', 'The disk is full.', {
      hint: 'Free some space, then run the command again: nothing was half-written.',
      cause,
    });
  }
  // On a read-only disk Node's recursive mkdir says that the folder is missing.
  const unmade = code === 'ENOENT' && syscall === 'mkdir';
  if (code === 'EROFS' || code === 'EACCES' || code === 'EPERM' || unmade) {
    return new EntenteError('folder-read-only', `No permission: ${message}`, {
      hint: 'Choose a folder you may write to with --home DIR.',
      cause,
    });
  }
  return new EntenteError('internal', message, {
    hint: 'This is a defect of Entente. Run again with --debug and report the trace.',
    cause,
  });
}

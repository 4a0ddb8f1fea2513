/** A name as an id that fits into addresses and file names: `The Daily NK, English` -> `the-daily-nk-english`. */
import anyAscii from 'any-ascii';

export const slugOf = (name: string): string =>
  anyAscii(name)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

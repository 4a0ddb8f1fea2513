/** Name resolution inside the connection itself: the address that was judged is the address that is dialled, so rebinding gains nothing. */
import type { LookupAddress, LookupOptions } from 'node:dns';
import { EntenteError } from '../model/errors.ts';
import { isPublicAddress } from './address.ts';

export type Resolve = (host: string) => Promise<LookupAddress[]>;

type LookupCallback = (error: NodeJS.ErrnoException | null, address: string | LookupAddress[], family?: number) => void;

/** A name with even one address of this machine or network is refused: mixed answers are an attack, not a setup. */
export function guardedLookup(resolve: Resolve) {
  return (host: string, options: LookupOptions, done: LookupCallback): void => {
    resolve(host).then(
      (found) => {
        const inside = found.find((a) => !isPublicAddress(a.address));
        const first = found[0];
        if (inside !== undefined) done(refusal(host, inside.address), []);
        else if (first === undefined) done(new Error(`${host} has no address`), []);
        else if (options.all === true) done(null, found);
        else done(null, first.address, first.family);
      },
      (error: NodeJS.ErrnoException) => done(error, []),
    );
  };
}

const refusal = (host: string, address: string): EntenteError =>
  new EntenteError(
    'fetch-refused',
    `${host} was not fetched: it leads to ${address}, an address of this machine or network.`,
    {
      hint: 'Save the page in your browser and ingest the file.',
    },
  );

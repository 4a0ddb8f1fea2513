/** Name resolution inside the connection itself: the address that was judged is the address that is dialled, so rebinding gains nothing. */
import { type LookupAddress, type LookupOptions, lookup as systemLookup } from 'node:dns';
import { EntenteError } from '../model/errors.ts';
import { isPublicAddress } from './address.ts';

export type Resolve = (host: string) => Promise<LookupAddress[]>;

type LookupCallback = (error: NodeJS.ErrnoException | null, address: string | LookupAddress[], family?: number) => void;

export const systemResolve: Resolve = (host) =>
  new Promise((done, fail) =>
    systemLookup(host, { all: true }, (error, found) => (error === null ? done(found) : fail(error))),
  );

/** A name with even one address of this machine or network is refused: mixed answers are an attack, not a setup. */
export async function publicAddresses(host: string, resolve: Resolve): Promise<LookupAddress[]> {
  const found = await resolve(host);
  const inside = found.find((a) => !isPublicAddress(a.address));
  if (inside !== undefined) throw refusal(host, inside.address);
  if (found.length === 0) throw new Error(`${host} has no address`);
  return found;
}

export function guardedLookup(resolve: Resolve) {
  return (host: string, options: LookupOptions, done: LookupCallback): void => {
    publicAddresses(host, resolve).then(
      (found) => {
        const first = found[0];
        if (options.all === true) done(null, found);
        else done(null, first?.address ?? '', first?.family ?? 0);
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
      hint: 'Save the page in your browser and ingest the file; a feed of your own machine is added with `entente source add ADDRESS --local`.',
    },
  );

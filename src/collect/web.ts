/** Pages and feeds by address. A feed comes as one piece: the reader makes a document of each entry. */
import { asEntenteError, EntenteError } from '../model/errors.ts';
import type { Validators } from './fetch.ts';
import type { Gathered, Source } from './source.ts';

export const web: Source = {
  id: 'web',
  takes: (input) => /^https?:\/\//i.test(input),
  async *gather(input, { fetcher, marks, local = false }) {
    if (fetcher === undefined) {
      yield {
        uri: input,
        error: new EntenteError('fetch-refused', `${input} was not fetched: this run is offline.`, {
          hint: 'Save the page and give the file.',
        }),
      };
      return;
    }
    try {
      const known = JSON.parse(marks?.get(input) ?? '{}') as Validators;
      const found = await fetcher.fetch(input, { ...known, local });
      if (found !== 'unchanged') yield { ...found, mark: { key: input, value: JSON.stringify(validatorsOf(found)) } };
    } catch (cause) {
      yield { uri: input, error: asEntenteError(cause) };
    }
  },
};

function validatorsOf({ headers = {} }: Gathered): Validators {
  const { etag, 'last-modified': lastModified } = headers;
  return { ...(etag === undefined ? {} : { etag }), ...(lastModified === undefined ? {} : { lastModified }) };
}

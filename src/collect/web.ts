/** Pages and feeds by address. A feed comes as one piece: the reader makes a document of each entry. */
import { asEntenteError, EntenteError } from '../model/errors.ts';
import type { Source } from './source.ts';

export const web: Source = {
  id: 'web',
  takes: (input) => /^https?:\/\//i.test(input),
  async *gather(input, { fetcher }) {
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
      const found = await fetcher.fetch(input);
      if (found !== 'unchanged') yield found;
    } catch (cause) {
      yield { uri: input, error: asEntenteError(cause) };
    }
  },
};

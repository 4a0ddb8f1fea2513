/** Door: the error of a page whose subject the desk does not hold. */
import { EntenteError } from '../../model/errors.ts';

export function held<T>(value: T | undefined, what: string, list: string): T {
  if (value !== undefined) return value;
  throw new EntenteError('not-found', `The desk holds no ${what} of that id.`, {
    hint: `Look it up in the list at ${list}: it may have been withdrawn, which /changes would show.`,
  });
}

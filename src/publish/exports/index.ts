/** The exports. A new one = one file here and one line below. */
import { EntenteError } from '../../model/errors.ts';
import type { Store } from '../../record/store.ts';
import { actors } from './actors.ts';
import { claims } from './claims.ts';
import { deals } from './deals.ts';
import { documents } from './documents.ts';
import { events } from './events.ts';
import { type Export, type ExportFormat, exportFormats, printed } from './export.ts';
import { figures } from './figures.ts';

const exports = { actors, claims, deals, documents, events, figures } as const;

export const exportNames = Object.keys(exports);

/** Errors: usage, for a name or format that does not exist. */
export function exportOf(name: string, format: string, store: Store): AsyncIterable<string> {
  const what = (exports as Record<string, Export<unknown, unknown>>)[name];
  if (!what)
    throw new EntenteError('usage', `There is no export "${name}".`, {
      hint: `Choose one of: ${exportNames.join(', ')}.`,
    });
  const form = what.forms?.[format];
  if (form) return form(store);
  if (!exportFormats.includes(format as ExportFormat)) {
    throw new EntenteError('usage', `There is no format "${format}".`, {
      hint: `Choose one of: ${[...exportFormats, ...Object.keys(what.forms ?? {})].join(', ')}.`,
    });
  }
  return printed(what, format as ExportFormat, store);
}

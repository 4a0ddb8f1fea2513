// Vocabulary: one row added to the desk's own vocabulary. It is checked together with everything already there before
// a byte is written: what two rows would both claim is refused with the cure.
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { EntenteError } from '../model/errors.ts';
import {
  type Actor,
  actorKinds,
  actorSchema,
  type Good,
  goodSchema,
  type Place,
  placeSchema,
} from '../model/knowledge.ts';
import { checkVocabulary } from './check.ts';
import type { VocabularyData } from './load.ts';

/** What the analyst says of the new row; `kind` decides which list it joins. */
export interface Addition {
  kind: string;
  name: string;
  id?: string;
  code?: string;
  names: Record<string, string[]>;
  weak?: string[];
  /** goods only */
  class?: string;
  hs?: string;
  /** places only */
  lat?: number;
  lon?: number;
  source: string;
  note?: string;
}

export type Added = { list: 'actors'; row: Actor } | { list: 'goods'; row: Good } | { list: 'places'; row: Place };

// States come from ISO 3166, outlets carry grades: neither is one line's work.
const actors = actorKinds.filter((kind) => kind !== 'state' && kind !== 'outlet');
const places = placeSchema.shape.kind.options.filter((kind) => kind !== 'country');
const addableKinds: readonly string[] = [...actors, 'good', ...places];

/** The row as it would be written; refused when a field is wrong or the vocabulary would no longer be in order. */
export function additionTo(data: VocabularyData, addition: Addition): Added {
  const added = rowOf(addition);
  const { list, row } = added;
  const taken = [...data.actors, ...data.goods, ...data.places].find(({ id }) => id === row.id);
  if (taken) {
    throw refused(
      `There is already a row "${row.id}".`,
      `See it with: entente vocab find "${taken.name}". Give --id if another is meant.`,
    );
  }
  const known = new Set(errorsOf(data).map(({ where, message }) => `${where}: ${message}`));
  const fresh = errorsOf({ ...data, [list]: [...data[list], row] }).find(
    ({ where, message }) => !known.has(`${where}: ${message}`),
  );
  if (fresh) throw refused(`${fresh.where}: ${fresh.message}`, fresh.cure);
  return added;
}

const errorsOf = (data: VocabularyData) => checkVocabulary(data).filter(({ severity }) => severity === 'error');

const refused = (message: string, hint: string): EntenteError => new EntenteError('check-failed', message, { hint });

function rowOf(addition: Addition): Added {
  const { kind, name, names, source, note } = addition;
  if (source.trim() === '') throw refused('A row needs a source.', 'Give --source: a page or the entry of a list.');
  const id = addition.id ?? slugOf(name);
  const common = { id, name, names: withName(name, names), source, reviewed: false, ...(note && { note }) };
  if (kind === 'good') {
    const row = goodSchema.safeParse({ ...common, class: addition.class, ...(addition.hs && { hs: addition.hs }) });
    return {
      list: 'goods',
      row: valid(row, 'Give --class, such as munitions or components; docs/vocabulary.md lists the fields of a good.'),
    };
  }
  const code = addition.code ?? null;
  if (places.some((place) => place === kind)) {
    const { lat, lon } = addition;
    const row = placeSchema.safeParse({ ...common, kind, country: code, lat, lon });
    return { list: 'places', row: valid(row, 'docs/vocabulary.md lists the fields of a place.') };
  }
  if (!actors.some((actor) => actor === kind)) {
    throw new EntenteError('usage', `"${kind}" is no kind of row.`, { hint: `Say one of ${addableKinds.join(', ')}.` });
  }
  const row = actorSchema.safeParse({ ...common, kind, code, weak: addition.weak ?? [] });
  return { list: 'actors', row: valid(row, 'docs/vocabulary.md lists the fields of an actor.') };
}

interface Parsed<T> {
  success: boolean;
  data?: T | undefined;
  error?: { issues: readonly { path: readonly PropertyKey[]; message: string }[] } | undefined;
}

function valid<T>(parsed: Parsed<T>, hint: string): T {
  if (parsed.data !== undefined) return parsed.data;
  const issue = parsed.error?.issues[0];
  throw refused(`${issue?.path.map(String).join('.') || 'the row'}: ${issue?.message ?? 'not valid'}`, hint);
}

/** The canonical name is English and among its own spellings. */
function withName(name: string, names: Addition['names']): Addition['names'] {
  const { en = [], ...others } = names;
  return { en: [...new Set([name, ...en])], ...others };
}

function slugOf(name: string): string {
  const slug = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  if (slug !== '') return slug;
  throw refused(`No id can be made of "${name}".`, 'Give --id: small Latin letters, digits and hyphens.');
}

/** Writes the row behind those already added there; the file is whole at every moment. */
export function writeAddition(home: string, profile: string, { list, row }: Added): string {
  const file = join(home, 'vocab', profile, list, 'added.yaml');
  mkdirSync(dirname(file), { recursive: true });
  const before = existsSync(file) ? readFileSync(file, 'utf8') : '# Rows added with `entente vocab add`.\n';
  const gap = before.endsWith('\n') ? '' : '\n';
  const kept = Object.fromEntries(
    Object.entries(row).filter(([, value]) => !(Array.isArray(value) && value.length === 0) && value !== undefined),
  );
  writeFileSync(`${file}.part`, `${before}${gap}${stringify([kept])}`);
  renameSync(`${file}.part`, file);
  return file;
}

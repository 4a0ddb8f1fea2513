// Vocabulary: everything an analyst may edit, read from the package's `vocab/` and the desk's own over it, and made ready to look things up in.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { EntenteError } from '../model/errors.ts';
import {
  type Actor,
  actorSchema,
  type DeskProfile,
  deskProfileSchema,
  type Gazetteer,
  type Good,
  goodSchema,
  type Office,
  type OfficeTable,
  type Outlet,
  type OutletTable,
  officeSchema,
  outletSchema,
  type Place,
  placeSchema,
} from '../model/knowledge.ts';
import type { Tool } from '../model/tool.ts';
import { aliasesOf } from './aliases.ts';
import { compiled, digestOf } from './compiled.ts';
import { type EventTypeDefinition, loadEventTypes } from './event-types.ts';
import { buildGazetteer } from './gazetteer.ts';
import { type LanguageData, loadLanguageData } from './language-data.ts';
import { type NameRules, nameRulesSchema } from './name-rules.ts';
import { officeTable } from './offices.ts';
import { outletTable } from './outlets.ts';
import { readRecord, readRows } from './rows.ts';
import { type CuedValue, type DealCategory, loadCategories, loadChannels, loadRoutes, loadTools } from './tools.ts';
import { type Unit, unitSchema } from './units.ts';

/** The data as read: plain values, no look-up built yet. */
export interface VocabularyData {
  profile: DeskProfile;
  actors: Actor[];
  offices: Office[];
  outlets: Outlet[];
  goods: Good[];
  places: Place[];
  nameRules: NameRules;
  eventTypes: EventTypeDefinition[];
  language: LanguageData;
  tools: Tool[];
  channels: CuedValue[];
  routes: CuedValue[];
  categories: DealCategory[];
  units: Unit[];
}

export interface Vocabulary extends VocabularyData {
  gazetteer: Gazetteer;
  officeTable: OfficeTable;
  outletTable: OutletTable;
  /** hash over every file it was read from: equal digest, equal answers */
  digest: string;
}

export interface VocabularyOptions {
  /** the package's root: its `vocab/` is read */
  package?: string;
  /** the desk's folder: its `vocab/` goes over the package's, by id */
  overlay?: string;
  /** the constellation: a folder of `vocab/` */
  profile?: string;
}

/** The folder of Entente itself, from a checkout (`src/`) as from an installed package (`dist/`). */
export function packageRoot(): string {
  for (let dir = import.meta.dirname; dir !== dirname(dir); dir = dirname(dir)) {
    if (existsSync(join(dir, 'package.json')) && existsSync(join(dir, 'vocab'))) return dir;
  }
  throw new EntenteError('vocabulary-invalid', `There is no vocab/ folder above ${import.meta.dirname}.`, {
    hint: 'Install Entente again: its vocabulary is missing.',
  });
}

export function loadVocabulary(options: VocabularyOptions = {}): Vocabulary {
  const layers = [options.package ?? packageRoot(), options.overlay]
    .filter((dir) => dir !== undefined)
    .map((dir) => join(dir, 'vocab'));
  const profile = options.profile ?? 'crink';
  const digest = digestOf(layers, profile);
  const { data, aliases } = compiled(digest, () => {
    const fresh = read(layers, profile);
    return { data: fresh, aliases: aliasesOf(fresh) };
  });
  return {
    ...data,
    gazetteer: buildGazetteer(data, aliases),
    officeTable: officeTable(data.offices, data.actors),
    outletTable: outletTable(data.outlets),
    digest,
  };
}

function read(layers: readonly string[], profile: string): VocabularyData {
  const at = (...path: string[]): string[] => layers.map((layer) => join(layer, ...path));
  const last = (path: string[]): string => path.findLast((file) => existsSync(file)) ?? path[0] ?? '';
  const profileFile = last(at(profile, 'profile.yaml'));
  if (!existsSync(profileFile)) {
    throw new EntenteError('vocabulary-invalid', `There is no constellation "${profile}": ${profileFile} is missing.`, {
      hint: 'Name a folder of vocab/ that holds a profile.yaml.',
    });
  }
  return {
    profile: readRecord(profileFile, deskProfileSchema),
    actors: readRows(actorSchema, at(profile, 'actors')),
    offices: readRows(officeSchema, at(profile, 'offices')),
    outlets: readRows(outletSchema, at(profile, 'outlets')),
    goods: readRows(goodSchema, at(profile, 'goods')),
    places: readRows(placeSchema, at(profile, 'places')),
    nameRules: readRecord(last(at('name-rules.yaml')), nameRulesSchema),
    units: readRows(unitSchema, at('units.yaml')),
    eventTypes: overlaid(at('event-types').map(loadEventTypes)),
    language: Object.assign({}, ...at('language').map(loadLanguageData)),
    tools: overlaid(at('tools').map(loadTools)),
    channels: overlaid(at('channels.yaml').map(loadChannels)),
    routes: overlaid(at('routes.yaml').map(loadRoutes)),
    categories:
      at('categories.yaml')
        .map(loadCategories)
        .findLast((list) => list.length > 0) ?? [],
  };
}

function overlaid<T extends { id: string }>(layers: readonly T[][]): T[] {
  return [...new Map(layers.flat().map((row) => [row.id, row])).values()];
}

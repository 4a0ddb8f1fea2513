// Resolve: what the desk knows of actors, turned so that a document's names can be held against it.
import type { Actor, Gazetteer, Office, OutletTable } from '../../model/knowledge.ts';
import { type ListedName, listedNames, type Names } from '../../vocabulary/aliases.ts';
import { foldName } from '../../vocabulary/fold.ts';
import { type TitledOffice, titledOffice } from './surroundings.ts';

/** An actor whose listed names are like a name, with the listed name it is like and why. */
export interface NameHit {
  actor: string;
  score: number;
  matched: string;
  says: string[];
}

/** Actors with a listed name like this one; scores are those of the name matcher. */
export type NamesLike = (name: string) => readonly NameHit[];

export interface MentionKnowledge {
  gazetteer: Gazetteer;
  namesLike: NamesLike;
  outlets: OutletTable;
  officesOf(code: string): readonly TitledOffice[];
  /** actors that bear a written form, with whether they bear it by itself or only beside their full name or state */
  bearers(form: string): readonly Bearer[];
  isCommonSurname(form: string): boolean;
  /** the actor that bears an identifier: `imo`, `9283033` */
  byIdentifier(key: string, value: string): Actor | undefined;
}

interface Bearer {
  actor: string;
  needs: ListedName['needs'];
}

export interface KnowledgeData extends Names {
  gazetteer: Gazetteer;
  outletTable: OutletTable;
  offices: readonly Office[];
}

export function mentionKnowledge(data: KnowledgeData, namesLike: NamesLike): MentionKnowledge {
  const offices = new Map<string, TitledOffice[]>();
  for (const office of data.offices)
    offices.set(office.code, [...(offices.get(office.code) ?? []), titledOffice(office)]);
  const common = new Set(data.nameRules.commonSurnames.map(foldName));
  const forms = bearersByForm(data);
  const identifiers = new Map(
    data.actors.flatMap((actor) => Object.entries(actor.identifiers).map(([key, value]) => [`${key} ${value}`, actor])),
  );
  return {
    gazetteer: data.gazetteer,
    namesLike,
    outlets: data.outletTable,
    officesOf: (code) => offices.get(code) ?? [],
    bearers: (form) => forms.get(foldName(form)) ?? [],
    isCommonSurname: (form) => common.has(foldName(form)),
    byIdentifier: (key, value) => identifiers.get(`${key} ${value}`),
  };
}

function bearersByForm(data: KnowledgeData): Map<string, Bearer[]> {
  const forms = new Map<string, Bearer[]>();
  for (const { name, target, needs } of listedNames(data)) {
    if (target === undefined || target.kind === 'good' || target.kind === 'place') continue;
    const form = foldName(name);
    const known = forms.get(form) ?? [];
    forms.set(form, known);
    const same = known.find((bearer) => bearer.actor === target.id);
    if (!same) known.push({ actor: target.id, needs });
    else if (needs === undefined) same.needs = undefined;
  }
  return forms;
}

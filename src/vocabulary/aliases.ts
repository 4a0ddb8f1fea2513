// Vocabulary: every written form by which a text may name something known, with the rules under which the form counts.
import type { Actor, Good, Mention, Outlet, Place } from '../model/knowledge.ts';
import { classOf, foldName, isCapital, isSmall, OTHER } from './fold.ts';
import type { NameRules } from './name-rules.ts';
import { russianForms } from './russian.ts';

/** What a form stands for: a mention without its place in a text. */
export type Target = Pick<Mention, 'id' | 'kind' | 'code' | 'sense' | 'sector' | 'place'>;

export interface Alias {
  /** the folded forms: cases, plurals, spellings of one listed name */
  keys: string[];
  /** for each word of the form, whether its first letter must be a capital; `all`: no small letter anywhere */
  capitals: readonly boolean[] | 'all';
  /** absent: a phrase that only looks like a name */
  target?: Target;
  /** counts only where the text names the actor (`self`), or the actor or its state (`state`), elsewhere */
  needs?: 'self' | 'state';
  /** two states in two syllables: the second one */
  second?: Target;
}

/** What the gazetteer is made of. */
export interface Names {
  actors: readonly Actor[];
  outlets: readonly Outlet[];
  goods: readonly Good[];
  places: readonly Place[];
  nameRules: NameRules;
}

/** An acronym must be written as one; a name keeps its capitals; a common word may stand in any case. */
function capitalsOf(form: string): Alias['capitals'] {
  const starts: boolean[] = [];
  let small = false;
  let capital = false;
  for (let at = 0; at < form.length; at++) {
    const unit = form.charCodeAt(at);
    if (classOf(unit) === OTHER) continue;
    small ||= isSmall(unit);
    capital ||= isCapital(unit);
    if (at === 0 || classOf(form.charCodeAt(at - 1)) === OTHER) starts.push(isCapital(unit));
  }
  if (!capital) return none;
  return small ? starts : 'all';
}

const none: readonly boolean[] = [];
const cyrillic = /^[\p{Script=Cyrillic}\p{P}\p{N} ]+$/u;
const familyFirst = new Set(['CHN', 'PRK', 'KOR', 'TWN', 'VNM']);

/** Forms a listed name also takes in its own language. */
function formsOf(name: string, options: { plural?: boolean }): string[] {
  if (cyrillic.test(name)) return russianForms(name, options);
  if (name.includes('\u200c')) return [name, name.replaceAll('\u200c', ' ')];
  if (options.plural === true && /[a-z]$/.test(name)) return [name, pluralOf(name)];
  return [name];
}

function pluralOf(noun: string): string {
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(?:s|x|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`;
}

/** "Kim Jong Un" is also written "Kim Jong-un" and "Kim Jongun". */
function givenNameForms(name: string): string[] {
  const [family, first, second, ...rest] = name.split(' ');
  if (family === undefined || first === undefined || second === undefined || rest.length > 0) return [name];
  return [name, `${family} ${first}-${second.toLowerCase()}`, `${family} ${first}${second.toLowerCase()}`];
}

/** Surnames a text may use alone once it has given the full name. */
function surnamesOf(actor: Actor): string[] {
  return Object.entries(actor.names).flatMap(([lang, names]) =>
    names.flatMap((name) => {
      const words = name.split(' ');
      if (words.length < 2 || (lang !== 'en' && lang !== 'ru')) return [];
      const surname = actor.code !== null && familyFirst.has(actor.code) ? words[0] : words.at(-1);
      return surname === undefined || !/^\p{Lu}\p{Ll}/u.test(surname) ? [] : [surname];
    }),
  );
}

function* actorForms(
  actor: Actor,
  placeIds: ReadonlyMap<string, string>,
): Generator<[string, Target, Alias['needs']?]> {
  const base = { id: actor.id, kind: actor.kind, code: actor.code };
  const target: Target = { ...base, sense: 'name', ...(actor.sector === undefined ? {} : { sector: actor.sector }) };
  const korean = actor.kind === 'person' && (actor.code === 'PRK' || actor.code === 'KOR');
  for (const name of allNames(actor)) {
    if (actor.weak.includes(name)) continue;
    for (const form of korean ? givenNameForms(name) : [name]) yield [form, target];
  }
  for (const demonym of actor.demonyms) yield [demonym, { ...target, sense: 'demonym' }];
  for (const metonym of actor.metonyms) {
    const place = placeIds.get(foldName(metonym));
    yield [metonym, { ...target, sense: 'metonym', ...(place === undefined ? {} : { place }) }];
  }
  for (const name of actor.weak) yield [name, target, 'state'];
  if (actor.kind === 'person') for (const surname of surnamesOf(actor)) yield [surname, target, 'self'];
}

/** A name as the vocabulary lists it, before it takes its forms. */
export interface ListedName {
  name: string;
  target?: Target;
  needs?: Alias['needs'] | undefined;
  plural?: boolean;
}

function aliasOf({ name, target, needs, plural }: ListedName): Alias {
  return {
    keys: formsOf(name, { plural: plural ?? false }).map(foldName),
    capitals: capitalsOf(name),
    ...(target && { target }),
    ...(needs && { needs }),
  };
}

/** All forms in the order of the vocabulary: of two that fit the same words equally well, the earlier one counts. */
export function aliasesOf(names: Names): Alias[] {
  const out = listedNames(names).map(aliasOf);
  const taken = new Set(out.flatMap((known) => known.keys));
  const outlets = outletNames(names.outlets).filter(({ name }) => !taken.has(foldName(name)));
  return [
    ...out,
    ...outlets.map(aliasOf),
    ...names.nameRules.notNames.map((name) => aliasOf({ name })),
    ...pairs(names),
  ];
}

/** Names of actors, places and goods. */
export function listedNames({ actors, places, goods }: Names): ListedName[] {
  const out: ListedName[] = [];
  const placeIds = new Map<string, string>();
  for (const place of places) for (const name of allNames(place)) placeIds.set(foldName(name), place.id);
  for (const actor of actors) {
    for (const [name, target, needs] of actorForms(actor, placeIds)) out.push({ name, target, needs });
  }
  for (const place of places) {
    const target: Target = { id: place.id, kind: 'place', code: place.country, sense: 'name' };
    for (const name of allNames(place)) out.push({ name, target });
  }
  for (const good of goods) {
    const target: Target = { id: good.id, kind: 'good', code: null, sense: 'name' };
    for (const name of allNames(good)) out.push({ name, target, plural: true });
  }
  return out;
}

const allNames = ({ name, names }: { name: string; names: Actor['names'] }): Set<string> =>
  new Set([name, ...Object.values(names).flat()]);

/** Kinds of outlets that act for their state when they speak. */
const stateVoices = new Set<Outlet['kind']>(['state-media']);

/** An outlet counts by a name that can hardly be anything else: several words, an acronym, or another script than Latin. */
function outletNames(outlets: readonly Outlet[]): ListedName[] {
  return outlets.flatMap((outlet) => {
    if (outlet.kind === 'government' || outlet.kind === 'official-list') return [];
    const code = stateVoices.has(outlet.kind) ? outlet.country : null;
    const target: Target = { id: outlet.id, kind: 'outlet', code, sense: 'name' };
    const wire = outlet.kind === 'wire' || outlet.kind === 'state-media';
    return [outlet.name, ...outlet.aliases].filter((name) => isDistinct(name, wire)).map((name) => ({ name, target }));
  });
}

function isDistinct(name: string, wire: boolean): boolean {
  if (/[^\u0000-\u024f]/.test(name)) return name.length > 2;
  if (/^The \p{L}+$/u.test(name)) return false;
  if (name.includes(' ') || (wire && name.length > 4)) return true;
  return name === 'AP' || (!/\p{Ll}/u.test(name) && name.length > 2);
}

/** Pairs of one-syllable states: 中俄, 북·러. */
function pairs({ actors, nameRules }: Names): Alias[] {
  const states = new Map(actors.filter((actor) => actor.kind === 'state').map((actor) => [actor.code, actor]));
  const out: Alias[] = [];
  const targetOf = (code: string): Target => ({
    id: states.get(code)?.id ?? code.toLowerCase(),
    kind: 'state',
    code,
    sense: 'name',
  });
  for (const syllables of Object.values(nameRules.syllables)) {
    for (const [first, code] of Object.entries(syllables)) {
      for (const [second, other] of Object.entries(syllables)) {
        if (code === other) continue;
        const keys = ['', '·', '-', '、'].map((joint) => foldName(first + joint + second));
        out.push({ keys, capitals: none, target: targetOf(code), second: targetOf(other) });
      }
    }
  }
  return out;
}

/** Door: actors of the vocabulary by any spelling, for the search of the desk and for programs that match names. */
import type { Actor } from '../../model/knowledge.ts';
import { nameSchemaOf } from '../../resolve/mentions/names-like.ts';
import { type NameEntry, type NameIndex, type NameSchema, nameIndex } from '../../resolve/names/index.ts';
import { findInVocabulary } from '../../vocabulary/find.ts';
import type { Vocabulary } from '../../vocabulary/load.ts';

export interface ActorHit {
  actor: Actor;
  /** 0 to 1, of the name alone */
  score: number;
  /** the listed spelling that fits */
  matched: string;
  says: string[];
}

/** Built when a vocabulary is first asked, and kept as long as it is. */
const indexes = new WeakMap<Vocabulary, NameIndex>();

function indexOf(vocabulary: Vocabulary): NameIndex {
  const known = indexes.get(vocabulary);
  if (known) return known;
  const index = nameIndex(entriesOf(vocabulary.actors));
  indexes.set(vocabulary, index);
  return index;
}

function* entriesOf(actors: readonly Actor[]): Generator<NameEntry> {
  for (const { id, kind, name, names, identifiers, qid } of actors) {
    const numbers = [...Object.values(identifiers), ...(qid === undefined ? [] : [qid])];
    for (const spelling of new Set([name, ...Object.values(names).flat()]))
      yield { id, name: spelling, schema: nameSchemaOf(kind), identifiers: numbers };
  }
}

const wanted = 100;

/** By name and by number, best first. */
export function actorsLike(
  vocabulary: Vocabulary,
  { name, schema = 'any', identifiers = [] }: { name: string; schema?: NameSchema; identifiers?: readonly string[] },
): ActorHit[] {
  const options = { schema, identifiers, threshold: 0.5, limit: wanted };
  return indexOf(vocabulary)
    .search(name, options)
    .flatMap(({ id, score, name: matched, explanation }) => {
      const actor = vocabulary.gazetteer.actor(id);
      const says = [...explanation.contradictions.map((c) => c.says), ...explanation.readings];
      return actor ? [{ actor, score, matched, says }] : [];
    });
}

/** A person looking: what is written so comes first, then what sounds so; parts of names and ids count, too. */
export function actorsBySpelling(vocabulary: Vocabulary, words: string): Actor[] {
  const found = new Map<string, Actor>();
  const add = (id: string): void => {
    const actor = vocabulary.gazetteer.actor(id);
    if (actor) found.set(id, actor);
  };
  const query = words.trim();
  if (query === '') return [];
  for (const hit of findInVocabulary(vocabulary, query, wanted)) add(hit.id);
  for (const { actor, score } of actorsLike(vocabulary, { name: query })) if (score >= 0.7) add(actor.id);
  const lower = query.toLowerCase();
  for (const actor of vocabulary.actors) if (spellingsOf(actor).includes(lower)) add(actor.id);
  return [...found.values()];
}

const spellingsOf = (actor: Actor): string =>
  [actor.name, actor.id, ...Object.values(actor.names).flat()].join('\n').toLowerCase();

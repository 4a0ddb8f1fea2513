// Resolve: which actors a name of a document may mean although no list has its spelling. Two of its words must sound like two
// words of one actor before the name matcher is asked: a text is full of capitals, and almost all of them mean nobody listed.
import anyAscii from 'any-ascii';
import type { Actor } from '../../model/knowledge.ts';
import { compareNames, type NameSchema } from '../names/index.ts';
import { scriptOf } from '../statements/value.ts';
import type { NameHit, NamesLike } from './knowledge.ts';

/** Below this a name is not like another. */
const likeScore = 0.7;
const keptAnswers = 20_000;

export const nameSchemaOf = (kind: Actor['kind']): NameSchema => {
  if (kind === 'person' || kind === 'vessel') return kind;
  return kind === 'state' ? 'any' : 'organisation';
};

/** The consonants of each word in Latin letters: what differing romanisations mostly agree on. */
const skeletonsOf = (name: string): string[] => [
  ...new Set(
    anyAscii(name)
      .toLowerCase()
      .split(/[^a-z]+/)
      .filter((word) => word.length > 1)
      .map(
        (word) =>
          word
            .replace(/[aeiouyh]/g, '')
            .replaceAll('w', 'v')
            .replaceAll('q', 'k')
            .replace(/(.)\1+/g, '$1') || word,
      ),
  ),
];

export function namesLike(actors: readonly Actor[]): NamesLike {
  const asked = actors.filter((actor) => actor.kind !== 'state');
  const rows = new Map(asked.map((actor) => [actor.id, actor]));
  const byWord = wordsOf(asked);
  const known = new Map<string, NameHit[]>();
  return (name) => {
    const kept = known.get(name);
    if (kept) return kept;
    const hits = sharingTwo(skeletonsOf(name), byWord).flatMap((id) => {
      const actor = rows.get(id);
      return (actor && bestHit(name, actor)) ?? [];
    });
    // the same names come in document after document
    if (known.size >= keptAnswers) known.clear();
    known.set(name, hits);
    return hits;
  };
}

function wordsOf(actors: readonly Actor[]): Map<string, Set<string>> {
  const byWord = new Map<string, Set<string>>();
  for (const actor of actors)
    for (const name of spellingsOf(actor))
      for (const word of skeletonsOf(name)) {
        const ids = byWord.get(word);
        if (ids) ids.add(actor.id);
        else byWord.set(word, new Set([actor.id]));
      }
  return byWord;
}

const spellingsOf = ({ name, names }: Actor): string[] => [...new Set([name, ...Object.values(names).flat()])];

function sharingTwo(words: readonly string[], byWord: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const counts = new Map<string, number>();
  for (const word of words) for (const id of byWord.get(word) ?? []) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].filter(([, count]) => count > 1).map(([id]) => id);
}

/** Spellings in the name's own script where the row has some: a reading across scripts adds nothing to them. */
function comparable(name: string, actor: Actor): string[] {
  const all = spellingsOf(actor);
  const same = all.filter((spelling) => scriptOf(spelling) === scriptOf(name));
  return same.length > 0 ? same : all;
}

function bestHit(name: string, actor: Actor): NameHit | undefined {
  let best: NameHit | undefined;
  for (const matched of comparable(name, actor)) {
    const { score, explanation } = compareNames(name, matched, { schema: nameSchemaOf(actor.kind) });
    if (score < likeScore || (best && best.score >= score)) continue;
    const says = [...explanation.contradictions.map((c) => c.says), ...explanation.readings];
    best = { actor: actor.id, score, matched, says: [...says, ...explanation.marks.map((m) => m.says)] };
  }
  return best;
}

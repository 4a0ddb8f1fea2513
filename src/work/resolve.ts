/** Who is who: the vocabulary as statements, then the names of every document that was not read for them yet. */
import type { Claim } from '../model/claim.ts';
import { nowIso } from '../model/clock.ts';
import { shortHash } from '../model/ids.ts';
import type { FoundMentions, StaleDocument } from '../record/actor-store.ts';
import { expiredChecks } from '../resolve/judgements/row-check.ts';
import { type MentionKnowledge, mentionKnowledge } from '../resolve/mentions/knowledge.ts';
import { namesLike } from '../resolve/mentions/names-like.ts';
import { mentionRules, mentionsIn } from '../resolve/mentions/resolve.ts';
import { statementsOfVocabulary, vocabularyDataset } from '../resolve/statements/from-vocabulary.ts';
import type { OnProgress, Workbench } from './workbench.ts';

/** `claimsOf`: those of a document; they say on whose word a name stands. Equal texts, vocabulary and rules are not read twice. */
export async function resolveActors(
  bench: Workbench,
  claimsOf: (document: string) => readonly Claim[],
  onProgress: OnProgress,
): Promise<{ documents: number; mentions: number }> {
  const { store, vocabulary } = bench;
  await takeInVocabulary(bench);
  const key = shortHash(mentionRules, vocabulary.digest);
  const knowledge = mentionKnowledge(vocabulary, namesLike(vocabulary.actors));
  const done = { documents: 0, mentions: 0 };
  let batch: FoundMentions[] = [];
  const save = async (): Promise<void> => {
    if (batch.length > 0) await store.saveMentions(batch, key);
    batch = [];
    onProgress('actors', done.documents, null);
  };
  for await (const stale of store.staleDocuments(key)) {
    const found = foundIn(stale, claimsOf(stale.document.id), knowledge);
    batch.push(found);
    done.documents += 1;
    done.mentions += found.mentions.length;
    if (batch.length >= 50) await save();
  }
  await save();
  return done;
}

function foundIn(
  { document, text, hash }: StaleDocument,
  claims: readonly Claim[],
  knowledge: MentionKnowledge,
): FoundMentions {
  return { document: document.id, hash, ...mentionsIn({ document, text, claims }, knowledge) };
}

/** Once per edition of the vocabulary. A check of a row that changed is taken back, and the log says so. */
async function takeInVocabulary({ store, vocabulary, clock }: Workbench): Promise<void> {
  const note = 'actors.vocabulary';
  if ((await store.meta(note)) === vocabulary.digest) return;
  const { statements } = statementsOfVocabulary(vocabulary, nowIso(clock));
  await store.replaceStatements(vocabularyDataset, statements);
  for (const check of expiredChecks(await store.judgements(), vocabulary))
    await store.undo(check.id, 'desk', 'The row changed since it was checked.');
  await store.setMeta(note, vocabulary.digest);
}

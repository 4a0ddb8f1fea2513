/** Extraction, rules engine: which frames of a sentence are claims of their own, and which are wished, restated or the content of another. */
import type { LanguageWords } from '../../vocabulary/language-data.ts';
import type { Frame } from './frames.ts';
import { isStopped } from './particles.ts';
import { isPurpose } from './recipients.ts';
import { endOf, type Sentence } from './sentence.ts';

export function keptOf(frames: readonly Frame[], sentence: Sentence, words: LanguageWords): Frame[] {
  const byIndex = new Map(frames.map((f) => [f.index, f]));
  return frames.filter(
    (frame) =>
      !onlyWished(frame, sentence, words) &&
      !swallowed(frame, byIndex, sentence) &&
      !restated(frame, frames) &&
      !merelySays(frame, frames, sentence),
  );
}

/** What is asked for, permitted or refused is the object of that act, not an act of its own. */
const swallowing = new Set(['REQUEST', 'AUTHORISE', 'REJECT']);
/** What is banned or ended by a measure does not pass. */
const forbidding = new Set(['SANCTION']);

/** Verbs that only hand on what is said: what they say is the claim, unless it gives none. */
const plain = new Set(
  'say tell add note remark report state speak talk suggest repeat hint signal predict call'.split(' '),
);

/** "..., it said", "X said that Y sent Z": the saying is the attribution of what is said. */
function merelySays({ clause, index, trigger }: Frame, frames: readonly Frame[], sentence: Sentence): boolean {
  if (trigger.type.id !== 'STATEMENT' || clause.form === 'nominal' || !plain.has(clause.lemma)) return false;
  const told = clause.slots.some((s) => s.relation === 'obj');
  const tail = sentence.words.length - clause.head <= 6 || /^(?:parataxis|advcl|conj)$/.test(clause.link);
  const says = sentence.clauses.some((c) => c.governor === index && c.head > clause.head);
  if (tail && !says && !told) return true;
  if (sentence.quantities.some((q) => q.start > endOf(sentence, clause.head))) return true;
  return frames.some(
    (f) => f.index !== index && f.trigger.type.id !== 'STATEMENT' && isUnder(f.index, index, sentence),
  );
}

function isUnder(child: number, above: number, sentence: Sentence): boolean {
  let at = sentence.clauses[child]?.governor ?? null;
  for (let steps = 0; at !== null && steps < 8; steps++) {
    if (at === above) return true;
    at = sentence.clauses[at]?.governor ?? null;
  }
  return false;
}

/** "urging soldiers to desert": an infinitive under a verb of asking names nothing that happened. */
function onlyWished({ clause }: Frame, sentence: Sentence, words: LanguageWords): boolean {
  const above = clause.governor === null ? undefined : sentence.clauses[clause.governor];
  if (!above || clause.form !== 'infinitive' || clause.link !== 'xcomp') return false;
  // "asked to join": one's own act, not one that is asked of another.
  if (!above.passive && !above.slots.some((s) => /^(?:obj|iobj|obl:on|obl:to|obl:upon)$/.test(s.relation)))
    return false;
  return words.governors.some((g) => g.effect === 'hypothetical' && g.words.includes(above.lemma));
}

function swallowed(frame: Frame, byIndex: ReadonlyMap<number, Frame>, sentence: Sentence): boolean {
  const { clause } = frame;
  let governor = clause.governor;
  const verb = governor === null ? undefined : sentence.clauses[governor];
  const undergoing =
    clause.form === 'nominal' &&
    (/^(?:obj|nsubj:pass)$/.test(clause.link) || (clause.link === 'obl' && clause.marker === null));
  if (verb && undergoing && isStopped(verb, sentence.words)) return true;
  if (isPurpose(frame, byIndex.get(governor ?? -1))) return true;
  for (let steps = 0; governor !== null && steps < 3; steps++) {
    const above = byIndex.get(governor);
    const type = above?.trigger.type.id;
    const complement =
      clause.form === 'infinitive' || clause.form === 'gerund' || (clause.form === 'nominal' && clause.link === 'obj');
    if (type && swallowing.has(type) && complement && !presupposed(clause, sentence)) return true;
    if (type && forbidding.has(type) && clause.form === 'nominal' && clause.link === 'obj') return true;
    if (type === 'STATEMENT' && clause.form === 'nominal' && clause.link === 'obj') return true;
    governor = sentence.clauses[governor]?.governor ?? null;
    if (clause.form === 'nominal') break;
  }
  return (
    clause.form === 'nominal' &&
    byIndex.has(clause.governor ?? -1) &&
    lightTwin(frame, byIndex.get(clause.governor ?? -1))
  );
}

/** "its intervention" in "urge X to stop its intervention" took place. */
const presupposed = (clause: Frame['clause'], sentence: Sentence): boolean =>
  clause.form === 'nominal' &&
  (clause.slots.some((s) => s.relation === 'nmod:poss') || sentence.words[clause.first]?.norm === 'the');

/** "held talks": verb and noun trigger the same type. */
const lightTwin = (frame: Frame, above: Frame | undefined): boolean =>
  above !== undefined && above.trigger.type.id === frame.trigger.type.id && frame.clause.link !== 'acl';

/** Two triggers in one clause that say the same of the same parties: the better one stays. */
function restated(frame: Frame, frames: readonly Frame[]): boolean {
  return frames.some(
    (other) =>
      other !== frame &&
      other.trigger.type.id === frame.trigger.type.id &&
      other.clause.first <= frame.clause.first &&
      other.clause.last >= frame.clause.last &&
      frame.clause.form === 'nominal' &&
      other.clause.form !== 'nominal' &&
      codesOf(frame).every((c) => codesOf(other).includes(c)) &&
      frame.score < other.score,
  );
}

const codesOf = (frame: Frame): (string | null)[] => [...frame.actor, ...frame.recipient].map((p) => p.code);

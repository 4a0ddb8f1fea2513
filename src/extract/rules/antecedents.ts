/** Extraction, rules engine: what a sentence leaves behind for the words after it to go back to. */
import type { Clause } from './clauses.ts';
import { subjectsBefore } from './coreference.ts';
import { type Discourse, type Party, partyOf, type SentenceView, unique } from './discourse.ts';
import type { EntityMention } from './entities.ts';
import { calledBy, kindOfRole } from './roles.ts';

/** Takes note of a sentence after it was read. */
export function remember(view: SentenceView, events: Discourse['events'], figure: Discourse['figure']): Discourse {
  const { words, discourse } = view;
  const named = words.flatMap((w) => (w.mention && acts(w.mention) ? [partyOf(w.mention, w)] : []));
  const subjects = subjectsBefore(words.length, null, view);
  const inRoles = view.clauses.flatMap((clause) => roleOf(clause, view));
  return {
    ...noted(discourse, named, inRoles),
    subjects: subjects.length > 0 ? subjects : discourse.subjects,
    events,
    figure: figure ?? discourse.figure,
  };
}

/** Takes note of the names of a sentence in which nothing was to be read. */
export function noteNames(discourse: Discourse, mentions: readonly EntityMention[]): Discourse {
  const named = mentions.filter(acts).map((m) => partyOf(m, m));
  return named.length === 0 ? discourse : noted(discourse, named);
}

function noted(discourse: Discourse, named: readonly Party[], inRoles: readonly Party[] = []): Discourse {
  const all = [...named, ...inRoles];
  const counts = new Map(discourse.counts);
  for (const { code } of named) if (code) counts.set(code, (counts.get(code) ?? 0) + 1);
  const codes = unique(named.filter((p) => p.kind !== 'organisation'));
  const often = (p: Party): number => counts.get(p.code ?? '') ?? 0;
  const pair = codes.length > 2 ? codes.toSorted((a, b) => often(b) - often(a)) : codes;
  return {
    ...discourse,
    persons: [...discourse.persons, ...all.filter((p) => p.kind === 'person')].slice(-8),
    parties: [...discourse.parties, ...all].slice(-12),
    pair: pair.length >= 2 ? pair.slice(0, 2) : discourse.pair,
    counts,
  };
}

const acts = (m: EntityMention): boolean =>
  m.code !== null && m.kind !== 'place' && m.kind !== 'outlet' && m.kind !== 'good' && m.kind !== 'office';

/** "Russia's defence ministry", "a South Korean official": a state's body or person without a name. */
function roleOf(clause: Clause, view: SentenceView): Party[] {
  const { words } = view;
  const kind = clause.form === 'nominal' ? kindOfRole(clause.lemma) : undefined;
  if (!kind || kind === 'state' || words[clause.head]?.mention) return [];
  for (let i = clause.head - 1; i >= clause.first; i--) {
    const mention = words[i]?.mention;
    if (mention?.kind === 'state' && mention.code !== null)
      return [{ ...partyOf(mention, mention), kind, name: calledBy(view, clause.first, clause.head) }];
  }
  return [];
}

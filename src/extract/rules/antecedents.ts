/** Extraction, rules engine: what a sentence leaves behind for the words after it to go back to. */
import type { Clause } from './clauses.ts';
import { subjectsBefore } from './coreference.ts';
import { type Discourse, type Party, partyOf, type SentenceView, unique } from './discourse.ts';
import type { EntityMention } from './entities.ts';
import { kindOfRole, roleName } from './roles.ts';

/** What was read in a sentence. */
export interface Said {
  events: Discourse['events'];
  figure: Discourse['figure'];
  /** codes of whoever speaks in it */
  speakers: ReadonlySet<string>;
}

/** Takes note of a sentence after it was read. */
export function remember(view: SentenceView, { events, figure, speakers }: Said): Discourse {
  const { words, discourse } = view;
  const named = words.flatMap((w) => (w.mention && acts(w.mention) ? [partyOf(w.mention, w)] : []));
  const subjects = subjectsBefore(words.length, null, view);
  const inRoles = view.clauses.flatMap((clause) => roleOf(clause, view));
  return {
    ...noted(discourse, named, { inRoles, speakers }),
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

interface Beside {
  inRoles?: readonly Party[];
  speakers?: ReadonlySet<string>;
}

function noted(discourse: Discourse, named: readonly Party[], { inRoles = [], speakers }: Beside = {}): Discourse {
  const all = [...named, ...inRoles];
  const counts = new Map(discourse.counts);
  for (const { code } of named) if (code) counts.set(code, (counts.get(code) ?? 0) + 1);
  const states = unique(named.filter((p) => p.kind !== 'organisation'));
  const codes = spokenOf(states, discourse.pair, speakers);
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

/** Who only speaks of others is none of them: more than two without him, or one of the pair before, leave him out. */
function spokenOf(
  states: readonly Party[],
  pair: readonly Party[],
  speakers: ReadonlySet<string> | undefined,
): readonly Party[] {
  const silent = states.filter((p) => p.code === null || !speakers?.has(p.code));
  if (silent.length === states.length || silent.length >= 2) return silent;
  const goesOn = silent.some((p) => pair.some((q) => q.code === p.code));
  return goesOn ? [] : states;
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
      return [{ ...partyOf(mention, mention), kind, ...roleName(view, clause.first, clause.head) }];
  }
  return [];
}

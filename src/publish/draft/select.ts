/** Draft: what deserves a highlight. Weight, independent origins, novelty and balance over the pairs, each with its reason. */
import type { Event } from '../../model/event.ts';
import type { DraftParts } from '../parts.ts';
import { type Told, tell } from './sentence.ts';
import { fallsIn, type Window } from './window.ts';

export interface Scored extends Told {
  score: number;
  /** pair of the desk's states, `IRN` alone where the other side is outside, '' for none */
  theme: string;
  isNew: boolean;
}

const certainty: Partial<Record<Event['modality'], number>> = { planned: 0.6, possible: 0.5, negated: 0.4 };

/** Events of the window that can be said in plain words, the strongest first. */
export function scoredEvents(parts: DraftParts, window: Window): Scored[] {
  const told = new Set(parts.previous?.highlights.flatMap((h) => h.events) ?? []);
  return parts.events
    .filter((event) => event.type !== 'STATEMENT' && fallsIn(event, window))
    .flatMap((event) => {
      const said = tell(event, parts, { voice: 'prose' });
      const theme = themeOf(event, parts);
      return said && theme !== ''
        ? [{ ...said, theme, isNew: !told.has(event.id), score: scoreOf(event, !told.has(event.id)) }]
        : [];
    })
    .sort((a, b) => b.score - a.score || (a.event.id < b.event.id ? -1 : 1));
}

function scoreOf(event: Event, isNew: boolean): number {
  const weight = Math.abs(event.weight) + 1;
  const origins = 1 + Math.log2(Math.max(1, event.origins.length));
  return weight * origins * (certainty[event.modality] ?? 1) * (isNew ? 1 : 0.3) * (event.time ? 1 : 0.7);
}

/** The pair an event is about. Troops of one state on another's soil are about both. */
function themeOf(event: Event, { profile }: DraftParts): string {
  const ours = new Set<string>(profile.states);
  const pair = event.edges.find((e) => e.pair.split('-').every((code) => ours.has(code)))?.pair;
  if (pair !== undefined) return pair;
  const codes = [...event.parties.filter((p) => p.role !== 'third').map((p) => p.code), event.place?.country ?? null];
  const named = [...new Set(codes.filter((code) => code !== null && ours.has(code)))].sort();
  return named.length === 2 ? named.join('-') : (named[0] ?? '');
}

/** Themes for the highlights: the strongest event of each, so that no pair takes two places while another has none. */
export function themesOf(scored: readonly Scored[], limit: number): Scored[][] {
  const byTheme = new Map<string, Scored[]>();
  for (const told of scored) byTheme.set(told.theme, [...(byTheme.get(told.theme) ?? []), told]);
  const ranked = [...byTheme.values()].sort(
    (a, b) => rank(b) - rank(a) || ((a[0]?.theme ?? '') < (b[0]?.theme ?? '') ? -1 : 1),
  );
  return ranked.slice(0, limit);
}

/** A pair's place: its best event, a little more for the others; one event between our states beats one state alone. */
function rank(group: readonly Scored[]): number {
  const [first, ...rest] = group;
  if (!first) return 0;
  const pair = first.theme.includes('-') ? 1 : 0.6;
  return pair * (first.score + rest.reduce((sum, told) => sum + told.score, 0) * 0.15);
}

/** Draft: what deserves a highlight. Weight, independent origins, novelty and balance over the pairs, each with its reason. */
import type { Event } from '../../model/event.ts';
import type { DraftParts } from '../parts.ts';
import { type Told, tell } from './sentence.ts';
import { fallsIn, type Window } from './window.ts';

export interface Scored extends Told {
  score: number;
  /** pair of the desk's states, or one of them alone where the other side is outside */
  theme: string;
  isNew: boolean;
}

const certainty: Partial<Record<Event['modality'], number>> = { planned: 0.6, possible: 0.5, negated: 0.4 };

/** Events of the window that can be said in plain words, the strongest first, each happening once. */
export function scoredEvents(parts: DraftParts, window: Window): Scored[] {
  const before = new Set<string>(parts.previous?.highlights.flatMap((h) => h.events) ?? []);
  const scored = parts.events
    .filter((event) => event.type !== 'STATEMENT' && fallsIn(event, window))
    .flatMap((event): Scored[] => {
      const told = tell(event, parts);
      const theme = themeOf(event, parts);
      const isNew = !before.has(event.id);
      return told && theme !== '' ? [{ ...told, theme, isNew, score: scoreOf(event, isNew) }] : [];
    })
    .sort((a, b) => b.score - a.score || (a.event.id < b.event.id ? -1 : 1));
  return withoutTwins(scored);
}

function scoreOf(event: Event, isNew: boolean): number {
  const weight = Math.abs(event.weight) + 1;
  const origins = 1 + Math.log2(Math.max(1, event.origins.length));
  return weight * origins * (certainty[event.modality] ?? 1) * (isNew ? 1 : 0.3) * (event.time ? 1 : 0.7);
}

/** Two records of one happening (same type, day and states) are told once, on the claims of both. English words win. */
function withoutTwins(scored: readonly Scored[]): Scored[] {
  const kept = new Map<string, Scored>();
  for (const told of scored) {
    const codes = told.lead.actors.flatMap((a) => (a.role === 'third' || a.code === null ? [] : [a.code])).sort();
    const day = told.lead.time?.start ?? told.event.id;
    const key = [told.event.type, day, ...new Set(codes)].join('|');
    const twin = kept.get(key);
    if (!twin) kept.set(key, told);
    else {
      const [main, other] = twin.lead.lang !== 'en' && told.lead.lang === 'en' ? [told, twin] : [twin, told];
      kept.set(key, { ...main, score: twin.score, claims: [...main.claims, ...other.claims] });
    }
  }
  return [...kept.values()];
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

/** Groups for the highlights, one a pair, the strongest first; one state alone only where no pair is left. */
export function themesOf(scored: readonly Scored[], parts: DraftParts): Scored[][] {
  const byTheme = new Map<string, Scored[]>();
  for (const told of scored) {
    const theme = told.theme.includes('-') ? told.theme : (nearestPair(told, parts) ?? told.theme);
    byTheme.set(theme, [...(byTheme.get(theme) ?? []), { ...told, theme }]);
  }
  return [...byTheme.values()]
    .sort((a, b) => rank(b) - rank(a) || ((a[0]?.theme ?? '') < (b[0]?.theme ?? '') ? -1 : 1))
    .slice(0, parts.profile.review.highlights);
}

/** What one state does is told with the pair that its own documents tell of most. */
function nearestPair(told: Scored, parts: DraftParts): string | null {
  const documents = new Set<string>(told.event.documents);
  const shared = new Map<string, number>();
  for (const event of parts.events) {
    const theme = event.documents.some((d) => documents.has(d)) ? themeOf(event, parts) : '';
    if (theme.includes('-') && theme.split('-').includes(told.theme)) shared.set(theme, (shared.get(theme) ?? 0) + 1);
  }
  return [...shared].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? null;
}

/** A group's place: its best event, a little more for the others; a pair before one state alone. */
function rank(group: readonly Scored[]): number {
  const [first, ...rest] = [...group].sort((a, b) => b.score - a.score);
  if (!first) return 0;
  const pair = first.theme.includes('-') ? 1 : 0.25;
  return pair * (first.score + rest.reduce((sum, told) => sum + told.score, 0) * 0.15);
}

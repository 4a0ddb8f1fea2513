/** Draft: the highlights. What happened in order of its dates, figures that disagree, then the friction: both signs where both occur. */
import type { Issue, Sentence } from '../../model/issue.ts';
import type { DraftParts } from '../parts.ts';
import { conflictsOf, denialOf } from './beside.ts';
import { headingOf } from './heading.ts';
import { judgementOf } from './judgements.ts';
import type { Scored } from './select.ts';

type Highlight = Issue['highlights'][number];

const eventsInOne = 6;

export function highlightOf(group: readonly Scored[], parts: DraftParts): Highlight | null {
  const chosen = group.slice(0, eventsInOne);
  const lead = chosen[0];
  if (!lead) return null;
  const rest = chosen.slice(1).sort((a, b) => dayOf(a).localeCompare(dayOf(b)) || (a.event.id < b.event.id ? -1 : 1));
  const friction = rest.filter(isFriction);
  const warm = rest.filter((told) => !isFriction(told));
  const documents = new Set(chosen.flatMap((told) => told.event.documents as string[]));
  const first = [lead, ...warm].flatMap((told) => withDenial(told, parts));
  const figures = conflictsOf(parts.figures, documents, parts);
  const cold = friction.flatMap((told) => withDenial(told, parts));
  const judgement = judgementOf(lead.theme, documents, parts);
  return {
    title: headingOf(lead, parts),
    paragraphs: [first, figures, cold, judgement ? [judgement] : []].filter((p) => p.length > 0),
    why: whyOf(lead, group),
    pairs: [lead.theme],
    events: chosen.map((told) => told.event.id),
  };
}

const dayOf = ({ lead }: Scored): string => lead.time?.start ?? '9999';

const isFriction = ({ event, theme }: Scored): boolean =>
  event.edges.some((e) => e.sign === -1 && e.pair === theme) || (event.weight < 0 && theme.includes('-'));

function withDenial(told: Scored, parts: DraftParts): Sentence[] {
  const denial = denialOf(told.event, parts);
  return denial ? [told.sentence, denial] : [told.sentence];
}

function whyOf(lead: Scored, group: readonly Scored[]): string[] {
  const { event, theme, isNew } = lead;
  const origins = event.origins.map((o) => o.label);
  return [
    `weight ${event.weight} (${event.type})`,
    `${origins.length === 1 ? '1 independent origin' : `${origins.length} independent origins`}: ${origins.join('; ')}`,
    isNew ? 'new since the last issue' : 'told before, continues',
    `${theme}: ${group.length === 1 ? '1 event' : `${group.length} events`} in the window, one highlight a pair`,
  ];
}

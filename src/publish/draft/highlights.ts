/** Draft: the highlights. What happened in order of its dates, figures that disagree, then the friction: both signs where both occur. */
import type { Issue, Sentence } from '../../model/issue.ts';
import type { DraftParts } from '../parts.ts';
import { conflictsOf, denialOf } from './beside.ts';
import { headingOf } from './heading.ts';
import { judgementOf } from './judgements.ts';
import type { Scored } from './select.ts';
import { asProse } from './sentence.ts';

type Highlight = Issue['highlights'][number];

const eventsInOne = 6;

export function highlightOf(group: readonly Scored[], parts: DraftParts): Highlight | null {
  const chosen = [...group].sort((a, b) => b.score - a.score).slice(0, eventsInOne);
  const lead = chosen[0];
  if (!lead) return null;
  const rest = chosen.slice(1).sort((a, b) => dayOf(a).localeCompare(dayOf(b)) || (a.event.id < b.event.id ? -1 : 1));
  const friction = rest.filter(isFriction);
  const warm = rest.filter((told) => !isFriction(told));
  const documents = new Set(chosen.flatMap((told) => told.event.documents as string[]));
  const first = told([lead, ...warm], parts);
  const figures = conflictsOf(parts.figures, documents, parts);
  const cold = told(friction, parts);
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

/** A denial stands right behind what is denied. */
function told(events: readonly Scored[], parts: DraftParts): Sentence[] {
  return asProse(events).flatMap((sentence, i) => {
    const event = events[i]?.event;
    const denial = event ? denialOf(event, parts) : null;
    return denial ? [sentence, denial] : [sentence];
  });
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

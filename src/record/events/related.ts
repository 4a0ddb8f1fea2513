/** Record: planned and possible events point to what came of them, and back. */
import type { Event } from '../../model/event.ts';
import { grouped } from '../grouped.ts';
import { happens } from '../strongest.ts';

const ahead = (event: Event): boolean => event.modality === 'planned' || event.modality === 'possible';

/** Links each announced event to later events of the same type and parties; a year later is another plan's. */
export function relate(events: readonly Event[]): Event[] {
  const related = new Map<string, NonNullable<Event['related']>>();
  const note = (event: Event, other: Event, why: string): void => {
    related.set(event.id, [...(related.get(event.id) ?? []), { event: other.id, why }]);
  };
  for (const group of grouped(events, keyOf).values()) {
    const happened = group.filter(happens);
    for (const announced of group.filter(ahead)) {
      for (const later of happened.filter((event) => follows(event, announced))) {
        note(announced, later, 'reported as done later');
        note(later, announced, `was ${announced.modality}`);
      }
    }
  }
  return events.map((event) => {
    const links = related.get(event.id);
    return links === undefined ? event : { ...event, related: links };
  });
}

function follows(later: Event, earlier: Event): boolean {
  const [at, announced] = [later.time?.end ?? later.firstReported, earlier.firstReported];
  if (at == null || announced === null || at < announced) return false;
  if (Date.parse(at) - Date.parse(announced) > 366 * 86_400_000) return false;
  const words = new Set(earlier.objects.flatMap((o) => o.toLowerCase().split(/\s+/)));
  const silent = earlier.objects.length === 0 || later.objects.length === 0;
  return (
    silent ||
    later.objects.some((o) =>
      o
        .toLowerCase()
        .split(/\s+/)
        .some((word) => words.has(word)),
    )
  );
}

const keyOf = ({ type, parties }: Event): string =>
  `${type}|${[...new Set(parties.flatMap((p) => (p.role !== 'third' && p.code !== null ? [p.code] : [])))].sort().join('+')}`;

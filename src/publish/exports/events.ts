/** Export of events: clusters of claims with their independent origins. */
import type { Event } from '../../model/event.ts';
import { type Export, paged, withheld } from './export.ts';

const codes = (event: Event, role: string): string =>
  event.parties
    .filter((p) => p.role === role)
    .map((p) => p.code ?? p.name)
    .join(';');

export const events: Export<Event> = {
  name: 'events',
  about: 'what happened, was planned or was said, each with the claims behind it',
  columns: [
    { key: 'id', about: 'permanent id', cell: (e) => e.id },
    { key: 'type', about: 'event type of the codebook', cell: (e) => e.type },
    { key: 'title', about: 'one line in plain words', cell: (e) => e.title },
    { key: 'actor', about: 'who acts', cell: (e) => codes(e, 'actor') },
    { key: 'recipient', about: 'who is acted on', cell: (e) => codes(e, 'recipient') },
    { key: 'third', about: 'who is touched', cell: (e) => codes(e, 'third') },
    { key: 'objects', about: 'what is given, signed, asked', cell: (e) => e.objects.join('; ') },
    { key: 'start', about: 'first day, empty = open', cell: (e) => e.time?.start ?? null },
    { key: 'end', about: 'last day, empty = open', cell: (e) => e.time?.end ?? null },
    { key: 'modality', about: 'of the strongest claim', cell: (e) => e.modality },
    { key: 'weight', about: 'intensity, ours, after the PLOVER manual', cell: (e) => e.weight },
    { key: 'origins', about: 'independent origins, not articles', cell: (e) => e.origins.length },
    { key: 'documents', about: 'documents that report it', cell: (e) => e.documents.length },
    { key: 'denials', about: 'claims that deny it', cell: (e) => e.denials.length },
    { key: 'first_reported', about: 'earliest publication', cell: (e) => e.firstReported },
    { key: 'claims', about: 'ids of its claims', cell: (e) => e.claims.join(';') },
  ],
  rows: (item) => [item],
  async *load(store) {
    const inside = await withheld(store);
    for await (const event of paged((offset) => store.events({ offset, limit: 500 }))) {
      if (!event.documents.every((d) => inside.has(d))) yield event;
    }
  },
};

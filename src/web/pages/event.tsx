/** Door: one event with its independent origins, why each claim joined, and the denials beside it. */
import type { FC } from 'hono/jsx';
import type { EventView } from '../../api/views/event.ts';
import { dayText, timeText, typeLabel } from '../../api/wording.ts';
import type { Desk } from '../../desk.ts';
import { Page } from '../layout.tsx';
import { ClaimList } from '../parts/claim-list.tsx';
import { EdgeMark, ModalityMark } from '../parts/marks.tsx';

export const EventPage: FC<{ view: EventView; desk: Desk; sample: boolean }> = ({ view, desk, sample }) => {
  const { event, claims, denials } = view;
  const why = new Map(event.joined.map((j) => [j.claim as string, j.why]));
  return (
    <Page title={event.title} path={`/events/${event.id}`} sample={sample}>
      <header class="head">
        <p class="kicker">
          {typeLabel(event.type, desk)} <ModalityMark modality={event.modality} />
        </p>
        <h1>{event.title}</h1>
        <p class="byline">
          <span>{timeText(event.time)}</span>
          {event.place === null ? null : <span>{event.place.text}</span>}
          {event.firstReported === null ? null : <span>first reported {dayText(event.firstReported)}</span>}
          <span class="mono">{event.id}</span>
        </p>
        <p>
          {event.edges.map((edge) => (
            <EdgeMark edge={edge} desk={desk} />
          ))}
        </p>
        {event.alarms.map((alarm) => (
          <p class="alarm">{alarm}</p>
        ))}
      </header>
      <section>
        <h2>{`${event.origins.length} independent ${event.origins.length === 1 ? 'origin' : 'origins'}`}</h2>
        <p class="soft">{`From ${event.claims.length} ${event.claims.length === 1 ? 'claim' : 'claims'} in ${event.documents.length} ${event.documents.length === 1 ? 'document' : 'documents'}. Relays of one origin count once.`}</p>
        <ul class="origins">
          {event.origins.map((origin) => (
            <li>
              <strong>{origin.label}</strong>{' '}
              <span class="soft">{`${origin.kind}, ${origin.claims.length} ${origin.claims.length === 1 ? 'claim' : 'claims'}`}</span>
            </li>
          ))}
        </ul>
      </section>
      {denials.length > 0 ? (
        <section class="denials">
          <h2>Denied</h2>
          <ClaimList claims={denials} desk={desk} />
        </section>
      ) : null}
      <section>
        <h2>Claims</h2>
        <ClaimList claims={claims} desk={desk} why={why} />
      </section>
    </Page>
  );
};

/** Door: an actor's section on the sanctions lists: who lists it, who does not, and through whose ownership it may be reached. */
import type { FC } from 'hono/jsx';
import type { Screened } from '../../work/screening.ts';
import { Hits, Licences, ListedByWhom, Ownership } from './screening-result.tsx';

export const ActorListings: FC<{ listings: Screened | null }> = ({ listings }) =>
  listings === null ? null : (
    <section>
      <h2>Sanctions lists</h2>
      <p class="soft small">{`TLP:${listings.marking.toUpperCase()}. ${listings.notice}`}</p>
      <ListedByWhom result={listings} />
      {listings.hits.length === 0 ? null : (
        <details class="reason">
          <summary>{`${listings.hits.length} near names on the lists`}</summary>
          <Hits hits={listings.hits} label="Near names on the lists" />
        </details>
      )}
      {listings.ownership.length === 0 ? null : <Ownership verdicts={listings.ownership} />}
      {listings.licences.length === 0 ? null : <Licences licences={listings.licences} />}
    </section>
  );

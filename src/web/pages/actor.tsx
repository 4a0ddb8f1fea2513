/** Door: one actor: names in all scripts, dated offices, where documents speak of it and why, events, deals, neighbours, sources. */
import type { FC } from 'hono/jsx';
import type { ActorView } from '../../api/views/actor.ts';
import { dayText, timeText, typeLabel } from '../../api/wording.ts';
import type { Desk } from '../../desk.ts';
import type { Screened } from '../../work/screening.ts';
import type { FormContext } from '../decisions.ts';
import { Page } from '../layout.tsx';
import { JudgementLog, Mentions, Neighbours } from '../parts/actor-links.tsx';
import { ActorListings } from '../parts/actor-listings.tsx';
import { ActorNames, Conflicts } from '../parts/actor-names.tsx';
import { Statements } from '../parts/actor-statements.tsx';
import { ClaimList } from '../parts/claim-list.tsx';
import { AnswerButton, MergeForm, Signature } from '../parts/judgement-forms.tsx';

const term = (from: string | null, to: string | null): string =>
  `${from === null ? '..' : dayText(from)} to ${to === null ? 'today' : dayText(to)}`;

interface Props {
  view: ActorView;
  desk: Desk;
  sample: boolean;
  form: FormContext;
  /** what the lists say of it; null where the desk holds none */
  listings: Screened | null;
}

export const ActorPage: FC<Props> = ({ view, desk, sample, form, listings }) => {
  const { entity, id } = view;
  const caption = (of: string): string => desk.vocabulary.gazetteer.actor(of)?.name ?? of;
  const undone = new Set(view.judgements.flatMap((j) => (j.undoes === null ? [] : [j.undoes])));
  return (
    <Page title={entity.caption} path={`/actors/${id}`} sample={sample}>
      <Head view={view} desk={desk} />
      <Signature form={form} back={`/actors/${id}`} />
      <RowCheck view={view} />
      <Conflicts entity={entity} />
      <div class="two spaced">
        <section>
          <h2>Names</h2>
          <ActorNames entity={entity} />
        </section>
        <section>
          <Offices view={view} />
          <Facts view={view} />
        </section>
      </div>
      <ActorListings listings={listings} />
      <Timeline view={view} desk={desk} />
      <div class="two spaced">
        <Neighbours ties={view.ties} id={id} desk={desk} />
        <Deals view={view} />
      </div>
      <Mentions view={view} />
      <section>
        <h2>Claims</h2>
        {view.claims.length === 0 ? (
          <p class="empty">No claim of the desk speaks of it.</p>
        ) : (
          <ClaimList
            claims={view.claims}
            desk={desk}
            why={new Map(Object.entries(view.why))}
            whyWord="Linked because"
          />
        )}
      </section>
      <Statements entity={entity} />
      <section>
        <h2>Judgements</h2>
        {view.judgements.length === 0 ? <p class="empty">Nobody has judged it yet.</p> : null}
        <JudgementLog log={view.judgements} undone={undone} caption={caption} />
        <MergeForm id={id} form={form} />
      </section>
    </Page>
  );
};

const Head: FC<{ view: ActorView; desk: Desk }> = ({ view: { actor, entity, id }, desk }) => (
  <header class="head">
    <p class="kicker">
      {actor?.kind ?? entity.schema}
      {actor === null || actor.code === null ? '' : ` · ${desk.vocabulary.gazetteer.label(actor.code)}`}
    </p>
    <h1>{entity.caption}</h1>
    <p class="byline">
      <span class="mono">{id}</span>
      <span>{entity.schema}</span>
      {entity.datasets.map((dataset) => (
        <span>{dataset}</span>
      ))}
    </p>
  </header>
);

/** A row from memory never links by itself until somebody has put their name to it. */
const RowCheck: FC<{ view: ActorView }> = ({ view: { actor, row, id } }) => {
  if (actor === null || row === null || actor.reviewed) return null;
  const answer = { do: 'row' as const, actor: id, digest: row.digest, seen: row.seen };
  if (row.check)
    return (
      <p class="soft">{`Row checked by ${row.check.by} on ${dayText(row.check.at.slice(0, 10))}: names link to it by the rules.`}</p>
    );
  return (
    <div class="alarm">
      <p>
        This row has not been reviewed: it never links by itself. Names that fit it are shown as proposed until somebody
        has checked it.
      </p>
      <span class="actions">
        <AnswerButton answer={{ ...answer, verdict: 'positive' }} about={actor.name}>
          The row is right
        </AnswerButton>
        <AnswerButton answer={{ ...answer, verdict: 'negative' }} about={actor.name} quiet>
          It is not
        </AnswerButton>
      </span>
    </div>
  );
};

const Offices: FC<{ view: ActorView }> = ({ view: { offices } }) => (
  <>
    <h2>Offices</h2>
    {offices.length === 0 ? <p class="soft">None recorded.</p> : null}
    <ul class="plain-list">
      {offices.map((office) => (
        <li>
          {office.title} <span class="soft">{term(office.from, office.to)}</span>{' '}
          {office.reviewed ? null : <span class="mark warn">unreviewed</span>}
        </li>
      ))}
    </ul>
  </>
);

const factProps = /(?:Id|Code|Number|Bic|mmsi|country|flag|sector|topics|notes)$/;

const Facts: FC<{ view: ActorView }> = ({ view: { actor, entity } }) => (
  <>
    <h2>Facts</h2>
    <dl class="fields">
      {Object.entries(entity.properties)
        .filter(([prop]) => factProps.test(prop))
        .map(([prop, values]) => (
          <div>
            <dt>{prop}</dt>
            <dd>{values.join(', ')}</dd>
          </div>
        ))}
      {actor?.source === undefined ? null : (
        <div>
          <dt>source</dt>
          <dd>{actor.source}</dd>
        </div>
      )}
      {entity.referents.length === 0 ? null : (
        <div>
          <dt>merged from</dt>
          <dd>
            {`${entity.referents.length} ${entity.referents.length === 1 ? 'record' : 'records'}`}
            <Merged ids={entity.referents.filter((id) => !/^m[0-9a-f]{16}$/.test(id))} />
          </dd>
        </div>
      )}
    </dl>
  </>
);

const Merged: FC<{ ids: readonly string[] }> = ({ ids }) => (
  <ul>
    {ids.map((id) => (
      <li>
        <span class="mono">{id}</span>{' '}
        <AnswerButton answer={{ do: 'split', entity: id }} about={id} quiet>
          Split off
        </AnswerButton>
      </li>
    ))}
  </ul>
);

const Timeline: FC<{ view: ActorView; desk: Desk }> = ({ view: { events }, desk }) => (
  <section>
    <h2>Timeline</h2>
    {events.length === 0 ? <p class="empty">No event of the desk rests on a claim about it.</p> : null}
    <ol class="timeline">
      {events.map((event) => (
        <li>
          <span class="soft">{event.time === null ? 'no day' : timeText(event.time)}</span>
          <span class="mark kind event">{typeLabel(event.type, desk)}</span>
          <a href={`/events/${event.id}`}>{event.title}</a>
        </li>
      ))}
    </ol>
  </section>
);

const Deals: FC<{ view: ActorView }> = ({ view: { deals } }) => (
  <section>
    <h2>Deals</h2>
    {deals.length === 0 ? <p class="empty">No deal of the register rests on a claim about it.</p> : null}
    <ul class="plain-list">
      {deals.map((deal) => (
        <li>
          <a href={`/deals/${deal.id}`}>{deal.title}</a> <span class="soft mono">{deal.id}</span>
        </li>
      ))}
    </ul>
  </section>
);

/** Door: the first page: what is new, what waits, what looks wrong, what is due, and where the draft is. */
import type { Child, FC } from 'hono/jsx';
import { legText } from '../../api/tables/deals.ts';
import type { Alarm, Planned, TodayView } from '../../api/views/today.ts';
import { dayText, publishedDay, timeText, whoToWhom } from '../../api/wording.ts';
import type { Desk } from '../../desk.ts';
import { claimStates } from '../../model/claim.ts';
import { Page } from '../layout.tsx';
import { ModalityMark } from '../parts/marks.tsx';

const grouped = new Intl.NumberFormat('en-GB');

const Panel: FC<{ title: string; href?: string; children?: Child }> = ({ title, href, children }) => (
  <section class="panel">
    <h2>{href === undefined ? title : <a href={href}>{title}</a>}</h2>
    {children}
  </section>
);

const Numbers: FC<{ view: TodayView }> = ({ view: { counts } }) => {
  const claims = Object.values(counts.claims).reduce((sum, n) => sum + n, 0);
  const numbers = [
    ['/documents', 'documents', counts.documents],
    ['/claims', 'claims', claims],
    ['/events', 'events', counts.events],
    ['/figures', 'figure series', counts.figures],
    ['/deals', 'deals', counts.deals],
    ['/gaps', 'gaps', counts.gaps],
  ] as const;
  return (
    <ul class="numbers">
      {numbers.map(([href, label, n]) => (
        <li>
          <a href={href}>
            <strong>{grouped.format(n)}</strong> <span>{label}</span>
          </a>
        </li>
      ))}
    </ul>
  );
};

const Inbox: FC<{ view: TodayView }> = ({ view: { counts } }) => (
  <ul class="rows">
    {claimStates.map((state) => (
      <li>
        <a href={`/claims?state=${state}`}>
          <span class={`mark state ${state}`}>{state}</span>
        </a>
        <span class="n">{grouped.format(counts.byState[state] ?? 0)}</span>
      </li>
    ))}
  </ul>
);

const PlannedList: FC<{ planned: readonly Planned[]; desk: Desk }> = ({ planned, desk }) => (
  <ul class="rows">
    {planned.map(({ claim, due, passed }) => (
      <li>
        <span>
          <a href={`/claims/${claim.id}`}>{whoToWhom(claim.actors, desk) || claim.document}</a>
          <span class="clip" lang={claim.lang}>
            {claim.evidence[0]?.quote}
          </span>
        </span>
        <span class="n">
          {due === null ? 'no date' : dayText(due)}
          {passed ? <span class="mark warn">passed</span> : null}
        </span>
      </li>
    ))}
  </ul>
);

const Alarms: FC<{ alarms: readonly Alarm[] }> = ({ alarms }) => (
  <ul class="rows">
    {alarms.slice(0, 10).map(({ subject, href, alarm }) => (
      <li>
        <span>
          {alarm}{' '}
          <a class="clip" href={href}>
            {subject}
          </a>
        </span>
      </li>
    ))}
    {alarms.length > 10 ? <li class="soft">{`and ${alarms.length - 10} more`}</li> : null}
  </ul>
);

const Empty: FC<{ what: string }> = ({ what }) => <p class="empty">{what}</p>;

export const TodayPage: FC<{ view: TodayView; desk: Desk; sample: boolean; months: readonly string[] }> = ({
  view,
  desk,
  sample,
  months,
}) => (
  <Page title="Today" path="/" sample={sample}>
    <header class="head">
      <p class="kicker">{desk.vocabulary.profile.name}</p>
      <h1>{dayText(view.now.slice(0, 10))}</h1>
    </header>
    <Numbers view={view} />
    {view.counts.documents === 0 ? (
      <Empty what="The desk is empty. Take documents in with: entente ingest PATH" />
    ) : null}
    <div class="panels">
      <Panel title="Latest events" href="/events">
        {view.events.length === 0 ? <Empty what="No events yet." /> : null}
        <ul class="rows">
          {view.events.map((e) => (
            <li>
              <span>
                <a href={`/events/${e.id}`}>{e.title}</a> <ModalityMark modality={e.modality} />
              </span>
              <span class="n">
                {timeText(e.time)}
                <span class="soft">{`${e.origins.length} ${e.origins.length === 1 ? 'origin' : 'origins'}`}</span>
              </span>
            </li>
          ))}
        </ul>
      </Panel>
      <Panel title="Deals" href="/deals">
        {view.deals.length === 0 ? <Empty what="No deals yet." /> : null}
        <ul class="rows">
          {view.deals.map((d) => (
            <li>
              <span>
                <a href={`/deals/${d.id}`}>{d.title}</a>
                <span class="clip">{d.legs.map(legText).join('; ')}</span>
              </span>
              <span class="n">{d.id}</span>
            </li>
          ))}
        </ul>
      </Panel>
      <Panel title="New documents" href="/documents">
        <ul class="rows">
          {view.documents.map((d) => (
            <li>
              <span>
                <a href={`/documents/${d.id}`} lang={d.lang}>
                  {d.title ?? d.name}
                </a>{' '}
                {d.sample ? <span class="mark sample">sample</span> : null}
                <span class="clip">{d.outlet ?? d.name}</span>
              </span>
              <span class="n">{publishedDay(d) === null ? '' : dayText(publishedDay(d) ?? '')}</span>
            </li>
          ))}
        </ul>
      </Panel>
      <Panel title="Planned and due" href="/claims?modality=planned">
        {view.planned.length === 0 ? (
          <Empty what="Nothing planned was reported." />
        ) : (
          <PlannedList planned={view.planned} desk={desk} />
        )}
      </Panel>
      <Panel title="Inbox" href="/claims?state=proposed,auto">
        <Inbox view={view} />
      </Panel>
      <Panel title="Alarms">
        {view.alarms.length === 0 ? <Empty what="No alarms." /> : <Alarms alarms={view.alarms} />}
      </Panel>
      <Panel title="Review" href="/reviews">
        {months.length === 0 ? <Empty what="No month holds events yet." /> : null}
        <ul class="rows">
          {months.slice(0, 4).map((month) => (
            <li>
              <a href={`/reviews/${month}`}>{`Draft for ${dayText(month, 'month')}`}</a>
            </li>
          ))}
        </ul>
      </Panel>
    </div>
  </Page>
);

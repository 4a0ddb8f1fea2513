/** Door: the first page: what is new, what waits, what looks wrong, what is due, and where the draft is. */
import type { Child, FC } from 'hono/jsx';
import { legText } from '../../api/tables/deals.ts';
import type { Alarm, Planned, TodayView } from '../../api/views/today.ts';
import { dayText, publishedDay, timeText, typeLabel, whoToWhom } from '../../api/wording.ts';
import type { Desk } from '../../desk.ts';
import { claimStates } from '../../model/claim.ts';
import { Page } from '../layout.tsx';
import { textDirection } from '../parts/direction.ts';
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

const stateMeanings = {
  proposed: 'found by a machine, a check failed or was not run',
  auto: 'passed every check, not yet read by anyone',
  accepted: 'an analyst agreed',
  edited: 'an analyst corrected it',
  rejected: 'thrown out, kept for the record',
} as const;

const Inbox: FC<{ view: TodayView }> = ({ view: { counts } }) => (
  <ul class="rows">
    {claimStates.map((state) => (
      <li>
        <span>
          <a href={`/claims?state=${state}`}>
            <span class={`mark state ${state}`}>{state}</span>
          </a>{' '}
          <span class="soft">{stateMeanings[state]}</span>
        </span>
        <span class="n">{grouped.format(counts.byState[state] ?? 0)}</span>
      </li>
    ))}
  </ul>
);

function dueText({ due, days }: Planned): string {
  if (due === null || days === null) return 'no date';
  return days < 0 ? `${dayText(due)}, passed` : `${dayText(due)}, in ${days} days`;
}

const PlannedList: FC<{ planned: readonly Planned[]; desk: Desk }> = ({ planned, desk }) => (
  <ul class="rows">
    {planned.map((item) => (
      <li>
        <span>
          <a href={`/claims/${item.claim}`}>{whoToWhom(item.source.actors, desk) || item.source.document}</a>{' '}
          <span class="soft">{typeLabel(item.type, desk)}</span>
          <span class="clip" lang={item.source.lang} dir={textDirection(item.source.lang)}>
            {item.quote}
          </span>
        </span>
        <span class={item.status === 'overdue' ? 'n late' : 'n'}>{dueText(item)}</span>
      </li>
    ))}
  </ul>
);

const mostAlarms = 8;

const Alarms: FC<{ alarms: readonly Alarm[] }> = ({ alarms }) => (
  <ul class="rows">
    {alarms.slice(0, mostAlarms).map(({ alarm, subjects }) => (
      <li>
        <span>
          {alarm}
          <span class="clip">
            {subjects.slice(0, 3).map(({ title, href }, i) => (
              <>
                {i === 0 ? '' : ', '}
                <a href={href}>{title}</a>
              </>
            ))}
            {subjects.length > 3 ? ` and ${subjects.length - 3} more` : ''}
          </span>
        </span>
      </li>
    ))}
    {alarms.length > mostAlarms ? <li class="soft">{`and ${alarms.length - mostAlarms} more`}</li> : null}
  </ul>
);

const Empty: FC<{ what: string }> = ({ what }) => <p class="empty">{what}</p>;

const Events: FC<{ view: TodayView }> = ({ view }) => (
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
            {e.origins.length > 1 ? <span class="soft">{`${e.origins.length} origins`}</span> : null}
          </span>
        </li>
      ))}
    </ul>
  </Panel>
);

const Deals: FC<{ view: TodayView }> = ({ view }) => (
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
);

const Documents: FC<{ view: TodayView }> = ({ view }) => {
  const mixed = view.documents.some((d) => !d.sample);
  return (
    <Panel title="New documents" href="/documents">
      <ul class="rows">
        {view.documents.map((d) => (
          <li>
            <span>
              <a href={`/documents/${d.id}`} lang={d.lang} dir={textDirection(d.lang)}>
                {d.title ?? d.name}
              </a>{' '}
              {d.sample && mixed ? <span class="mark sample">sample</span> : null}
              <span class="clip">{`${d.outlet ?? d.name} · ${d.claims} ${d.claims === 1 ? 'claim' : 'claims'}`}</span>
            </span>
            <span class="n">{publishedDay(d) === null ? '' : dayText(publishedDay(d) ?? '')}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
};

const Drafts: FC<{ months: readonly string[] }> = ({ months }) => (
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
);

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
      <Events view={view} />
      <Panel title="Planned and due" href="/claims?modality=planned">
        {view.planned.length === 0 ? <Empty what="Nothing planned was reported." /> : null}
        <PlannedList planned={view.planned} desk={desk} />
      </Panel>
      <Panel title="Inbox" href="/claims?state=proposed,auto">
        <Inbox view={view} />
      </Panel>
      <Drafts months={months} />
      <Deals view={view} />
      <Documents view={view} />
      <Panel title="Alarms">
        {view.alarms.length === 0 ? <Empty what="No alarms." /> : <Alarms alarms={view.alarms} />}
      </Panel>
    </div>
  </Page>
);

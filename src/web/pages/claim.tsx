/** Door: one claim at its permanent address: its words in their place, its fields, and what was decided on it. */
import type { FC } from 'hono/jsx';
import type { ClaimView } from '../../api/views/claim.ts';
import { aboutText, typeLabel, whoToWhom } from '../../api/wording.ts';
import type { Desk } from '../../desk.ts';
import type { Decision } from '../../record/store.ts';
import type { FormContext } from '../decisions.ts';
import { Page } from '../layout.tsx';
import { ClaimFields } from '../parts/claim-fields.tsx';
import { passageHref } from '../parts/claim-list.tsx';
import { DecisionForm, EditForm } from '../parts/decision-form.tsx';
import { textDirection } from '../parts/direction.ts';
import { StateMark, TypeMark } from '../parts/marks.tsx';
import { NamedHere } from '../parts/named-here.tsx';

const valueText = (value: unknown): string =>
  value === null || value === undefined ? 'none' : typeof value === 'string' ? value : JSON.stringify(value);

/** What a decision changed, part by part: "modality: asserted → planned". */
const Changed: FC<{ decision: Decision }> = ({ decision: { before, after } }) => {
  if (typeof before !== 'object' || before === null || typeof after !== 'object' || after === null) return null;
  const was = new Map(Object.entries(before));
  return (
    <ul class="changed-parts">
      {Object.entries(after).map(([part, value]) => (
        <li>
          {part}: <del>{valueText(was.get(part))}</del> → <ins>{valueText(value)}</ins>
        </li>
      ))}
    </ul>
  );
};

const Decisions: FC<{ decisions: readonly Decision[] }> = ({ decisions }) =>
  decisions.length === 0 ? (
    <p class="soft">Nobody has decided on this claim.</p>
  ) : (
    <ol class="plain-list">
      {decisions.map((d) => (
        <li>
          <strong>{d.action}</strong> by {d.by}, <time datetime={d.at}>{d.at.slice(0, 16).replace('T', ' ')}</time>, on{' '}
          {d.on}
          {d.reason === null ? null : `: ${d.reason}`}
          <Changed decision={d} />
        </li>
      ))}
    </ol>
  );

const PartOf: FC<{ view: ClaimView }> = ({ view: { events, deals } }) => (
  <>
    <h2>What it became part of</h2>
    {events.length + deals.length === 0 ? <p class="soft">No event and no deal rests on it.</p> : null}
    <ul class="rows">
      {events.map((event) => (
        <li>
          <a href={`/events/${event.id}`}>{event.title}</a>
          <span class="n">{`event, ${event.claims.length} ${event.claims.length === 1 ? 'claim' : 'claims'}`}</span>
        </li>
      ))}
      {deals.map((deal) => (
        <li>
          <a href={`/deals/${deal.id}`}>{deal.title}</a>
          <span class="n">{`deal ${deal.id}`}</span>
        </li>
      ))}
    </ul>
  </>
);

const Neighbours: FC<{ view: ClaimView }> = ({ view: { neighbours } }) => (
  <nav class="pager" aria-label="Claims of the document">
    {neighbours.previous === null ? <span /> : <a href={`/claims/${neighbours.previous}`}>← Previous claim</a>}
    {neighbours.undecided === null ? null : <a href={`/claims/${neighbours.undecided}`}>Next undecided</a>}
    {neighbours.next === null ? <span /> : <a href={`/claims/${neighbours.next}`}>Next claim →</a>}
  </nav>
);

const Passage: FC<{ view: ClaimView }> = ({ view: { claim, document, before, after } }) => {
  const [first, ...others] = claim.evidence;
  return (
    <>
      <h2>Passage</h2>
      <p class="passage" lang={claim.lang} dir={textDirection(claim.lang)}>
        {before}
        <mark>{first?.quote ?? ''}</mark>
        {after}
      </p>
      {others.map((e) => (
        <figure class={`quote ${e.role}`}>
          <blockquote lang={claim.lang} dir={textDirection(claim.lang)}>
            {e.quote}
          </blockquote>
          <figcaption>{e.role === 'context' ? 'named elsewhere in the text' : e.role}</figcaption>
        </figure>
      ))}
      <p class="links">
        <a href={passageHref(claim)}>Read it in {document?.title ?? claim.document}</a>
      </p>
    </>
  );
};

const undecidedAfter = ({ neighbours }: ClaimView): string | undefined =>
  neighbours.undecided === null ? undefined : `/claims/${neighbours.undecided}`;

export const ClaimPage: FC<{ view: ClaimView; desk: Desk; form: FormContext }> = ({ view, desk, form }) => {
  const { claim, document, decisions } = view;
  const path = `/claims/${claim.id}`;
  const title = `${typeLabel(claim.type, desk)}: ${whoToWhom(claim.actors, desk) || aboutText(claim) || claim.document}`;
  return (
    <Page title={title} path={path} sample={document?.sample ?? false}>
      <header class="head">
        <p class="kicker">
          <TypeMark claim={claim} desk={desk} /> <StateMark state={claim.state} />
        </p>
        <h1>{title}</h1>
        <p class="byline">
          <span>{document?.outlet ?? claim.document}</span> <span class="mono">{claim.id}</span>
        </p>
      </header>
      <div class="two">
        <section aria-label="Passage">
          <Passage view={view} />
          <PartOf view={view} />
        </section>
        <section aria-label="Fields">
          <h2>What it says</h2>
          <ClaimFields claim={claim} desk={desk} />
          {view.mentions.length === 0 ? null : <h2>Who is meant</h2>}
          <NamedHere mentions={view.mentions} desk={desk} />
          <h2>Decision</h2>
          <Decisions decisions={decisions} />
          <DecisionForm claim={claim} form={form} back={path} next={undecidedAfter(view)} />
          <EditForm claim={claim} form={form} back={path} desk={desk} />
        </section>
      </div>
      <Neighbours view={view} />
    </Page>
  );
};

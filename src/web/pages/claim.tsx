/** Door: one claim at its permanent address: its words in their place, its fields, and what was decided on it. */
import type { FC } from 'hono/jsx';
import type { ClaimView } from '../../api/views/claim.ts';
import { aboutText, typeLabel, whoToWhom } from '../../api/wording.ts';
import type { Desk } from '../../desk.ts';
import type { Decision } from '../../record/store.ts';
import { Page } from '../layout.tsx';
import { ClaimFields, DecisionForm } from '../parts/claim-fields.tsx';
import { passageHref } from '../parts/claim-list.tsx';
import { textDirection } from '../parts/direction.ts';
import { StateMark, TypeMark } from '../parts/marks.tsx';

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
        </li>
      ))}
    </ol>
  );

export const ClaimPage: FC<{ view: ClaimView; desk: Desk; csrf: string }> = ({ view, desk, csrf }) => {
  const { claim, document, decisions } = view;
  const path = `/claims/${claim.id}`;
  const title = `${typeLabel(claim.type, desk)}: ${whoToWhom(claim.actors, desk) || aboutText(claim) || claim.document}`;
  const [first, ...others] = claim.evidence;
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
          <h2>Passage</h2>
          <p class="passage" lang={claim.lang} dir={textDirection(claim.lang)}>
            {view.before}
            <mark>{first?.quote ?? ''}</mark>
            {view.after}
          </p>
          {others.map((e) => (
            <blockquote class={`quote ${e.role}`} lang={claim.lang} dir={textDirection(claim.lang)}>
              {e.quote}
            </blockquote>
          ))}
          <p class="links">
            <a href={passageHref(claim)}>Read it in {document?.title ?? claim.document}</a>
          </p>
        </section>
        <section aria-label="Fields">
          <h2>What it says</h2>
          <ClaimFields claim={claim} desk={desk} />
          <h2>Decision</h2>
          <Decisions decisions={decisions} />
          <DecisionForm claim={claim} csrf={csrf} back={path} />
        </section>
      </div>
    </Page>
  );
};

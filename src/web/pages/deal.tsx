/** Door: one deal: legs both ways, the link between them, settlement, route, hooks with by whom, and which tools reach it. */
import type { Child, FC } from 'hono/jsx';
import { legDates } from '../../api/tables/deals.ts';
import type { DealView } from '../../api/views/deal.ts';
import { boundsText, pairLabel, plain } from '../../api/wording.ts';
import type { Desk } from '../../desk.ts';
import type { HookValue, Leg, SourcedValue } from '../../model/deal.ts';
import type { Reach } from '../../model/tool.ts';
import { Page } from '../layout.tsx';
import { ClaimList } from '../parts/claim-list.tsx';
import { ModalityMark, StateMark } from '../parts/marks.tsx';
import { ReachTable } from '../parts/reach-table.tsx';

/** References to claims by number; the numbers stand beside the claims at the foot of the page. */
const ClaimRefs: FC<{ ids: readonly string[]; order: readonly string[] }> = ({ ids, order }) => (
  <sup class="refs">
    {ids.map((id) => (
      <a href={order.includes(id) ? `#${id}` : `/claims/${id}`} aria-label={`claim ${order.indexOf(id) + 1}`}>
        {order.includes(id) ? order.indexOf(id) + 1 : '↗'}
      </a>
    ))}
  </sup>
);

const Hooks: FC<{ hooks: readonly HookValue[]; order: readonly string[] }> = ({ hooks, order }) =>
  hooks.length === 0 ? null : (
    <ul class="hooks">
      {hooks.map((h) => (
        <li>
          <span>{plain(h.hook)}</span> <strong class={`hook ${h.value}`}>{h.value}</strong>
          {h.by === '' ? null : <span class="soft">, by {h.by}</span>}
          <ClaimRefs ids={[...h.for, ...h.against]} order={order} />
        </li>
      ))}
    </ul>
  );

const LegCard: FC<{ leg: Leg; order: readonly string[] }> = ({ leg, order }) => (
  <article class={`leg ${leg.modality}`} id={`leg-${leg.id}`}>
    <h3>
      {leg.text}
      <ClaimRefs ids={leg.claims} order={order} /> <ModalityMark modality={leg.modality} />
    </h3>
    <dl class="fields">
      <div>
        <dt>Kind</dt>
        <dd>{`${plain(leg.kind)}, ${plain(leg.goods)}`}</dd>
      </div>
      <div>
        <dt>Quantity</dt>
        <dd>
          {leg.quantities.length === 0 ? (
            <span class="none">..</span>
          ) : (
            <ul class="plain-list">
              {leg.quantities.map((q) => (
                <li>
                  {`${boundsText(q)}${q.unit === null ? '' : ` ${q.unit}`}`} <span class="soft">{q.speaker}</span>
                  <ClaimRefs ids={[q.claim]} order={order} />
                </li>
              ))}
            </ul>
          )}
        </dd>
      </div>
      <div>
        <dt>Dates</dt>
        <dd>{legDates(leg)}</dd>
      </div>
      {leg.hs === null && leg.sipri === null && leg.controls.length === 0 ? null : (
        <div>
          <dt>Codes</dt>
          <dd>
            {[leg.hs === null ? '' : `HS ${leg.hs}`, leg.sipri === null ? '' : `SIPRI ${leg.sipri}`, ...leg.controls]
              .filter(Boolean)
              .join(', ')}
          </dd>
        </div>
      )}
      <div>
        <dt>Origins</dt>
        <dd>{leg.origins}</dd>
      </div>
    </dl>
    <Hooks hooks={leg.hooks} order={order} />
  </article>
);

const Sourced: FC<{ name: string; values: readonly SourcedValue[]; order: readonly string[] }> = ({
  name,
  values,
  order,
}) => (
  <div>
    <dt>{name}</dt>
    <dd>
      {values.length === 0 ? (
        <span class="none">..</span>
      ) : (
        <ul class="plain-list">
          {values.map((v) => (
            <li>
              {plain(v.value)}
              {v.by === undefined ? null : <span class="soft">, by {v.by}</span>}
              {v.analystInference ? <span class="mark warn">analyst inference</span> : null}
              <ClaimRefs ids={v.claims} order={order} />
            </li>
          ))}
        </ul>
      )}
    </dd>
  </div>
);

const Axis: FC<{ name: string; children?: Child }> = ({ name, children }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

/** Legal axis: what the measures make of it, counted over the cells; each is in the table below. */
function legalText(reach: readonly Reach[]): string {
  const count = (rule: Reach['rule']): number => new Set(reach.filter((r) => r.rule === rule).map((r) => r.tool)).size;
  const rules = ['breach', 'sanctionable', 'argued', 'exempt'] as const;
  const parts = rules
    .filter((rule) => count(rule) > 0)
    .map((rule) => `${rule} under ${count(rule)} ${count(rule) === 1 ? 'tool' : 'tools'}`);
  return parts.length === 0 ? 'no rule known to apply' : parts.join(', ');
}

const Structure: FC<{ view: DealView; desk: Desk; order: readonly string[] }> = ({ view, desk, order }) => {
  const { deal } = view;
  const legName = (id: string): string => deal.legs.find((leg) => leg.id === id)?.text ?? id;
  return (
    <dl class="fields">
      <div>
        <dt>Link between legs</dt>
        <dd>
          {deal.links.length === 0 ? (
            'none claimed: the flows stand side by side'
          ) : (
            <ul class="plain-list">
              {deal.links.map((link) => (
                <li>
                  {`${legName(link.from)} for ${legName(link.to)}: `}
                  <strong>{plain(link.state)}</strong>
                  {link.likelihood === null ? '' : `, ${link.likelihood}`}
                  <ClaimRefs ids={link.claims} order={order} />
                </li>
              ))}
            </ul>
          )}
        </dd>
      </div>
      <Sourced name="Settlement" values={deal.settlement} order={order} />
      <Sourced name="Route" values={deal.route} order={order} />
      {deal.umbrella === null ? null : <Sourced name="Umbrella" values={[deal.umbrella]} order={order} />}
      <div>
        <dt>Parties</dt>
        <dd>
          {deal.parties
            .map((p) => `${p.name || desk.vocabulary.gazetteer.label(p.code)} (${plain(p.role)})`)
            .join(', ')}
        </dd>
      </div>
      <div>
        <dt>Category</dt>
        <dd>
          {`${deal.category.code} ${deal.category.label}`} <span class="soft">{deal.category.why}</span>
        </dd>
      </div>
      <div>
        <dt>Grouped because</dt>
        <dd>{deal.grouping.join('; ')}</dd>
      </div>
      <div>
        <dt>Complete</dt>
        <dd>
          <meter min={0} max={1} value={deal.completeness.share} aria-label="share of core fields filled" />{' '}
          {`${Math.round(deal.completeness.share * 100)}%`}
          {deal.completeness.missing.length > 0 ? (
            <span class="soft">{` missing: ${deal.completeness.missing.map(plain).join(', ')}`}</span>
          ) : null}
        </dd>
      </div>
    </dl>
  );
};

export const DealPage: FC<{ view: DealView; desk: Desk; sample: boolean }> = ({ view, desk, sample }) => {
  const { deal, claims, reach, versions } = view;
  const order = claims.map((c) => c.id as string);
  const directions = [...new Set(deal.legs.map((leg) => leg.direction))];
  return (
    <Page title={deal.title} path={`/deals/${deal.id}`} sample={sample} verdicts>
      <header class="head">
        <p class="kicker">
          {`${deal.id} · ${deal.level} · version ${deal.version}${versions.length > 1 ? ` of ${versions.length}` : ''}`}{' '}
          <StateMark state={deal.state} />
        </p>
        <h1>{deal.title}</h1>
        {deal.alarms.map((alarm) => (
          <p class="alarm">{alarm}</p>
        ))}
        <dl class="axes">
          <Axis name="Progress">{plain(deal.progress)}</Axis>
          <Axis name="Evidence">{deal.epistemic}</Axis>
          <Axis name="Legal">{legalText(reach)}</Axis>
          <Axis name="Confidence">{deal.confidence}</Axis>
          <Axis name="Independent origins">{deal.origins}</Axis>
        </dl>
      </header>
      <section aria-label="Legs" class="legs">
        {directions.map((direction) => (
          <div>
            <h2>{pairLabel(direction, desk)}</h2>
            {deal.legs
              .filter((leg) => leg.direction === direction)
              .map((leg) => (
                <LegCard leg={leg} order={order} />
              ))}
          </div>
        ))}
      </section>
      <section>
        <h2>How it hangs together</h2>
        <Structure view={view} desk={desk} order={order} />
      </section>
      <section id="reach">
        <h2>Reach of the tools</h2>
        <ReachTable deal={deal} reach={reach} desk={desk} />
      </section>
      <section>
        <h2>Claims it rests on</h2>
        <ClaimList claims={claims} desk={desk} />
      </section>
    </Page>
  );
};

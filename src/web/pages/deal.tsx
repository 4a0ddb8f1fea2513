/** Door: one deal: legs both ways, the link between them, settlement, route, hooks with by whom, and which tools reach it. */
import type { FC } from 'hono/jsx';
import type { DealView } from '../../api/views/deal.ts';
import { pairLabel, plain } from '../../api/wording.ts';
import type { Desk } from '../../desk.ts';
import type { Deal } from '../../model/deal.ts';
import type { Reach } from '../../model/tool.ts';
import { Page } from '../layout.tsx';
import { ClaimList } from '../parts/claim-list.tsx';
import { Field, LegCard, LinkBand, Sourced } from '../parts/deal-parts.tsx';
import { StateMark } from '../parts/marks.tsx';
import { ReachByVerdict } from '../parts/reach-by-verdict.tsx';

/** Legal axis: what the measures make of it, counted over the cells; each is in the table below. */
function legalText(reach: readonly Reach[]): string {
  const count = (rule: Reach['rule']): number => new Set(reach.filter((r) => r.rule === rule).map((r) => r.tool)).size;
  const rules = ['breach', 'sanctionable', 'argued', 'exempt'] as const;
  const parts = rules
    .filter((rule) => count(rule) > 0)
    .map((rule) => `${rule} under ${count(rule)} ${count(rule) === 1 ? 'tool' : 'tools'}`);
  return parts.length === 0 ? 'no rule known to apply' : parts.join(', ');
}

/** What is filled and what is missing: the fields a register entry should have. */
const Completeness: FC<{ deal: Deal }> = ({ deal: { completeness } }) => (
  <Field name="Complete">
    <meter min={0} max={1} value={completeness.share} aria-label="share of core fields filled" />{' '}
    {`${Math.round(completeness.share * 100)}%`}
    {completeness.missing.length > 0 ? (
      <span class="missing">{` still missing: ${completeness.missing.map(plain).join(', ')}`}</span>
    ) : null}
  </Field>
);

const Structure: FC<{ deal: Deal; desk: Desk; order: readonly string[] }> = ({ deal, desk, order }) => (
  <div class="two">
    <dl class="fields">
      <Sourced name="Settlement" values={deal.settlement} order={order} />
      <Sourced name="Route" values={deal.route} order={order} />
      {deal.umbrella === null ? null : <Sourced name="Umbrella" values={[deal.umbrella]} order={order} />}
      <Field name="Parties">
        {deal.parties.map((p) => `${p.name || desk.vocabulary.gazetteer.label(p.code)} (${plain(p.role)})`).join(', ')}
      </Field>
    </dl>
    <dl class="fields">
      <Field name="Category">
        {deal.category.code === '0' ? deal.category.label : `${deal.category.code} ${deal.category.label}`}{' '}
        <span class="soft">{deal.category.why}</span>
      </Field>
      <Field name="One deal because">{deal.grouping.join('; ')}</Field>
      <Completeness deal={deal} />
      <Field name="In sums">{deal.recommendedForAggregates ? 'counts' : 'left out: not sure enough'}</Field>
    </dl>
  </div>
);

const Head: FC<{ view: DealView }> = ({ view: { deal, reach, versions } }) => (
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
      <Field name="Progress">{plain(deal.progress)}</Field>
      <Field name="Evidence">{deal.epistemic}</Field>
      <Field name="Legal">{legalText(reach)}</Field>
      <Field name="Confidence">{deal.confidence}</Field>
      <Field name="Independent origins">{deal.origins}</Field>
    </dl>
  </header>
);

/** Both directions of the pair, so that an empty side is seen. */
function directionsOf(deal: Deal): string[] {
  const [first = '', second = ''] = deal.pair.split('-');
  const own = deal.legs.map((leg) => leg.direction);
  return [...new Set([`${first}>${second}`, `${second}>${first}`, ...own])].filter(
    (direction) => second !== '' || own.includes(direction),
  );
}

const Legs: FC<{ deal: Deal; desk: Desk; order: readonly string[] }> = ({ deal, desk, order }) => (
  <section aria-label="Legs">
    <div class="legs">
      {directionsOf(deal).map((direction) => {
        const legs = deal.legs.filter((leg) => leg.direction === direction);
        return (
          <div>
            <h2>{`${pairLabel(direction, desk)}${legs.length > 1 ? `: ${legs.length} legs` : ''}`}</h2>
            {legs.length === 0 ? <p class="empty">Nothing is reported to go this way.</p> : null}
            {legs.map((leg) => (
              <LegCard leg={leg} order={order} />
            ))}
          </div>
        );
      })}
    </div>
    <LinkBand deal={deal} order={order} />
  </section>
);

export const DealPage: FC<{ view: DealView; desk: Desk; sample: boolean }> = ({ view, desk, sample }) => {
  const { deal, claims, reach } = view;
  const order = claims.map((c) => c.id as string);
  return (
    <Page title={deal.title} path={`/deals/${deal.id}`} sample={sample} verdicts>
      <Head view={view} />
      <Legs deal={deal} desk={desk} order={order} />
      <section>
        <h2>Terms</h2>
        <Structure deal={deal} desk={desk} order={order} />
      </section>
      <section id="reach">
        <h2>Which tools reach it</h2>
        <ReachByVerdict deal={deal} reach={reach} desk={desk} />
      </section>
      <section>
        <h2>Quotes it rests on</h2>
        <ClaimList claims={claims} desk={desk} />
      </section>
    </Page>
  );
};

/** Door: the pieces a deal's page is put together from: a leg, the link between legs, a value with whose word it is. */
import type { Child, FC } from 'hono/jsx';
import { legDates } from '../../api/tables/deals.ts';
import { boundsText, hookLabel, plain } from '../../api/wording.ts';
import type { Deal, HookValue, Leg, SourcedValue } from '../../model/deal.ts';
import { ModalityMark } from './marks.tsx';

/** References to claims by number; the numbers stand beside the quotes at the foot of the page. */
const ClaimRefs: FC<{ ids: readonly string[]; order: readonly string[] }> = ({ ids, order }) => (
  <sup class="refs">
    {ids.map((id) => (
      <a href={order.includes(id) ? `#${id}` : `/claims/${id}`} aria-label={`claim ${order.indexOf(id) + 1}`}>
        {order.includes(id) ? order.indexOf(id) + 1 : '↗'}
      </a>
    ))}
  </sup>
);

export const Field: FC<{ name: string; children?: Child }> = ({ name, children }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

const NotSaid: FC = () => <span class="none">.. no source says</span>;

const Hooks: FC<{ hooks: readonly HookValue[]; order: readonly string[] }> = ({ hooks, order }) =>
  hooks.length === 0 ? null : (
    <>
      <h4>Handles</h4>
      <ul class="hooks">
        {hooks.map((h) => (
          <li>
            <span>{hookLabel(h.hook)}</span> <strong class={`hook ${h.value}`}>{h.value}</strong>
            {h.by === '' ? null : <span class="soft">, by {h.by}</span>}
            <ClaimRefs ids={[...h.for, ...h.against]} order={order} />
          </li>
        ))}
      </ul>
    </>
  );

const Quantities: FC<{ leg: Leg; order: readonly string[] }> = ({ leg, order }) =>
  leg.quantities.length === 0 ? (
    <NotSaid />
  ) : (
    <ul class="plain-list">
      {leg.quantities.map((q) => (
        <li>
          {`${boundsText(q)}${q.unit === null ? '' : ` ${q.unit}`}`} <span class="soft">{q.speaker}</span>
          <ClaimRefs ids={[q.claim]} order={order} />
        </li>
      ))}
    </ul>
  );

const codesText = ({ hs, sipri, controls }: Leg): string =>
  [hs === null ? '' : `HS ${hs}`, sipri === null ? '' : `SIPRI ${sipri}`, ...controls].filter(Boolean).join(', ');

export const LegCard: FC<{ leg: Leg; order: readonly string[] }> = ({ leg, order }) => (
  <article class={`leg ${leg.modality}`} id={`leg-${leg.id}`}>
    <h3>
      {leg.text}
      <ClaimRefs ids={leg.claims} order={order} /> <ModalityMark modality={leg.modality} />
    </h3>
    <dl class="fields">
      <Field name="Quantity">
        <Quantities leg={leg} order={order} />
      </Field>
      <Field name="Dates">{legDates(leg)}</Field>
      <Field name="Goods">{`${plain(leg.goods)} (${plain(leg.kind)})`}</Field>
      {codesText(leg) === '' ? null : <Field name="Codes">{codesText(leg)}</Field>}
      <Field name="Origins">{`${leg.origins} independent`}</Field>
    </dl>
    <Hooks hooks={leg.hooks} order={order} />
  </article>
);

export const Sourced: FC<{ name: string; values: readonly SourcedValue[]; order: readonly string[] }> = ({
  name,
  values,
  order,
}) => (
  <Field name={name}>
    {values.length === 0 ? (
      <NotSaid />
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
  </Field>
);

const linkWords: Readonly<Record<Deal['links'][number]['state'], string>> = {
  stated: 'a source says that one is given for the other',
  'inferred-by-analyst': 'an analyst infers that one is given for the other',
  presumed: 'presumed to be given for each other',
  'none-claimed': 'nobody says that one is given for the other',
};

/** The link between the legs in words: it is a claim of its own, and mostly nobody makes it. */
export const LinkBand: FC<{ deal: Deal; order: readonly string[] }> = ({ deal, order }) => {
  const legName = (id: string): string => deal.legs.find((leg) => leg.id === id)?.text ?? id;
  const oneWay = new Set(deal.legs.map((leg) => leg.direction)).size < 2;
  if (deal.links.length === 0)
    return (
      <p class="link-band none-claimed">
        {oneWay
          ? 'One way: no document names a return.'
          : 'No source links the two sides: the flows stand beside each other, and are not called a barter.'}
      </p>
    );
  return (
    <ul class="link-band">
      {deal.links.map((link) => (
        <li>
          <strong>{`${legName(link.from)} ⇄ ${legName(link.to)}`}</strong>
          {`: ${linkWords[link.state]}`}
          {link.likelihood === null ? '' : `, ${link.likelihood}`}
          <ClaimRefs ids={link.claims} order={order} />
        </li>
      ))}
    </ul>
  );
};

/** Door: the fields of one claim, wherever it is opened. */
import type { Child, FC } from 'hono/jsx';
import { actorName, boundsText, dayText, plain, timeText } from '../../api/wording.ts';
import type { Desk } from '../../desk.ts';
import type { Claim } from '../../model/claim.ts';
import { textDirection } from './direction.ts';
import { EdgeMark, ModalityMark } from './marks.tsx';

const Field: FC<{ name: string; children?: Child }> = ({ name, children }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

const joined = (parts: readonly string[]): string => parts.join(', ');

function timeDetail(claim: Claim): string {
  if (claim.time === null) return '';
  const { text, basis, anchor } = claim.time;
  const words = text === '' ? '' : ` (“${text}”`;
  const how = basis === 'stated' ? '' : `${words === '' ? ' (' : ', '}${basis}`;
  const from = anchor === undefined ? '' : `, counted from ${dayText(anchor)}`;
  return words + how + from === '' ? '' : `${words}${how}${from})`;
}

const attributionText = (claim: Claim): string =>
  claim.attribution
    .map(
      (a) =>
        `${a.speaker} ${a.verb}${a.verbClass === 'neutral' ? '' : ` [${a.verbClass}]`}${a.at === undefined ? '' : `, ${dayText(a.at)}`}`,
    )
    .join(' › ');

const quantitiesText = (claim: Claim): string =>
  claim.quantities
    .map(
      (q) =>
        `${boundsText(q)}${q.unit === null ? '' : ` ${q.unit}`}: ${q.what}${q.asOf === undefined ? '' : `, as of ${dayText(q.asOf)}`}`,
    )
    .join('; ');

export const ClaimFields: FC<{ claim: Claim; desk: Desk }> = ({ claim, desk }) => {
  const failed = claim.checks.filter((check) => !check.ok);
  const passed = claim.checks.filter((check) => check.ok);
  const roles = (['actor', 'recipient', 'third'] as const).filter((role) => claim.actors.some((a) => a.role === role));
  return (
    <dl class="fields">
      {roles.map((role) => (
        <Field name={role === 'actor' ? 'Who' : role === 'recipient' ? 'To whom' : 'Third party'}>
          {joined(claim.actors.filter((a) => a.role === role).map((a) => actorName(a, desk)))}
        </Field>
      ))}
      {claim.objects.length > 0 ? <Field name="What">{joined(claim.objects.map((o) => o.text))}</Field> : null}
      {claim.quantities.length > 0 ? <Field name="How many">{quantitiesText(claim)}</Field> : null}
      {claim.compare === undefined ? null : (
        <Field name="Compared">{`${claim.compare.what}: ${claim.compare.relation} ${claim.compare.base}`}</Field>
      )}
      {claim.time === null ? null : <Field name="When">{timeText(claim.time) + timeDetail(claim)}</Field>}
      {claim.place === null ? null : <Field name="Where">{claim.place.text}</Field>}
      {claim.attribution.length > 0 ? <Field name="According to">{attributionText(claim)}</Field> : null}
      {claim.outlets.length > 0 ? <Field name="Outlets">{joined(claim.outlets)}</Field> : null}
      {claim.authors === undefined || claim.authors.length === 0 ? null : (
        <Field name="Authors">{joined(claim.authors)}</Field>
      )}
      <Field name="Modality">
        {claim.modality === 'asserted' ? 'asserted' : <ModalityMark modality={claim.modality} />}
      </Field>
      {claim.hedges.length > 0 ? (
        <Field name="Hedges">
          {claim.hedges.map((h) => (
            <q>{h}</q>
          ))}
        </Field>
      ) : null}
      {claim.edges.length > 0 ? (
        <Field name="Pairs">
          {claim.edges.map((edge) => (
            <EdgeMark edge={edge} desk={desk} />
          ))}
        </Field>
      ) : null}
      <Field name="Found by">{`${joined(claim.producers)}, confidence ${claim.confidence.toFixed(2)}`}</Field>
      <Field name="Checks">
        {failed.map((c) => (
          <span class="mark warn">{`${plain(c.name)} failed${c.note === undefined ? '' : `: ${c.note}`}`}</span>
        ))}{' '}
        {passed.length === 0 ? null : <span class="soft">passed: {joined(passed.map((c) => plain(c.name)))}</span>}
      </Field>
    </dl>
  );
};

/** The quote of a claim's evidence, each span on its own. */
export const Quotes: FC<{ claim: Claim }> = ({ claim }) => (
  <>
    {claim.evidence.map((e) => (
      <figure class={`quote ${e.role}`}>
        <blockquote lang={claim.lang} dir={textDirection(claim.lang)}>
          {e.quote}
        </blockquote>
        {e.role === 'supports' ? null : <figcaption>{e.role}</figcaption>}
      </figure>
    ))}
  </>
);

/** Door: the forms that decide on a claim: accept or reject it, or correct what was read wrongly. */
import type { FC } from 'hono/jsx';
import { plain, typeLabel } from '../../api/wording.ts';
import type { Desk } from '../../desk.ts';
import { type Claim, type ClaimActor, modalities } from '../../model/claim.ts';
import type { FormContext } from '../decisions.ts';
import { typesOf } from '../edit.ts';

/** Who decides is typed by hand until sign-in comes with its own issue; the browser keeps the name. */
const Signature: FC<{ form: FormContext; back: string; next?: string | undefined }> = ({ form, back, next }) => (
  <>
    <input type="hidden" name="csrf" value={form.csrf} />
    <input type="hidden" name="back" value={back} />
    <label>
      <span>Decided by</span>
      <input name="by" required maxlength={80} autocomplete="name" value={form.by} />
    </label>
    <label>
      <span>Reason (optional)</span>
      <input name="reason" maxlength={500} autocomplete="off" />
    </label>
    {next === undefined ? null : (
      <label class="tick">
        <input type="checkbox" name="next" value={next} checked /> then open the next undecided claim
      </label>
    )}
  </>
);

interface Props {
  claim: Claim;
  form: FormContext;
  back: string;
  next?: string | undefined;
}

export const DecisionForm: FC<Props> = ({ claim, form, back, next }) => (
  <form class="decision" method="post" action={`/claims/${claim.id}/decision`}>
    <Signature form={form} back={back} next={next} />
    <span class="actions">
      <button type="submit" name="action" value="accept">
        Accept
      </button>
      <button type="submit" name="action" value="reject" class="quiet">
        Reject
      </button>
      {claim.state === 'accepted' || claim.state === 'rejected' ? (
        <button type="submit" name="action" value="reset" class="quiet">
          Set back
        </button>
      ) : null}
    </span>
  </form>
);

const codesOf = (claim: Claim, role: ClaimActor['role']): string =>
  [...new Set(claim.actors.flatMap((a) => (a.role === role && a.code !== null ? [a.code] : [])))].join(', ');

const Choice: FC<{ name: string; label: string; value: string; options: readonly (readonly [string, string])[] }> = ({
  name,
  label,
  value,
  options,
}) => (
  <label>
    <span>{label}</span>
    <select name={name}>
      {options.map(([key, text]) => (
        <option value={key} selected={key === value}>
          {text}
        </option>
      ))}
    </select>
  </label>
);

const Text: FC<{ name: string; label: string; value: string; placeholder: string }> = (props) => (
  <label>
    <span>{props.label}</span>
    <input name={props.name} value={props.value} placeholder={props.placeholder} autocomplete="off" />
  </label>
);

export const EditForm: FC<Props & { desk: Desk }> = ({ claim, form, back, desk }) => (
  <details class="columns">
    <summary>Correct what was read wrongly</summary>
    <form class="decision edit" method="post" action={`/claims/${claim.id}/edit`}>
      <Choice
        name="type"
        label="Type"
        value={claim.type}
        options={typesOf[claim.kind].map((type) => [type, typeLabel(type, desk)])}
      />
      <Choice
        name="modality"
        label="Modality"
        value={claim.modality}
        options={modalities.map((modality) => [modality, plain(modality)])}
      />
      <Text name="actor" label="Who" value={codesOf(claim, 'actor')} placeholder="RUS, IGO:EU" />
      <Text name="recipient" label="To whom" value={codesOf(claim, 'recipient')} placeholder="PRK" />
      <Text name="third" label="Third party" value={codesOf(claim, 'third')} placeholder="UKR" />
      <Text name="start" label="First day" value={claim.time?.start ?? ''} placeholder="YYYY-MM-DD" />
      <Text name="end" label="Last day" value={claim.time?.end ?? ''} placeholder="YYYY-MM-DD" />
      <Signature form={form} back={back} />
      <span class="actions">
        <button type="submit">Save as edited</button>
      </span>
    </form>
  </details>
);

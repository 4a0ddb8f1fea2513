/** Door: one signature for a page of answers; every answer is a button that sends it. Works without script. */
import type { Child, FC } from 'hono/jsx';
import type { FormContext } from '../decisions.ts';
import type { Answer } from '../judgements.ts';

const formId = 'judge';

/** Who judges is typed by hand; the browser keeps the name. */
export const Signature: FC<{ form: FormContext; back: string }> = ({ form, back }) => (
  <form id={formId} class="decision signature" method="post" action="/resolution">
    <input type="hidden" name="csrf" value={form.csrf} />
    <input type="hidden" name="back" value={back} />
    <label>
      <span>Judged by</span>
      <input name="by" required maxlength={80} autocomplete="name" value={form.by} />
    </label>
    <label>
      <span>Reason (optional)</span>
      <input name="reason" maxlength={500} autocomplete="off" />
    </label>
  </form>
);

export const AnswerButton: FC<{ answer: Answer; about: string; quiet?: boolean; children?: Child }> = (props) => (
  <button
    type="submit"
    form={formId}
    name="answer"
    value={JSON.stringify(props.answer)}
    class={props.quiet ? 'quiet' : undefined}
    aria-label={`${String(props.children)}: ${props.about}`}
  >
    {props.children}
  </button>
);

/** Two rows that are one actor, or that must never become one: the other one is named by its id. */
export const MergeForm: FC<{ id: string; form: FormContext }> = ({ id, form }) => (
  <details class="columns">
    <summary>Same as another actor, or never the same</summary>
    <form class="decision" method="post" action="/resolution">
      <input type="hidden" name="csrf" value={form.csrf} />
      <input type="hidden" name="back" value={`/actors/${id}`} />
      <input type="hidden" name="do" value="pair" />
      <input type="hidden" name="left" value={id} />
      <label>
        <span>Id of the other one</span>
        <input name="right" required autocomplete="off" placeholder="sergei-lavrov" />
      </label>
      <label>
        <span>Judged by</span>
        <input name="by" required maxlength={80} autocomplete="name" value={form.by} />
      </label>
      <label>
        <span>Reason</span>
        <input name="reason" maxlength={500} autocomplete="off" />
      </label>
      <span class="actions">
        <button type="submit" name="verdict" value="positive">
          Same
        </button>
        <button type="submit" name="verdict" value="negative" class="quiet">
          Not the same
        </button>
        <button type="submit" name="verdict" value="unsure" class="quiet">
          Undecided
        </button>
      </span>
    </form>
  </details>
);

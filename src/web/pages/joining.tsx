/** Door: asked before two are joined whose names say that they are two. Nothing is written until the second answer. */
import type { FC } from 'hono/jsx';
import type { FormContext } from '../decisions.ts';
import type { Answer } from '../judgements.ts';
import { Page } from '../layout.tsx';

interface JoiningProps {
  /** the answer that waits */
  answer: Extract<Answer, { do: 'pair' }>;
  reason: string;
  /** where the analyst came from */
  back: string;
  why: string;
  /** with the name that was signed */
  form: FormContext;
}

export const JoiningPage: FC<JoiningProps> = ({ answer, reason, back, why, form }) => (
  <Page title="Join them all the same?" path="/resolution" formats={[]}>
    <header class="head">
      <h1>Join them all the same?</h1>
      <p class="lead">{why}</p>
      <p class="intro">
        <a href={`/actors/${answer.left}`}>{answer.left}</a> and <a href={`/actors/${answer.right}`}>{answer.right}</a>{' '}
        would stand under one id, with each other’s names, offices and claims. Nothing was written yet; the answer can
        be taken back later.
      </p>
    </header>
    <form class="decision signature" method="post" action="/resolution">
      <input type="hidden" name="csrf" value={form.csrf} />
      <input type="hidden" name="back" value={back} />
      <input type="hidden" name="by" value={form.by} />
      <input type="hidden" name="reason" value={reason} />
      <span class="actions">
        <button type="submit" name="answer" value={JSON.stringify({ ...answer, anyway: true })} class="quiet">
          They are the same
        </button>
        <a href={back}>Leave them apart</a>
      </span>
    </form>
  </Page>
);

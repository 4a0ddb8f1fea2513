/** Door: the months a review can be drafted for. */
import type { FC } from 'hono/jsx';
import { dayText } from '../../api/wording.ts';
import type { Desk } from '../../desk.ts';
import { Page } from '../layout.tsx';

export const ReviewsPage: FC<{
  months: readonly { month: string; documents: number; more: boolean }[];
  desk: Desk;
}> = ({ months, desk }) => (
  <Page title="Review" path="/reviews">
    <header class="head">
      <h1>{desk.vocabulary.profile.reviewTitle}</h1>
      <p class="intro">
        A draft is made from the records of its month. Nothing is published by itself: an editor reviews the claims
        first.
      </p>
    </header>
    {months.length === 0 ? <p class="empty">No dated document yet.</p> : null}
    <ul class="rows measure">
      {months.map(({ month, documents, more }) => (
        <li>
          <a href={`/reviews/${month}`}>{`Draft for ${dayText(month, 'month')}`}</a>
          <span class="n">{`${documents}${more ? '+' : ''} ${documents === 1 ? 'document' : 'documents'}`}</span>
        </li>
      ))}
    </ul>
    <p class="soft">
      To write it as web page, mail, text and PDF: <code>entente review YYYY-MM --out DIR</code>
    </p>
  </Page>
);

/** Door: the feed of changes. */
import type { FC } from 'hono/jsx';
import type { ChangesView } from '../../api/views/changes.ts';
import type { Change } from '../../record/store.ts';
import { Page } from '../layout.tsx';
import { Scroll } from '../parts/scroll.tsx';

const hrefs: Partial<Record<Change['kind'], string>> = {
  document: '/documents/',
  claim: '/claims/',
  event: '/events/',
  deal: '/deals/',
};

const Subject: FC<{ change: Change }> = ({ change }) => {
  const base = hrefs[change.kind];
  return base === undefined || change.what === 'withdrawn' ? (
    <span class="mono">{change.subject}</span>
  ) : (
    <a class="mono" href={base + change.subject}>
      {change.subject}
    </a>
  );
};

export const ChangesPage: FC<{ view: ChangesView }> = ({ view }) => (
  <Page title="Changes" path="/changes" search={view.since === null ? '' : `?since=${view.since}`}>
    <header class="head">
      <h1>Changes</h1>
      <p class="intro">
        Added, revised, withdrawn, in order. Remember the last number and ask from there: nothing is skipped and nothing
        comes twice.
      </p>
    </header>
    {view.changes.length === 0 ? (
      <p class="empty">{view.since === null ? 'Nothing has happened yet.' : `Nothing since ${view.since}.`}</p>
    ) : (
      <Scroll label="Changes">
        <table class="tight">
          <thead>
            <tr>
              <th scope="col" class="n">
                Number
              </th>
              <th scope="col">When</th>
              <th scope="col">What</th>
              <th scope="col">Kind</th>
              <th scope="col">Subject</th>
            </tr>
          </thead>
          <tbody>
            {view.changes.map((change) => (
              <tr>
                <td class="n">{change.seq}</td>
                <td>
                  <time datetime={change.at}>{change.at.slice(0, 16).replace('T', ' ')}</time>
                </td>
                <td>{change.what}</td>
                <td>{change.kind}</td>
                <td>
                  <Subject change={change} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    )}
    {view.next === null ? null : (
      <nav class="pager" aria-label="Pages">
        <span />
        <a href={`/changes?since=${view.next}`} rel="next">
          Later changes →
        </a>
      </nav>
    )}
  </Page>
);

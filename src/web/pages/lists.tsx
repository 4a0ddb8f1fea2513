/** Door: the sanctions lists of the desk with their versions, what waits for confirmation, what was not read, and what changed last. */
import type { FC } from 'hono/jsx';
import { listingHref } from '../../api/tables/listings.ts';
import type { ListsView } from '../../api/views/lists.ts';
import { dayText } from '../../api/wording.ts';
import type { ListVersion } from '../../resolve/lists/version.ts';
import { Page } from '../layout.tsx';
import { Scroll } from '../parts/scroll.tsx';

const grouped = new Intl.NumberFormat('en-GB');

const counted = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`;

const Row: FC<{ version: ListVersion }> = ({ version: v }) => (
  <tr>
    <td class="w">
      {v.state === 'current' ? <a href={`/listings?list=${v.list}`}>{v.label}</a> : v.label}
      <span class="soft">{` ${v.list}`}</span>
    </td>
    <td class="n">{v.version}</td>
    <td>
      <span class={`mark ${v.state === 'current' ? 'state accepted' : v.state === 'held' ? 'warn' : 'kind'}`}>
        {v.state}
      </span>
    </td>
    <td>{v.published === null ? '..' : v.published}</td>
    <td class="n">{grouped.format(v.entries)}</td>
    <td class="n">{grouped.format(v.names)}</td>
    <td class="n">
      {v.version === 1 || v.state === 'held' ? (
        <span class="none">..</span>
      ) : (
        `+${v.changes.added} −${v.changes.removed} ~${v.changes.changed}`
      )}
    </td>
    <td class="n">{v.signals.length}</td>
    <td class="n">{v.unread.length}</td>
  </tr>
);

const Held: FC<{ version: ListVersion }> = ({ version }) => (
  <div class="head">
    <div class="alarm">
      <p>
        <strong>{version.label}</strong> is held and not in force: {version.heldFor.join(' ')}
      </p>
      <p>
        If it is right: <code>{`entente lists confirm ${version.list} --by NAME`}</code>
      </p>
    </div>
  </div>
);

const Doubts: FC<{ version: ListVersion }> = ({ version: { label, signals, unread } }) => (
  <details class="card plain">
    <summary>{`${label}: ${counted(signals.length, 'signal')}, ${counted(unread.length, 'field')} not read`}</summary>
    <ul class="points">
      {signals.slice(0, 100).map((s) => (
        <li>
          <span class="mark warn">{s.code}</span> {s.message}
        </li>
      ))}
      {signals.length > 100 ? <li class="soft">{`and ${signals.length - 100} more in .json`}</li> : null}
      {unread.map((f) => (
        <li>
          <span class="mark kind">not read</span> {`${f.field}, ${f.count} times, e.g. “${f.example}”`}
        </li>
      ))}
    </ul>
  </details>
);

const Versions: FC<{ versions: readonly ListVersion[] }> = ({ versions }) => (
  <Scroll label="Lists and their versions">
    <table>
      <thead>
        <tr>
          <th scope="col" class="w">
            List
          </th>
          <th scope="col" class="n">
            Version
          </th>
          <th scope="col">State</th>
          <th scope="col">Of</th>
          <th scope="col" class="n">
            Entries
          </th>
          <th scope="col" class="n">
            Names
          </th>
          <th scope="col" class="n">
            Changes
          </th>
          <th scope="col" class="n">
            Signals
          </th>
          <th scope="col" class="n">
            Not read
          </th>
        </tr>
      </thead>
      <tbody>
        {versions.map((version) => (
          <Row version={version} />
        ))}
      </tbody>
    </table>
  </Scroll>
);

const Recent: FC<{ recent: ListsView['recent'] }> = ({ recent }) => (
  <section>
    <h2>Latest designation events</h2>
    {recent.length === 0 ? (
      <p class="empty">None yet: they come with the second version of a list.</p>
    ) : (
      <ul class="timeline">
        {recent.map((c) => (
          <li>
            <span class="soft">{dayText(c.date)}</span>
            <span>
              <span class={`mark edge ${c.what === 'added' ? 'minus' : c.what === 'removed' ? 'plus' : ''}`}>
                {c.what}
              </span>
              <a href={listingHref(c.list, c.entry)}>{c.name}</a>
              <span class="soft">{` ${c.authority}, ${c.programmes.join(', ')}`}</span>
            </span>
          </li>
        ))}
      </ul>
    )}
    <p class="links">
      <a href="/designations">All designation events</a>
      <a href="/listings">All listings</a>
      <a href="/screen">Screen a name</a>
    </p>
  </section>
);

export const ListsPage: FC<{ view: ListsView }> = ({ view: { versions, recent } }) => (
  <Page title="Sanctions lists" path="/lists">
    <header class="head">
      <h1>Sanctions lists</h1>
      <p class="intro">
        Lists are the user’s own files or addresses. A version that lost half of itself, or looks like another list,
        waits until somebody confirms it.
      </p>
    </header>
    {versions
      .filter((v) => v.state === 'held')
      .map((version) => (
        <Held version={version} />
      ))}
    {versions.length === 0 ? (
      <p class="empty">
        No list yet. Take one in: <code>entente lists import FILE</code>
      </p>
    ) : (
      <Versions versions={versions} />
    )}
    {versions.some((v) => v.state !== 'past' && v.signals.length + v.unread.length > 0) ? (
      <section>
        <h2>What to look at</h2>
        {versions
          .filter((v) => v.state !== 'past' && v.signals.length + v.unread.length > 0)
          .map((version) => (
            <Doubts version={version} />
          ))}
      </section>
    ) : null}
    <Recent recent={recent} />
  </Page>
);

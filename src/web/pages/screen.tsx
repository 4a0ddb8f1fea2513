/** Door: one name held against the lists in force. A form without script; the address is the question. */
import type { FC } from 'hono/jsx';
import type { ScreenView } from '../../api/views/lists.ts';
import { Page } from '../layout.tsx';
import { ScreeningResult } from '../parts/screening-result.tsx';

const kinds = [
  ['', 'any'],
  ['person', 'person'],
  ['organisation', 'organisation'],
  ['vessel', 'ship'],
] as const;

const grouped = new Intl.NumberFormat('en-GB');

const Question: FC<{ view: ScreenView }> = ({ view: { asked } }) => (
  <search aria-label="Screen a name">
    <form class="filters" method="get">
      <label class="q">
        <span>Name, in any script</span>
        <input type="search" name="name" value={asked.name} dir="auto" maxlength={1000} />
      </label>
      <label>
        <span>Kind</span>
        <select name="schema">
          {kinds.map(([value, label]) => (
            <option value={value} selected={value === asked.schema}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>Born</span>
        <input name="birth" value={asked.birth} size={10} placeholder="1966-02-14" autocomplete="off" />
      </label>
      <label>
        <span>IMO, INN, LEI, passport</span>
        <input name="id" value={asked.id} size={14} autocomplete="off" />
      </label>
      <label>
        <span>Owners as of</span>
        <input name="on" value={asked.on} size={10} placeholder="today" autocomplete="off" />
      </label>
      <span class="actions">
        <button type="submit">Screen</button>
      </span>
    </form>
  </search>
);

export const ScreenPage: FC<{ view: ScreenView; search: string }> = ({ view, search }) => (
  <Page title="Screen" path="/screen" search={search}>
    <header class="head">
      <h1>Screen a name</h1>
      <p class="intro">
        {view.entries === 0
          ? 'The desk holds no sanctions list yet.'
          : `Against ${grouped.format(view.names)} names of ${grouped.format(view.entries)} entries in force. Tables, documents and reviews: entente screen.`}
      </p>
    </header>
    {view.entries === 0 ? (
      <p class="empty">
        Take a list in: <code>entente lists import FILE</code>
      </p>
    ) : (
      <Question view={view} />
    )}
    {view.result === null ? null : <ScreeningResult result={view.result} />}
  </Page>
);

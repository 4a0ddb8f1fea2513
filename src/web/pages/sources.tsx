/** Door: the list of sources with their health, and the forms to add one. */
import type { FC } from 'hono/jsx';
import type { TableView } from '../../api/table.ts';
import type { Desk } from '../../desk.ts';
import type { FormContext } from '../decisions.ts';
import { TablePage } from './table-page.tsx';

const AddForms: FC<{ form: FormContext }> = ({ form }) => (
  <details class="columns adding">
    <summary>Add a source</summary>
    <form class="decision" method="post" action="/sources">
      <input type="hidden" name="csrf" value={form.csrf} />
      <label>
        <span>Address of a feed or page</span>
        <input name="address" type="url" required placeholder="https://example.org/feed.xml" autocomplete="off" />
      </label>
      <label>
        <span>Title (optional)</span>
        <input name="title" maxlength={200} autocomplete="off" />
      </label>
      <label>
        <span>Visit at least every</span>
        <select name="max">
          {[
            [60, 'hour'],
            [360, '6 hours'],
            [1440, 'day'],
            [10080, 'week'],
          ].map(([minutes, words]) => (
            <option value={minutes} selected={minutes === 1440}>
              {words}
            </option>
          ))}
        </select>
      </label>
      <span class="actions">
        <button type="submit">Add</button>
      </span>
    </form>
    <form class="decision" method="post" action="/sources/opml" enctype="multipart/form-data">
      <input type="hidden" name="csrf" value={form.csrf} />
      <label>
        <span>A list of feeds from another reader (OPML)</span>
        <input type="file" name="file" accept=".opml,.xml,text/x-opml" required />
      </label>
      <span class="actions">
        <button type="submit" class="quiet">
          Import the list
        </button>
      </span>
    </form>
    <p class="soft small">
      Mailboxes, maildirs, folders and files are added on the command line: <code>entente source add</code>
    </p>
  </details>
);

export const SourcesPage: FC<{ view: TableView; desk: Desk; form: FormContext }> = ({ view, desk, form }) => (
  <TablePage view={view} desk={desk}>
    <AddForms form={form} />
    <p class="links">
      <a href="/take-in">Paste, upload, or send a page</a>
      <a href="/sources.opml">This list as OPML</a>
    </p>
  </TablePage>
);

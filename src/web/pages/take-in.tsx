/** Door: the page to hand something to the desk, and the answer: what was made of it, what failed and what helps. */
import type { FC } from 'hono/jsx';
import type { TakenIn } from '../../work/take-in.ts';
import type { FormContext } from '../decisions.ts';
import { Page } from '../layout.tsx';

export const TakeInPage: FC<{ form: FormContext; bookmarklet: string }> = ({ form, bookmarklet }) => (
  <Page title="Take in" path="/take-in" formats={[]}>
    <header class="head">
      <h1>Take in</h1>
      <p class="intro">
        A text, a file, or a page that is open in your browser. The bytes go into the archive as they come; what can be
        read is read at once.
      </p>
    </header>
    <div class="two">
      <section>
        <h2>Paste a text</h2>
        <form class="stack" method="post" action="/take-in">
          <input type="hidden" name="csrf" value={form.csrf} />
          <label>
            <span>Text or HTML</span>
            <textarea name="text" rows={12} required></textarea>
          </label>
          <label>
            <span>Title (optional)</span>
            <input name="title" maxlength={200} autocomplete="off" />
          </label>
          <label>
            <span>Where it is from (optional)</span>
            <input name="address" maxlength={2000} autocomplete="off" placeholder="https://example.org/article" />
          </label>
          <span class="actions">
            <button type="submit">Take in</button>
          </span>
        </form>
      </section>
      <section>
        <h2>Upload files</h2>
        <form class="stack" method="post" action="/take-in" enctype="multipart/form-data">
          <input type="hidden" name="csrf" value={form.csrf} />
          <label>
            <span>Text, Markdown, HTML, mail, mbox, PDF, feed or a ZIP of these, 32 MB at most</span>
            <input type="file" name="file" multiple required />
          </label>
          <span class="actions">
            <button type="submit">Take in</button>
          </span>
        </form>
        <h2>From the browser</h2>
        <p>For pages behind a login: drag this link to your bookmarks, open the page, and click the bookmark.</p>
        <p class="bookmarklet">
          <a href={bookmarklet}>To the desk</a>
        </p>
        <p class="soft small">
          It sends the page as your browser shows it, and works in this browser, on this machine, for this desk only. A
          site that hides its origin or forbids forms is saved (Ctrl-S) and uploaded instead.
        </p>
      </section>
    </div>
  </Page>
);

export const TakenInPage: FC<{ taken: TakenIn }> = ({ taken: { report, documents } }) => (
  <Page title="Taken in" path="/take-in" formats={[]}>
    <header class="head">
      <h1>{documents.length === 0 ? 'Nothing new' : 'Taken in'}</h1>
      <p class="intro">
        {`${report.added} added, ${report.revised} revised, ${report.unchanged} already there, ${report.claims} claims.`}
      </p>
    </header>
    <ul class="rows measure">
      {documents.map(({ id, title }) => (
        <li>
          <a href={`/documents/${id}`}>{title}</a>
        </li>
      ))}
    </ul>
    {report.failed.map(({ uri, error }) => (
      <div class="alarm">
        <p>
          <strong>{uri}</strong> {error.message}
        </p>
        <p>{error.hint}</p>
      </div>
    ))}
    {report.notes.length === 0 ? null : (
      <section>
        <h2>Left out or doubted</h2>
        <ul class="points">
          {report.notes.map((note) => (
            <li>{`${note.uri}: ${note.reason}`}</li>
          ))}
        </ul>
      </section>
    )}
    <p class="links">
      <a href="/take-in">Take in more</a>
      <a href="/documents">All documents</a>
    </p>
  </Page>
);

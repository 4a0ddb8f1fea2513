/** Door: an error as a page that says what happened and the cure, or as the one JSON shape. */
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { asEntenteError, EntenteError } from '../model/errors.ts';
import { Page } from './layout.tsx';

function known(error: unknown): EntenteError {
  if (!(error instanceof HTTPException)) return asEntenteError(error);
  return new EntenteError(
    error.status === 413 ? 'file-too-large' : 'usage',
    error.message || 'The request could not be read.',
    {
      hint: 'Go back to the page and send it again.',
      cause: error,
    },
  );
}

/** What programs ask, not people; the preview of an actor is a page. */
const forPrograms = /\.(?:json|csv)$|^\/match(?:\/|$)|^\/reconcile(?:$|\/suggest\/)/;

export function answerError(error: unknown, c: Context): Response {
  const told = known(error);
  const status = told.status as ContentfulStatusCode;
  if (forPrograms.test(new URL(c.req.url).pathname)) return c.json(told.toJSON(), status);
  const page = (
    <Page title={told.message} path={new URL(c.req.url).pathname} formats={[]}>
      <header class="head">
        <p class="kicker">{`${told.status} · ${told.code}`}</p>
        <h1>{told.message}</h1>
        <p class="lead">{told.hint}</p>
        <p>
          <a href="/">Back to Today</a>
        </p>
      </header>
    </Page>
  );
  return c.html(`<!doctype html>${page.toString()}`, status);
}

/** Door: the desk as one web application: guards first, then assets, pages, the same paths as .json and .csv, and errors. */
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { getPath } from 'hono/utils/url';
import { matchRoutes } from '../api/actors/match.ts';
import { reconcileRoutes } from '../api/actors/reconcile.ts';
import { csvRoutes, jsonRoutes } from '../api/routes.ts';
import type { IssueOf } from '../api/views/review.ts';
import type { Desk } from '../desk.ts';
import { EntenteError } from '../model/errors.ts';
import { assetRoutes } from './assets.ts';
import { decisionRoutes } from './decisions.ts';
import { answerError } from './errors.tsx';
import { judgementRoutes } from './judgements.ts';
import { pageRoutes } from './pages/index.tsx';
import { addressGuard, csrfGuard, headers, hostGuard } from './security.ts';
import { sourceRoutes } from './sources.tsx';
import { takeInRoutes } from './take-in.tsx';
import { reviewFileRoutes } from './written-reviews.ts';

export interface AppOptions {
  /** the name the desk is served under */
  host: string;
  /** gives the draft of a month */
  issueOf: IssueOf;
  /** key of the form tokens; a new one a process unless given */
  secret?: Uint8Array;
  /** tells the schedule that a source became due */
  nudge?: () => void;
}

const largestForm = 64 * 1024;
/** what may be handed over: the limit of a document and the form around it */
const largestFile = 34 * 1024 * 1024;

/** `/claims.json` is the page `/claims` in another format: the ending becomes the first step of the route's path. */
function pathWithFormat(request: Request): string {
  const path = getPath(request);
  if (path.startsWith('/.')) return '/not-a-page';
  const ending = /^(\/(?:[^/]+\/)*[^/]+)\.(json|csv)$/.exec(path);
  return ending === null || path.startsWith('/assets/') ? path : `/.${ending[2]}${ending[1]}`;
}

export function createApp(desk: Desk, options: AppOptions): Hono {
  const app = new Hono({ getPath: pathWithFormat });
  const csrf = csrfGuard(options.secret);
  app.onError((error, c) => answerError(error, c));
  app.notFound((c) => answerError(noSuchPage(c.req.url), c));
  app.use(headers);
  app.use(hostGuard(options.host));
  app.use(addressGuard);
  const form = bodyLimit({ maxSize: largestForm });
  const file = bodyLimit({ maxSize: largestFile });
  app.use((c, next) => (/^\/(?:take-in|sources\/opml)/.test(c.req.path) ? file : form)(c, next));
  app.route('/assets', assetRoutes());
  app.route('/.json', jsonRoutes(desk, options.issueOf));
  app.route('/.csv', csvRoutes(desk));
  app.route('/', decisionRoutes(desk, csrf));
  app.route('/', judgementRoutes(desk, csrf));
  app.route('/', matchRoutes(desk));
  app.route('/', reconcileRoutes(desk));
  app.route('/', reviewFileRoutes(desk));
  app.route('/', sourceRoutes(desk, csrf, options.nudge ?? (() => {})));
  app.route('/', takeInRoutes(desk, csrf));
  app.route('/', pageRoutes(desk, options.issueOf, csrf));
  return app;
}

const noSuchPage = (url: string): EntenteError =>
  new EntenteError('not-found', `There is no page at ${new URL(url).pathname}.`, {
    hint: 'Start from / and follow the navigation; /api/openapi.json lists every address.',
  });

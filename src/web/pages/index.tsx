/** Door: which address shows which page. */
import { type Context, Hono } from 'hono';
import type { HtmlEscapedString } from 'hono/utils/html';
import { descriptionOf } from '../../api/actors/reconcile.ts';
import { anySample } from '../../api/samples.ts';
import { tables } from '../../api/tables/index.ts';
import { actorView } from '../../api/views/actor.ts';
import { changesView } from '../../api/views/changes.ts';
import { claimView } from '../../api/views/claim.ts';
import { dealView } from '../../api/views/deal.ts';
import { documentView } from '../../api/views/document.ts';
import { versionsView } from '../../api/views/document-versions.ts';
import { eventView } from '../../api/views/event.ts';
import { figuresView } from '../../api/views/figures.ts';
import { gapsView } from '../../api/views/gaps.ts';
import { listingsOfActor, listingView, listsView, screenView } from '../../api/views/lists.ts';
import { held } from '../../api/views/not-found.ts';
import { pairsView } from '../../api/views/pairs.ts';
import { resolutionView } from '../../api/views/resolution.ts';
import { type IssueOf, reviewMonths, reviewView } from '../../api/views/review.ts';
import { searchView } from '../../api/views/search.ts';
import { sourceView } from '../../api/views/source.ts';
import { todayView } from '../../api/views/today.ts';
import { toolView } from '../../api/views/tool.ts';
import type { Desk } from '../../desk.ts';
import { formContext } from '../decisions.ts';
import type { Csrf } from '../security.ts';
import { writtenFiles } from '../written-reviews.ts';
import { AboutPage } from './about.tsx';
import { ActorPage } from './actor.tsx';
import { ActorPreview } from './actor-preview.tsx';
import { ChangesPage } from './changes.tsx';
import { ClaimPage } from './claim.tsx';
import { DealPage } from './deal.tsx';
import { DesignationsPage } from './designations.tsx';
import { DocumentPage } from './document.tsx';
import { DocumentVersionsPage } from './document-versions.tsx';
import { EventPage } from './event.tsx';
import { FiguresPage } from './figures.tsx';
import { GapsPage } from './gaps.tsx';
import { ListingPage } from './listing.tsx';
import { ListsPage } from './lists.tsx';
import { PairsPage } from './pairs.tsx';
import { ResolutionPage } from './resolution.tsx';
import { ReviewPage } from './review.tsx';
import { ReviewsPage } from './reviews.tsx';
import { ScreenPage } from './screen.tsx';
import { SearchPage } from './search.tsx';
import { SourcePage } from './source.tsx';
import { SourcesPage } from './sources.tsx';
import { TablePage } from './table-page.tsx';
import { TodayPage } from './today.tsx';
import { ToolPage } from './tool.tsx';

/** A form feed is where a PDF's page ended: it stays in the text layer, and browsers would draw it as a box. */
const html = (c: Context, page: HtmlEscapedString | Promise<HtmlEscapedString>): Response =>
  c.html(`<!doctype html>${page.toString().replaceAll('\f', ' ')}`) as Response;
const paramsOf = (c: Context): URLSearchParams => new URL(c.req.url).searchParams;

export function pageRoutes(desk: Desk, issueOf: IssueOf, csrf: Csrf): Hono {
  const pages = new Hono();
  tableRoutes(pages, desk, csrf);
  subjectRoutes(pages, desk, csrf);
  pages.get('/', async (c) => {
    const [view, months] = await Promise.all([todayView(desk), reviewMonths(desk)]);
    const sample = await anySample(desk, { documents: view.documents.map((d) => d.id) });
    return html(c, <TodayPage view={view} desk={desk} sample={sample} months={months.map((m) => m.month)} />);
  });
  pages.get('/pairs', async (c) => {
    const samples = await desk.store.documents({ filters: { sample: 'true' }, limit: 1 });
    return html(c, <PairsPage view={await pairsView(desk)} desk={desk} sample={samples.total > 0} />);
  });
  pages.get('/reviews', async (c) => html(c, <ReviewsPage months={await reviewMonths(desk)} desk={desk} />));
  pages.get('/reviews/:month', async (c) => {
    const view = await reviewView(desk, issueOf, c.req.param('month'));
    const sample = await anySample(desk, { claims: view.claims.map((claim) => claim.id) });
    const files = await writtenFiles(desk, view.issue.id);
    return html(c, <ReviewPage {...view} files={files} desk={desk} sample={sample} />);
  });
  pages.get('/search', async (c) => {
    const view = await searchView(desk, c.req.query('q') ?? '');
    return view.exact === null ? html(c, <SearchPage view={view} />) : c.redirect(view.exact);
  });
  listRoutes(pages, desk);
  pages.get('/changes', async (c) => html(c, <ChangesPage view={await changesView(desk, c.req.query('since'))} />));
  pages.get('/about', async (c) => html(c, <AboutPage desk={desk} counts={await desk.store.counts()} />));
  return pages;
}

function listRoutes(pages: Hono, desk: Desk): void {
  pages.get('/lists', async (c) => html(c, <ListsPage view={await listsView(desk)} />));
  pages.get('/screen', async (c) => {
    const view = await screenView(desk, paramsOf(c));
    return html(c, <ScreenPage view={view} search={new URL(c.req.url).search} />);
  });
  pages.get('/listings/:list/:id', async (c) => {
    const view = await listingView(desk, c.req.param('list'), c.req.param('id'));
    return html(c, <ListingPage view={view} path={new URL(c.req.url).pathname} />);
  });
}

function tableRoutes(pages: Hono, desk: Desk, csrf: Csrf): void {
  for (const table of tables) {
    pages.get(`/${table.name}`, async (c) => {
      const params = paramsOf(c);
      const rows = table.view(desk, params);
      if (table.name === 'figures') {
        const [view, { series }] = await Promise.all([rows, figuresView(desk, params)]);
        return html(c, <FiguresPage view={view} series={series} desk={desk} />);
      }
      if (table.name === 'gaps') {
        const [view, map] = await Promise.all([rows, gapsView(desk, params)]);
        return html(c, <GapsPage table={view} view={map} desk={desk} />);
      }
      if (table.name === 'sources')
        return html(c, <SourcesPage view={await rows} desk={desk} form={formContext(c, csrf)} />);
      if (table.name === 'designations') return html(c, <DesignationsPage view={await rows} desk={desk} />);
      return html(c, <TablePage view={await rows} desk={desk} />);
    });
  }
}

function subjectRoutes(pages: Hono, desk: Desk, csrf: Csrf): void {
  pages.get('/documents/:id', async (c) => {
    const { part, claim } = c.req.query();
    const view = await documentView(desk, c.req.param('id'), { part, claim });
    return html(c, <DocumentPage view={view} selected={claim} desk={desk} form={formContext(c, csrf)} />);
  });
  pages.get('/documents/:id/versions', async (c) => {
    const { from, to } = c.req.query();
    return html(c, <DocumentVersionsPage view={await versionsView(desk, c.req.param('id'), { from, to })} />);
  });
  pages.get('/claims/:id', async (c) => {
    const view = await claimView(desk, c.req.param('id'));
    return html(c, <ClaimPage view={view} desk={desk} form={formContext(c, csrf)} />);
  });
  pages.get('/events/:id', async (c) => {
    const view = await eventView(desk, c.req.param('id'));
    return html(
      c,
      <EventPage view={view} desk={desk} sample={await anySample(desk, { documents: view.event.documents })} />,
    );
  });
  pages.get('/deals/:id', async (c) => {
    const view = await dealView(desk, c.req.param('id'));
    return html(c, <DealPage view={view} desk={desk} sample={await anySample(desk, { claims: view.deal.claims })} />);
  });
  pages.get('/actors/:id', async (c) => {
    const view = await actorView(desk, c.req.param('id'));
    if (view.id !== c.req.param('id')) return c.redirect(`/actors/${view.id}`);
    const sample = await anySample(desk, { documents: view.mentions.map((m) => m.document) });
    const listings = await listingsOfActor(desk, view.id);
    return html(
      c,
      <ActorPage view={view} desk={desk} sample={sample} form={formContext(c, csrf)} listings={listings} />,
    );
  });
  pages.get('/resolution', async (c) => {
    const view = await resolutionView(desk);
    const documents = [...view.rows, ...view.names].flatMap((group) => group.examples.map((m) => m.document));
    const sample = await anySample(desk, { documents });
    return html(c, <ResolutionPage view={view} desk={desk} form={formContext(c, csrf)} sample={sample} />);
  });
  pages.get('/reconcile/preview', (c) => {
    const actor = held(desk.vocabulary.gazetteer.actor(c.req.query('id') ?? ''), 'actor', '/actors');
    return html(c, <ActorPreview actor={actor} description={descriptionOf(actor, desk)} />);
  });
  pages.get('/sources/:id', async (c) =>
    html(c, <SourcePage view={await sourceView(desk, c.req.param('id'))} form={formContext(c, csrf)} />),
  );
  pages.get('/tools/:id', async (c) => {
    const view = await toolView(desk, c.req.param('id'));
    return html(c, <ToolPage view={view} desk={desk} sample={false} />);
  });
}

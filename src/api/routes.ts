/** Door: every page as .json, tables also as .csv, described by /api/openapi.json. The paths are those of the pages. */
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import type { Desk } from '../desk.ts';
import { errorCodes } from '../model/errors.ts';
import { matchRoutes } from './actors/match.ts';
import { type Described, described } from './described.ts';
import { printedNumbers } from './numbers.ts';
import { type Table, tableCsv, tableJson } from './table.ts';
import { tables } from './tables/index.ts';
import { figuresView } from './views/figures.ts';
import { gapsView } from './views/gaps.ts';
import type { IssueOf } from './views/review.ts';

const errorSchema = z.object({
  ok: z.literal(false),
  error: z.object({ code: z.enum(Object.keys(errorCodes)), message: z.string(), hint: z.string() }),
});

const tableSchema = z.object({
  ok: z.literal(true),
  table: z.string(),
  total: z.number(),
  more: z.boolean().describe('there are more rows than were counted'),
  page: z.number(),
  size: z.number(),
  rows: z.array(z.record(z.string(), z.union([z.string(), z.number(), z.null()]))),
});

const errors = {
  default: { description: 'What went wrong, and the cure', content: { 'application/json': { schema: errorSchema } } },
};

const tableQuerySchema = (table: Table) =>
  z.object({
    q: z.string().optional().describe('words to look for'),
    ...Object.fromEntries(
      table.filters.map((f) => [f.key, z.string().optional().describe(`${f.label}; several values with commas`)]),
    ),
    sort: z
      .string()
      .optional()
      .describe(
        `one of ${table.columns
          .filter((c) => c.sort !== undefined)
          .map((c) => c.key)
          .join(', ')}; "-" before it turns the order`,
      ),
    cols: z.string().optional().describe('columns, with commas'),
    page: z.string().optional(),
    size: z.string().optional(),
  });

/** What a table's page shows beside its rows. */
const beside: Record<string, (desk: Desk, params: URLSearchParams) => Promise<object>> = {
  figures: figuresView,
  gaps: gapsView,
};

/** The query as the address has it: schemas describe it, the table's own reader reads it. */
const paramsOf = (url: string): URLSearchParams => new URL(url).searchParams;

function addTable(api: OpenAPIHono, table: Table, desk: Desk): void {
  const route = createRoute({
    method: 'get',
    path: `/${table.name}`,
    summary: table.title,
    description: table.intro,
    request: { query: tableQuerySchema(table) },
    responses: {
      200: { description: 'A page of rows', content: { 'application/json': { schema: tableSchema } } },
      ...errors,
    },
  });
  api.openapi(route, async (c) => {
    const params = paramsOf(c.req.url);
    const [rows, more] = await Promise.all([table.view(desk, params), beside[table.name]?.(desk, params)]);
    return c.json({ ...tableJson(rows), ...more }, 200);
  });
}

function addView(api: OpenAPIHono, { path, summary, schema, load }: Described): void {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map((m) => m[1] ?? '');
  const route = createRoute({
    method: 'get',
    path,
    summary,
    request: { params: z.object(Object.fromEntries(names.map((name) => [name, z.string()]))) },
    responses: { 200: { description: summary, content: { 'application/json': { schema } } }, ...errors },
  });
  api.openAPIRegistry.registerPath(route);
  api.get(path.replace(/\{(\w+)\}/g, ':$1'), async (c) => {
    const parts: Readonly<Record<string, string>> = c.req.param();
    const view = await load(parts['id'] ?? parts['month'] ?? '', paramsOf(c.req.url), parts);
    return c.body(JSON.stringify({ ok: true, ...view }, printedNumbers), 200, { 'content-type': 'application/json' });
  });
}

/** Routes under their page's path; the app maps `/claims.json` here. */
export function jsonRoutes(desk: Desk, issueOf: IssueOf): OpenAPIHono {
  const api = new OpenAPIHono();
  for (const table of tables) addTable(api, table, desk);
  for (const view of described(desk, issueOf)) addView(api, view);
  const document = api.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Entente',
      version: '1',
      description: 'Every page of the desk as .json; tables also as .csv under the same name and query.',
    },
  });
  const paths = Object.fromEntries(Object.entries(document.paths ?? {}).map(([path, item]) => [`${path}.json`, item]));
  const asked = matchRoutes(desk).getOpenAPI31Document({ openapi: '3.1.0', info: document.info }).paths;
  api.get('/api/openapi', (c) => c.json({ ...document, paths: { ...paths, ...asked } }));
  return api;
}

export function csvRoutes(desk: Desk): OpenAPIHono {
  const api = new OpenAPIHono();
  for (const table of tables) {
    api.get(`/${table.name}`, async (c) => {
      const csv = tableCsv(await table.view(desk, paramsOf(c.req.url)));
      return c.body(csv, 200, {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="${table.name}.csv"`,
      });
    });
  }
  return api;
}

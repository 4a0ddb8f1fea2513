/** Door: the page of any table. */
import type { Child, FC } from 'hono/jsx';
import type { TableView } from '../../api/table.ts';
import { printTableQuery } from '../../api/table-query.ts';
import type { Desk } from '../../desk.ts';
import { Page } from '../layout.tsx';
import { TableBlock } from '../table.tsx';

export const TablePage: FC<{ view: TableView; desk: Desk; verdicts?: boolean; children?: Child; between?: Child }> = ({
  view,
  desk,
  verdicts = false,
  children,
  between,
}) => (
  <Page
    title={view.table.title}
    path={`/${view.table.name}`}
    sample={view.rows.some((row) => row.sample)}
    search={printTableQuery(view.query, view.table)}
    formats={['json', 'csv']}
    verdicts={verdicts}
  >
    <header class="head">
      <h1>{view.table.title}</h1>
      <p class="intro">{view.table.intro}</p>
    </header>
    {children}
    <TableBlock view={view} desk={desk} between={between} />
  </Page>
);

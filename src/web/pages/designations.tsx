/** Door: designation events. A desk with one version of each list has none, which must not read as "nobody was listed". */
import type { FC } from 'hono/jsx';
import type { TableView } from '../../api/table.ts';
import type { Desk } from '../../desk.ts';
import { TablePage } from './table-page.tsx';

const isAsked = ({ text, filters }: TableView['query']): boolean => text !== '' || Object.keys(filters).length > 0;

export const DesignationsPage: FC<{ view: TableView; desk: Desk }> = ({ view, desk }) => (
  <TablePage view={view} desk={desk}>
    {view.total > 0 || isAsked(view.query) ? null : (
      <p class="empty">
        Designation events are told between two versions of a list. Take a later version in:{' '}
        <code>entente lists import FILE</code>
      </p>
    )}
  </TablePage>
);

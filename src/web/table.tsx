/** Door: the one table: search, filters, sorting, chosen columns, pages, and the same rows as .json and .csv. */
import type { Child, FC } from 'hono/jsx';
import type { Cell, Filter, TableView } from '../api/table.ts';
import { pageSizes, printedSort, printTableQuery, type TableQuery } from '../api/table-query.ts';
import type { Desk } from '../desk.ts';
import { textDirection } from './parts/direction.ts';
import { Scroll } from './parts/scroll.tsx';

const grouped = new Intl.NumberFormat('en-GB');

/** "1,000+ claims" where the store stopped counting. */
export function countText(view: Pick<TableView, 'total' | 'more' | 'table'>): string {
  const { total, more, table } = view;
  return `${grouped.format(total)}${more ? '+' : ''} ${total === 1 && !more ? table.noun[0] : table.noun[1]}`;
}

const CellContent: FC<{ cell: Cell }> = ({ cell }) => {
  const text = cell.value === null ? '' : typeof cell.value === 'number' ? grouped.format(cell.value) : cell.value;
  if (text === '') return <span class="none">–</span>;
  const language =
    cell.lang === undefined || cell.lang === 'en' ? {} : { lang: cell.lang, dir: textDirection(cell.lang) };
  const body =
    cell.href === undefined ? (
      <span {...language}>{text}</span>
    ) : (
      <a href={cell.href} {...language}>
        {text}
      </a>
    );
  return cell.mark === undefined ? body : <span class={`mark ${cell.mark}`}>{body}</span>;
};

const FilterField: FC<{ filter: Filter; value: string | undefined; desk: Desk }> = ({ filter, value, desk }) => {
  const options = filter.options?.(desk);
  const known = value === undefined || options?.some((o) => o.value === value);
  return (
    <div class="field">
      <label for={`filter-${filter.key}`}>{filter.label}</label>
      {options === undefined ? (
        <input
          id={`filter-${filter.key}`}
          name={filter.key}
          value={value ?? ''}
          placeholder={filter.placeholder ?? ''}
          size={9}
          autocomplete="off"
        />
      ) : (
        <select id={`filter-${filter.key}`} name={filter.key}>
          <option value="">any</option>
          {known ? null : (
            <option value={value} selected>
              {value}
            </option>
          )}
          {options.map((o) => (
            <option value={o.value} selected={o.value === value}>
              {o.label}
            </option>
          ))}
        </select>
      )}
    </div>
  );
};

const ColumnChoice: FC<{ view: TableView }> = ({ view }) => (
  <details class="columns">
    <summary>Columns and page length</summary>
    <fieldset>
      <legend>Columns</legend>
      {view.table.columns.map((column) => (
        <label class="tick">
          <input
            type="checkbox"
            name="cols"
            value={column.key}
            checked={view.columns.some((c) => c.key === column.key)}
          />{' '}
          {column.label}
        </label>
      ))}
    </fieldset>
    <label>
      <span>Rows on a page</span>
      <select name="size">
        {pageSizes.map((size) => (
          <option value={size} selected={size === view.query.size}>
            {size}
          </option>
        ))}
      </select>
    </label>
  </details>
);

const FilterForm: FC<{ view: TableView; desk: Desk }> = ({ view, desk }) => {
  const { table, query } = view;
  const sort = printedSort(query, table);
  const filtered = query.text !== '' || Object.keys(query.filters).length > 0;
  return (
    <search aria-label={`Filter ${table.noun[1]}`}>
      <form class="filters" method="get">
        {table.searchable ? (
          <label class="q">
            <span>Search</span>
            <input type="search" name="q" value={query.text} />
          </label>
        ) : null}
        {table.filters.map((filter) => (
          <FilterField filter={filter} value={query.filters[filter.key]} desk={desk} />
        ))}
        {sort === null ? null : <input type="hidden" name="sort" value={sort} />}
        <span class="actions">
          <button type="submit">Apply</button>
          {filtered ? <a href={`/${table.name}`}>Clear</a> : null}
        </span>
        <ColumnChoice view={view} />
      </form>
    </search>
  );
};

const Pager: FC<{ view: TableView }> = ({ view }) => {
  const { query, table } = view;
  const to = (page: number): string => `/${table.name}${printTableQuery({ ...query, page }, table)}`;
  const first = (query.page - 1) * query.size + 1;
  const hasNext = view.rows.length === query.size && (view.more || first + view.rows.length <= view.total);
  if (query.page === 1 && !hasNext) return null;
  return (
    <nav class="pager" aria-label="Pages">
      {query.page > 1 ? (
        <a href={to(query.page - 1)} rel="prev">
          ← Previous
        </a>
      ) : (
        <span />
      )}
      <span>
        {view.rows.length === 0
          ? 'Past the last row'
          : `${grouped.format(first)}–${grouped.format(first + view.rows.length - 1)}`}
      </span>
      {hasNext ? (
        <a href={to(query.page + 1)} rel="next">
          Next →
        </a>
      ) : (
        <span />
      )}
    </nav>
  );
};

function headCell(column: TableView['columns'][number], view: TableView) {
  const { query, table } = view;
  const cls = column.numeric ? 'n' : column.wide ? 'w' : undefined;
  if (column.sort === undefined)
    return (
      <th scope="col" class={cls}>
        {column.label}
      </th>
    );
  const active = query.sort === column.key;
  const next: TableQuery = { ...query, sort: column.key, descending: active && !query.descending, page: 1 };
  return (
    <th scope="col" class={cls} aria-sort={active ? (query.descending ? 'descending' : 'ascending') : undefined}>
      <a href={`/${table.name}${printTableQuery(next, table)}`}>{column.label}</a>
    </th>
  );
}

/** `between`: what is drawn from the same rows, under the filters and above the table. */
export const TableBlock: FC<{ view: TableView; desk: Desk; between?: Child }> = ({ view, desk, between }) => {
  // Where every row is a sample the bar at the top says so once.
  const mixed = view.rows.some((row) => !row.sample);
  return (
    <>
      <FilterForm view={view} desk={desk} />
      {between}
      <p class="count" role="status">
        {countText(view)}
      </p>
      {view.rows.length === 0 ? (
        <p class="empty">
          Nothing matches. Loosen a filter, or take documents in with <code>entente ingest</code>.
        </p>
      ) : (
        <Scroll label={view.table.title}>
          <table>
            <thead>
              <tr>{view.columns.map((column) => headCell(column, view))}</tr>
            </thead>
            <tbody>
              {view.rows.map((row) => (
                <tr>
                  {row.cells.map((cell, i) => (
                    <td class={view.columns[i]?.numeric ? 'n' : view.columns[i]?.wide ? 'w' : undefined}>
                      <CellContent cell={cell} />
                      {i === 0 && row.sample && mixed ? <span class="mark sample">sample</span> : null}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
      <Pager view={view} />
    </>
  );
};

/** Door: what the desk holds on a few words: the first rows of each table, the words marked, and the way to all of them. */
import type { FC } from 'hono/jsx';
import type { Cell, TableView } from '../../api/table.ts';
import type { SearchView } from '../../api/views/search.ts';
import { unknown } from '../../api/wording.ts';
import { hitsIn } from '../hits.ts';
import { Page } from '../layout.tsx';
import { textDirection } from '../parts/direction.ts';
import { countText } from '../table.tsx';

const Marked: FC<{ text: string; q: string }> = ({ text, q }) => (
  <>{hitsIn(text, q).map((piece) => (piece.hit ? <mark>{piece.text}</mark> : piece.text))}</>
);

const textOf = (cell: Cell): string => (cell.value === null || cell.value === unknown ? '' : String(cell.value));

const Row: FC<{ cells: readonly Cell[]; columns: TableView['columns']; q: string }> = ({ cells, columns, q }) => {
  const main = cells.find((cell) => cell.href !== undefined) ?? cells[0];
  const lang = main?.lang ?? 'en';
  return (
    <li>
      <span>
        <a href={main?.href} lang={lang} dir={textDirection(lang)}>
          <Marked text={main === undefined ? '' : textOf(main)} q={q} />
        </a>
        <span class="clip">
          {cells.flatMap((cell, i) => {
            const label = columns[i]?.numeric ? `${columns[i]?.label.toLowerCase()}: ` : '';
            return cell === main || textOf(cell) === '' ? [] : [<span class="fact">{label + textOf(cell)}</span>];
          })}
        </span>
      </span>
    </li>
  );
};

const Group: FC<{ view: TableView; q: string }> = ({ view, q }) => {
  const all = `/${view.table.name}?q=${encodeURIComponent(q)}`;
  return (
    <section class="panel">
      <h2>
        <a href={all}>{view.table.title}</a>
      </h2>
      <ul class="rows">
        {view.rows.map((row) => (
          <Row cells={row.cells} columns={view.columns} q={q} />
        ))}
      </ul>
      {view.more || view.total > view.rows.length ? (
        <p class="links">
          <a href={all}>{`All ${countText(view)}`}</a>
        </p>
      ) : null}
    </section>
  );
};

const Listings: FC<{ view: SearchView }> = ({ view: { q, listings } }) => (
  <section class="panel">
    <h2>
      <a href={`/screen?name=${encodeURIComponent(q)}`}>Names on sanctions lists</a>
    </h2>
    <ul class="rows">
      {listings.map(({ url, name, matched, authority, score }) => (
        <li>
          <span>
            <a href={url}>
              <Marked text={name} q={q} />
            </a>
            <span class="clip">
              <span class="fact">{authority}</span>
              {matched === name ? null : (
                <span class="fact">
                  as <bdi>{matched}</bdi>
                </span>
              )}
              <span class="fact">{`likeness ${score}`}</span>
            </span>
          </span>
        </li>
      ))}
    </ul>
  </section>
);

export const SearchPage: FC<{ view: SearchView }> = ({ view: { q, found, listings }, view }) => (
  <Page
    title={q === '' ? 'Search' : `Search: ${q}`}
    path="/search"
    search={q === '' ? '' : `?q=${encodeURIComponent(q)}`}
    query={q}
    sample={found.some((view) => view.rows.some((row) => row.sample))}
  >
    <header class="head">
      <h1>{q === '' ? 'Search' : `“${q}”`}</h1>
      <p class="intro">
        Every form of a word is found, in the language it is written in. “Quotation marks” hold words together, OR
        widens, a minus excludes; a whole id opens its page.
      </p>
    </header>
    {q !== '' && found.length + listings.length === 0 ? (
      <p class="empty">Nothing the desk holds has these words. Try fewer of them, or another spelling of the name.</p>
    ) : null}
    <div class="panels">
      {found.map((table) => (
        <Group view={table} q={q} />
      ))}
      {listings.length === 0 ? null : <Listings view={view} />}
    </div>
  </Page>
);

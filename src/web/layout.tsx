/** Door: the one frame around every page: head, navigation, main, foot. */
import type { Child, FC } from 'hono/jsx';

const sections = [
  ['/', 'Today'],
  ['/documents', 'Documents'],
  ['/claims', 'Claims'],
  ['/events', 'Events'],
  ['/figures', 'Figures'],
  ['/deals', 'Deals'],
  ['/gaps', 'Gap map'],
  ['/pairs', 'Pairs'],
  ['/reviews', 'Review'],
] as const;

const reference = [
  ['/sources', 'Sources'],
  ['/take-in', 'Take in'],
  ['/actors', 'Actors'],
  ['/resolution', 'Who is who'],
  ['/lists', 'Lists'],
  ['/screen', 'Screen'],
  ['/tools', 'Tools'],
  ['/changes', 'Changes'],
  ['/about', 'About'],
] as const;

export interface PageProps {
  title: string;
  /** path of the page, for the navigation's mark */
  path: string;
  /** what is shown rests on bundled samples */
  sample?: boolean;
  /** verdicts stand on the page */
  verdicts?: boolean;
  /** query string that .json and .csv of this page take */
  search?: string;
  formats?: readonly ('json' | 'csv')[];
  /** what the search box holds */
  query?: string;
  children?: Child;
}

const isHere = (href: string, path: string): boolean =>
  href === '/' ? path === '/' : path === href || path.startsWith(`${href}/`);

const NavLinks: FC<{ links: readonly (readonly [string, string])[]; path: string }> = ({ links, path }) => (
  <ul>
    {links.map(([href, label]) => (
      <li>
        <a href={href} aria-current={isHere(href, path) ? (path === href ? 'page' : 'true') : undefined}>
          {label}
        </a>
      </li>
    ))}
  </ul>
);

export const Page: FC<PageProps> = (props) => {
  const { title, path, sample, verdicts, search = '', formats = ['json'], query = '', children } = props;
  const file = path === '/' ? '/today' : path;
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${title} · Entente`}</title>
        <link rel="stylesheet" href="/assets/desk.css" />
        <link rel="icon" href="/assets/mark.svg" type="image/svg+xml" />
        <script src="/assets/desk.js" defer></script>
      </head>
      <body>
        <a class="skip" href="#main">
          Skip to content
        </a>
        <header class="top">
          <a class="brand" href="/">
            Entente
          </a>
          <nav aria-label="Desk">
            <NavLinks links={sections} path={path} />
            <NavLinks links={reference} path={path} />
          </nav>
          <search>
            <form class="find" action="/search">
              <input type="search" name="q" value={query} aria-label="Search the desk" placeholder="Search" />
            </form>
          </search>
        </header>
        {sample ? (
          <aside class="sample-bar" aria-label="Sample">
            <strong>Sample</strong> Written for Entente under invented outlets, on real, dated facts. Not a source to
            cite.
          </aside>
        ) : null}
        <main id="main" tabindex={-1}>
          {children}
        </main>
        <footer class="foot">
          {verdicts ? (
            <p class="legal">Verdicts are analysis, not legal advice. They quote the tool’s own file.</p>
          ) : null}
          <p>
            {formats.map((format) => (
              <a href={`${file}.${format}${search}`} type={format === 'json' ? 'application/json' : 'text/csv'}>
                {`This page as .${format}`}
              </a>
            ))}
            <a href="/about#words">What the words mean</a>
            <a href="/api/openapi.json">API</a>
          </p>
        </footer>
      </body>
    </html>
  );
};

/** Bench: dumps made of our texts and the furniture of furniture.ts: twelve sources of five issues each, every choice from a seed. */
import { seeded } from '../vary-text.ts';
import * as stock from './furniture.ts';
import { runningTexts } from './texts.ts';

export interface Marked {
  words: string;
  kind: string;
  begins: boolean;
}

export interface Dump {
  source: string;
  lines: Marked[];
}

type Pick = <T>(list: readonly T[]) => T;
interface Source {
  outlet: string;
  shape: 'page' | 'blog' | 'letter' | 'feed' | 'agency' | 'day';
  top: readonly string[];
  underTitle: readonly string[];
  breaker: readonly string[];
  end: readonly string[];
  foot: readonly string[];
  byline: string;
  dateLine: string;
  trailer: string;
  slogan: string;
}
interface Issue {
  source: Source;
  pick: Pick;
  chance: (of: number) => boolean;
  text: () => string[];
  lines: Marked[];
  n: number;
}

const shapes = ['page', 'blog', 'letter', 'feed', 'agency', 'day'] as const;
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

export function dumps(issues = 5): Dump[] {
  const next = seeded(20241122);
  const pick: Pick = (list) => list[Math.floor(next() * list.length)] as (typeof list)[number];
  const pool = runningTexts();
  const order = pool.map((_, i) => i).sort((a, b) => ((a * 7919) % pool.length) - ((b * 7919) % pool.length));
  let taken = 0;
  const text = (): string[] => pool[order[taken++ % order.length] as number] as string[];
  return stock.outlets.flatMap((outlet, s) => {
    const source: Source = {
      outlet,
      shape: shapes[s % shapes.length] as Source['shape'],
      top: stock.tops[s % stock.tops.length] as readonly string[],
      underTitle: pick(stock.underTitles),
      breaker: pick(stock.breaks),
      end: pick(stock.ends),
      foot: pick(stock.feet),
      byline: pick(stock.bylines),
      dateLine: pick(stock.dateLines),
      trailer: pick(stock.trailers),
      slogan: pick(stock.slogans),
    };
    return Array.from({ length: issues }, (_, n) => {
      const issue: Issue = { source, pick, chance: (of) => next() < of, text, lines: [], n: n + 1 };
      draw[source.shape](issue);
      return { source: outlet, lines: issue.lines };
    });
  });
}

const draw: Record<Source['shape'], (issue: Issue) => void> = {
  page: (issue) => {
    top(issue);
    article(issue, { date: true, byline: true, breaker: true });
    add(issue, 'furniture', ...issue.source.end);
    foot(issue);
  },
  blog: (issue) => {
    top(issue);
    for (let i = 0; i < 2 + (issue.n % 3); i++) {
      article(issue, { date: true, byline: issue.chance(0.5) });
      add(issue, 'furniture', ...issue.source.end);
    }
    foot(issue);
  },
  letter: (issue) => {
    add(issue, 'furniture', ...issue.source.top);
    add(issue, 'masthead', issue.source.outlet.toUpperCase(), fill(issue, issue.source.slogan));
    blank(issue);
    for (let i = 0; i < 3; i++) {
      article(issue, { breaker: i === 1 });
      blank(issue);
    }
    foot(issue);
  },
  feed: (issue) => {
    for (let i = 0; i < 3 + (issue.n % 2); i++) {
      const title = article(issue, { byline: true, bio: issue.chance(0.6) });
      add(issue, 'trailer', fill(issue, issue.source.trailer).replace('{title}', title));
    }
  },
  agency: (issue) => {
    top(issue);
    for (let i = 0; i < 2; i++) {
      article(issue, { date: true });
      blank(issue);
    }
    add(issue, 'furniture', ...issue.source.end);
    foot(issue);
  },
  day: (issue) => {
    add(issue, 'masthead', issue.source.outlet);
    add(issue, 'date', fill(issue, issue.source.dateLine));
    blank(issue);
    for (let i = 0; i < 4; i++) {
      article(issue, {});
      blank(issue);
    }
    foot(issue);
  },
};

interface Parts {
  date?: boolean;
  byline?: boolean;
  breaker?: boolean;
  bio?: boolean;
}

/** One article; gives its title. */
function article(issue: Issue, { date = false, byline = false, breaker = false, bio = false }: Parts): string {
  const { source, pick, chance } = issue;
  const title = pick(stock.titles);
  const name = pick(stock.names);
  begin(issue, title);
  if (byline) add(issue, 'masthead', source.byline.replace('{name}', name));
  if (date) add(issue, 'date', fill(issue, source.dateLine));
  if (date) add(issue, 'furniture', ...source.underTitle);
  if (chance(0.3)) add(issue, 'credit', fill(issue, pick(stock.credits)).replace('{name}', pick(stock.names)));
  const body = issue.text();
  const quote = chance(0.25) ? quoteOf(body[0] ?? '') : undefined;
  body.forEach((paragraph, i) => {
    add(issue, 'body', paragraph);
    if (i === 0 && quote !== undefined) add(issue, 'pull-quote', quote);
    if (i === 0 && breaker) add(issue, 'furniture', ...source.breaker);
  });
  if (bio) add(issue, 'bio', fill(issue, pick(stock.bios)).replace('{name}', name));
  return title;
}

/** The last sentence of a paragraph, where it is long enough to be set apart. */
const quoteOf = (paragraph: string): string | undefined => {
  const last = paragraph.split(/(?<=[.!?]) /).at(-1) ?? '';
  return last.length >= 40 && last.length < paragraph.length ? last : undefined;
};

function begin(issue: Issue, words: string): void {
  issue.lines.push({ words, kind: 'heading', begins: true });
}

function add(issue: Issue, kind: string, ...lines: string[]): void {
  for (const words of lines) issue.lines.push({ words, kind, begins: false });
}

const blank = (issue: Issue): void => add(issue, 'blank', '');
const top = (issue: Issue): void => add(issue, 'furniture', ...issue.source.top);
const foot = (issue: Issue): void => add(issue, 'footer', ...issue.source.foot.map((line) => fill(issue, line)));

function fill(issue: Issue, shape: string): string {
  const month = issue.n + 2;
  const day = 3 + issue.n * 4;
  const values: Record<string, string> = {
    outlet: issue.source.outlet,
    n: String(30 + issue.n),
    d: String(day),
    dd: String(day).padStart(2, '0'),
    mm: String(month).padStart(2, '0'),
    month: months[month - 1] ?? '',
    y: '2025',
  };
  return shape.replace(/\{(\w+)\}/g, (whole, key: string) => values[key] ?? whole);
}

/** Assess: the gap map. Every tool against every leg it speaks of, and what the whole of it says: what nothing reaches, and why. */
import type { Deal } from '../model/deal.ts';
import type { HookName, Reach, Tool } from '../model/tool.ts';
import { countersOf } from './counters.ts';
import { type ReachOptions, reachOf } from './reach.ts';
import { type Act, speaksOf, taints } from './rule.ts';

export interface GapMapOptions extends Omit<ReachOptions, 'counters'> {
  /** the day of the question; an act that ended before it is judged on its own last day, disclosed it can be later */
  date: string;
}

/** Cells by deal, leg and tool. A tool that speaks neither of the leg nor of one it pays for makes no cell. */
export function gapMap(deals: readonly Deal[], tools: readonly Tool[], { date, ...view }: GapMapOptions): Reach[] {
  const counters = countersOf(deals);
  const acts = deals
    .filter((deal) => deal.state !== 'rejected')
    .flatMap((deal) =>
      deal.legs.map((leg): Act => ({ deal, leg, date: leg.last !== null && leg.last < date ? leg.last : date })),
    );
  return acts.flatMap((act) =>
    tools
      .map((tool) => ({ tool, act: tool.kind === 'disclosure' ? { ...act, date } : act }))
      .filter(({ tool, act: asked }) => speaksOf(tool, asked) || taints(tool, asked))
      .map(({ tool, act: asked }) => reachOf(tool, asked, { ...view, counters })),
  );
}

export interface GapSummary {
  /** deals that no tool but disclosure reaches, and how many cells are a gap of which kind */
  unreached: { deal: string; title: string; gaps: Partial<Record<NonNullable<Reach['gap']>, number>>; open: number }[];
  /** hooks that are missing, by the number of cells they would turn into a handle */
  missingHooks: { hook: HookName; cells: number; deals: string[] }[];
  /** unknowns, by the number of verdicts an answer would change */
  unknowns: { deal: string; leg: string; hook: HookName; cells: number }[];
}

const reaching = new Set<Reach['verdict']>(['reached', 'exposed']);
const answerable = new Set<Reach['verdict']>(['unknown', 'contested']);

export function gapSummary(
  cells: readonly Reach[],
  { deals, tools }: { deals: readonly Deal[]; tools: readonly Tool[] },
): GapSummary {
  const disclosure = new Set(tools.filter((t) => t.kind === 'disclosure').map((t) => t.id));
  const unreached = deals
    .filter((deal) => deal.state !== 'rejected')
    .map((deal) => ({ deal, own: cells.filter((cell) => cell.deal === deal.id && !disclosure.has(cell.tool)) }))
    .filter(({ own }) => !own.some((cell) => reaching.has(cell.verdict)))
    .map(({ deal, own }) => ({
      deal: deal.id,
      title: deal.title,
      gaps: countBy(own.flatMap((cell) => cell.gap ?? [])),
      open: own.filter((cell) => answerable.has(cell.verdict)).length,
    }));
  return { unreached, missingHooks: missingHooksOf(cells), unknowns: unknownsOf(cells) };
}

/** Where a rule stands and no hook does, one hook would be enough. */
function missingHooksOf(cells: readonly Reach[]): GapSummary['missingHooks'] {
  const found = new Map<HookName, { cells: number; deals: Set<string> }>();
  const without = cells.filter((cell) => cell.verdict === 'no-handle' || cell.verdict === 'out-of-reach');
  for (const cell of without) {
    for (const { hook } of cell.hooks) {
      const entry = found.get(hook) ?? { cells: 0, deals: new Set() };
      found.set(hook, entry);
      entry.cells += 1;
      entry.deals.add(cell.deal);
    }
  }
  return [...found]
    .map(([hook, entry]) => ({ hook, cells: entry.cells, deals: [...entry.deals].sort() }))
    .sort((a, b) => b.cells - a.cells || (a.hook < b.hook ? -1 : 1));
}

/** A "yes" to one unknown hook settles every cell that waits for it. */
function unknownsOf(cells: readonly Reach[]): GapSummary['unknowns'] {
  const found = new Map<string, GapSummary['unknowns'][number]>();
  const ruled = (cell: Reach): boolean => cell.rule === 'breach' || cell.rule === 'sanctionable';
  for (const { deal, leg, hooks } of cells.filter((cell) => answerable.has(cell.verdict) && ruled(cell))) {
    for (const { hook, value } of hooks) {
      if (value !== 'unknown' && value !== 'contested') continue;
      const key = `${deal}|${leg}|${hook}`;
      const entry = found.get(key) ?? { deal, leg, hook, cells: 0 };
      found.set(key, entry);
      entry.cells += 1;
    }
  }
  return [...found.values()].sort(
    (a, b) => b.cells - a.cells || (`${a.deal}${a.leg}${a.hook}` < `${b.deal}${b.leg}${b.hook}` ? -1 : 1),
  );
}

function countBy<K extends string>(keys: readonly K[]): Partial<Record<K, number>> {
  const counts: Partial<Record<K, number>> = {};
  for (const key of keys) counts[key] = (counts[key] ?? 0) + 1;
  return counts;
}

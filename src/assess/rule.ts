/** Assess, first question: does the tool forbid this leg on that day, and whom does it bind? Answers quote the tool's own file. */
import type { Deal, Leg } from '../model/deal.ts';
import type { ClaimId } from '../model/ids.ts';
import type { Rule, Tool, ToolVersion } from '../model/tool.ts';
import { boundAmong } from './bound.ts';
import type { Counter } from './counters.ts';

type Coverage = ToolVersion['covers'][number];

/** A leg of a deal on a day. */
export interface Act {
  deal: Deal;
  leg: Leg;
  date: string;
}

export interface RuleView {
  counters: readonly Counter[];
  /** the state whose view of a contested measure is taken */
  viewpoint?: string;
}

export interface Ruling {
  rule: Rule;
  clause: string;
  words: string;
  claims: ClaimId[];
}

export const versionOn = (tool: Tool, date: string): ToolVersion | undefined =>
  tool.versions.find(({ since, until }) => since <= date && (until === null || date < until));

/** The first rule of the version that fits; an exemption stands before what it is exempt from. */
const coverageOf = (version: ToolVersion, { deal, leg }: Pick<Act, 'deal' | 'leg'>): Coverage | undefined =>
  version.covers.find((coverage) => fits(coverage, deal, leg));

/** Does any version of the tool speak of such a leg, whenever it was in force? */
export const speaksOf = (tool: Tool, act: Pick<Act, 'deal' | 'leg'>): boolean =>
  tool.versions.some((version) => coverageOf(version, act) !== undefined);

function fits(coverage: Coverage, deal: Deal, leg: Leg): boolean {
  const [from = '', to = ''] = leg.direction.split('>');
  const named = coverage.goods.length > 0 || coverage.hs.length > 0;
  const byGoods = coverage.goods.includes(leg.goods);
  const byCode = leg.hs !== null && coverage.hs.some((prefix) => leg.hs?.startsWith(prefix));
  return (
    (!named || byGoods || byCode) &&
    (coverage.kinds.length === 0 || coverage.kinds.includes(leg.kind)) &&
    (coverage.from.length === 0 || coverage.from.includes(from)) &&
    (coverage.to.length === 0 || coverage.to.includes(to)) &&
    (coverage.via ?? []).every((value) => deal.route.some((r) => r.value === value))
  );
}

export function ruleOf(tool: Tool, act: Act, view: RuleView): Ruling {
  const version = versionOn(tool, act.date);
  if (version === undefined) return lawful(`not in force on ${act.date}`);
  const coverage = coverageOf(version, act);
  if (coverage === undefined)
    return lawful(`says nothing of ${act.leg.goods} ${act.leg.direction}${taint(version, act)}`);
  const { clause } = coverage;
  const harms = coverage.rule === 'breach' || coverage.rule === 'sanctionable';
  if (harms && version.contestedBy.length > 0) {
    const who = version.contestedBy.join(', ');
    if (view.viewpoint === undefined) {
      return { rule: 'argued', clause, words: `${coverage.words}; its validity is rejected by ${who}`, claims: [] };
    }
    if (version.contestedBy.includes(view.viewpoint))
      return { ...lawful(`not in force as ${view.viewpoint} sees it`), clause };
  }
  if (coverage.cap !== undefined) return capped(coverage, coverage.cap, act, view.counters);
  const bound = boundAmong(version.binds, act.leg.direction.split('>'));
  if (coverage.rule === 'breach' && bound.length === 0) {
    return { ...lawful(`binds ${version.binds.join(', ')}, none of them a party`), clause };
  }
  return { rule: coverage.rule, clause, words: coverage.words, claims: [] };
}

const lawful = (words: string): Ruling => ({ rule: 'lawful', clause: '', words, claims: [] });

/** A lawful leg that pays for an unlawful one, as far as the two are linked. */
function taint(version: ToolVersion, act: Act): string {
  const states = linkedTo(act)
    .filter(({ other }) => coverageOf(version, { deal: act.deal, leg: other })?.rule === 'breach')
    .map(({ state }) => state);
  return states.length === 0 ? '' : `; lawful alone, tainted if linked (link ${states[0]})`;
}

/** Does the tool forbid a leg that this one is linked to? */
export const taints = (tool: Tool, act: Act): boolean => {
  const version = versionOn(tool, act.date);
  return version !== undefined && taint(version, act) !== '';
};

const linkedTo = ({ deal, leg }: Act): { other: Leg; state: string }[] =>
  deal.links
    .filter(({ from, to, state }) => state !== 'none-claimed' && (from === leg.id || to === leg.id))
    .flatMap(({ from, to, state }) => {
      const other = deal.legs.find((l) => l.id === (from === leg.id ? to : from));
      return other === undefined ? [] : [{ other, state }];
    });

/** Over the cap what is counted breaches it; under it nothing is known, since no source bounds the year from above. */
function capped(coverage: Coverage, cap: NonNullable<Coverage['cap']>, act: Act, counters: readonly Counter[]): Ruling {
  const [, to] = act.leg.direction.split('>');
  const year = act.date.slice(0, 4);
  const counter = counters.find((c) => c.goods === cap.supply && c.to === to && c.unit === cap.unit && c.year === year);
  const limit = `${cap.amount.toLocaleString('en-US')} ${cap.unit} a calendar year, all suppliers together`;
  if (counter === undefined) {
    return { rule: 'unknown', clause: coverage.clause, words: `cap of ${limit}; no claim counts ${year}`, claims: [] };
  }
  const stand = `the counter of ${year} stands at no less than ${counter.low.toLocaleString('en-US')}`;
  const over = counter.low > cap.amount;
  return {
    rule: over ? 'breach' : 'unknown',
    clause: coverage.clause,
    words: `cap of ${limit}; ${stand}`,
    claims: counter.claims,
  };
}

/** Assess: does a tool reach a leg of a deal? Rule and handle are answered apart; the verdict table puts them together. Analysis, not legal advice. */
import type { Reach, Rule, Tool, Verdict } from '../model/tool.ts';
import { type Handle, handleOf, type WhatIf } from './handle.ts';
import { type Act, type RuleView, type Ruling, ruleOf } from './rule.ts';

export interface ReachOptions extends RuleView {
  whatIf?: readonly WhatIf[];
}

export function reachOf(tool: Tool, act: Act, { whatIf = [], ...view }: ReachOptions): Reach {
  const ruling = ruleOf(tool, act, view);
  const handle = handleOf(tool, act, whatIf);
  const verdict = verdictOf(ruling.rule, handle, tool, act.date);
  return {
    deal: act.deal.id,
    leg: act.leg.id,
    tool: tool.id,
    rule: ruling.rule,
    clause: ruling.clause,
    handle: handle.value,
    hooks: handle.hooks,
    verdict,
    gap: gaps.find((gap) => gap === verdict) ?? null,
    reason: reasonOf(verdict, ruling, handle, { tool, act }),
    claims: [...new Set([...ruling.claims, ...handle.claims])],
    reviewed: tool.reviewed,
  };
}

const gaps = ['no-handle', 'no-willing-enforcer', 'unused-handle', 'used-without-effect'] as const;

/** The table of docs/gap-map.md, row by row. */
function verdictOf(rule: Rule, handle: Handle, tool: Tool, date: string): Verdict {
  if (rule === 'argued' || rule === 'exempt' || rule === 'lawful' || rule === 'unknown') return rule;
  if (handle.value === 'contested' || handle.value === 'unknown') return handle.value;
  if (rule === 'sanctionable') return handle.value === 'yes' ? 'exposed' : 'out-of-reach';
  if (handle.value === 'no') return 'no-handle';
  if (handle.partiesOnly || tool.willing === 'no') return 'no-willing-enforcer';
  const use = tool.lastUse !== null && tool.lastUse.date <= date ? tool.lastUse : null;
  if (use === null) return 'unused-handle';
  return use.effect === 'went-on' ? 'used-without-effect' : 'reached';
}

interface Subject {
  tool: Tool;
  act: Act;
}

/** One sentence in plain words: the verdict, who says what decides it, and the rule as the tool's file words it. */
function reasonOf(verdict: Verdict, ruling: Ruling, handle: Handle, { tool, act }: Subject): string {
  const supposed =
    act.leg.modality === 'planned' || act.leg.modality === 'possible' ? `if it happens (${act.leg.modality}): ` : '';
  const rule = ruling.clause === '' ? ruling.words : `${ruling.words} (${ruling.clause})`;
  const mark = tool.reviewed ? '' : ' [unreviewed]';
  return `${supposed}${handleWords(verdict, handle, tool)}${rule}${mark}`;
}

function handleWords(verdict: Verdict, { hooks }: Handle, tool: Tool): string {
  const with_ = (value: string): Reach['hooks'] => hooks.filter((h) => h.value === value);
  const names = (found: Reach['hooks']): string => found.map((h) => h.hook).join(', ');
  const sayers = (found: Reach['hooks']): string => [...new Set(found.map((h) => h.by))].join('; ');
  const yes = with_('yes');
  switch (verdict) {
    case 'no-handle':
      return `no handle (${sayers(hooks) || 'the tool has none'}): ${names(hooks)} "no"; `;
    case 'out-of-reach':
      return `out of reach (${sayers(hooks) || 'the tool has no hook'}): ${names(hooks)} "no"; `;
    case 'unknown':
      return ruledOut(with_('unknown'), (found) => `unknown: no claim says whether ${names(found)}; `);
    case 'contested':
      return with_('contested')
        .map((h) => `contested: ${h.hook} (${h.by}); `)
        .join('');
    case 'unused-handle':
      return `handle never used: ${names(yes)} (${sayers(yes)}), held by ${tool.holders}; `;
    case 'used-without-effect':
      return `used, the deal went on (${tool.lastUse?.date}: ${tool.lastUse?.what}): ${names(yes)}; `;
    case 'no-willing-enforcer':
      return `only with those who will not (${tool.holders}): ${names(yes)} (${sayers(yes)}); `;
    case 'reached':
    case 'exposed':
      return `${verdict}: ${names(yes)} (${sayers(yes)}); `;
    default:
      return `${verdict}: `;
  }
}

const ruledOut = (found: Reach['hooks'], words: (found: Reach['hooks']) => string): string =>
  found.length === 0 ? 'unknown: ' : words(found);

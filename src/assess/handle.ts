/** Assess, second question: is there anything the tool can take hold of? Hooks as claims give them; nobody's word is "unknown", never "no". */
import type { HookValue } from '../model/deal.ts';
import type { ClaimId } from '../model/ids.ts';
import type { HookName, Reach, Tool } from '../model/tool.ts';
import type { Act } from './rule.ts';

/** "What if this hook were ...": for one leg, one deal, or all of them. */
export interface WhatIf {
  hook: HookName;
  value: HookValue['value'];
  deal?: string;
  leg?: string;
}

export interface Handle {
  value: HookValue['value'];
  hooks: Reach['hooks'];
  claims: ClaimId[];
  /** the only hooks that hold lie in the hands of the leg's own parties */
  partiesOnly: boolean;
}

/** Hooks that only the leg's own states can use: they would have to act against themselves. */
const heldByParties = new Set<HookName>(['host-permit', 'supplier-report']);

/** Any `yes` is a handle. Without one, what is contested or unknown keeps the answer open. */
export function handleOf(tool: Tool, act: Act, whatIf: readonly WhatIf[]): Handle {
  const states = tool.hooks.map((hook) => hookOf(hook, act, whatIf));
  const value = (['yes', 'contested', 'unknown'] as const).find((v) => states.some((s) => s.value === v)) ?? 'no';
  const yes = states.filter((s) => s.value === 'yes');
  return {
    value,
    hooks: states.map(({ hook, value: state, by }) => ({ hook, value: state, by })),
    claims: [...new Set(states.filter((s) => s.value === value).flatMap((s) => s.claims))],
    partiesOnly: yes.length > 0 && yes.every((s) => heldByParties.has(s.hook)),
  };
}

interface HookState {
  hook: HookName;
  value: HookValue['value'];
  by: string;
  claims: ClaimId[];
}

function hookOf(hook: HookName, { deal, leg }: Act, whatIf: readonly WhatIf[]): HookState {
  const assumed = whatIf.find(
    (w) => w.hook === hook && (w.deal === undefined || w.deal === deal.id) && (w.leg === undefined || w.leg === leg.id),
  );
  if (assumed !== undefined) return { hook, value: assumed.value, by: 'what if', claims: [] };
  const known = leg.hooks.find((h) => h.hook === hook);
  if (known !== undefined) return { hook, value: known.value, by: known.by, claims: [...known.for, ...known.against] };
  // That something is reported at all shows that it can be observed.
  const reported = leg.modality === 'asserted' || leg.modality === 'reported';
  if (hook === 'observability' && reported) {
    return { hook, value: 'yes', by: leg.origins === 1 ? 'one origin' : `${leg.origins} origins`, claims: leg.claims };
  }
  return { hook, value: 'unknown', by: 'no claim', claims: [] };
}

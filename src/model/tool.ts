/** Statecraft tools, their dated versions, and what the question "does it reach this leg?" answers. Rule and handle are two questions. */
import { z } from 'zod';
import { partyCode } from './claim.ts';
import { claimIdSchema, dealIdSchema, slugSchema } from './ids.ts';

export const hookNames = [
  'usd-denominated',
  'usd-cleared',
  'usd-banknotes',
  'eur-payment',
  'swift-message',
  'third-country-bank',
  'bank-with-usd-access',
  'exchange-house',
  'stablecoin-issuer-or-vasp',
  'gold-refiner',
  'asset-in-jurisdiction',
  'owned-50-percent',
  'us-origin-content',
  'controlled-component',
  'third-country-port-call',
  'shipyard-or-class-society',
  'third-country-flag',
  'g7-insurer',
  'g7-carrier-or-broker',
  'high-seas',
  'third-country-transit',
  'overflight-civil',
  'goods-enter-market',
  'host-permit',
  'person-abroad',
  'supplier-report',
  'observability',
  'third-country-leverage',
] as const;
export type HookName = (typeof hookNames)[number];

export const rules = ['breach', 'sanctionable', 'argued', 'exempt', 'lawful', 'unknown'] as const;
export type Rule = (typeof rules)[number];

export const verdicts = [
  'reached',
  'unused-handle',
  'used-without-effect',
  'no-willing-enforcer',
  'no-handle',
  'exposed',
  'out-of-reach',
  'argued',
  'exempt',
  'lawful',
  'unknown',
  'contested',
] as const;
export type Verdict = (typeof verdicts)[number];

/** What a version of a tool says of acts it covers. All conditions present must hold. */
export const coverageRuleSchema = z.object({
  /** goods classes of the vocabulary, or HS prefixes */
  goods: z.array(z.string()).default([]),
  hs: z.array(z.string()).default([]),
  kinds: z.array(z.string()).default([]),
  /** supplier and recipient states; empty = any */
  from: z.array(partyCode).default([]),
  to: z.array(partyCode).default([]),
  /** route values the deal's own claims must name: a carve-out for one port does not free every shipment */
  via: z.array(z.string()).optional(),
  rule: z.enum(rules),
  /** for `argued`: by whom, rejected by whom; for `exempt`: which clause */
  words: z.string(),
  /** the clause: "resolution 1718 (2006), paragraph 8" */
  clause: z.string(),
  /** a cap: covered only once the counter of the calendar year passes it */
  cap: z
    .object({ amount: z.number(), unit: z.string(), period: z.literal('calendar-year'), supply: z.string() })
    .optional(),
});

export const toolVersionSchema = z.object({
  since: z.string(),
  until: z.string().nullable().default(null),
  /** who is bound: `UN-members`, state codes, `IGO:EU` (its operators), `USA` (US persons) */
  binds: z.array(z.string()),
  covers: z.array(coverageRuleSchema).min(1),
  contestedBy: z.array(z.string()).default([]),
  note: z.string().optional(),
});

export const toolSchema = z.object({
  id: slugSchema,
  name: z.string(),
  issuer: z.string(),
  /** one of: embargo, cap, asset-freeze, secondary-sanctions, messaging, export-control, services-ban, port-ban, inspection, overflight, disclosure, labour-ban, technology-ban, finance-ban ... */
  kind: z.string(),
  instruments: z.array(z.string()),
  programmes: z.array(z.string()).default([]),
  /** hooks it bites on; any one gives a handle */
  hooks: z.array(z.enum(hookNames)),
  /** who holds the handle, and whether they use it */
  holders: z.string(),
  willing: z.enum(['yes', 'no', 'mixed', 'unknown']).default('unknown'),
  lastUse: z
    .object({
      date: z.string(),
      what: z.string(),
      effect: z.enum(['stopped', 'went-on', 'unknown']),
      source: z.string(),
    })
    .nullable()
    .default(null),
  versions: z.array(toolVersionSchema).min(1),
  limits: z.string(),
  sources: z.array(z.string()),
  reviewed: z.boolean(),
  /** one deal it reaches and one it does not; run as tests */
  examples: z
    .array(
      z.object({
        text: z.string(),
        leg: z.object({
          direction: z.string(),
          kind: z.string(),
          goods: z.string(),
          date: z.string(),
          hooks: z.record(z.string(), z.enum(['yes', 'no', 'contested', 'unknown'])).default({}),
        }),
        verdict: z.enum(verdicts),
      }),
    )
    .min(2),
});
export type Tool = z.infer<typeof toolSchema>;
export type ToolVersion = z.infer<typeof toolVersionSchema>;

/** One cell of the gap map: a tool against a leg. */
export const reachSchema = z.object({
  deal: dealIdSchema,
  leg: z.string(),
  tool: slugSchema,
  rule: z.enum(rules),
  clause: z.string(),
  handle: z.enum(['yes', 'no', 'contested', 'unknown']),
  /** the hooks that decided, with their values */
  hooks: z.array(
    z.object({ hook: z.enum(hookNames), value: z.enum(['yes', 'no', 'contested', 'unknown']), by: z.string() }),
  ),
  verdict: z.enum(verdicts),
  /** which of the four kinds of gap this is, or null when it is none */
  gap: z.enum(['no-handle', 'no-willing-enforcer', 'unused-handle', 'used-without-effect']).nullable(),
  /** one sentence in plain words, quoting the tool's file, never made-up law */
  reason: z.string(),
  claims: z.array(claimIdSchema),
  reviewed: z.boolean(),
});
export type Reach = z.infer<typeof reachSchema>;

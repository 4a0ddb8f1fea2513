/** The generated parts of docs/codebook.md: printed from the schemas and the vocabulary, so that page and program cannot differ. */
import { z } from 'zod';
import {
  claimKinds,
  claimSchema,
  claimStates,
  figureTypes,
  itemTypes,
  modalities,
  positionTypes,
  verbClasses,
} from '../src/model/claim.ts';
import { dealSchema, legSchema } from '../src/model/deal.ts';
import { hookNames, rules, verdicts } from '../src/model/tool.ts';
import type { Vocabulary } from '../src/vocabulary/load.ts';

const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  [heads, heads.map(() => '---'), ...rows]
    .map((r) => `| ${r.map((c) => c.replaceAll('|', '\\|')).join(' | ')} |`)
    .join('\n');

const list = (values: readonly string[]): string => values.map((v) => `\`${v}\``).join(' · ');

/** Shape of a field in a few words: `text`, `number or null`, `list of object`. */
function shape(schema: unknown): string {
  const json = z.toJSONSchema(schema as z.ZodType, { io: 'output', unrepresentable: 'any' }) as Shape;
  return inWords(json);
}

interface Shape {
  type?: string | string[];
  enum?: unknown[];
  anyOf?: Shape[];
  items?: Shape;
  const?: unknown;
}

const plain: Readonly<Record<string, string>> = { string: 'text', integer: 'whole number', boolean: 'yes or no' };

function inWords(json: Shape): string {
  if (json.anyOf) return [...new Set(json.anyOf.map(inWords))].join(' or ');
  if (json.const !== undefined) return String(json.const);
  if (json.enum) return json.enum.length > 8 ? 'one of a list' : json.enum.join(', ');
  if (json.type === 'array') return `list of ${inWords(json.items ?? {})}`;
  const types = [json.type ?? 'any'].flat();
  return types.map((type) => plain[type] ?? type).join(' or ');
}

const fields = (of: z.ZodObject): string =>
  table(
    ['field', 'shape'],
    Object.entries(of.shape).map(([name, field]) => [`\`${name}\``, shape(field)]),
  );

/** section name -> its text */
export function codebookSections({ eventTypes, tools, units }: Vocabulary): Record<string, string> {
  const signed = (n: number): string => (n > 0 ? `+${n}` : String(n));
  return {
    'claim-fields': fields(claimSchema),
    'event-types': table(
      ['type', 'what is coded under it', 'sign', 'weight (ours)', 'PLOVER'],
      eventTypes.map((t) => [`\`${t.id}\``, t.definition, t.polarity, signed(t.weight), t.plover ?? '']),
    ),
    vocabularies: table(
      ['vocabulary', 'values'],
      [
        ['kinds', list(claimKinds)],
        ['figures', list(figureTypes)],
        ['positions', list(positionTypes)],
        ['items', list(itemTypes)],
        ['modality', list(modalities)],
        ['verb classes', list(verbClasses)],
        ['states of a claim', list(claimStates)],
        ['units', list(units.map((u) => u.id))],
      ],
    ),
    'deal-fields': fields(dealSchema),
    'leg-fields': fields(legSchema),
    reach: table(
      ['vocabulary', 'values'],
      [
        ['rule', list(rules)],
        ['verdict', list(verdicts)],
        ['hooks', list(hookNames)],
      ],
    ),
    tools: table(
      ['tool', 'name', 'issuer', 'in force', 'reviewed'],
      tools.map((t) => [
        `\`${t.id}\``,
        t.name,
        t.issuer,
        t.versions.map((v) => `${v.since} to ${v.until ?? 'now'}`).join('; '),
        t.reviewed ? 'yes' : 'no',
      ]),
    ),
  };
}

/** Door: what an analyst corrected in a claim's form. The quote stays as it is; edges follow from the corrected roles. */
import { z } from 'zod';
import { edgesOf } from '../extract/rules/edges.ts';
import {
  type Claim,
  type ClaimActor,
  eventTypes,
  figureTypes,
  isoDay,
  itemTypes,
  modalities,
  partyCode,
  positionTypes,
} from '../model/claim.ts';
import { EntenteError } from '../model/errors.ts';
import type { EventTypeDefinition } from '../vocabulary/event-types.ts';

/** The types a claim of each kind can have. */
export const typesOf = { event: eventTypes, figure: figureTypes, position: positionTypes, item: itemTypes } as const;

const codes = z
  .string()
  .transform((text) => text.split(/[\s,;]+/).filter((code) => code !== ''))
  .pipe(z.array(partyCode));
const day = z
  .string()
  .trim()
  .transform((text) => (text === '' ? null : text))
  .pipe(isoDay.nullable());

const editSchema = z.object({
  type: z.enum([...eventTypes, ...figureTypes, ...positionTypes, ...itemTypes]),
  modality: z.enum(modalities),
  actor: codes,
  recipient: codes,
  third: codes,
  start: day,
  end: day,
});
type Edit = z.infer<typeof editSchema>;

const roles = ['actor', 'recipient', 'third'] as const;

/** Errors: usage, with the fields that cannot be read. */
export function editedClaim(claim: Claim, form: unknown, types: readonly EventTypeDefinition[]): Claim {
  const parsed = editSchema.safeParse(form);
  const allowed: readonly string[] = typesOf[claim.kind];
  if (!parsed.success || !allowed.includes(parsed.data.type)) {
    const fields = parsed.success ? ['type'] : [...new Set(parsed.error.issues.map((issue) => issue.path[0]))];
    throw new EntenteError('usage', `The correction cannot be read: ${fields.join(', ')}.`, {
      hint: 'States are three capital letters (RUS), organisations IGO:NAME; days are YYYY-MM-DD.',
    });
  }
  const edit = parsed.data;
  if (edit.start !== null && edit.end !== null && edit.start > edit.end) {
    throw new EntenteError('usage', 'The claim would end before it starts.', { hint: 'Exchange the two days.' });
  }
  const actors = roles.flatMap((role) => actorsOf(claim, role, edit[role]));
  const type = types.find((t) => t.id === edit.type);
  const rolesChanged = edit.type !== claim.type || codesText(actors) !== codesText(claim.actors);
  return {
    ...claim,
    type: edit.type,
    modality: edit.modality,
    actors,
    time: timeOf(claim, edit),
    edges:
      claim.kind === 'event' && rolesChanged && type !== undefined
        ? edgesOf(type, actors, claim.reciprocal ?? type.symmetric)
        : claim.edges,
    state: 'edited',
  };
}

const codesText = (actors: readonly ClaimActor[]): string => actors.map((a) => `${a.role} ${a.code}`).join();

/** A party that stays keeps its name and sector; one without a code cannot be named in the form and stays. */
function actorsOf(claim: Claim, role: ClaimActor['role'], wanted: readonly string[]): ClaimActor[] {
  const own = claim.actors.filter((a) => a.role === role);
  const kept = own.filter((a) => a.code === null || wanted.includes(a.code));
  const fresh = [...new Set(wanted)].filter((code) => !kept.some((a) => a.code === code));
  return [...kept, ...fresh.map((code) => ({ role, code }))];
}

function timeOf(claim: Claim, { start, end }: Edit): Claim['time'] {
  if (start === (claim.time?.start ?? null) && end === (claim.time?.end ?? null)) return claim.time;
  if (start === null && end === null) return null;
  const precision = start === null || end === null ? 'open' : start === end ? 'day' : 'range';
  return { start, end, precision, text: claim.time?.text ?? '', basis: 'inferred' };
}

const compared = ['type', 'modality', 'actors', 'time', 'edges'] as const;

/** The parts that differ, as the decision keeps them. */
export function differenceOf(before: Claim, after: Claim): { before: Partial<Claim>; after: Partial<Claim> } | null {
  const differing = compared.filter((part) => JSON.stringify(before[part]) !== JSON.stringify(after[part]));
  if (differing.length === 0) return null;
  const partsOf = (claim: Claim): Partial<Claim> => Object.fromEntries(differing.map((part) => [part, claim[part]]));
  return { before: partsOf(before), after: partsOf(after) };
}

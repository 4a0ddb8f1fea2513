/** Vocabulary of event types: one YAML file each, slots named by grammatical relation so that any clause reader can fill them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { eventTypes, modalities, partyCode } from '../model/claim.ts';
import { EntenteError } from '../model/errors.ts';

/** Universal Dependencies names, a preposition after the colon: `obl:to`, `nmod:of`. `subj` and `obj` are those of the active. */
const relation = z
  .string()
  .regex(/^(?:subj|obj|iobj|xcomp|ccomp|amod|compound|appos|modified|(?:obl|nmod)(?::[a-z]+(?:-[a-z]+)*)?)$/);

const slotRole = z.enum(['actor', 'recipient', 'third', 'object', 'place', 'instrument']);
export type SlotRole = z.infer<typeof slotRole>;

/** What may stand in a slot. Without a word of it in the text, a trigger that `needs` the slot does not fire. */
const fillerClass = z.enum([
  'party',
  'state',
  'organisation',
  'person',
  'place',
  'goods',
  'troops',
  'money',
  'firm',
  'clause',
  'any',
]);
export type FillerClass = z.infer<typeof fillerClass>;

const constraint = z
  .object({
    /** lemmas one of which heads or stands in the phrase */
    lemmas: z.array(z.string()).optional(),
    /** classes one of which the phrase must be */
    classes: z.array(fillerClass).optional(),
    /** lemmas that must not stand in the phrase */
    not: z.array(z.string()).optional(),
  })
  .strict();
export type SlotConstraint = z.infer<typeof constraint>;

const triggerSchema = z
  .object({
    /** language of the lemmas */
    lang: z.string().default('en'),
    pos: z.enum(['verb', 'noun', 'adj']),
    /** lemmas; a particle or fixed second word after a blank: `take over` */
    lemmas: z.array(z.string()).min(1),
    slots: z.record(relation, slotRole),
    /** the slot, or one of several (`a|b`), must be there */
    needs: z.array(z.string()).default([]),
    where: z.record(z.string(), constraint).default({}),
    /** passive only: `is based on` is not `bases` */
    voice: z.enum(['active', 'passive']).optional(),
    /** fires only where two parties are named: `build a railway` alone is no mechanism between two */
    pair: z.boolean().default(false),
    /** what the trigger itself says: `plan`, `offer` */
    modality: z.enum(modalities).optional(),
    /** actor and recipient act on each other */
    reciprocal: z.boolean().default(false),
    /** 0..1: how often these words in this frame mean the type */
    trust: z.number().min(0).max(1).default(0.8),
  })
  .strict();
export type Trigger = z.infer<typeof triggerSchema>;

const edgeRule = z
  .object({
    /** `parties`: every pair inside the set of actors and recipients */
    between: z.enum(['actor-recipient', 'actor-third', 'parties']),
    sign: z.union([z.literal(1), z.literal(-1)]),
  })
  .strict();

const exampleSchema = z
  .object({
    text: z.string(),
    lang: z.string().default('en'),
    /** claims of this type the text must give; an empty list says that it must give none */
    claims: z.array(
      z
        .object({
          actor: z.array(partyCode).default([]),
          recipient: z.array(partyCode).default([]),
          third: z.array(partyCode).optional(),
          modality: z.enum(modalities).default('asserted'),
          trigger: z.enum(['verbal', 'nominal']).optional(),
          object: z.string().optional(),
        })
        .strict(),
    ),
  })
  .strict();

const eventTypeSchema = z
  .object({
    id: z.enum(eventTypes),
    label: z.string(),
    /** what an analyst codes under it, in a sentence */
    definition: z.string(),
    /** one line in plain words: `{actor} supplies {object|goods or help} to {recipient}`; after `|` what stands where nothing fills the slot */
    phrase: z.string(),
    /** the same where no text names who acts: `supply of {object} to {recipient}` */
    nominal: z.string().optional(),
    polarity: z.enum(['cooperation', 'contention', 'mixed', 'none']),
    weight: z.number().min(-10).max(10),
    weightSource: z.string(),
    plover: z.string().nullable(),
    cameo: z.array(z.string()).default([]),
    /** who stands in which role, for the codebook */
    roles: z.partialRecord(slotRole, z.string()),
    /** actor and recipient are one set: the order in the sentence carries nothing */
    symmetric: z.boolean().default(false),
    edges: z.array(edgeRule),
    triggers: z.array(triggerSchema).min(1),
    examples: z.array(exampleSchema).min(2),
  })
  .strict();
export type EventTypeDefinition = z.infer<typeof eventTypeSchema>;

/** Every `*.yaml` of the folder is one event type, in the order of the codebook. */
export function loadEventTypes(dir: string): EventTypeDefinition[] {
  if (!existsSync(dir)) return [];
  const files = readdirSync(dir).filter((name) => name.endsWith('.yaml'));
  const found = files.map((name) => readEventType(join(dir, name)));
  return found.sort((a, b) => eventTypes.indexOf(a.id) - eventTypes.indexOf(b.id));
}

function readEventType(file: string): EventTypeDefinition {
  try {
    return eventTypeSchema.parse(parse(readFileSync(file, 'utf8')));
  } catch (cause) {
    const what = cause instanceof z.ZodError ? z.prettifyError(cause) : String(cause);
    throw new EntenteError('vocabulary-invalid', `${file}: ${what}`, {
      hint: 'Correct the named field; docs/claims.md lists the fields of an event type.',
      cause,
    });
  }
}

// Resolve: the statement, one value of one property of one entity, and where it comes from. Schemata and properties carry
// the names of FollowTheMoney, so that its files are an export and an import.
import { z } from 'zod';
import { documentIdSchema, shortHash } from '../../model/ids.ts';
import { cleanValue, scriptOf } from './value.ts';

const precisions = ['day', 'month', 'year'] as const;
type Precision = (typeof precisions)[number];

export const statementSchema = z.object({
  /** hash(dataset, entityId, prop, value): the same value of the same source is one statement, however often it is read */
  id: z.string().regex(/^s[0-9a-f]{16}$/),
  /** what the source speaks of */
  entityId: z.string().min(1),
  /** what that is after all judgements; equal to entityId where nothing was merged */
  canonicalId: z.string().min(1),
  schema: z.string(),
  prop: z.string(),
  value: z.string().min(1),
  lang: z.string().nullable(),
  /** ISO 15924 */
  script: z.string().nullable(),
  /** as it came, with every sign of direction */
  originalValue: z.string(),
  /** `vocabulary`, `documents`, or a list's key */
  dataset: z.string(),
  document: documentIdSchema.nullable(),
  quote: z.string().nullable(),
  /** words of doubt that stand on the value */
  hedge: z.string().nullable(),
  /** on whose word: speaker, outlet, or the source of the row */
  claimant: z.string().nullable(),
  /** YYYY, YYYY-MM or YYYY-MM-DD */
  validFrom: z.string().nullable(),
  validTo: z.string().nullable(),
  validFromPrecision: z.enum(precisions).nullable(),
  validToPrecision: z.enum(precisions).nullable(),
  firstSeen: z.string(),
  lastSeen: z.string(),
  /** what read it, with its version */
  extractor: z.string(),
  /** whether a person has checked it against its source */
  review: z.enum(['reviewed', 'unreviewed']),
});
export type Statement = z.infer<typeof statementSchema>;

/** What must be said of a value; the rest follows from it or is unknown. */
export type Said = Pick<Statement, 'entityId' | 'schema' | 'prop' | 'value' | 'dataset' | 'extractor' | 'firstSeen'> &
  Partial<
    Pick<
      Statement,
      'lang' | 'document' | 'quote' | 'hedge' | 'claimant' | 'validFrom' | 'validTo' | 'lastSeen' | 'review'
    >
  >;

const statementId = (dataset: string, entityId: string, prop: string, value: string): string =>
  `s${shortHash('statement', dataset, entityId, prop, value)}`;

const precisionOf = (date: string | null): Precision | null =>
  date === null ? null : date.length === 4 ? 'year' : date.length === 7 ? 'month' : 'day';

/** Public pages quote 60 words at most, and so does what is kept of a passage here. */
const quoteWords = 60;

/** Undefined where the value is empty once signs that nobody sees are gone. */
export function statementOf(said: Said): Statement | undefined {
  const value = cleanValue(said.value);
  if (value === null) return undefined;
  const { validFrom = null, validTo = null } = said;
  return {
    id: statementId(said.dataset, said.entityId, said.prop, value),
    entityId: said.entityId,
    canonicalId: said.entityId,
    schema: said.schema,
    prop: said.prop,
    value,
    lang: said.lang ?? null,
    script: scriptOf(value),
    originalValue: said.value,
    dataset: said.dataset,
    document: said.document ?? null,
    quote: said.quote?.split(/\s+/).slice(0, quoteWords).join(' ') ?? null,
    hedge: said.hedge ?? null,
    claimant: said.claimant ?? null,
    validFrom,
    validTo,
    validFromPrecision: precisionOf(validFrom),
    validToPrecision: precisionOf(validTo),
    firstSeen: said.firstSeen,
    lastSeen: said.lastSeen ?? said.firstSeen,
    extractor: said.extractor,
    review: said.review ?? 'unreviewed',
  };
}

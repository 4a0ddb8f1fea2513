/** A source that the desk keeps and visits: what it is, how it is doing, and one visit of it. Marks say what was taken already. */
import { z } from 'zod';
import { slugSchema } from '../model/ids.ts';

export const sourceKinds = ['web', 'folder', 'maildir', 'imap', 'file'] as const;
export const sourceStates = ['active', 'paused'] as const;
const runOutcomes = ['ok', 'unchanged', 'partly', 'failed'] as const;

export const keptSourceSchema = z.object({
  id: slugSchema,
  kind: z.enum(sourceKinds),
  /** http(s) or imap(s) address, or an absolute path */
  address: z.string().min(1),
  title: z.string().min(1),
  added: z.string(),
  /** bounds of the time between two visits, in minutes */
  every: z.object({ min: z.int().min(1), max: z.int().min(1) }),
  /** the user says that it lies on this machine or network: the guard lets its own origin through */
  local: z.boolean().default(false),
  /** environment variable with the password of a mailbox; the password itself is never kept */
  passwordFrom: z.string().nullable().default(null),
});
export type KeptSource = z.infer<typeof keptSourceSchema>;

const failureSchema = z.object({ uri: z.string(), code: z.string(), message: z.string(), hint: z.string() });
export type RunFailure = z.infer<typeof failureSchema>;

const countsSchema = z.object({
  /** files, pages, letters that came */
  pieces: z.int(),
  added: z.int(),
  revised: z.int(),
  unchanged: z.int(),
  claims: z.int(),
  failed: z.int(),
  unread: z.int(),
});
export type RunCounts = z.infer<typeof countsSchema>;

const sourceHealthSchema = z.object({
  state: z.enum(sourceStates),
  /** why it is paused: a person's word or the desk's own */
  why: z.string().nullable(),
  /** minutes between visits, between the bounds */
  interval: z.int(),
  due: z.string().nullable(),
  lastOk: z.string().nullable(),
  lastFailure: failureSchema.extend({ at: z.string() }).nullable(),
  /** visits in a row that brought nothing but failures */
  failures: z.int(),
  runs: z.int(),
  last: countsSchema.nullable(),
});
export type SourceHealth = z.infer<typeof sourceHealthSchema>;

export const sourceRowSchema = keptSourceSchema.extend({ health: sourceHealthSchema });
export type SourceRow = z.infer<typeof sourceRowSchema>;

export const sourceRunSchema = z.object({
  source: slugSchema,
  /** from 1, per source; given by the store */
  number: z.int(),
  started: z.string(),
  finished: z.string(),
  outcome: z.enum(runOutcomes),
  counts: countsSchema,
  /** the first of them; `counts` has how many there were */
  failures: z.array(failureSchema),
  notes: z.array(z.object({ uri: z.string(), reason: z.string() })),
});
export type SourceRun = z.infer<typeof sourceRunSchema>;

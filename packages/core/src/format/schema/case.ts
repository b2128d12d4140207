import * as z from 'zod';
import { bilingualSchema, dateSchema, idSchema, sourcesSchema } from './primitive.js';

const value = z.union([z.boolean(), z.number(), z.string()]);

/** Facts by id; a subject's members stand under `members`. A fact left out is unknown. */
export const givenSchema = z.record(z.string(), z.union([value, z.array(z.record(z.string(), value))]));

/** An example in data: given facts, expected answer. */
export const caseSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
  kind: z.enum(['boundary', 'missing', 'official', 'flip', 'ordinary']),
  name: bilingualSchema.optional(),
  given: givenSchema,
  on: dateSchema.optional().describe('The date put to the rulebook, where it asks for one'),
  expect: z.strictObject({
    status: z.enum(['decided', 'undetermined']),
    outcomes: z
      .record(idSchema, z.union([idSchema, z.null(), z.record(idSchema, z.enum(['yes', 'no', 'unknown']))]))
      .optional()
      .describe('By decision: the outcome (null while undetermined), or for collect each benefit'),
    rules: z.array(idSchema).optional(),
    missing: z.array(idSchema).optional().describe('As a set'),
    outputs: z
      .record(idSchema, z.union([value, z.null()]))
      .optional()
      .describe('Some of the outputs: the value, or null while it is not known'),
    conditional: z
      .array(idSchema)
      .optional()
      .describe('The benefits that only wait for confirmations, as a set'),
  }),
  sources: sourcesSchema.optional(),
  readAt: z.string().optional().describe('Where a published example was read'),
  note: bilingualSchema.optional(),
});

/** A cases.json file. */
export const casesSchema = z.strictObject({
  $schema: z.string().optional(),
  cases: z.array(caseSchema).min(1),
});

/** A test example in data. */
export type Case = z.infer<typeof caseSchema>;
/** The contents of a cases.json file. */
export type CaseFile = z.infer<typeof casesSchema>;

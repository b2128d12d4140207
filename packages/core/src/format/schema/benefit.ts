import * as z from 'zod';
import { bilingualSchema, evidenceSchema, idSchema, sourcesSchema } from './primitive.js';

/** What an outcome of a `collect` decision gives, beside who gets it (which its rules say). */
export const benefitSchema = z.strictObject({
  support: bilingualSchema.describe('What is given'),
  amounts: z.array(idSchema).min(1).optional().describe('Parameters or derived facts that say how much'),
  asRegulated: z
    .literal(true)
    .optional()
    .describe('The amount follows other rules in force; the source sets none'),
  period: bilingualSchema.optional().describe('For how long, or how often'),
  funding: z.array(idSchema).min(1).optional().describe('Ids of the register of funding sources'),
  lead: z.array(idSchema).min(1).optional().describe('Ids of the register of bodies: who leads'),
  with: z.array(idSchema).min(1).optional().describe('Ids of the register of bodies: with whom'),
  priorities: z
    .array(z.strictObject({ when: idSchema, label: bilingualSchema, sources: sourcesSchema.optional() }))
    .min(1)
    .optional()
    .describe('Who comes first: boolean facts or derived facts'),
  confirmations: z
    .array(
      z.strictObject({
        fact: idSchema,
        by: idSchema.optional(),
        label: bilingualSchema,
        sources: sourcesSchema.optional(),
      }),
    )
    .min(1)
    .optional()
    .describe(
      'Steps that must be recorded: boolean facts. An answer that only waits for them is conditional',
    ),
  papers: z.array(bilingualSchema).min(1).optional(),
  notes: z
    .array(
      z.strictObject({
        text: bilingualSchema,
        sources: sourcesSchema.optional(),
        evidence: evidenceSchema.optional(),
      }),
    )
    .min(1)
    .optional()
    .describe('Where other law is narrower, wider or silent'),
  sources: sourcesSchema,
});

/** What an outcome of a `collect` decision gives. */
export type Benefit = z.infer<typeof benefitSchema>;

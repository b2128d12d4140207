import * as z from 'zod';
import { bilingualSchema, idSchema, rulebookIdSchema, sourcesSchema } from './primitive.js';

/** One entry of a register. A part that the source lacks is an entry with `missing`, and says nothing more. */
export const registerEntrySchema = z
  .strictObject({
    id: idSchema,
    label: bilingualSchema,
    missing: z
      .literal(true)
      .optional()
      .describe('The copy of the source lacks this part; it is not filled in'),
    role: bilingualSchema.optional().describe('What it does, in our words'),
    note: bilingualSchema.optional(),
    number: z.int().min(1).optional().describe('Its number in the plan, from 1'),
    rulebook: rulebookIdSchema.optional().describe('The rulebook that decides who has what of it'),
    funding: z.array(idSchema).min(1).optional().describe('Ids of the register of funding sources'),
    lead: z.array(idSchema).min(1).optional().describe('Ids of the register of bodies: who leads'),
    with: z.array(idSchema).min(1).optional().describe('Ids of the register of bodies: with whom'),
    sources: sourcesSchema,
  })
  .refine((entry) => entry.missing === undefined || entry.role === undefined, {
    message: 'a missing part has no role',
  });

/** A register that the plan keeps: responsible bodies, funding sources, components, missing parts. */
export const registerSchema = z.strictObject({
  $schema: z.string().optional(),
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  label: bilingualSchema,
  entries: z.array(registerEntrySchema).min(1),
});

/** One entry of a register. */
export type RegisterEntry = z.infer<typeof registerEntrySchema>;
/** A register that the plan keeps. */
export type Register = z.infer<typeof registerSchema>;

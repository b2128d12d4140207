import * as z from 'zod';
import { documentSchema } from './document.js';
import { parameterSchema } from './parameter.js';
import { bilingualSchema, dateSchema, idSchema, rulebookIdSchema, sourcesSchema } from './primitive.js';
import { ruleSchema } from './rulebook.js';

/** A province's declared changes on one edition. Nothing is changed that is not named. */
export const overlaySchema = z.strictObject({
  $schema: z.string().optional(),
  id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
  label: bilingualSchema,
  changes: rulebookIdSchema,
  edition: dateSchema,
  inForce: z.strictObject({ from: dateSchema, until: dateSchema.optional() }).optional(),
  sources: sourcesSchema,
  documents: z
    .array(documentSchema)
    .min(1)
    .optional()
    .describe('The province’s own documents, where they are not among the published ones'),
  parameters: z
    .record(idSchema, parameterSchema)
    .optional()
    .describe('Replaces parameters that the edition has'),
  rules: z
    .record(idSchema, z.record(idSchema, z.union([ruleSchema, z.null()])))
    .optional()
    .describe('By decision and rule id: a rule to put in its place or add, or null to take it away'),
  note: bilingualSchema.optional(),
});

/** A province's declared changes on an edition. */
export type Overlay = z.infer<typeof overlaySchema>;

import * as z from 'zod';
import {
  bilingualSchema,
  dateSchema,
  evidenceSchema,
  idSchema,
  sourcesSchema,
  unitSchema,
} from './primitive.js';

const figure = z.union([z.number(), dateSchema, z.array(z.string()).min(1)]);

const stated = {
  value: figure.optional().describe('The one figure, date or list; leave out when it varies by a fact'),
  values: z.record(z.string(), figure).optional().describe('One figure for each option of the fact `by`'),
  sources: sourcesSchema,
  evidence: evidenceSchema.optional().describe('Weaker than the source when only the figure is less sure'),
};

/** A figure set by law. It has `value`, or `by` and `values`, or dated `periods` of either. */
export const parameterSchema = z.strictObject({
  unit: unitSchema.optional().describe('Required for a number'),
  by: idSchema.optional().describe('The choice fact that the figure varies by'),
  ...stated,
  sources: sourcesSchema.optional(),
  periods: z
    .array(z.strictObject({ from: dateSchema, until: dateSchema.optional(), ...stated }))
    .min(1)
    .optional()
    .describe('The figure by date, both ends included, where it changes within an edition'),
  note: bilingualSchema.optional(),
});

/** A figure, date or list set by law, with unit and source. */
export type Parameter = z.infer<typeof parameterSchema>;
/** A figure: a number, an ISO date, or a list of options. */
export type Figure = z.infer<typeof figure>;

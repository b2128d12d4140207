import * as z from 'zod';
import { conditionSchema } from './condition.js';
import { bilingualSchema, evidenceSchema, idSchema, sourcesSchema, unitSchema } from './primitive.js';

const amount = z.union([z.int(), z.strictObject({ fact: idSchema })]);
const about = {
  unit: unitSchema.optional(),
  sources: sourcesSchema.optional(),
  evidence: evidenceSchema.optional(),
  note: bilingualSchema.optional(),
};

/**
 * How a derived fact follows from other facts. One kind of formula each:
 * `count` of booleans that hold · `sum` · `minimum` · `maximum` · `ratio` (exact) ·
 * `difference` and `product` (exact) · `dateIn` a year (kept within the month) · `age` in whole years ·
 * `datePlus` · `choose` by a choice fact · `when` a condition holds · `anyMember`, `everyMember`, `countMembers`.
 */
export const derivedSchema = z.union([
  z.strictObject({ count: z.array(idSchema).min(1), ...about }),
  z.strictObject({ sum: z.array(idSchema).min(1), ...about }),
  z.strictObject({ minimum: z.array(idSchema).min(1), ...about }),
  z.strictObject({ maximum: z.array(idSchema).min(1), ...about }),
  z.strictObject({ ratio: z.strictObject({ of: idSchema, to: idSchema }), ...about }),
  z.strictObject({ difference: z.strictObject({ of: idSchema, minus: idSchema }), ...about }),
  z.strictObject({ product: z.array(idSchema).min(2), ...about }),
  z.strictObject({
    dateIn: z.strictObject({
      year: idSchema,
      yearsAfter: idSchema.optional(),
      month: idSchema,
      day: idSchema,
    }),
    ...about,
  }),
  z.strictObject({ age: z.strictObject({ birthDate: idSchema, on: idSchema }), ...about }),
  z.strictObject({
    datePlus: z.strictObject({
      date: idSchema,
      years: amount.optional(),
      months: amount.optional(),
      days: amount.optional(),
    }),
    ...about,
  }),
  z.strictObject({
    choose: z.strictObject({
      by: idSchema,
      values: z.record(
        z.string(),
        z.union([z.number(), z.boolean(), z.string(), z.strictObject({ fact: idSchema })]),
      ),
    }),
    ...about,
  }),
  z.strictObject({ when: conditionSchema, ...about }),
  z.strictObject({ anyMember: conditionSchema, ...about }),
  z.strictObject({ everyMember: conditionSchema, ...about }),
  z.strictObject({ countMembers: z.union([z.literal('all'), conditionSchema]), ...about }),
]);

/** The formula of a derived fact, as declared data. */
export type Derived = z.infer<typeof derivedSchema>;

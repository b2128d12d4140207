import * as z from 'zod';
import { idSchema, sourcesSchema } from './primitive.js';

/** The comparisons of json-rules-engine that rulebooks may use. `…Inclusive` includes the limit itself. */
export const operatorSchema = z.enum([
  'equal',
  'notEqual',
  'in',
  'notIn',
  'lessThan',
  'lessThanInclusive',
  'greaterThan',
  'greaterThanInclusive',
]);

const literal = z.union([z.boolean(), z.number(), z.string()]);

/** What a fact is compared with: a literal, a list of literals, or another fact, parameter or derived fact. */
export const operandSchema = z.union([
  literal,
  z.array(z.union([z.number(), z.string()])).min(1),
  z.strictObject({ fact: idSchema }),
]);

/** One comparison. `path`, `params` and `priority` of json-rules-engine are refused. */
export const leafSchema = z.strictObject({
  fact: idSchema.describe('The fact, parameter or derived fact on the left'),
  operator: operatorSchema,
  value: operandSchema.describe('What it is compared with'),
  sources: sourcesSchema.optional(),
});

/** A json-rules-engine condition tree without its traps: closed keys, and no empty `all` or `any`. */
export const conditionSchema = z.union([
  leafSchema,
  z.strictObject({
    get all() {
      return z.array(conditionSchema).min(1);
    },
    sources: sourcesSchema.optional(),
  }),
  z.strictObject({
    get any() {
      return z.array(conditionSchema).min(1);
    },
    sources: sourcesSchema.optional(),
  }),
  z.strictObject({
    get not() {
      return conditionSchema;
    },
    sources: sourcesSchema.optional(),
  }),
]) as z.ZodType<Condition>;

/** One of the comparisons a condition may make. */
export type Operator = z.infer<typeof operatorSchema>;
/** The right side of a comparison. */
export type Operand = z.infer<typeof operandSchema>;
/** One comparison of a fact with an operand. */
export type Leaf = z.infer<typeof leafSchema>;
/** A condition: one comparison, or `all`, `any` or `not` of conditions. */
export type Condition =
  | Leaf
  | { all: Condition[]; sources?: string[] | undefined }
  | { any: Condition[]; sources?: string[] | undefined }
  | { not: Condition; sources?: string[] | undefined };

/** What json-rules-engine takes at the top of a rule: never a bare comparison. */
export const topConditionSchema = z.union([
  z.strictObject({ all: z.array(conditionSchema).min(1), sources: sourcesSchema.optional() }),
  z.strictObject({ any: z.array(conditionSchema).min(1), sources: sourcesSchema.optional() }),
  z.strictObject({ not: conditionSchema, sources: sourcesSchema.optional() }),
]);

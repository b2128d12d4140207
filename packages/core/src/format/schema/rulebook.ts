import * as z from 'zod';
import { benefitSchema } from './benefit.js';
import { topConditionSchema } from './condition.js';
import { derivedSchema } from './derived.js';
import { parameterSchema } from './parameter.js';
import {
  bilingualSchema,
  dateSchema,
  evidenceSchema,
  idSchema,
  rulebookIdSchema,
  sourcesSchema,
  subjectSchema,
} from './primitive.js';

/** One rule: a json-rules-engine document with an id and sources. `event.params.outcome` is what it gives. */
export const ruleSchema = z.strictObject({
  id: idSchema,
  sources: sourcesSchema,
  evidence: evidenceSchema.optional(),
  note: bilingualSchema.optional(),
  conditions: topConditionSchema,
  event: z.strictObject({
    type: idSchema.describe('The id of the decision'),
    params: z.strictObject({ outcome: idSchema }),
  }),
});

/**
 * Who is worse off, and which outcome is for them: a check that nobody loses by being poorer.
 *
 * `unique`: the outcomes from the one for those worst off to the one for those best off. `collect`: the outcomes that
 * nobody may lose by being worse off. A decision whose law gives more to those better off has no such order.
 */
const orderSchema = z.strictObject({
  outcomes: z.array(idSchema).min(1),
  worse: z
    .record(idSchema, z.union([z.enum(['lower', 'higher']), z.boolean(), z.array(idSchema).min(2)]))
    .describe(
      'By fact, what is worse, all else being equal: a lower or a higher number, an earlier (lower) or later (higher) ' +
        'date, a truth, or options from the worst on',
    ),
  note: bilingualSchema.optional(),
});

/** A finding of the analysis that stands all the same, since the law has it so. */
const acceptedSchema = z.strictObject({
  code: z
    .string()
    .regex(/^(analysis|verify)\/[a-z]+(-[a-z]+)*$/)
    .describe('The code of the finding'),
  path: z.string().min(1).describe('Where it is, as the finding says'),
  rules: z
    .array(idSchema)
    .min(1)
    .optional()
    .describe('Its rules, as a set, where the place alone says too little'),
  reason: bilingualSchema,
  sources: sourcesSchema.optional(),
});

/** What multidimensional poverty is measured by (Alkire and Foster): which indicators, from how many on, in which dimensions. */
const deprivationSchema = z.strictObject({
  count: idSchema.describe('The derived fact that counts the indicators, each as much as any other'),
  cutoff: idSchema.describe('The parameter that says from how many deprivations, itself included'),
  persons: idSchema
    .optional()
    .describe('The fact that says how many persons the subject has, so that persons can be counted'),
  dimensions: z
    .array(z.strictObject({ id: idSchema, label: bilingualSchema, indicators: z.array(idSchema).min(1) }))
    .min(1)
    .optional()
    .describe('What the indicators belong to; each indicator to one dimension'),
  sources: sourcesSchema,
  note: bilingualSchema.optional(),
});

/** A group of rules with a DMN hit policy: `unique` (exactly one outcome) or `collect` (each one that holds). */
export const decisionSchema = z.strictObject({
  id: idSchema,
  hit: z.enum(['unique', 'collect']),
  outcomes: z.array(idSchema).min(1),
  order: orderSchema.optional(),
  rules: z.array(ruleSchema).min(1),
});

/** One edition of a rulebook: one topic as the law stood over a period. */
export const rulebookSchema = z.strictObject({
  $schema: z.string().optional(),
  id: rulebookIdSchema,
  inForce: z.strictObject({
    from: dateSchema.describe('First day, included; also the name of the edition'),
    until: dateSchema.optional().describe('Last day, included; left out while no end is known'),
    sources: sourcesSchema,
  }),
  revision: z.int().min(1).describe('Our own count of corrections of this edition, from 1'),
  subject: subjectSchema,
  facts: z
    .array(idSchema)
    .min(1)
    .describe('The facts it asks for, in the order worth asking when all else is equal'),
  rawFacts: z
    .array(idSchema)
    .optional()
    .describe('Facts from which others may be derived; never reported as missing by themselves'),
  memberFacts: z.array(idSchema).optional().describe('Facts of the members that derived facts look at'),
  parameters: z.record(idSchema, parameterSchema).optional(),
  derived: z.record(idSchema, derivedSchema).optional(),
  uses: z
    .record(idSchema, z.strictObject({ rulebook: rulebookIdSchema, decision: idSchema }))
    .optional()
    .describe('Facts that are the outcome of another rulebook'),
  decisions: z.array(decisionSchema).min(1),
  outputs: z
    .array(idSchema)
    .min(1)
    .optional()
    .describe(
      'Facts, parameters and derived facts that are part of the answer, such as a shortfall or a deadline',
    ),
  deprivation: deprivationSchema
    .optional()
    .describe('What multidimensional poverty is measured by; nothing is decided by it'),
  benefits: z
    .record(idSchema, benefitSchema)
    .optional()
    .describe('By outcome of a `collect` decision: what it gives'),
  notes: z.array(z.strictObject({ text: bilingualSchema, sources: sourcesSchema.optional() })).optional(),
  accepts: z
    .array(acceptedSchema)
    .min(1)
    .optional()
    .describe('What the analysis finds and the law has so, each with the reason'),
});

/** One rule of a decision. */
export type Rule = z.infer<typeof ruleSchema>;
/** Who is worse off, and which outcome is for them. */
export type DecisionOrder = z.infer<typeof orderSchema>;
/** A finding that stands all the same, with the reason. */
export type AcceptedFinding = z.infer<typeof acceptedSchema>;
/** What multidimensional poverty is measured by. */
export type Deprivation = z.infer<typeof deprivationSchema>;
/** A group of rules with a hit policy. */
export type DecisionTable = z.infer<typeof decisionSchema>;
/** One edition of a rulebook, as data. */
export type Rulebook = z.infer<typeof rulebookSchema>;

import * as z from 'zod';
import {
  bilingualSchema,
  dateSchema,
  evidenceSchema,
  idSchema,
  sourcesSchema,
  subjectSchema,
  unitSchema,
} from './primitive.js';

const words = {
  label: bilingualSchema.describe('A short name, as in a table head'),
  question: bilingualSchema.describe('The question put to a person'),
  hint: bilingualSchema.optional(),
  aliases: z
    .array(z.string().min(1))
    .optional()
    .describe('Column headers that mean this fact, in any case and accent'),
  sources: sourcesSchema.optional(),
  evidence: evidenceSchema.optional(),
};

/** A fact: what is asked, of which type, in which unit and range. */
export const factSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('boolean'), ...words }),
  z.strictObject({
    type: z.literal('integer'),
    unit: unitSchema.optional(),
    min: z.int().optional().describe('Smallest value, included'),
    max: z.int().optional().describe('Largest value, included'),
    ...words,
  }),
  z.strictObject({
    type: z.literal('decimal'),
    scale: z.int().min(1).max(4).describe('Digits after the point; more are refused'),
    unit: unitSchema.optional(),
    min: z.number().optional(),
    max: z.number().optional(),
    ...words,
  }),
  z.strictObject({
    type: z.literal('choice'),
    options: z
      .array(
        z.strictObject({
          id: idSchema,
          label: bilingualSchema,
          hint: bilingualSchema.optional(),
          aliases: z.array(z.string().min(1)).optional(),
        }),
      )
      .min(2),
    ...words,
  }),
  z.strictObject({
    type: z.literal('date'),
    min: dateSchema.optional(),
    max: dateSchema.optional(),
    ...words,
  }),
]);

/** The facts of one subject. One file a subject. */
export const subjectVocabularySchema = z.strictObject({
  $schema: z.string().optional(),
  subject: subjectSchema,
  label: bilingualSchema,
  idAliases: z.array(z.string().min(1)).describe('Column headers that mean the id'),
  members: subjectSchema.optional().describe('The subject of its members, if it has any'),
  facts: z.record(idSchema, factSchema),
});

/** A fact of the vocabulary. */
export type Fact = z.infer<typeof factSchema>;
/** The facts of one subject. */
export type SubjectVocabulary = z.infer<typeof subjectVocabularySchema>;
/** All subjects. */
export type Vocabulary = readonly SubjectVocabulary[];

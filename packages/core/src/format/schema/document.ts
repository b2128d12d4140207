import * as z from 'zod';
import { bilingualSchema, dateSchema, evidenceSchema, sourcesSchema } from './primitive.js';

/** One part of a document: exactly one of a verbatim quote, a paraphrase, or `missing`. */
export const partSchema = z
  .strictObject({
    id: z.string().regex(/^[A-Za-z0-9.-]+$/),
    label: bilingualSchema,
    quote: z.string().min(1).optional().describe('The words of the source, letter for letter'),
    lang: z.enum(['vi', 'en']).optional().describe('Language of the quote'),
    paraphrase: bilingualSchema.optional().describe('Our words, where the text itself was not readable'),
    missing: z.literal(true).optional().describe('The copy of the source lacks this part'),
    evidence: evidenceSchema.optional(),
    readAt: z.string().min(1).optional(),
    line: z.int().min(1).optional().describe('Line of the stored text, from 1'),
    computable: z.boolean().optional(),
    clause: z.strictObject({ kind: z.string(), package: z.string(), must: z.string() }).optional(),
    note: bilingualSchema.optional(),
  })
  .refine((p) => [p.quote, p.paraphrase, p.missing].filter((x) => x !== undefined).length === 1, {
    message: 'exactly one of quote, paraphrase and missing',
  });

/** A legal document with its parts. */
export const documentSchema = z.strictObject({
  $schema: z.string().optional(),
  id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
  number: z.string().min(1),
  kind: z.enum([
    'law',
    'resolution',
    'decree',
    'decision',
    'circular',
    'directive',
    'plan',
    'report',
    'other',
  ]),
  title: bilingualSchema,
  issuer: bilingualSchema,
  issued: dateSchema.optional(),
  inForce: z.strictObject({ from: dateSchema, until: dateSchema.optional() }).optional(),
  evidence: evidenceSchema.describe('For the data of the document itself: title, number, dates'),
  readAt: z.array(z.string().min(1)).optional(),
  note: bilingualSchema.optional(),
  discrepancies: z
    .array(
      z.strictObject({
        about: bilingualSchema,
        printed: z.string().min(1),
        correct: z
          .union([z.string().min(1), bilingualSchema])
          .optional()
          .describe('What is right: the words of the other text, or ours in both languages'),
        evidence: evidenceSchema,
        sources: sourcesSchema.optional(),
      }),
    )
    .optional(),
  parts: z.array(partSchema),
});

/** One part (article, clause, point) of a legal document. */
export type DocumentPart = z.infer<typeof partSchema>;
/** A legal document with its parts and evidence. */
export type LegalDocument = z.infer<typeof documentSchema>;

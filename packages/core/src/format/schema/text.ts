import * as z from 'zod';
import { idSchema } from './primitive.js';

const texts = z.record(idSchema, z.string().min(1));

/** A rulebook's words in one language: text.vi.json or text.en.json. */
export const textSchema = z.strictObject({
  $schema: z.string().optional(),
  title: z.string().min(1),
  decides: z.string().min(1).describe('One sentence: what it decides'),
  decisions: texts,
  outcomes: texts,
  rules: texts.describe('By rule id: what the rule says, as a sentence'),
  parameters: texts.optional(),
  derived: texts.optional(),
  notes: texts.optional(),
});

/** A rulebook's words in one language. */
export type RulebookText = z.infer<typeof textSchema>;

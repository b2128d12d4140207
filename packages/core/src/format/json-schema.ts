import * as z from 'zod';
import { casesSchema } from './schema/case.js';
import { documentSchema } from './schema/document.js';
import { overlaySchema } from './schema/overlay.js';
import { registerSchema } from './schema/register.js';
import { rulebookSchema } from './schema/rulebook.js';
import { textSchema } from './schema/text.js';
import { subjectVocabularySchema } from './schema/vocabulary.js';

/** The published JSON Schemas (draft 2020-12) by file name, made from the one definition of the format. */
export function jsonSchemas(): Record<string, unknown> {
  const schemas = {
    rulebook: rulebookSchema,
    document: documentSchema,
    vocabulary: subjectVocabularySchema,
    cases: casesSchema,
    text: textSchema,
    overlay: overlaySchema,
    register: registerSchema,
  };
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [
      `${name}.schema.json`,
      { $id: `urn:giamngheo:schema:${name}`, ...z.toJSONSchema(schema, { io: 'input' }) },
    ]),
  );
}

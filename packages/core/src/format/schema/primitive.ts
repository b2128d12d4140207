import * as z from 'zod';

// Made code would only be tried out, and a page whose policy forbids it is told of each try as a violation.
if ('trustedTypes' in globalThis) z.config({ jitless: true });

/** A real calendar date as `YYYY-MM-DD`; 2017-02-29 is refused. */
export const dateSchema = z.iso.date().describe('A calendar date, YYYY-MM-DD');

/** A camelCase name of a fact, parameter, derived fact, decision, rule or outcome. Never changes meaning. */
export const idSchema = z
  .string()
  .regex(/^[a-z][A-Za-z0-9]*$/)
  .describe('A camelCase name: letters and digits, first letter small');

/** A rulebook's id, which is also its path: `domain/name`. */
export const rulebookIdSchema = z
  .string()
  .regex(/^[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*$/)
  .describe('domain/name in small letters, the same as the path of its folder');

/** A reference to a document, or to one part of it: `qd-59-2015` or `qd-59-2015#art-2.1`. */
export const sourceSchema = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]*(#[A-Za-z0-9.-]+)?$/)
  .describe('document, or document#part');

/** At least one source. */
export const sourcesSchema = z.array(sourceSchema).min(1).describe('The parts of documents that say so');

/** How sure we are of a text or figure: read in the instrument, in a text about it, or not yet confirmed. */
export const evidenceSchema = z
  .enum(['primary', 'secondary', 'unverified'])
  .describe('primary: read in the instrument; secondary: read in a text about it; unverified: not confirmed');

/** The same words in Vietnamese and English. */
export const bilingualSchema = z
  .strictObject({ vi: z.string().min(1), en: z.string().min(1) })
  .describe('The same words in Vietnamese and English');

/** Whom a fact or a rulebook is about. */
export const subjectSchema = z
  .enum(['household', 'person', 'commune', 'village', 'district', 'province', 'official'])
  .describe('Whom a fact or a rulebook is about');

/** A unit as the law writes it, such as `VND/person/month`. Numbers are compared only in one unit. */
export const unitSchema = z
  .string()
  .regex(/^[A-Za-z0-9%²/]+$/)
  .describe('A unit, such as VND/person/month');

import type * as z from 'zod';
import { DocumentError, type Fault } from '../error/index.js';
import { checkReferences } from './references.js';
import { casesSchema } from './schema/case.js';
import { documentSchema } from './schema/document.js';
import { overlaySchema } from './schema/overlay.js';
import { registerSchema } from './schema/register.js';
import { rulebookSchema } from './schema/rulebook.js';
import { textSchema } from './schema/text.js';
import { subjectVocabularySchema } from './schema/vocabulary.js';
import type {
  CaseFile,
  LegalDocument,
  Overlay,
  Register,
  Rulebook,
  RulebookText,
  SubjectVocabulary,
} from './types.js';
import { faultsOf } from './zod-fault.js';

/** Data that were read: the value, frozen, or all that is wrong with them. */
export type Parsed<T> =
  | { readonly value: T; readonly faults: readonly [] }
  | { readonly value: undefined; readonly faults: readonly Fault[] };

function parse<T>(schema: z.ZodType, data: unknown, check?: (value: T) => Fault[]): Parsed<T> {
  const result = schema.safeParse(data);
  if (!result.success) return { value: undefined, faults: faultsOf(result.error.issues, data) };
  const value = result.data as T;
  const faults = check?.(value) ?? [];
  return faults.length > 0 ? { value: undefined, faults } : { value: freeze(value), faults: [] };
}

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) freeze(part);
  }
  return value;
}

/** A rulebook.json, with all its faults at once. Never throws. */
export function parseRulebook(data: unknown): Parsed<Rulebook> & { readonly rulebook: Rulebook | undefined } {
  const parsed = parse<Rulebook>(rulebookSchema, data, checkReferences);
  return { ...parsed, rulebook: parsed.value };
}

/** A document's JSON, with all its faults at once. Never throws. */
export function parseDocument(data: unknown): Parsed<LegalDocument> {
  return parse(documentSchema, data);
}

/** The facts of one subject, with all faults at once. Never throws. */
export function parseSubjectVocabulary(data: unknown): Parsed<SubjectVocabulary> {
  return parse(subjectVocabularySchema, data);
}

/** A cases.json, with all its faults at once. Never throws. */
export function parseCases(data: unknown): Parsed<CaseFile> {
  return parse(casesSchema, data);
}

/** A text.vi.json or text.en.json, with all its faults at once. Never throws. */
export function parseText(data: unknown): Parsed<RulebookText> {
  return parse(textSchema, data);
}

/** An overlay, with all its faults at once. Never throws. */
export function parseOverlay(data: unknown): Parsed<Overlay> {
  return parse(overlaySchema, data);
}

/** A register, such as bodies.json, with all its faults at once: closed keys, no id twice. Never throws. */
export function parseRegister(data: unknown): Parsed<Register> {
  return parse(registerSchema, data, checkEntryIds);
}

function checkEntryIds({ entries }: Register): Fault[] {
  const ids = entries.map(({ id }) => id);
  return ids.flatMap((id, i) =>
    ids.indexOf(id) === i
      ? []
      : [
          {
            code: 'format/declared-twice',
            path: `entries[${i}].id`,
            expected: 'an id that no entry before it has',
            found: JSON.stringify(id),
            remedy: 'Give each entry an id of its own.',
          },
        ],
  );
}

/**
 * Unknown data as a rulebook, checked and frozen.
 *
 * Checks the rulebook by itself: keys, types, ids, cycles, outcomes. Whether its facts, units and sources fit a vocabulary
 * and documents is checked when it is linked, on first evaluation or by `giamngheo check`.
 *
 * @throws {DocumentError} `format/…` with every fault: where, what was expected, what was found, what to do.
 */
export function defineRulebook(data: unknown): Rulebook {
  const { value, faults } = parseRulebook(data);
  if (value !== undefined) return value;
  const id = (data as { id?: unknown } | null | undefined)?.id;
  throw new DocumentError(`rulebook ${typeof id === 'string' ? id : 'without an id'}`, faults);
}

/** The types of the format, without its checks: importing them loads no code. */
export type { Benefit } from './schema/benefit.js';
export type { Case, CaseFile } from './schema/case.js';
export type { Condition, Leaf, Operand, Operator } from './schema/condition.js';
export type { Derived } from './schema/derived.js';
export type { DocumentPart, LegalDocument } from './schema/document.js';
export type { Overlay } from './schema/overlay.js';
export type { Figure, Parameter } from './schema/parameter.js';
export type { Register, RegisterEntry } from './schema/register.js';
export type {
  AcceptedFinding,
  DecisionOrder,
  DecisionTable,
  Deprivation,
  Rule,
  Rulebook,
} from './schema/rulebook.js';
export type { RulebookText } from './schema/text.js';
export type { Fact, SubjectVocabulary, Vocabulary } from './schema/vocabulary.js';

/** How sure we are of a text or figure. */
export type Evidence = 'primary' | 'secondary' | 'unverified';
/** The same words in Vietnamese and English. */
export type Bilingual = { vi: string; en: string };
/** Whom a fact or rulebook is about. */
export type Subject = 'household' | 'person' | 'commune' | 'village' | 'district' | 'province' | 'official';
/** A language of the interface. */
export type Locale = 'vi' | 'en';

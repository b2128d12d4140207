// Generated from the folder by `npm run generate`. Do not edit.
// biome-ignore-all assist/source/organizeImports: in the order of the files
import type { Vocabulary } from '@giamngheo/core/format';
import household from '../vocabulary/household.json';
import person from '../vocabulary/person.json';

/** The vocabulary of facts, one entry for each subject: household, person and so on. */
export const vocabulary = [household, person] as unknown as Vocabulary;

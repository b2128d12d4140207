// Generated from the folder by `npm run generate`. Do not edit.
// biome-ignore-all assist/source/organizeImports: in the order of the files
import type { Vocabulary } from '@giamngheo/core/format';
import commune from '../vocabulary/commune.json';
import district from '../vocabulary/district.json';
import household from '../vocabulary/household.json';
import official from '../vocabulary/official.json';
import person from '../vocabulary/person.json';
import province from '../vocabulary/province.json';
import village from '../vocabulary/village.json';

/** The vocabulary of facts, one entry for each subject: household, person and so on. */
export const vocabulary = [
  commune,
  district,
  household,
  official,
  person,
  province,
  village,
] as unknown as Vocabulary;

// Generated from the folder by `npm run generate`. Do not edit.
import { rulebookFamily } from '@giamngheo/core/edition';
import { documents, vocabulary } from '@giamngheo/policy';
import { name, version } from '../../package.json';
import edition20181201 from './2018-12-01/rulebook.json';
import en from './text.en.json';
import vi from './text.vi.json';

/**
 * Decides what share of a person's health insurance premium the budget pays: all of it, at least 70%, at
 * least 30%, or nothing.
 */
export const healthInsurance = /* @__PURE__ */ rulebookFamily({
  documents,
  vocabulary,
  texts: { en, vi },
  release: { name, version },
  editions: [edition20181201],
});

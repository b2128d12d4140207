// Generated from the folder by `npm run generate`. Do not edit.
import { rulebookFamily } from '@giamngheo/core/edition';
import { documents, vocabulary } from '@giamngheo/policy';
import { name, version } from '../../package.json';
import edition20160101 from './2016-01-01/rulebook.json';
import edition20220101 from './2022-01-01/rulebook.json';
import en from './text.en.json';
import vi from './text.vi.json';

/**
 * Decides from the survey's score totals whether a household meets the criteria of poor (hộ nghèo) or
 * near-poor (hộ cận nghèo).
 */
export const povertyScore = /* @__PURE__ */ rulebookFamily({
  documents,
  vocabulary,
  texts: { en, vi },
  release: { name, version },
  editions: [edition20160101, edition20220101],
});

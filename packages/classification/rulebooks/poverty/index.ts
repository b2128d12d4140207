// Generated from the folder by `npm run generate`. Do not edit.
import { rulebookFamily } from '@giamngheo/core/edition';
import { documents, vocabulary } from '@giamngheo/policy';
import { name, version } from '../../package.json';
import edition20110101 from './2011-01-01/rulebook.json';
import edition20160101 from './2016-01-01/rulebook.json';
import edition20220101 from './2022-01-01/rulebook.json';
import edition20270101 from './2027-01-01/rulebook.json';
import en from './text.en.json';
import vi from './text.vi.json';

/**
 * Decides whether a household meets the criteria of poor (hộ nghèo), near-poor (hộ cận nghèo) or average
 * living standard (hộ có mức sống trung bình), or of none of these.
 */
export const poverty = /* @__PURE__ */ rulebookFamily({
  documents,
  vocabulary,
  texts: { en, vi },
  release: { name, version },
  editions: [edition20110101, edition20160101, edition20220101, edition20270101],
});

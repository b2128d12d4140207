// Generated from the folder by `npm run generate`. Do not edit.
import { rulebookFamily } from '@giamngheo/core/edition';
import { documents, vocabulary } from '@giamngheo/policy';
import { name, version } from '../../package.json';
import edition20170101 from './2017-01-01/rulebook.json';
import en from './text.en.json';
import vi from './text.vi.json';

/**
 * Decides whether the mean income per capita of poor households at the end of 2020 is 1.5 times, and for
 * priority groups 2 times, that at the end of 2015.
 */
export const incomeGrowth = /* @__PURE__ */ rulebookFamily({
  documents,
  vocabulary,
  texts: { en, vi },
  release: { name, version },
  editions: [edition20170101],
});

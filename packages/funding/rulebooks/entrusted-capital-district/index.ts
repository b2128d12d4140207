// Generated from the folder by `npm run generate`. Do not edit.
import { rulebookFamily } from '@giamngheo/core/edition';
import { documents, vocabulary } from '@giamngheo/policy';
import { name, version } from '../../package.json';
import edition20170101 from './2017-01-01/rulebook.json';
import en from './text.en.json';
import vi from './text.vi.json';

/**
 * Decides whether the district or city budget entrusted at least 500,000,000 đồng in a year through the
 * social policy bank, and how much is lacking.
 */
export const entrustedCapitalDistrict = /* @__PURE__ */ rulebookFamily({
  documents,
  vocabulary,
  texts: { en, vi },
  release: { name, version },
  editions: [edition20170101],
});

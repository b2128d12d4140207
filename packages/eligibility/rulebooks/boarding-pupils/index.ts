// Generated from the folder by `npm run generate`. Do not edit.
import { rulebookFamily } from '@giamngheo/core/edition';
import { documents, vocabulary } from '@giamngheo/policy';
import { name, version } from '../../package.json';
import edition20160901 from './2016-09-01/rulebook.json';
import en from './text.en.json';
import vi from './text.vi.json';

/**
 * Decides which supports of Nghị định 116/2016/NĐ-CP a pupil may have, and how much: meals, housing, rice.
 */
export const boardingPupils = /* @__PURE__ */ rulebookFamily({
  documents,
  vocabulary,
  texts: { en, vi },
  release: { name, version },
  editions: [edition20160901],
});

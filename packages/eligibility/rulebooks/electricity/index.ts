// Generated from the folder by `npm run generate`. Do not edit.
import { rulebookFamily } from '@giamngheo/core/edition';
import { documents, vocabulary } from '@giamngheo/policy';
import { name, version } from '../../package.json';
import edition20141215 from './2014-12-15/rulebook.json';
import en from './text.en.json';
import vi from './text.vi.json';

/** Decides whether a household has the national support of its electricity bill, and for how many kWh. */
export const electricity = /* @__PURE__ */ rulebookFamily({
  documents,
  vocabulary,
  texts: { en, vi },
  release: { name, version },
  editions: [edition20141215],
});

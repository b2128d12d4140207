// Generated from the folder by `npm run generate`. Do not edit.
import { rulebookFamily } from '@giamngheo/core/edition';
import { documents, vocabulary } from '@giamngheo/policy';
import { name, version } from '../../package.json';
import edition20150905 from './2015-09-05/rulebook.json';
import en from './text.en.json';
import vi from './text.vi.json';

/**
 * Decides whether a household may borrow from the social policy bank as newly escaped by Quyết định
 * 28/2015/QĐ-TTg.
 */
export const creditNewlyEscaped = /* @__PURE__ */ rulebookFamily({
  documents,
  vocabulary,
  texts: { en, vi },
  release: { name, version },
  editions: [edition20150905],
});

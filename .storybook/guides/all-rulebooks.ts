import type { Edition, Rulebook } from '@giamngheo/core';
import { rulebookFamily } from '@giamngheo/core/edition';
import { documents, vocabulary } from '@giamngheo/policy';

const rulebooks = import.meta.glob<Rulebook>('../../packages/*/rulebooks/*/*/rulebook.json', {
  eager: true,
  import: 'default',
});
const vi = import.meta.glob<unknown>('../../packages/*/rulebooks/*/text.vi.json', {
  eager: true,
  import: 'default',
});
const en = import.meta.glob<unknown>('../../packages/*/rulebooks/*/text.en.json', {
  eager: true,
  import: 'default',
});

/** Every edition of every rulebook folder that there is, by rulebook and date. */
export const allEditions: readonly Edition[] = [
  ...new Set(Object.keys(vi).map((path) => path.replace('text.vi.json', ''))),
]
  .sort()
  .flatMap((folder) => {
    const own = Object.entries(rulebooks).filter(([path]) => path.startsWith(folder));
    const texts = { vi: vi[`${folder}text.vi.json`], en: en[`${folder}text.en.json`] };
    const editions = own.map(([, rulebook]) => rulebook);
    return rulebookFamily({ documents, vocabulary, texts, release: { name: folder, version: '' }, editions })
      .editions;
  });

/** What the ids of a rulebook's pages begin with: `classification-poverty` of `classification/poverty`. */
export const pagesOf = (rulebook: string) => rulebook.replace('/', '-');

import { readdirSync, readFileSync } from 'node:fs';
import { type RulebookFamily, rulebookFamily } from '../edition/index.js';
import type { CaseFile, LegalDocument, SubjectVocabulary } from '../format/types.js';

// The packages of rulebooks stand on this one, so their files are read as data, never imported.
const packages = new URL('../../../', import.meta.url);
const read = <T>(path: string) => JSON.parse(readFileSync(new URL(path, packages), 'utf8')) as T;
const folder = 'classification/rulebooks/poverty';

/** The published poverty rulebook, every edition from 2011 to 2027. */
export const poverty: RulebookFamily = rulebookFamily({
  documents: readdirSync(new URL('policy/documents', packages))
    .filter((name) => name.endsWith('.json'))
    .map((name) => read<LegalDocument>(`policy/documents/${name}`)),
  vocabulary: ['household', 'person'].map((subject) =>
    read<SubjectVocabulary>(`policy/vocabulary/${subject}.json`),
  ),
  texts: { vi: read(`${folder}/text.vi.json`), en: read(`${folder}/text.en.json`) },
  release: { name: '@giamngheo/classification', version: '0.0.0' },
  editions: ['2011-01-01', '2016-01-01', '2022-01-01', '2027-01-01'].map((name) =>
    read(`${folder}/${name}/rulebook.json`),
  ),
});

/** The cases of one of its editions. */
export const povertyCases = (name: string): CaseFile['cases'] =>
  read<CaseFile>(`${folder}/${name}/cases.json`).cases;

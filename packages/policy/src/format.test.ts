import { readdirSync, readFileSync } from 'node:fs';
import { parseDocument, parseSubjectVocabulary } from '@giamngheo/core/format';
import { describe, expect, it } from 'vitest';

const filesIn = (folder: string) => {
  const url = new URL(`../${folder}/`, import.meta.url);
  return readdirSync(url)
    .filter((name) => name.endsWith('.json'))
    .map((name) => [name, JSON.parse(readFileSync(new URL(name, url), 'utf8')) as unknown] as const);
};

describe('every file keeps to the closed format', () => {
  it.each(filesIn('documents'))('documents/%s', (_, data) => {
    expect(parseDocument(data).faults).toEqual([]);
  });
  it.each(filesIn('vocabulary'))('vocabulary/%s, named after its subject', (name, data) => {
    const { value, faults } = parseSubjectVocabulary(data);
    expect(faults).toEqual([]);
    expect(`${value?.subject}.json`).toBe(name);
  });
});

/** As the command matches a column head: case, accents and đ folded. */
const fold = (text: string) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd').trim();

describe('a column head means one fact', () => {
  it.each(filesIn('vocabulary'))('vocabulary/%s', (_, data) => {
    const { value } = parseSubjectVocabulary(data);
    const heads = Object.entries(value?.facts ?? {}).flatMap(([id, fact]) =>
      [...new Set([id, ...(fact.aliases ?? [])].map(fold))].map((head) => [head, id] as const),
    );
    const owners = groupBy(heads);
    expect([...owners].filter(([, ids]) => ids.length > 1)).toEqual([]);
  });
});

function groupBy(pairs: readonly (readonly [string, string])[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [key, value] of pairs) found.set(key, [...(found.get(key) ?? []), value]);
  return found;
}

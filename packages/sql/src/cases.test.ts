import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findDifferences, findMiscounts } from './testing/compare.js';
import type { Database } from './testing/database.js';
import { openDuckdb } from './testing/open-duckdb.js';
import { openPglite } from './testing/open-pglite.js';
import { published } from './testing/published.js';
import { randomTable } from './testing/random-cases.js';

describe.each([
  { name: 'DuckDB', open: openDuckdb },
  { name: 'PostgreSQL (PGlite)', open: openPglite },
])('the SQL for $name', ({ open }) => {
  let database: Database;
  beforeAll(async () => {
    database = await open();
  }, 60_000);
  afterAll(() => database.close());

  it.each(published.map((one) => [`${one.edition.id}@${one.edition.name}`, one] as const))(
    'answers every case of %s as evaluate does, and counts the answers',
    async (_, { edition, cases }) => {
      expect(cases.length).toBeGreaterThan(0);
      expect(await findDifferences(database, edition, cases)).toEqual([]);
      expect(await findMiscounts(database, edition)).toEqual([]);
      expect(await findMiscounts(database, edition, 'complete')).toEqual([]);
    },
  );

  it.each([
    ['of facts alone', { arithmetic: false }],
    ['with arithmetic', { arithmetic: true }],
    ['with facts stated or derived, and members', { derivedFromOthers: true }],
  ] as const)('answers random cases of random rulebooks %s as evaluate does', async (_, options) => {
    await fc.assert(
      fc.asyncProperty(randomTable({ ...options, rows: 60 }), async ({ rulebook, cases }) => {
        expect(await findDifferences(database, rulebook.edition, cases)).toEqual([]);
        expect(await findMiscounts(database, rulebook.edition)).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });
});

import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findDifferences, findMiscounts } from './testing/compare.js';
import type { Database } from './testing/database.js';
import { openPostgres } from './testing/open-postgres.js';
import { openSpark } from './testing/open-spark.js';
import { published } from './testing/published.js';
import { randomTable } from './testing/random-cases.js';

/** What `npm run test:databases` sets once the servers are there. */
function setting(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set: run this by npm run test:databases`);
  return value;
}

describe.each([
  { name: 'a PostgreSQL server', runs: 60, open: () => openPostgres(setting('PGHOST')) },
  { name: 'Spark', runs: 6, open: () => openSpark(setting('PYSPARK_PYTHON')) },
])('the SQL on $name', ({ open, runs }) => {
  let database: Database;
  beforeAll(async () => {
    database = await open();
  }, 120_000);
  afterAll(() => database.close());

  it.each(published.map((one) => [`${one.edition.id}@${one.edition.name}`, one] as const))(
    'answers every case of %s as evaluate does, and counts the answers',
    async (_, { edition, cases }) => {
      expect(cases.length).toBeGreaterThan(0);
      expect(await findDifferences(database, edition, cases)).toEqual([]);
      expect(await findMiscounts(database, edition)).toEqual([]);
    },
  );

  it.each([
    ['of facts alone', { arithmetic: false }],
    ['with arithmetic', { arithmetic: true }],
    ['with facts stated or derived, and members', { derivedFromOthers: true }],
  ] as const)('answers random cases of random rulebooks %s as evaluate does', async (_, options) => {
    await fc.assert(
      fc.asyncProperty(randomTable({ ...options, rows: 100 }), async ({ rulebook, cases }) => {
        expect(await findDifferences(database, rulebook.edition, cases)).toEqual([]);
      }),
      { numRuns: runs },
    );
  });
});

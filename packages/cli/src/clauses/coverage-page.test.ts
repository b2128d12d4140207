import { documents, registers } from '@giamngheo/policy';
import { expect, it } from 'vitest';
import { publishedRulebooks } from '../rulebook/published.js';
import { coverageOf } from './coverage-of.js';
import { coverageAsMarkdown } from './render-coverage.js';

const editions = [...publishedRulebooks.values()].flatMap((family) => family.editions);
const coverage = coverageOf({ documents, editions, registers });

it('leaves no computable clause of the plan without a place that encodes it', () => {
  expect(coverage.uncovered).toEqual([]);
  expect([coverage.coveredComputable, coverage.computable]).toEqual([110, 110]);
});

it('finds no rule without a source', () => {
  expect(coverage.withoutSource).toEqual([]);
});

it('is on its page of the reference as it is', async () => {
  // To publish a change: run the tests with -u and look at the difference.
  await expect(coverageAsMarkdown(coverage, 'en')).toMatchFileSnapshot(
    '../../../../docs/reference/coverage.md',
  );
});

import { expect, test } from 'vitest';
import { smallEdition } from '../testing/small-edition.js';
import { type Claim, giveSecondOpinion } from './second-opinion.js';

const complete = {
  area: 'rural',
  income: 900_000,
  lacksWater: true,
  lacksToilet: true,
  lacksPhone: false,
  lacksSchool: false,
  floorArea: 15,
  memberCount: 2,
  appliedOn: '2018-12-31',
};
const { lacksPhone: _, lacksToilet: __, ...open } = complete;

const classed = (claim: Partial<Claim>): Claim => ({
  id: 'class',
  status: 'decided',
  outcome: 'poor',
  benefits: null,
  rules: ['poorByLack'],
  ...claim,
});
const support = (claim: Partial<Claim>): Claim => ({
  id: 'support',
  status: 'decided',
  outcome: null,
  benefits: { housing: 'yes', loan: 'yes' },
  rules: ['housing', 'loan'],
  ...claim,
});
const undetermined = classed({ status: 'undetermined', outcome: null, rules: [] });
const verdict = async (facts: Parameters<typeof giveSecondOpinion>[1], claim: Claim) =>
  (await giveSecondOpinion(smallEdition, facts, undefined, [claim])).verdict;

test('a true claim about complete facts is confirmed in one run', async () => {
  expect(await giveSecondOpinion(smallEdition, complete, undefined, [classed({}), support({})])).toEqual({
    verdict: 'confirmed',
    why: '',
    runs: 1,
  });
});

test.each([
  classed({ outcome: 'notPoor' }),
  classed({ rules: ['poorByIncome'] }),
  classed({ rules: ['poorByIncome', 'poorByLack'] }),
  undetermined,
  classed({ id: 'other' }),
  support({ benefits: { housing: 'no', loan: 'yes' } }),
  support({ benefits: { housing: 'unknown', loan: 'yes' } }),
  support({ rules: ['housing'] }),
])('a false claim about complete facts is contradicted (%#)', async (claim) => {
  expect(await verdict(complete, claim)).toBe('contradicted');
});

test('a claim of doubt is confirmed when completions differ, and a claim of certainty is then contradicted', async () => {
  expect(await verdict(open, undetermined)).toBe('confirmed');
  expect(await verdict(open, classed({}))).toBe('contradicted');
  expect(await verdict(open, classed({ outcome: 'notPoor', rules: ['notPoor'] }))).toBe('contradicted');
});

test('a claim of doubt is contradicted when every completion agrees', async () => {
  const settled = { ...complete, lacksPhone: undefined };
  expect(await verdict(settled, classed({}))).toBe('confirmed');
  expect(await verdict(settled, undetermined)).toBe('contradicted');
});

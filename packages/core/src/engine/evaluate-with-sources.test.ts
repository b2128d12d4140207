import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evaluate, type FactValue } from '../evaluate/index.js';
import { randomFacts, randomRulebook } from '../testing/random-rulebook.js';
import { smallEdition } from '../testing/small-edition.js';
import { evaluateWithSources, type FactSource } from './evaluate-with-sources.js';

const answer =
  (value: FactValue | undefined): FactSource =>
  () =>
    Promise.resolve(value);

test('nothing is asked when the facts decide already', async () => {
  const facts = { area: 'rural', income: 1, floorArea: 20, memberCount: 1, appliedOn: '2018-01-01' };
  const { decision, asked } = await evaluateWithSources(smallEdition, facts, { lacksWater: answer(true) });
  expect(decision.status).toBe('decided');
  expect(asked).toEqual([]);
});

test('each source is asked at most once, only for what is missing then, and the answer is that of evaluate', async () => {
  const cases = randomRulebook().chain(({ edition }) =>
    fc.tuple(fc.constant(edition), randomFacts(edition), randomFacts(edition, { known: 0.4 })),
  );
  await fc.assert(
    fc.asyncProperty(cases, async ([edition, all, chosen]) => {
      const facts = Object.fromEntries(Object.keys(chosen).map((id) => [id, all[id]]));
      const sources = Object.fromEntries(
        Object.keys(all).map((id): [string, FactSource] => [
          id,
          (known) => {
            expect(evaluate(edition, known).missing).toContain(id);
            expect(known[id]).toBeUndefined();
            return Promise.resolve(all[id] as FactValue);
          },
        ]),
      );
      const { decision, asked, facts: found } = await evaluateWithSources(edition, facts, sources);
      expect(new Set(asked).size).toBe(asked.length);
      expect(Object.keys(found)).toHaveLength(Object.keys(facts).length + asked.length);
      expect(decision.status).toBe('decided');
      const full = evaluate(edition, all);
      expect([decision.outcome, decision.benefits]).toEqual([full.outcome, full.benefits]);
    }),
    { numRuns: 150 },
  );
});

test('the most telling fact is asked first, with what is known so far, one at a time', async () => {
  const seen: string[] = [];
  const source =
    (id: string, value: FactValue): FactSource =>
    async (known) => {
      seen.push(`${id} knowing ${Object.keys(known).sort().join(' ')}`);
      return value;
    };
  const { missing } = evaluate(smallEdition, { area: 'rural' });
  const { asked } = await evaluateWithSources(
    smallEdition,
    { area: 'rural' },
    { income: source('income', 2_000_000), lacksWater: source('lacksWater', true) },
  );
  expect(missing).toContain('lacksWater');
  expect(asked).toEqual(['income']);
  expect(seen).toEqual(['income knowing area']);
});

test('a source that does not know leaves the fact unknown and is not asked again', async () => {
  const { decision, asked, unanswered } = await evaluateWithSources(
    smallEdition,
    { area: 'rural' },
    { income: answer(undefined) },
  );
  expect(decision.status).toBe('undetermined');
  expect([asked, unanswered]).toEqual([['income'], ['income']]);
});

test('members can have a source, asked when a fact that follows from them is missing', async () => {
  const facts = {
    area: 'rural',
    income: 900_000,
    lacksWater: true,
    lacksToilet: false,
    lacksPhone: false,
    appliedOn: '2018-01-01',
    floorArea: 9,
  };
  const { decision, asked } = await evaluateWithSources(smallEdition, facts, {
    members: async () => [{ age: 9, attendsSchool: false }],
  });
  expect(asked).toEqual(['members']);
  expect(decision.outcome).toBe('poor');
});

test('a source that fails, or throws at once, is an error with its cause', async () => {
  const cause = new Error('the register is closed');
  const failing: FactSource[] = [
    () => Promise.reject(cause),
    () => {
      throw cause;
    },
  ];
  for (const income of failing) {
    await expect(evaluateWithSources(smallEdition, { area: 'rural' }, { income })).rejects.toMatchObject({
      code: 'engine/source-failed',
      path: 'income',
      cause,
    });
  }
});

test('what a source gives is checked like any fact', async () => {
  await expect(
    evaluateWithSources(smallEdition, {}, { area: answer('forest'), income: answer('forest') }),
  ).rejects.toMatchObject({ code: 'fact/wrong-type' });
});

test('a source of a fact that the edition does not ask for is refused before anything is asked', async () => {
  await expect(evaluateWithSources(smallEdition, {}, { incom: answer(1) })).rejects.toMatchObject({
    code: 'fact/unknown-id',
    path: 'sources.incom',
  });
});

test('the caller’s signal ends the asking, before or while a source is at work', async () => {
  const never: FactSource = () => new Promise(() => {});
  const early = AbortSignal.abort('closed');
  await expect(
    evaluateWithSources(smallEdition, {}, { area: never, income: never }, { signal: early }),
  ).rejects.toMatchObject({
    code: 'engine/aborted',
    cause: 'closed',
  });
  const controller = new AbortController();
  const asking = evaluateWithSources(
    smallEdition,
    {},
    { area: never, income: never },
    { signal: controller.signal },
  );
  controller.abort('later');
  await expect(asking).rejects.toMatchObject({ code: 'engine/aborted', cause: 'later' });
});

import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Edition } from '../edition/edition.js';
import { completionsOf, randomFacts, randomRulebook, valuesOfFact } from '../testing/random-rulebook.js';
import type { Decision } from './decision.js';
import { evaluate } from './evaluate.js';
import type { Facts } from './facts.js';

const RUNS = 1000;

const answerOf = (decision: Decision): string => JSON.stringify(decision.benefits ?? decision.outcome);

const caseOf = (options: Parameters<typeof randomRulebook>[0], known: number) =>
  randomRulebook(options).chain(({ edition }) =>
    randomFacts(edition, { known }).map((facts) => ({
      edition,
      facts,
      text: () => JSON.stringify({ facts, rulebook: edition.rulebook }),
    })),
  );

const answerTo = (edition: Edition, facts: Facts) => answerOf(evaluate(edition, facts));

/** The facts f for which two completions that differ only in f give different answers: the contract's words, tried out. */
function missingByTrying(edition: Edition, facts: Facts): string[] {
  const answers = new Map(
    completionsOf(edition, facts).map((one) => [keyOf(edition, one), answerTo(edition, one)]),
  );
  const vocabulary = edition.vocabulary[0]?.facts ?? {};
  return edition.rulebook.facts.filter((id) => {
    if (facts[id] !== undefined) return false;
    const values = valuesOfFact(vocabulary[id] as Parameters<typeof valuesOfFact>[0]);
    return completionsOf(edition, facts).some((one) => {
      const mine = answers.get(keyOf(edition, one));
      return values.some((value) => answers.get(keyOf(edition, { ...one, [id]: value })) !== mine);
    });
  });
}

const keyOf = (edition: Edition, facts: Facts) =>
  edition.rulebook.facts.map((id) => String(facts[id])).join();

describe('soundness', () => {
  it('gives a decided answer that every completion of the unknown facts gives too', () => {
    fc.assert(
      fc.property(caseOf({ arithmetic: true }, 0.6), ({ edition, facts }) => {
        const decision = evaluate(edition, facts);
        if (decision.status !== 'decided') return;
        for (const one of completionsOf(edition, facts))
          expect(answerTo(edition, one)).toBe(answerOf(decision));
      }),
      { numRuns: RUNS },
    );
  });

  it('gives yes or no for a benefit only when every completion does', () => {
    fc.assert(
      fc.property(caseOf({ arithmetic: true, hit: 'collect' }, 0.5), ({ edition, facts }) => {
        const { benefits = {} } = evaluate(edition, facts);
        for (const one of completionsOf(edition, facts)) {
          const complete = evaluate(edition, one).benefits ?? {};
          for (const [id, answer] of Object.entries(benefits)) {
            if (answer !== 'unknown') expect(complete[id]).toBe(answer);
          }
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('holds for the reason tree too: a known result of a rule is that of every completion', () => {
    fc.assert(
      fc.property(caseOf({ arithmetic: false }, 0.6), ({ edition, facts }) => {
        const { reasons } = evaluate(edition, facts);
        const complete = completionsOf(edition, facts).map((one) => evaluate(edition, one).reasons);
        reasons.forEach((reason, i) => {
          const results = new Set(complete.map((one) => one[i]?.result));
          expect(reason.result).toBe(results.size === 1 ? [...results][0] : 'unknown');
        });
      }),
      { numRuns: 300 },
    );
  });
});

describe('exactness', () => {
  it('decides whenever every completion gives one answer, and asks exactly for what the answer depends on', () => {
    fc.assert(
      fc.property(caseOf({ arithmetic: false }, 0.6), ({ edition, facts }) => {
        const decision = evaluate(edition, facts);
        expect(decision.exact).toBe(true);
        const answers = new Set(completionsOf(edition, facts).map((one) => answerTo(edition, one)));
        expect(decision.status).toBe(answers.size === 1 ? 'decided' : 'undetermined');
        expect([...decision.missing].sort()).toEqual(missingByTrying(edition, facts).sort());
      }),
      { numRuns: RUNS },
    );
  });

  it('says so (`exact: false`) where it may have missed a decision', () => {
    fc.assert(
      fc.property(caseOf({ arithmetic: true }, 0.7), ({ edition, facts }) => {
        const decision = evaluate(edition, facts);
        const answers = new Set(completionsOf(edition, facts).map((one) => answerTo(edition, one)));
        if (decision.exact) expect(decision.status).toBe(answers.size === 1 ? 'decided' : 'undetermined');
        else if (answers.size > 1) expect(decision.status).toBe('undetermined');
      }),
      { numRuns: RUNS },
    );
  });

  it('never loses an answer to a fact that becomes known', () => {
    fc.assert(
      fc.property(caseOf({ arithmetic: true }, 0.5), fc.nat(), ({ edition, facts }, pick) => {
        const decision = evaluate(edition, facts);
        const all = completionsOf(edition, facts);
        const complete = all[pick % all.length] as Facts;
        if (decision.status === 'decided') expect(answerTo(edition, complete)).toBe(answerOf(decision));
        for (const id of decision.missing) expect(facts[id]).toBeUndefined();
      }),
      { numRuns: RUNS },
    );
  });

  it('settles every case once all that was asked for is answered, one question at a time', () => {
    fc.assert(
      fc.property(caseOf({ arithmetic: true }, 0.3), fc.nat(), ({ edition, facts }, pick) => {
        const all = completionsOf(edition, facts);
        const truth = all[pick % all.length] as Facts;
        let known = facts;
        for (let asked = 0; asked <= edition.rulebook.facts.length; asked++) {
          const [next] = evaluate(edition, known).missing;
          if (next === undefined) break;
          known = { ...known, [next]: truth[next] };
        }
        expect(evaluate(edition, known).status).toBe('decided');
        expect(answerTo(edition, known)).toBe(answerTo(edition, truth));
      }),
      { numRuns: RUNS },
    );
  });
});

describe('having answered others before', () => {
  const casesOf = (edition: Edition) =>
    fc.array(randomFacts(edition, { known: 0.8 }), { minLength: 2, maxLength: 30 });

  it.each([{ arithmetic: true }, { arithmetic: false }])('changes nothing about a case (%j)', (options) => {
    const some = randomRulebook(options).chain(({ edition }) =>
      casesOf(edition).map((cases) => ({ edition, cases })),
    );
    fc.assert(
      fc.property(some, ({ edition, cases }) => {
        const first = cases.map((facts) => JSON.stringify(evaluate({ ...edition }, facts)));
        for (const facts of cases) evaluate(edition, facts);
        expect(cases.map((facts) => JSON.stringify(evaluate(edition, facts)))).toEqual(first);
      }),
      { numRuns: 100 },
    );
  });
});

describe('nothing ambient', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });

  it('gives the same bytes twice, without clock, chance, locale or network', () => {
    vi.spyOn(Date, 'now').mockImplementation(() => {
      throw new Error('the clock was read');
    });
    vi.spyOn(Math, 'random').mockImplementation(() => {
      throw new Error('chance was used');
    });
    vi.stubGlobal('Intl', undefined);
    vi.stubGlobal('fetch', undefined);
    // fast-check itself is seeded here, so that it does not look at the clock either.
    const cases = fc.sample(caseOf({ arithmetic: true }, 0.6), { numRuns: RUNS, seed: 20180101 });
    for (const { edition, facts } of cases) {
      const copy = structuredClone({ ...edition }) as Edition;
      expect(JSON.stringify(evaluate(copy, facts))).toBe(JSON.stringify(evaluate(edition, facts)));
    }
  });
});

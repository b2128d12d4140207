import { describe, expect, it } from 'vitest';
import { mutantsOf } from './mutants.js';

const rulebook = {
  parameters: {
    line: { by: 'area', values: { rural: 700, urban: 900 } },
    share: { value: 0.5 },
    kinds: { value: ['a', 'b'] },
  },
  derived: { poor: { count: ['x', 'y'] } },
  decisions: [
    {
      outcomes: ['poor', 'notPoor'],
      rules: [
        {
          id: 'poor',
          conditions: {
            all: [
              { fact: 'income', operator: 'lessThanInclusive', value: { fact: 'line' } },
              { not: { fact: 'well', operator: 'equal', value: true } },
            ],
          },
          event: { type: 'class', params: { outcome: 'poor' } },
        },
      ],
    },
  ],
};

describe('mutants of a rulebook', () => {
  const changes = mutantsOf(rulebook).map(({ change }) => change);

  it.each([
    'parameters.line.values.rural: 700 -> 699',
    'parameters.line.values.urban: 900 -> 901',
    'parameters.share.value: 0.5 -> 0.6',
    'parameters.kinds.value[1]: entry left out',
    'derived.poor.count[0]: counted fact left out',
    'decisions[0].rules[0]: rule taken away',
    'decisions[0].rules[0].conditions: all -> any',
    'decisions[0].rules[0].conditions.all[1]: condition taken away',
    'decisions[0].rules[0].conditions.all[0].operator: lessThanInclusive -> lessThan',
    'decisions[0].rules[0].conditions.all[1]: not taken away',
    'decisions[0].rules[0].conditions.all[1].not.value: true -> false',
    'decisions[0].rules[0].event.params.outcome: poor -> notPoor',
  ])('have one with %s', (change) => {
    expect(changes).toContain(change);
  });

  it('differ from the rulebook and from each other, and leave it as it was', () => {
    const before = JSON.stringify(rulebook);
    const texts = mutantsOf(rulebook).map((mutant) => JSON.stringify(mutant.rulebook));
    expect(new Set([before, ...texts]).size).toBe(texts.length + 1);
    expect(JSON.stringify(rulebook)).toBe(before);
  });
});

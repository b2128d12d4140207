import { evaluate } from '@giamngheo/core';
import { describe, expect, it } from 'vitest';
import { poverty } from './index.js';

describe('the poverty rulebook in a browser', () => {
  it('decides a household and quotes the clause, as it does in Node', () => {
    expect('document' in globalThis).toBe(true);
    const decision = evaluate(poverty.on('2018-12-31'), { area: 'rural', monthlyIncomePerCapita: 690_000 });
    expect(decision.status).toBe('decided');
    expect(decision.outcome).toBe('poor');
    expect(decision.rules[0]?.sources[0]?.quote).toMatch(/\S/);
  });
});

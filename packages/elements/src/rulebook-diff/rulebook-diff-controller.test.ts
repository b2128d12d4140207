import { poverty } from '@giamngheo/classification';
import { describe, expect, it } from 'vitest';
import { RulebookDiffController } from './rulebook-diff-controller.js';

const before = poverty.edition('2016-01-01');
const after = poverty.edition('2022-01-01');

describe('the controller of gn-rulebook-diff', () => {
  it('compares what is written at once, and every household when asked to', () => {
    const controller = new RulebookDiffController();
    controller.show({ before, after });
    expect(controller.state.diff?.changes.length).toBeGreaterThan(0);
    expect(controller.state.meaning).toBeUndefined();
    controller.compareAll();
    expect(controller.state.meaning?.status).toBe('different');
  });

  it('counts households by group, and never tells the group to a rulebook', () => {
    const controller = new RulebookDiffController();
    const data = [
      { commune: 'A', area: 'rural', monthlyIncomePerCapita: 690_000 },
      { commune: 'B', area: 'rural', monthlyIncomePerCapita: 9_000_000 },
    ];
    controller.show({ before, after, data, groupBy: 'commune' });
    const { movement } = controller.state;
    expect(movement?.count).toBe(2);
    expect(movement?.refused).toBe(0);
    expect(movement?.decisions[0]?.groups.map(({ value, count }) => [value, count])).toEqual([
      ['A', 1],
      ['B', 1],
    ]);
  });

  it('leaves out the areas that are hidden', () => {
    const controller = new RulebookDiffController();
    controller.show({ before, after });
    const shown = controller.changes(new Set(['parameters']));
    expect(shown.some(({ area }) => area === 'parameters')).toBe(false);
    expect(shown.length).toBeLessThan(controller.changes().length);
  });

  it('has nothing to show without both sides', () => {
    const controller = new RulebookDiffController();
    controller.show({ before, after });
    controller.show({ before, after: undefined });
    expect(controller.state.diff).toBeUndefined();
  });
});

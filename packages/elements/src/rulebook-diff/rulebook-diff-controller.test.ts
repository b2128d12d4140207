import { poverty } from '@giamngheo/classification';
import type { Edition } from '@giamngheo/core';
import { describe, expect, it } from 'vitest';
import { countMoves } from './count-data.js';
import { RulebookDiffController } from './rulebook-diff-controller.js';

const before = poverty.edition('2016-01-01');
const after = poverty.edition('2022-01-01');
/** The edition before, with other lines of poverty. */
const withLine = (rural: number): Edition => {
  const rulebook = structuredClone(before.rulebook);
  Object.assign(rulebook.parameters?.poorLine?.values ?? {}, { rural });
  return { ...before, rulebook };
};
const higher = withLine(800_000);
const poorOnce = { area: 'rural', monthlyIncomePerCapita: 690_000 };
const moves = {
  area: 'rural',
  monthlyIncomePerCapita: 790_000,
  ...Object.fromEntries(
    before.rulebook.facts.filter((id) => id.startsWith('deprived')).map((id) => [id, false]),
  ),
};

describe('the controller of gn-rulebook-diff', () => {
  it('compares what is written at once, and every case when asked to', () => {
    const controller = new RulebookDiffController();
    controller.show({ before, after });
    expect(controller.state.diff?.changes.length).toBeGreaterThan(0);
    expect(controller.state.meaning).toBeUndefined();
    controller.compareAll();
    expect(controller.state.meaning?.status).toBe('different');
  });

  it('counts cases by group, and of each group who moved by which rules', () => {
    const controller = new RulebookDiffController();
    const data = [
      { commune: 'B', ...moves },
      { commune: 'A', ...poorOnce },
      { commune: 'B', ...moves },
      { ...poorOnce },
    ];
    controller.show({ before, after: higher, data, groupBy: 'commune' });
    const { movement, groupMoves } = controller.state;
    expect(movement).toMatchObject({ count: 4, refused: 0 });
    expect(movement?.decisions[0]?.groups.map(({ value, count, moved }) => [value, count, moved])).toEqual([
      ['', 1, 0],
      ['A', 1, 0],
      ['B', 2, 2],
    ]);
    expect(groupMoves).toMatchObject([
      { by: 'commune', value: 'B', after: 'poor', rulesAfter: ['poorByIncome'], count: 2 },
    ]);
  });

  it('groups by several entries, by facts too, which the rulebooks are told all the same', () => {
    const controller = new RulebookDiffController();
    controller.show({ before, after: higher, data: [{ commune: 'A', ...moves }], groupBy: 'commune, area' });
    expect(controller.state.movement?.decisions[0]?.moved).toBe(1);
    expect(controller.state.groupMoves.map(({ by, value }) => [by, value])).toEqual([
      ['commune', 'A'],
      ['area', 'rural'],
    ]);
  });

  it('takes rows that have their facts apart, as a batch gives them', () => {
    const controller = new RulebookDiffController();
    const row = { row: 1, commune: 'A', answer: { status: 'decided' }, facts: moves };
    controller.show({ before, after: higher, data: [row], groupBy: 'commune' });
    expect(controller.state.movement?.decisions[0]?.moved).toBe(1);
    expect(controller.state.groupMoves.map(({ value }) => value)).toEqual(['A']);
  });

  it('does not take for a move what cannot be told for want of a fact', () => {
    const controller = new RulebookDiffController();
    const data = [
      { commune: 'A', ...poorOnce },
      { commune: 'A', area: 'rural', monthlyIncomePerCapita: 1_960_000 },
    ];
    controller.show({ before, after, data, groupBy: 'commune' });
    const one = controller.state.movement?.decisions[0];
    expect(countMoves(one?.states ?? [], one?.matrix ?? [])).toEqual({ moved: 1, open: 1 });
    expect(controller.state.groupMoves).toMatchObject([
      { before: 'aboveAverage', after: 'average', count: 1 },
    ]);
  });

  it('keeps the rows that an edition refuses, with their place, and counts the others', () => {
    const controller = new RulebookDiffController();
    controller.show({ before, after: higher, data: [moves, { area: 'moon' }] });
    expect(controller.state.movement).toMatchObject({ count: 1, refused: 1 });
    expect(controller.state.refusals).toMatchObject([{ place: 2, facts: { area: 'moon' } }]);
  });

  it('counts anew when only the data is another, and compares nothing that is the same', () => {
    const controller = new RulebookDiffController();
    controller.show({ before, after: higher });
    controller.compareAll();
    const { diff, meaning } = controller.state;
    controller.show({ before, after: higher, data: [moves] });
    expect(controller.state.diff).toBe(diff);
    expect(controller.state.meaning).toBe(meaning);
    expect(controller.state.movement?.count).toBe(1);
    controller.show({ before, after: higher });
    expect(controller.state.movement).toBeUndefined();
  });

  it('compares the cases of both sides where both have some', () => {
    const controller = new RulebookDiffController();
    const cases = { before: [{ id: 'a', given: poorOnce, expect: {} }], after: [] };
    controller.show({ before, after: before, cases: cases as never });
    expect(controller.changes()).toMatchObject([{ area: 'cases', kind: 'removed', id: 'a' }]);
  });

  it('leaves out the areas that are hidden', () => {
    const controller = new RulebookDiffController();
    controller.show({ before, after });
    const shown = controller.changes(new Set(['parameters']));
    expect(shown.some(({ area }) => area === 'parameters')).toBe(false);
    expect(shown.length).toBeLessThan(controller.changes().length);
  });

  it('says which side does not hold together, and lets the fault go with the side', () => {
    const controller = new RulebookDiffController();
    const rulebook = { ...before.rulebook, parameters: {} };
    const broken = { ...before, rulebook } as Edition;
    controller.show({ before, after: broken });
    expect(controller.state.faults[0]?.file).toBe('later.rulebook');
    expect(controller.state.diff).toBeUndefined();
    controller.show({ before: broken, after });
    expect(controller.state.faults[0]?.file).toBe('earlier.rulebook');
    controller.show({ before, after });
    expect(controller.state.faults).toEqual([]);
    expect(controller.state.diff).toBeDefined();
  });

  it('has nothing to show without both sides', () => {
    const controller = new RulebookDiffController();
    controller.show({ before, after });
    controller.show({ before, after: undefined });
    expect(controller.state.diff).toBeUndefined();
  });
});

import { poverty } from '@giamngheo/classification';
import { PolicyError, withOverlay } from '@giamngheo/core';
import { describe, expect, it } from 'vitest';
import { BenchStore } from './bench-store.js';
import { listRules } from './conditions.js';
import { differences } from './differences.js';
import { listFigures } from './figures.js';
import { readFigure } from './read-figure.js';

const edition = poverty.edition('2016-01-01');
const line = ['parameters', 'poorLine', 'values', 'rural'];

describe('the review bench', () => {
  it('lists every figure and every comparison of the rulebook', () => {
    expect(listFigures(edition.rulebook)).toContainEqual(
      expect.objectContaining({
        parameter: 'poorLine',
        option: { fact: 'area', id: 'rural' },
        value: 700000,
        path: line,
      }),
    );
    const [first] = listRules(edition.rulebook);
    expect(first).toMatchObject({ rule: 'poorByIncome', outcome: 'poor' });
    expect(first?.leaves[0]).toMatchObject({ removable: false });
  });

  it('edits, undoes and redoes, and is the very edition again when nothing differs', () => {
    const store = new BenchStore(edition);
    expect(store.put(line, 800000, 'vi')).toEqual([]);
    expect(store.edited.rulebook.parameters?.poorLine?.values?.rural).toBe(800000);
    store.undo();
    expect(store.edited).toBe(edition);
    store.redo();
    expect(store.edited).not.toBe(edition);
    store.put(line, 700000, 'vi');
    expect(store.edited).toBe(edition);
    store.put(line, 800000, 'vi');
    store.reset();
    expect(store.edited).toBe(edition);
    store.undo();
    expect(store.rulebook.parameters?.poorLine?.values?.rural).toBe(800000);
  });

  it('takes a condition out of its rule', () => {
    const store = new BenchStore(edition);
    const last = listRules(edition.rulebook)[1]?.leaves[2];
    expect(last?.removable).toBe(true);
    store.put(last?.path ?? [], undefined, 'vi');
    expect(listRules(store.rulebook)[1]?.leaves).toHaveLength(2);
    expect(edition.rulebook.decisions[0]?.rules[1]?.conditions).toHaveProperty('all.length', 3);
  });

  it('refuses what is no rulebook, says why, and stays as it was', () => {
    const store = new BenchStore(edition);
    const operand = ['decisions', 0, 'rules', 0, 'conditions', 'all', 0, 'value'];
    expect(store.put(operand, { fact: 'minimumDeprivations' }, 'vi').join()).toMatch(
      /^program\/unit-mismatch tại decisions.*khác đơn vị/,
    );
    expect(store.put(['parameters', 'poorLine', 'values', 'rural'], null, 'vi').length).toBeGreaterThan(0);
    expect(store.edited).toBe(edition);
    expect(store.history.canUndo).toBe(false);
  });

  it('exports an overlay that gives the edited edition, and opens it again', () => {
    const store = new BenchStore(edition);
    store.put(line, 800000, 'vi');
    const meta = { id: 'thu', label: { vi: 'Thử', en: 'Trial' }, sources: ['qd-59-2015'] };
    const overlay = store.overlay(meta);
    expect(withOverlay(edition, overlay).rulebook.parameters).toEqual(store.rulebook.parameters);
    const other = new BenchStore(edition);
    expect(other.load(JSON.stringify(overlay), 'vi')).toBeUndefined();
    expect(other.rulebook).toEqual(store.rulebook);
    other.undo();
    expect(other.edited).toBe(edition);
  });

  it('exports the smallest patch, and opens it again', () => {
    const store = new BenchStore(edition);
    store.put(line, 800000, 'vi');
    const patch = store.patch();
    expect(patch.patches).toEqual([{ op: 'replace', path: line, value: 800000 }]);
    const other = new BenchStore(edition);
    expect(other.load(JSON.stringify(patch), 'vi')).toBeUndefined();
    expect(other.rulebook).toEqual(store.rulebook);
  });

  it('has no words in an overlay for nothing', () => {
    const meta = { id: 'thu', label: { vi: 'Thử', en: 'Trial' }, sources: ['qd-59-2015'] };
    expect(() => new BenchStore(edition).overlay(meta)).toThrow(PolicyError);
  });

  it.each([
    ['no JSON', 'notOurs'],
    ['{"a":1}', 'notOurs'],
    ['{"changes":"classification/poverty","edition":"2022-01-01"}', 'otherEdition'],
    [
      '{"rulebook":"classification/poverty","edition":"2016-01-01","patches":[{"op":"replace","path":["a","b","c"],"value":1}]}',
      'faults',
    ],
  ])('refuses the file %s', (text, kind) => {
    const store = new BenchStore(edition);
    expect(store.load(text, 'vi')?.kind).toBe(kind);
    expect(store.edited).toBe(edition);
  });
});

describe('differences', () => {
  it('are as small as can be, and put a list whole whose length changed', () => {
    expect(differences({ a: [1, 2], b: 1, c: 1 }, { a: [1, 3], b: 1, d: [] })).toEqual([
      { op: 'replace', path: ['a', 1], value: 3 },
      { op: 'remove', path: ['c'] },
      { op: 'add', path: ['d'], value: [] },
    ]);
    expect(differences({ a: [1, 2] }, { a: [1] })).toEqual([{ op: 'replace', path: ['a'], value: [1] }]);
  });
});

describe('a figure as typed', () => {
  it.each([
    ['1.500.000', 'vi', 1500000],
    ['1,500,000', 'en', 1500000],
    ['2,5', 'vi', 2.5],
    ['2.5', 'en', 2.5],
    ['0,015', 'vi', 0.015],
    ['−4', 'vi', -4],
    ['2.5', 'vi', undefined],
    ['', 'vi', undefined],
    ['nhiều', 'vi', undefined],
  ] as const)('%s in %s is %s', (typed, locale, value) => {
    expect(readFigure(typed, locale)).toBe(value);
  });
});

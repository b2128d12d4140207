import { describe, expect, it } from 'vitest';
import { smallEdition } from '../testing/small-edition.js';
import { type ColumnTarget, cellWords, mapHeader, nameTableColumns, type RawRow, readRow } from './index.js';

const words = cellWords('en');
const names = (overrides?: ReadonlyMap<string, ColumnTarget>) =>
  nameTableColumns([smallEdition], {
    locale: 'vi',
    words,
    ...(overrides === undefined ? {} : { overrides }),
  });
const map = (header: readonly string[], overrides?: ReadonlyMap<string, ColumnTarget>) =>
  mapHeader(header, names(overrides).subject, words);
const codes = (header: readonly string[]) => map(header).faults.map(({ code }) => code);

describe('a header', () => {
  it('is matched to facts by id and label, whatever their case and accents', () => {
    const mapping = map(['ID', 'KHU VUC', 'Thu nhập bình quân đầu người', 'ghi chú', '']);
    expect(mapping.columns.map(({ column }) => column.kind)).toEqual([
      'id',
      'fact',
      'fact',
      'unknown',
      'unknown',
    ]);
    expect([...mapping.facts]).toEqual(['area', 'income']);
    expect(mapping.unknown).toEqual(['ghi chú']);
    expect(mapping.faults).toEqual([]);
  });

  it('names what stands twice, and what is wanting', () => {
    expect(codes(['id', 'area', 'Khu vực'])).toEqual(['header/same-fact']);
    expect(codes(['id', 'householdId'])).toEqual(['header/same-id']);
    expect(codes(['area'])).toEqual(['header/no-id']);
    expect(mapHeader(['personId', 'age'], names().members, words).faults.map(({ code }) => code)).toEqual([
      'header/no-household',
    ]);
    expect(mapHeader(['personId', 'householdId', 'Tuổi'], names().members, words).faults).toEqual([]);
  });

  it('goes by what a person said of a column before its name', () => {
    const told = new Map<string, ColumnTarget>([
      ['Mã', { kind: 'id' }],
      ['Cột 2', { kind: 'fact', fact: 'income' }],
      ['area', { kind: 'unused' }],
    ]);
    const mapping = map(['Mã', 'Cột 2', 'area'], told);
    expect(mapping.faults).toEqual([]);
    expect([...mapping.facts]).toEqual(['income']);
    const raw: RawRow = {
      number: 1,
      line: 2,
      columns: ['Mã', 'Cột 2', 'area'],
      values: ['a', '700.000', 'rural'],
      fault: undefined,
    };
    const row = readRow(raw, mapping.names, { unknown: new Set(), unused: new Set() }, words);
    expect([row.id, row.facts, row.faults]).toEqual(['a', { income: 700_000 }, []]);
  });
});

it('typed cells are taken where the fact has their type, and refused with a code elsewhere', () => {
  const columns = ['id', 'area', 'income', 'lacksWater', 'appliedOn', 'floorArea'];
  const read = (values: readonly unknown[]) =>
    readRow(
      { number: 1, line: 2, columns, values, fault: undefined },
      names().subject,
      { unknown: new Set(), unused: new Set() },
      words,
    );
  const sound = read([12n, 'Nông thôn', 700_000, true, new Date('2018-06-30T00:00:00Z'), 12.5]);
  expect([sound.id, sound.facts, sound.faults]).toEqual([
    '12',
    { area: 'rural', income: 700_000, lacksWater: true, appliedOn: '2018-06-30', floorArea: 12.5 },
    [],
  ]);
  const faulty = read(['b', 1, 1.5, 2, new Date('2018-06-30T08:00:00Z'), true]);
  expect(faulty.faults.map(({ code, column }) => [code, column])).toEqual([
    ['cell/not-option', 'area'],
    ['cell/not-integer', 'income'],
    ['cell/not-boolean', 'lacksWater'],
    ['cell/not-date', 'appliedOn'],
    ['cell/not-decimal', 'floorArea'],
  ]);
});

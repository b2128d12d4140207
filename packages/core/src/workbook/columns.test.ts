import { expect, it } from 'vitest';
import { columnName, columnPlace } from './columns.js';

it('names columns as workbooks do, and finds them by their names', () => {
  const names = ['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA', 'XFD'];
  expect([0, 25, 26, 51, 52, 701, 702, 16_383].map(columnName)).toEqual(names);
  for (let place = 0; place < 16_384; place += 7) expect(columnPlace(columnName(place))).toBe(place);
});

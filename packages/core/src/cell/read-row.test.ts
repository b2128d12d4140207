import fc from 'fast-check';
import { expect, it } from 'vitest';
import { smallEdition } from '../testing/small-edition.js';
import { cellWords, JsonNode, jsonCells, nameTableColumns, readRow, readRowId, scanJson } from './index.js';

const words = cellWords('en');
const { subject } = nameTableColumns([smallEdition], { locale: undefined, words });
const leftOut = { unknown: new Set<string>(), unused: new Set<string>() };

it('an id read alone is the one that is read with the row: trimmed, of any type, the last where two columns are ids', () => {
  const name = fc.constantFrom('id', 'ID', 'householdId', 'members', 'area', 'note', '');
  const cell = fc.constantFrom<unknown>(
    ' a ',
    '',
    '007',
    7,
    7n,
    1.5,
    Number.NaN,
    true,
    null,
    undefined,
    new Date(0),
  );
  const cells = fc.array(fc.tuple(name, cell), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(cells, fc.boolean(), (row, json) => {
      const raw = {
        number: 1,
        line: 2,
        columns: row.map(([one]) => one),
        values: row.map(([, one]) => one),
        json,
        fault: undefined,
      };
      expect(readRowId(raw, subject)).toBe(readRow(raw, subject, leftOut, words).id);
    }),
  );
  const node = scanJson('{"id": 1.50, "members": [{"id": "x"}]}');
  expect(node).toBeInstanceOf(JsonNode);
  expect(readRowId({ number: 1, line: 1, ...jsonCells(node), fault: undefined }, subject)).toBe('1.50');
});

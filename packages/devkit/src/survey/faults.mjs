const withDots = (number) => String(number).replace(/\B(?=(\d{3})+$)/g, '.');

/** The kinds of bad row, in turn: the column that is bad, and the cell made from the right value. */
const kinds = [
  { kind: 'mark', column: 'deprivedSanitation', spoil: () => 'x' },
  {
    kind: 'grouped',
    column: 'monthlyIncomePerCapita',
    spoil: (income) => withDots(Math.max(100000, income)),
  },
  { kind: 'text', column: 'monthlyIncomePerCapita', spoil: () => 'không rõ' },
  { kind: 'negative', column: 'monthlyIncomePerCapita', spoil: (income) => `-${Math.max(1, income)}` },
  { kind: 'decimal', column: 'monthlyIncomePerCapita', spoil: (income) => `${income}.5` },
  { kind: 'unknownOption', column: 'area', spoil: () => 'Vùng cao' },
  { kind: 'outOfRange', column: 'monthlyIncomePerCapita', spoil: (income) => `${income + 5000000000}` },
  { kind: 'extraCell', column: undefined, spoil: () => '' },
];

/** The names of the kinds of bad row, in the order in which they come. */
export const faultKinds = kinds.map(({ kind }) => kind);

/**
 * Spoils one row in place; `turn` counts the bad rows from 0 and picks the kind. Gives what was done: the
 * kind, the column (`undefined` for a row with one cell too many) and the bad text.
 */
export function spoilRow(cells, householdColumns, facts, turn) {
  const { kind, column, spoil } = kinds[turn % kinds.length];
  if (column === undefined) {
    cells.push('thừa');
    return { kind, column, value: 'thừa' };
  }
  const value = spoil(facts[column]);
  cells[householdColumns.indexOf(column)] = value;
  return { kind, column, value };
}

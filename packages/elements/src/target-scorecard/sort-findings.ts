import type { Figure } from '@giamngheo/core/explain';
import { type TargetFinding, type TargetState, targetName } from './score-targets.js';

/** Columns that a scorecard can be sorted by. */
export type SortColumn = 'target' | 'place' | 'year' | 'actual' | 'asked' | 'path' | 'gap' | 'state';
/** As `aria-sort` says it. */
export type SortOrder = 'ascending' | 'descending';

/** From what needs attention least to most. */
const rank: Readonly<Record<TargetState, number>> = {
  met: 0,
  onTrack: 1,
  other: 2,
  noData: 3,
  invalid: 4,
  behind: 5,
  notMet: 6,
};

const collator = new Intl.Collator('vi', { numeric: true });
const number = (figure: Figure | undefined) => (typeof figure?.value === 'number' ? figure.value : undefined);

const keys: Readonly<Record<SortColumn, (finding: TargetFinding) => string | number | undefined>> = {
  target: (one) => targetName(one, 'vi'),
  place: ({ row }) => row.name ?? row.place,
  year: ({ row }) => row.year,
  actual: ({ figures }) => number(figures.actual),
  asked: ({ figures }) => number(figures.target),
  path: ({ figures }) => number(figures.path),
  gap: ({ figures }) => number(figures.gap),
  state: ({ state }) => rank[state],
};

/** Findings sorted by a column; equal ones keep their order, and what is not known stands last either way. */
export function sortFindings(
  findings: readonly TargetFinding[],
  sort: { readonly column: SortColumn; readonly order: SortOrder } | undefined,
): readonly TargetFinding[] {
  if (sort === undefined) return findings;
  const key = keys[sort.column];
  const sign = sort.order === 'ascending' ? 1 : -1;
  return [...findings].sort((a, b) => {
    const [x, y] = [key(a), key(b)];
    if (x === undefined || y === undefined) return Number(x === undefined) - Number(y === undefined);
    const order = typeof x === 'number' && typeof y === 'number' ? x - y : collator.compare(`${x}`, `${y}`);
    return sign * order;
  });
}

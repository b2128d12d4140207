import { compare } from '../program/compare.js';
import type { Comparable, Domain } from '../program/domain.js';
import type { Program, Variable } from '../program/program.js';
import { multiply, type Rational, rationalOf, subtract } from '../program/rational.js';
import { writeOut } from './closure.js';

/** A cell of a joint variable: the cell it lies in on either side, and a value in it. */
export interface JointCell {
  /** -1 where that side cannot take the value. */
  readonly before: number;
  readonly after: number;
  readonly sample: Comparable;
}

/** One variable for both programs: cut wherever either of them cuts. */
export interface JointVariable {
  readonly index: number;
  readonly id: string;
  readonly before: Variable | undefined;
  readonly after: Variable | undefined;
  readonly cells: readonly JointCell[];
  /** A number worked out in one way before and in another after: its two readings are taken as free of each other. */
  readonly loose: boolean;
}

/** The variables of both programs, those of one meaning made one. `used`: the indexes that matter on each side. */
export function joinVariables(
  before: { readonly program: Program; readonly used: readonly number[] },
  after: { readonly program: Program; readonly used: readonly number[] },
): readonly JointVariable[] {
  const pick = ({ program, used }: typeof before) =>
    used.map((index) => program.variables[index] as Variable);
  const [ours, theirs] = [pick(before), pick(after)];
  const partnerOf = new Map<Variable, Variable>();
  for (const mine of ours) {
    const partner = theirs.find((other) => isSame(before.program, mine, after.program, other));
    if (partner !== undefined) partnerOf.set(partner, mine);
  }
  // The order of the first, and what only the second has after its neighbour there: near facts stay near.
  const order: { before: Variable | undefined; after: Variable | undefined }[] = ours.map((mine) => ({
    before: mine,
    after: theirs.find((other) => partnerOf.get(other) === mine),
  }));
  let place = 0;
  for (const other of theirs) {
    const mine = partnerOf.get(other);
    if (mine === undefined) order.splice(place, 0, { before: undefined, after: other });
    else place = order.findIndex((pair) => pair.before === mine);
    place++;
  }
  return order.map((pair, index) => ({
    index,
    id: (pair.before ?? pair.after)?.id ?? '',
    ...pair,
    cells: cellsOf(pair.before, pair.after),
    loose: isLoose(pair, ours, theirs),
  }));
}

/** Whether two variables always have one value: one fact, or one formula over the same facts. */
function isSame(a: Program, mine: Variable, b: Program, other: Variable): boolean {
  const shape = ({ id, kind, scope, type, scale }: Variable) => [id, kind, scope, type, scale].join();
  if (shape(mine) !== shape(other)) return false;
  if (mine.kind === 'fact') return true;
  if (mine.kind === 'derived') return writeOut(a, mine.id) === writeOut(b, other.id);
  const [left = '', , right = ''] = mine.id.split(' ');
  return [left, right].every((id) => writeOut(a, id) === writeOut(b, id));
}

function isLoose(
  { before, after }: { before: Variable | undefined; after: Variable | undefined },
  ours: readonly Variable[],
  theirs: readonly Variable[],
): boolean {
  const only = after === undefined ? before : before === undefined ? after : undefined;
  if (only === undefined) return false;
  const rest = only === before ? theirs : ours;
  // A number of its own is loose as soon as the other side looks at anything that it is worked out from.
  return only.kind === 'fact'
    ? rest.some((one) => one.id === only.id)
    : rest.some((one) => [one.id, ...one.bases].some((id) => only.bases.includes(id) || only.id === id));
}

function cellsOf(before: Variable | undefined, after: Variable | undefined): readonly JointCell[] {
  const only = before ?? after;
  if (only === undefined) return [];
  if (before === undefined || after === undefined) {
    return Array.from({ length: only.domain.cells }, (_, cell) => ({
      before: cell,
      after: cell,
      sample: only.domain.sampleOf(cell),
    }));
  }
  const samples = samplesOf(before, after);
  const cells = samples.map((sample) => ({
    before: before.domain.cellOf(sample),
    after: after.domain.cellOf(sample),
    sample,
  }));
  return cells.filter(
    (cell, i) => cells.findIndex((one) => one.before === cell.before && one.after === cell.after) === i,
  );
}

/** Values that meet every cell of both sides at once. */
function samplesOf(before: Variable, after: Variable): readonly Comparable[] {
  const { type } = before;
  if (type === 'boolean') return [false, true];
  if (type === 'choice') return [...new Set([...(before.options ?? []), ...(after.options ?? [])])];
  return type === 'ratio' ? ratiosOf(before.domain, after.domain) : stepsOf(before, after);
}

const rangesOf = (domain: Domain) => Array.from({ length: domain.cells }, (_, cell) => domain.rangeOf(cell));

/** The lowest number of each cell that both can take; each cell of both together begins with one of them. */
function stepsOf(before: Variable, after: Variable): readonly number[] {
  const ranges = [rangesOf(before.domain), rangesOf(after.domain)];
  const low = Math.max(...ranges.map((list) => list[0]?.least ?? Number.NEGATIVE_INFINITY));
  const high = Math.min(...ranges.map((list) => list.at(-1)?.most ?? Number.POSITIVE_INFINITY));
  const leasts = ranges
    .flat()
    .map(({ least }) => least)
    .filter((least) => Number.isFinite(least) && least >= low && least <= high);
  const sorted = [...new Set([...leasts, ...(Number.isFinite(low) ? [low] : [])])].sort((a, b) => a - b);
  if (Number.isFinite(low)) return sorted;
  const [first] = sorted;
  return [first === undefined ? 0 : first - 1 / before.scale, ...sorted];
}

/** Each limit, a number between two of them, and one beyond each end. */
function ratiosOf(before: Domain, after: Domain): readonly Rational[] {
  const limits = [...rangesOf(before), ...rangesOf(after)].map(({ least }) => least).filter(Number.isFinite);
  const sorted = [...new Set(limits)].sort((a, b) => a - b).map(rationalOf);
  const [first] = sorted;
  const last = sorted.at(-1);
  if (first === undefined || last === undefined) return [rationalOf(0)];
  const between = sorted.slice(1).map((limit, i) => {
    const sum = subtract(limit, subtract(rationalOf(0), sorted[i] as Rational));
    return multiply(sum, rationalOf(0.5));
  });
  const below = compare(first, 'greaterThan', 0) ? rationalOf(0) : subtract(first, rationalOf(1));
  return [below, ...sorted, ...between, subtract(last, rationalOf(-1))];
}

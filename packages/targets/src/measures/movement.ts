import { type CountBy, type HouseholdClass, type MeasuredHousehold, weightOf } from './household.js';
import { MeasureError } from './measure-error.js';

/** A household at the later survey. */
export interface SurveyedHousehold extends MeasuredHousehold {
  /** Was it ever on the list of the poor (or near-poor) before the earlier survey? Tells falling back from newly poor. */
  readonly listedBefore?: boolean | undefined;
}

/** One row of a yearly movement table, with the columns 1 to 9 of the form. */
export interface MovementRow {
  /** 1: at the start. */
  readonly start: number;
  /** 2: of the poor, those that became near-poor; of the near-poor, those that left above the near-poor standard. */
  readonly left: number;
  /** 3: of the poor, those that left above the near-poor standard; of the near-poor, those that became poor. */
  readonly leftOther: number;
  /** 4: other decrease: moved away, died, joined another household; for persons also members that left. */
  readonly otherDecrease: number;
  /** 5: of the poor, those that had been near-poor; of the near-poor, those that had been poor. */
  readonly cameFromOther: number;
  /** 6: fell back: neither at the earlier survey, but listed before. */
  readonly fellBack: number;
  /** 7: new: neither at the earlier survey, and never listed before. */
  readonly new: number;
  /** 8: other increase: moved here, split off; for persons also members that joined. */
  readonly otherIncrease: number;
  /** 9: at the end. */
  readonly end: number;
  /** Fell back or new, since nobody said whether they were listed before: in neither 6 nor 7, but in 9. */
  readonly fellBackOrNew: number;
}

/** The two movement tables of a year, in one count. */
export interface Movement {
  readonly poor: MovementRow;
  readonly nearPoor: MovementRow;
  /** Households whose class is unknown in one of the surveys: left out of both tables. */
  readonly apart: readonly string[];
}

type Columns = { -readonly [column in keyof MovementRow]: number };
type Row = 'poor' | 'nearPoor';

/**
 * The movement of poor and near-poor households (or persons) between two surveys:
 * 9 = 1 - 2 - 3 - 4 + 5 + 6 + 7 + 8, plus those of whom it is not known whether they fell back or are new.
 *
 * Households are the same when their ids are. Persons of a household in both surveys are counted as they are at the later
 * one; a change in their number stands in column 4 or 8 of the class it had at the start, so that column 2 of the poor equals
 * column 5 of the near-poor, and column 5 of the poor equals column 3 of the near-poor.
 *
 * @throws {MeasureError} `measures/duplicate-household`, `measures/bad-persons`
 */
export function tabulateMovement(
  before: readonly MeasuredHousehold[],
  after: readonly SurveyedHousehold[],
  by: CountBy,
): Movement {
  const rows: Record<Row, Columns> = { poor: emptyRow(), nearPoor: emptyRow() };
  const earlier = byId(before, 'before');
  const later = byId(after, 'after');
  const apart: string[] = [];
  for (const id of new Set([...earlier.keys(), ...later.keys()])) {
    const [was, is] = [earlier.get(id), later.get(id)];
    if ((was !== undefined && was.class === undefined) || (is !== undefined && is.class === undefined))
      apart.push(id);
    else record(rows, was, is, by);
  }
  return { poor: rows.poor, nearPoor: rows.nearPoor, apart };
}

function record(
  rows: Record<Row, Columns>,
  was: MeasuredHousehold | undefined,
  is: SurveyedHousehold | undefined,
  by: CountBy,
): void {
  const [from, to] = [rowOf(was?.class), rowOf(is?.class)];
  const weightBefore = was === undefined ? 0 : weightOf(was, by);
  const weight = is === undefined ? 0 : weightOf(is, by);
  if (from !== undefined) rows[from].start += weightBefore;
  if (to !== undefined) rows[to].end += weight;
  if (from !== undefined && is === undefined) rows[from].otherDecrease += weightBefore;
  if (from !== undefined && is !== undefined) {
    if (weight > weightBefore) rows[from].otherIncrease += weight - weightBefore;
    else rows[from].otherDecrease += weightBefore - weight;
    if (to !== from) rows[from][columnOfLeaving(from, to)] += weight;
  }
  if (to === undefined || to === from) return;
  if (was === undefined) rows[to].otherIncrease += weight;
  else if (from !== undefined) rows[to].cameFromOther += weight;
  else if (is?.listedBefore === undefined) rows[to].fellBackOrNew += weight;
  else rows[to][is.listedBefore ? 'fellBack' : 'new'] += weight;
}

/** Column 2 of the poor is to near-poor, column 3 above it; column 2 of the near-poor is above, column 3 to poor. */
function columnOfLeaving(from: Row, to: Row | undefined): 'left' | 'leftOther' {
  const second = from === 'poor' ? to === 'nearPoor' : to === undefined;
  return second ? 'left' : 'leftOther';
}

function rowOf(found: HouseholdClass | undefined): Row | undefined {
  return found === 'poor' || found === 'nearPoor' ? found : undefined;
}

function emptyRow(): Columns {
  const row = { start: 0, left: 0, leftOther: 0, otherDecrease: 0, cameFromOther: 0, fellBack: 0, new: 0 };
  return { ...row, otherIncrease: 0, end: 0, fellBackOrNew: 0 };
}

function byId<T extends MeasuredHousehold>(households: readonly T[], survey: string): Map<string, T> {
  const found = new Map<string, T>();
  for (const household of households) {
    if (found.has(household.id)) {
      throw new MeasureError(
        'measures/duplicate-household',
        `${survey}.${household.id}`,
        `Cannot compare the surveys: expected each household once; found ${household.id} twice in ${survey}. Keep one of them.`,
      );
    }
    found.set(household.id, household);
  }
  return found;
}

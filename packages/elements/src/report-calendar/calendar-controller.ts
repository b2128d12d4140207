import type { Edition } from '@giamngheo/core';
import { Store } from '../controllers/store.js';
import {
  type Deadline,
  isDay,
  listDeadlines,
  type ReportingPlace,
  type ReportRecord,
} from './list-deadlines.js';

/** What a calendar of reports shows. */
export interface CalendarState {
  readonly edition: Edition | undefined;
  readonly deadlines: readonly Deadline[];
  /** Those that pass the filters. */
  readonly shown: readonly Deadline[];
  /** The first deadline that is still to come and not known to be kept; undefined without today. */
  readonly next: Deadline | undefined;
  /** Today as the host says it; undefined where it said none, or none that is a day. */
  readonly today: string | undefined;
  readonly years: readonly number[];
  readonly level: string;
  readonly year: number | undefined;
}

/** What a calendar is made from. */
export interface CalendarSource {
  readonly edition: Edition | undefined;
  /** Without it no days left are told: the clock of the machine is never asked. */
  readonly today?: string | undefined;
  readonly records?: readonly ReportRecord[];
  readonly places?: readonly ReportingPlace[];
  /** The years that are reported on; without them those that the edition is in force. */
  readonly years?: readonly number[] | undefined;
}

/**
 * The deadlines of reports as a rulebook sets them, and how each report stands on a day. Needs no page.
 *
 * @example
 * const calendar = new CalendarController();
 * calendar.load({ edition: reports.edition('2017-01-01'), today: '2018-07-01' });
 * calendar.state.next?.deadline; // '2018-07-10'
 */
export class CalendarController extends Store<CalendarState> {
  constructor() {
    super({
      edition: undefined,
      deadlines: [],
      shown: [],
      next: undefined,
      today: undefined,
      years: [],
      level: '',
      year: undefined,
    });
  }

  /** Takes an edition and what is known of reports. */
  load({ edition, today, records = [], places = [], years }: CalendarSource): void {
    const day = isDay(today) ? today : undefined;
    const covered = years ?? (edition === undefined ? [] : yearsOf(edition));
    const deadlines =
      edition === undefined ? [] : listDeadlines({ edition, years: covered, records, places, today: day });
    const next = deadlines.find(
      ({ daysLeft, state }) =>
        daysLeft !== undefined && daysLeft > 0 && (state === 'notYetDue' || state === 'unknown'),
    );
    this.#show({ edition, deadlines, next, today: day, years: covered });
  }

  /** Shows only a level, or the reports on a year. */
  filter(filter: Partial<Pick<CalendarState, 'level' | 'year'>>): void {
    this.#show(filter);
  }

  #show(changes: Partial<CalendarState>): void {
    const { deadlines, level, year } = { ...this.state, ...changes };
    const shown = deadlines.filter(
      (one) => (level === '' || one.level === level) && (year === undefined || one.year === year),
    );
    this.update({ ...changes, shown });
  }
}

function yearsOf({ rulebook: { inForce } }: Edition): readonly number[] {
  const first = Number(inForce.from.slice(0, 4));
  const last = Number((inForce.until ?? inForce.from).slice(0, 4));
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

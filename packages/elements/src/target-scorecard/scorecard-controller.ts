import type { RulebookFamily } from '@giamngheo/core';
import { Store } from '../controllers/store.js';
import { scoreTargets, type TargetFinding, type TargetRow, type TargetState } from './score-targets.js';
import { type SortColumn, type SortOrder, sortFindings } from './sort-findings.js';

/** What a scorecard shows. */
export interface ScorecardState {
  readonly rulebooks: readonly RulebookFamily[];
  readonly rows: readonly TargetRow[];
  /** Every finding, in the order of rulebooks, targets and rows. */
  readonly findings: readonly TargetFinding[];
  /** Those that pass the filters, sorted. */
  readonly shown: readonly TargetFinding[];
  /** `rulebook#decision`; empty for all. */
  readonly target: string;
  readonly place: string;
  readonly year: number | undefined;
  readonly sort: { readonly column: SortColumn; readonly order: SortOrder } | undefined;
}

/** The filters of a scorecard. */
export type ScorecardFilter = Partial<Pick<ScorecardState, 'target' | 'place' | 'year'>>;

/** Which target of which rulebook a finding is of. */
export const targetKey = ({ rulebook, target }: TargetFinding): string => `${rulebook}#${target}`;

/**
 * Scores places and years by rulebooks of targets; filters and sorts what came out. Needs no page.
 *
 * @example
 * const scorecard = new ScorecardController();
 * scorecard.load([healthStandard], [{ place: 'ninh-binh', year: 2018, facts: { communes: 120 } }]);
 * scorecard.state.shown.map(({ state }) => state); // ['noData', 'noData']
 */
export class ScorecardController extends Store<ScorecardState> {
  constructor() {
    super({
      rulebooks: [],
      rows: [],
      findings: [],
      shown: [],
      target: '',
      place: '',
      year: undefined,
      sort: undefined,
    });
  }

  /** Takes rulebooks and figures, and scores them. Filters that no longer fit anything are let go. */
  load(rulebooks: readonly RulebookFamily[], rows: readonly TargetRow[]): void {
    const findings = scoreTargets(rulebooks, rows);
    const { target, place, year } = this.state;
    this.#show({
      rulebooks,
      rows,
      findings,
      target: findings.some((one) => targetKey(one) === target) ? target : '',
      place: rows.some((row) => row.place === place) ? place : '',
      year: rows.some((row) => row.year === year) ? year : undefined,
    });
  }

  /** Shows only some target, place or year. */
  filter(filter: ScorecardFilter): void {
    this.#show(filter);
  }

  /** Sorts by a column; again by the same the other way round. */
  sortBy(column: SortColumn): void {
    const { sort } = this.state;
    const order = sort?.column === column && sort.order === 'ascending' ? 'descending' : 'ascending';
    this.#show({ sort: { column, order } });
  }

  /** How many of the findings shown have each state. */
  get counts(): Readonly<Record<TargetState, number>> {
    const counts = { met: 0, onTrack: 0, behind: 0, notMet: 0, noData: 0, other: 0, invalid: 0 };
    for (const { state } of this.state.shown) counts[state]++;
    return counts;
  }

  #show(changes: Partial<ScorecardState>): void {
    const next = { ...this.state, ...changes };
    const shown = next.findings.filter(
      (one) =>
        (next.target === '' || targetKey(one) === next.target) &&
        (next.place === '' || one.row.place === next.place) &&
        (next.year === undefined || one.row.year === next.year),
    );
    this.update({ ...changes, shown: sortFindings(shown, next.sort) });
  }
}

import type { Evidence, FactValue } from '@giamngheo/core';
import type { Figure } from '@giamngheo/core/explain';

/**
 * How a target, minimum or deadline came out. `decided`: all completions of what is unknown give one verdict;
 * `undetermined`: what is missing still matters; `invalid`: cells cannot be taken as they are; `notInForce`: no edition
 * covers the year of the figures.
 */
export type FindingStatus = 'decided' | 'undetermined' | 'invalid' | 'notInForce';

/** The kinds of unit that a table may be about. */
export type Unit = 'province' | 'district' | 'commune';

/** A clause that a verdict stands on. */
export interface ClauseOf {
  /** `document#part` */
  readonly ref: string;
  readonly label: { readonly vi: string; readonly en: string } | null;
  /** Verbatim; `null` where the text itself could not be read. */
  readonly quote: string | null;
  readonly evidence: Evidence;
}

/** One target, minimum or deadline for one unit and year. */
export interface Finding {
  readonly rulebook: string;
  /** The decision of the rulebook: one target. */
  readonly target: string;
  /** `RULEBOOK@YYYY-MM-DD.rN`; `null` where none was used. */
  readonly edition: string | null;
  readonly unit: { readonly kind: Unit; readonly id: string; readonly name: string | null };
  /** The year of the figures; `null` when the row does not say. */
  readonly year: number | null;
  /** Facts that tell apart several findings of one unit and year: the reading, the span, the report. By id. */
  readonly about: Readonly<Record<string, FactValue>>;
  readonly status: FindingStatus;
  /** The outcome id; `null` unless decided. */
  readonly verdict: string | null;
  /** The outcomes still possible. */
  readonly possible: readonly string[];
  /** Whether the year of the figures had not ended on the day of evaluation. */
  readonly provisional: boolean;
  readonly rules: readonly string[];
  readonly figures: readonly Figure[];
  /** Columns still needed, the most telling first; `evaluationDate` is `--on`. */
  readonly missing: readonly string[];
  readonly errors: readonly string[];
  readonly clauses: readonly ClauseOf[];
  /** Where the figures are from: the row, and what its `source` column says. `null` where no row has any. */
  readonly from: { readonly file: string; readonly row: number; readonly source: string | null } | null;
}

/** A row that has cells which cannot be taken, with all of them. */
export interface InvalidRow {
  readonly file: string;
  /** From 1, below the header. */
  readonly row: number;
  /** The line of the file on which the row ends. */
  readonly line: number;
  readonly id: string;
  readonly errors: readonly string[];
}

/** A sum of đồng: exact (`least` = `most`), or bounds; `most` is `null` where there is no upper bound. */
export interface SumOf {
  readonly least: number;
  readonly most: number | null;
}

/** What was entrusted over several units and years, against the minimums. */
export interface EntrustedTotal {
  /** `null`: over every unit, or every year. */
  readonly unit: string | null;
  readonly year: number | null;
  readonly entrusted: SumOf;
  readonly required: number;
  /** What one unit and year has too much never makes up for another. */
  readonly shortfall: SumOf;
  readonly met: number;
  readonly notMet: number;
  readonly unknown: number;
}

/** The totals of one minimum. Đồng. */
export interface TotalsOf {
  readonly rulebook: string;
  readonly edition: string;
  readonly minimum: number;
  readonly units: readonly string[];
  readonly years: readonly number[];
  /** Each year, then each unit, then all. */
  readonly totals: readonly EntrustedTotal[];
}

/** All that the command found: the shape of `--format json`. Every key is always there. */
export interface Scorecard {
  /** The day of evaluation, or `null` when none was given. */
  readonly on: string | null;
  readonly counts: {
    readonly rows: number;
    readonly invalidRows: number;
    readonly findings: number;
    readonly decided: number;
    readonly undetermined: number;
    readonly invalid: number;
    readonly notInForce: number;
  };
  readonly findings: readonly Finding[];
  readonly totals: readonly TotalsOf[];
  readonly invalidRows: readonly InvalidRow[];
  /** Files that were read, and columns of theirs that are no fact. */
  readonly files: readonly {
    readonly file: string;
    readonly unit: Unit;
    readonly unknownColumns: readonly string[];
  }[];
}

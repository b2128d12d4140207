/**
 * One fact's values, one a row: booleans as 0 and 1, choices as the place of the option in the vocabulary (from 0), dates
 * as whole days since 1970-01-01, numbers in the fact's unit.
 */
export interface FactColumn {
  /** Booleans and choices: `Uint8Array` is fastest. Numbers and dates: `Int32Array` or `Float64Array`. */
  readonly values: ColumnValues;
  /** One byte a row: 1 where the value is known, 0 where it is not (its value is then never looked at). Left out: all known. */
  readonly known?: Uint8Array | undefined;
}

/** The arrays that a column may be. */
export type ColumnValues =
  | Uint8Array
  | Int8Array
  | Uint16Array
  | Int16Array
  | Uint32Array
  | Int32Array
  | Float32Array
  | Float64Array;

/** The members of all rows, one after the other. */
export interface MemberColumns {
  /** Where each row's members start; one entry more than rows: row i has the members from `offsets[i]` up to `offsets[i + 1]`, excluded. */
  readonly offsets: Uint32Array | Int32Array;
  /** One byte a row: 0 where nobody said who the members are. Left out: said for all. */
  readonly known?: Uint8Array | undefined;
  /** By fact id, one value a member. */
  readonly facts: Readonly<Record<string, FactColumn>>;
}

/** Many cases, a column a fact. A fact without a column is unknown in every row. */
export interface Columns {
  readonly rows: number;
  readonly facts: Readonly<Record<string, FactColumn>>;
  /** Left out: who the members are is unknown in every row. */
  readonly members?: MemberColumns | undefined;
}

/** What a row came to, as `status` says it. */
export const rowStatus = {
  /** The outcome depends on facts that are unknown. */
  undetermined: 0,
  decided: 1,
  /** A value is out of range or of the wrong type, or a stated fact disagrees with what it is derived from. */
  refused: 2,
  /** The rulebook gives no outcome, or two: the rulebook is at fault. */
  faulty: 3,
} as const;

/** What a benefit of a `collect` decision came to in a row. */
export const benefitCode = { no: 0, yes: 1, unknown: 2, refused: 3 } as const;

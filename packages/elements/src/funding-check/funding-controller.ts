import type { Locale, RulebookFamily } from '@giamngheo/core';
import { CellFault } from '@giamngheo/core/cell';
import { type MoneyUnit, readAmount } from '../base/read-amount.js';
import { Store } from '../controllers/store.js';
import { type CheckedCell, checkCell, type FundingCell, type FundingPlace } from './check-cell.js';
import { type FundingTotal, sumCells } from './sum-cells.js';

/** What stands in a cell: an amount or nothing, or a text that is no amount and is kept as it was typed. */
type Entry =
  | { readonly amount: number | undefined }
  | {
      readonly text: string;
      readonly reason: CellFault;
      readonly unit: MoneyUnit;
      readonly locale: Locale;
    };

/** A text that is no amount. */
export interface TypedFault {
  readonly text: string;
  /** The unit and the language in which it was typed. */
  readonly unit: MoneyUnit;
  readonly locale: Locale;
  /** The stable code: `cell/bad-grouping`. */
  readonly code: string;
  /** Why, in the language in which it was typed. */
  readonly reason: string;
}

/** One cell as it is shown. */
export interface FundingEntry extends CheckedCell {
  readonly key: string;
  /** What was typed and is no amount; undefined otherwise. */
  readonly fault: TypedFault | undefined;
  /** Whether it differs from what was given. */
  readonly changed: boolean;
}

/** What a check of funding shows. */
export interface FundingState {
  readonly rulebooks: readonly RulebookFamily[];
  readonly places: readonly FundingPlace[];
  readonly years: readonly number[];
  /** Place by place, year by year. */
  readonly cells: readonly FundingEntry[];
  readonly byYear: readonly (FundingTotal & { readonly year: number })[];
  readonly byPlace: readonly (FundingTotal & { readonly place: string })[];
  readonly total: FundingTotal;
  readonly unit: MoneyUnit;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

/** One change of one cell, both ways. */
interface Step {
  readonly key: string;
  readonly before: Entry;
  readonly after: Entry;
}

const nothing: Entry = { amount: undefined };
/** The key of a place and year. */
export const cellKey = (place: string, year: number): string => `${year} ${place}`;

/**
 * Checks what budgets entrusted against the minimums of their rulebooks, and lets cells be tried out: what was given stays,
 * each change can be undone. Needs no page.
 *
 * @example
 * const check = new FundingController();
 * check.load([entrustedCapitalDistrict], [{ id: 'a', level: 'district' }], [{ place: 'a', year: 2018, amount: 400_000_000 }]);
 * check.state.total.shortfall; // { least: 1_600_000_000, most: … }: three years are unknown
 * check.type('a', 2018, '500.000.000', 'vi');
 * check.undo();
 */
export class FundingController extends Store<FundingState> {
  #given = new Map<string, Entry>();
  #entries = new Map<string, Entry>();
  #done: Step[] = [];
  #undone: Step[] = [];

  constructor() {
    super({
      rulebooks: [],
      places: [],
      years: [],
      cells: [],
      byYear: [],
      byPlace: [],
      total: sumCells([]),
      unit: 'million',
      canUndo: false,
      canRedo: false,
    });
  }

  /** Takes rulebooks, places and amounts. Without years: those that the rulebooks are in force. Changes are let go. */
  load(
    rulebooks: readonly RulebookFamily[],
    places: readonly FundingPlace[],
    cells: readonly FundingCell[],
    years: readonly number[] = yearsOf(rulebooks, cells),
  ): void {
    this.#given = new Map(
      cells.map(({ place, year, amount }) => [cellKey(place, year), { amount: amount ?? undefined }]),
    );
    this.#entries = new Map(this.#given);
    this.#done = [];
    this.#undone = [];
    this.#check({ rulebooks, places, years });
  }

  /** Takes what was typed into a cell, in the unit that is set. The same amount again is no change. */
  type(place: string, year: number, text: string, locale: Locale): void {
    const { unit } = this.state;
    const read = readAmount(text, unit, locale);
    const after = read instanceof CellFault ? { text, reason: read, unit, locale } : { amount: read };
    const key = cellKey(place, year);
    const before = this.#entries.get(key) ?? nothing;
    if (isSame(before, after)) return;
    this.#done.push({ key, before, after });
    this.#undone = [];
    this.#entries.set(key, after);
    this.#check();
  }

  /** Takes back the last change; nothing when there is none. Returns the key of its cell. */
  undo(): string | undefined {
    return this.#move(this.#done, this.#undone, ({ before }) => before);
  }

  /** Makes the last change that was taken back again. Returns the key of its cell. */
  redo(): string | undefined {
    return this.#move(this.#undone, this.#done, ({ after }) => after);
  }

  /** In what amounts are typed and shown. No amount changes. */
  setUnit(unit: MoneyUnit): void {
    this.update({ unit });
  }

  #move(from: Step[], to: Step[], pick: (step: Step) => Entry): string | undefined {
    const step = from.pop();
    if (step === undefined) return undefined;
    to.push(step);
    this.#entries.set(step.key, pick(step));
    this.#check();
    return step.key;
  }

  #check(changes: Partial<FundingState> = {}): void {
    const { rulebooks, places, years } = { ...this.state, ...changes };
    const cells = places.flatMap((place) =>
      years.map((year): FundingEntry => {
        const key = cellKey(place.id, year);
        const entry = this.#entries.get(key) ?? nothing;
        const valid = 'amount' in entry;
        return {
          ...checkCell(rulebooks, place, year, valid ? entry.amount : undefined, valid),
          key,
          fault: valid
            ? undefined
            : {
                text: entry.text,
                unit: entry.unit,
                locale: entry.locale,
                code: entry.reason.code,
                reason: entry.reason.reason,
              },
          changed: !isSame(entry, this.#given.get(key) ?? nothing),
        };
      }),
    );
    this.update({
      ...changes,
      cells,
      byYear: years.map((year) => ({ year, ...sumCells(cells.filter((cell) => cell.year === year)) })),
      byPlace: places.map(({ id }) => ({
        place: id,
        ...sumCells(cells.filter((cell) => cell.place.id === id)),
      })),
      total: sumCells(cells),
      canUndo: this.#done.length > 0,
      canRedo: this.#undone.length > 0,
    });
  }
}

function isSame(a: Entry, b: Entry): boolean {
  if ('amount' in a) return 'amount' in b && a.amount === b.amount;
  return 'text' in b && a.text === b.text;
}

/** The years that any of the rulebooks is in force and has an end, and those that amounts are told of. */
function yearsOf(rulebooks: readonly RulebookFamily[], cells: readonly FundingCell[]): readonly number[] {
  const years = new Set(cells.map(({ year }) => year));
  for (const { rulebook } of rulebooks.flatMap(({ editions }) => editions)) {
    const { from, until } = rulebook.inForce;
    const last = until === undefined ? undefined : Number(until.slice(0, 4));
    for (let year = Number(from.slice(0, 4)); last !== undefined && year <= last; year++) years.add(year);
  }
  return [...years].sort((a, b) => a - b);
}

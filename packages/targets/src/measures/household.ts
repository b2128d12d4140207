import { MeasureError } from './measure-error.js';

/** What a household may be found to be. */
export type HouseholdClass = 'poor' | 'nearPoor' | 'average' | 'aboveAverage' | 'notPoor';

/** One decided household, as the measures take it. What is left out is unknown, never “no”. */
export interface MeasuredHousehold {
  readonly id: string;
  /** Number of members, a whole number from 0. Needed where persons are counted. */
  readonly persons?: number | undefined;
  /** The outcome of the classification; left out while it is undetermined. */
  readonly class?: HouseholdClass | undefined;
  /** The group (commune, ethnic group) it is counted in; left out for none. */
  readonly group?: string | undefined;
  /** By indicator: deprived or not; left out while unknown. */
  readonly deprived?: Readonly<Record<string, boolean | undefined>> | undefined;
}

/** Whether each household counts once, or as often as it has members. */
export type CountBy = 'household' | 'person';

/**
 * How much a household counts: 1, or its members.
 * @throws {MeasureError} `measures/bad-persons` when persons are counted and the number is missing or no whole number from 0
 */
export function weightOf(household: Pick<MeasuredHousehold, 'id' | 'persons'>, by: CountBy): number {
  if (by === 'household') return 1;
  const { persons, id } = household;
  if (persons !== undefined && Number.isSafeInteger(persons) && persons >= 0) return persons;
  throw new MeasureError(
    'measures/bad-persons',
    id,
    `Cannot count the persons of household ${id}: expected a whole number from 0; found ${String(persons)}. ` +
      'Give its number of members, or count households.',
  );
}

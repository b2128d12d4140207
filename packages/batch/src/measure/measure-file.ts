import { type Edition, editionName } from '@giamngheo/core';
import { foldAccents, type LeftOut, type Member, type NumberLocale } from '@giamngheo/core/cell';
import { deprivationSchemeOf } from '@giamngheo/core/measure';
import { BatchError } from '../batch-error.js';
import { watchFile } from '../evaluate/evaluate-file.js';
import type { InvalidRow } from '../evaluate/invalid-rows.js';
import type { Source } from '../table/read-text.js';
import type { BatchWords } from '../words.js';
import { createMeasureWatch, type EditionMeasures, type MeasuredEdition } from './measure-rows.js';

/** What is measured, and how. */
export interface MeasureFileOptions {
  readonly edition: Edition;
  /**
   * Editions that the same rows are put to after it, in the order in which they hand outcomes on, as `evaluateFile` takes
   * several. Each that declares indicators is measured too; at least one of all must.
   */
  readonly with?: readonly Edition[] | undefined;
  /** The date put to the rulebooks. */
  readonly on?: string | undefined;
  readonly input: Source;
  readonly members?: Source | undefined;
  readonly numberLocale?: NumberLocale | undefined;
  /** Columns of the input whose texts households are grouped by: the commune, the district. */
  readonly groupBy?: readonly string[] | undefined;
  /** Whether a household counts once, or as often as it has persons. */
  readonly countBy?: 'household' | 'person' | undefined;
  readonly words: BatchWords;
  readonly signal?: AbortSignal | undefined;
  /** Told from time to time how many rows are done. */
  readonly onProgress?: ((rows: number) => void) | undefined;
  /** Bytes that DuckDB may take for Parquet files and for members that are many; by default 1 GiB. */
  readonly memory?: number | undefined;
  /** `rows`: every row is evaluated by itself, as the reference for `fast` (the default). Both give the same figures. */
  readonly way?: 'fast' | 'rows' | undefined;
}

/** The measures of a file: at the top those of the first edition that declares indicators. */
export interface FileMeasures extends EditionMeasures {
  /** Those of every edition that declares indicators, in their order. */
  readonly each: readonly EditionMeasures[];
  readonly countBy: 'household' | 'person';
  /** The first few invalid rows. */
  readonly invalidRows: readonly InvalidRow[];
  /** The first few members whose household is not among the rows, a hundred at most. */
  readonly stray: readonly Member[];
  /** How many such members there are. */
  readonly strayCount: number;
  /** Each file that was read, with the columns that were left out. */
  readonly files: readonly { readonly path: string; readonly leftOut: LeftOut }[];
}

/**
 * The measures of Alkire and Foster over a survey file, as a whole and by group. The file is read as `evaluateFile` reads it,
 * and rows like one before are not evaluated. Only counts are kept, and 64 bits of each id. A row that `evaluateFile` would
 * call invalid stands in no measure, and is counted apart.
 *
 * @throws {BatchError} `measures/no-deprivation` when no edition declares indicators, `measures/no-persons` when one that does
 *   does not say how many persons a household has; `file/…` on a file that cannot be read or used, or has an id twice
 *
 * @example
 * const { measures } = await measureFile({
 *   edition: poverty.on('2018-12-31'),
 *   input: { shown: 'survey.csv', path: '/data/survey.csv' },
 *   groupBy: ['commune'],
 *   words: batchWords('en'),
 * });
 * measures.m0 // { least: 3/80, most: 1/20, open: 12 }
 */
export async function measureFile(options: MeasureFileOptions): Promise<FileMeasures> {
  const { edition, with: others = [], groupBy = [], countBy = 'household', ...shared } = options;
  const { input, words } = shared;
  const editions = [edition, ...others];
  const measured = measuredAmong(editions, countBy, words);
  const watch = createMeasureWatch({ measured, groupBy, countBy, path: input.shown, words });
  const { invalid: invalidRows, stray, strayCount, files } = await watchFile({ ...shared, editions }, watch);
  const each = watch.results();
  // A column to group by is used, though it is no fact.
  const grouped = new Set(groupBy.map(foldAccents));
  const used = ({ unknown, unused }: LeftOut): LeftOut => {
    return { unknown: new Set([...unknown].filter((one) => !grouped.has(foldAccents(one)))), unused };
  };
  return {
    ...(each[0] as EditionMeasures),
    each,
    countBy,
    invalidRows,
    stray,
    strayCount,
    files: files.map((file, i) => (i === 0 ? { ...file, leftOut: used(file.leftOut) } : file)),
  };
}

/** The editions that are measured. @throws {BatchError} `measures/no-deprivation`, `measures/no-persons` */
function measuredAmong(
  editions: readonly Edition[],
  countBy: 'household' | 'person',
  words: BatchWords,
): readonly MeasuredEdition[] {
  const measured = editions.flatMap((edition, place): MeasuredEdition[] => {
    const scheme = deprivationSchemeOf(edition);
    return scheme === undefined ? [] : [{ edition, place, scheme }];
  });
  if (measured.length === 0) {
    const names = editions.map(editionName).join(', ');
    throw new BatchError('measures/no-deprivation', words.measure.noDeprivation(names));
  }
  const unsized = measured.find(({ scheme }) => countBy === 'person' && scheme.persons === undefined);
  if (unsized !== undefined)
    throw new BatchError('measures/no-persons', words.measure.noPersons(editionName(unsized.edition)));
  return measured;
}

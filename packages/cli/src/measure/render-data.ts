import type { EditionMeasures, FileMeasures } from '@giamngheo/batch';
import type { DeprivationMeasures, MeasureBounds } from '@giamngheo/core/measure';
import { canonicalJson } from '@giamngheo/core/receipt';
import { csvLines } from '../text/csv-lines.js';
import { decimalOf, fractionText, shareJson } from '../text/exact-share.js';

const boundsJson = (bounds: MeasureBounds | null) =>
  bounds === null
    ? null
    : { least: shareJson(bounds.least), most: shareJson(bounds.most), open: bounds.open };

const measuresJson = (found: DeprivationMeasures) => ({
  population: found.population,
  incomplete: found.incomplete,
  poor: found.poor,
  headcountRatio: boundsJson(found.h),
  intensity: boundsJson(found.a),
  adjustedHeadcountRatio: boundsJson(found.m0),
  indicators: found.indicators.map(({ id, uncensored, censored, contribution }) => ({
    id,
    uncensored: boundsJson(uncensored),
    censored: boundsJson(censored),
    contribution: boundsJson(contribution),
  })),
  dimensions: found.dimensions.map(({ id, contribution }) => ({
    id,
    contribution: boundsJson(contribution),
  })),
});

/**
 * The measures as JSON, with keys in canonical order (RFC 8785): exact fractions as text, each with its nearest number. Where
 * several rulebooks are measured, those of each stand under `rulebooks`.
 */
export function renderMeasureJson({ each, countBy, rows, invalid }: FileMeasures): string {
  const [only] = each;
  const parts =
    each.length === 1 && only !== undefined
      ? editionJson(only)
      : { rows, invalid, rulebooks: each.map(editionJson) };
  return `${JSON.stringify(JSON.parse(canonicalJson({ countBy, ...parts })), undefined, 2)}\n`;
}

const editionJson = ({
  edition,
  scheme,
  rows,
  measured,
  unsized,
  invalid,
  measures,
  groups,
}: EditionMeasures) => ({
  edition,
  cutoff: scheme.cutoff,
  dimensions: scheme.dimensions.map(({ id, label, indicators }) => ({ id, label, indicators })),
  rows,
  measured,
  unsized,
  invalid,
  measures: measuresJson(measures),
  groups: groups.map(({ column, groups: all }) => ({
    column,
    groups: all.map(({ measures: own, contribution, ...one }) => ({
      ...one,
      measures: measuresJson(own),
      contribution: boundsJson(contribution),
    })),
  })),
});

const head = [
  'column',
  'group',
  'population',
  'measure',
  'id',
  'least',
  'most',
  'leastFraction',
  'mostFraction',
  'open',
];

/**
 * The measures as CSV, a row a figure: `column` and `group` are empty for the whole file; `id` is the indicator or dimension.
 * `least` and `most` have six decimals, a half rounded up; the fractions beside them are exact. All four are empty where
 * there is no such share. Where several rulebooks are measured, a first column `edition` says under which.
 */
export function renderMeasureCsv({ each }: FileMeasures): string {
  const [only] = each;
  if (each.length === 1 && only !== undefined) return csvLines(head, editionRows(only));
  return csvLines(
    ['edition', ...head],
    each.flatMap((one) => editionRows(one).map((row) => [one.edition, ...row])),
  );
}

const editionRows = ({ measures, groups }: EditionMeasures): string[][] => [
  ...figureRows('', '', measures),
  ...groups.flatMap(({ column, groups: all }) =>
    all.flatMap(({ group, measures: own, contribution }) => [
      ...figureRows(column, group, own),
      rowOf(column, group, own.population, 'groupContribution', '', contribution),
    ]),
  ),
];

function figureRows(column: string, group: string, found: DeprivationMeasures): string[][] {
  const row = (measure: string, id: string, bounds: MeasureBounds | null) =>
    rowOf(column, group, found.population, measure, id, bounds);
  return [
    row('headcountRatio', '', found.h),
    row('intensity', '', found.a),
    row('adjustedHeadcountRatio', '', found.m0),
    ...found.indicators.flatMap(({ id, uncensored, censored, contribution }) => [
      row('uncensoredHeadcount', id, uncensored),
      row('censoredHeadcount', id, censored),
      row('contribution', id, contribution),
    ]),
    ...found.dimensions.map(({ id, contribution }) => row('dimensionContribution', id, contribution)),
  ];
}

function rowOf(
  column: string,
  group: string,
  population: number,
  measure: string,
  id: string,
  bounds: MeasureBounds | null,
): string[] {
  const ends = bounds === null ? [] : [bounds.least, bounds.most];
  const figures =
    bounds === null
      ? ['', '', '', '', '']
      : [...ends.map(decimalOf), ...ends.map(fractionText), String(bounds.open)];
  return [column, group, String(population), measure, id, ...figures];
}

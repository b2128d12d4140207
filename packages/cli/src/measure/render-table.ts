import type { EditionMeasures, FileMeasures, MeasuredGroup } from '@giamngheo/batch';
import { type Edition, editionName } from '@giamngheo/core';
import type { MeasureBounds } from '@giamngheo/core/measure';
import { formatNumber } from '@giamngheo/core/words';
import { fractionText, percentOf } from '../text/exact-share.js';
import { layOutTable } from '../text/lay-out-table.js';
import type { Messages } from '../text/messages.js';
import { type MeasureTableWords, measureWordsIn } from './words.js';

/**
 * The measures for a terminal: percentages with two decimals, as bounds where answers are missing. `editions`: those that the
 * rows were put to; the measures of each that declares indicators come one after the other.
 */
export function renderMeasureTable(
  { each, countBy }: FileMeasures,
  editions: readonly Edition[],
  messages: Messages,
): string {
  return each
    .map((found) => {
      const edition = editions.find((one) => editionName(one) === found.edition) as Edition;
      return renderEdition(found, countBy, edition, messages);
    })
    .join('\n');
}

function renderEdition(
  found: EditionMeasures,
  countBy: FileMeasures['countBy'],
  edition: Edition,
  { locale }: Messages,
): string {
  const words = measureWordsIn(locale);
  const number = (value: number) => formatNumber(value, locale);
  const value = (bounds: MeasureBounds | null) => sayBounds(bounds, locale, words);
  const open = (bounds: MeasureBounds | null) => (bounds === null ? '' : number(bounds.open));
  const { measures, scheme, invalid, unsized } = found;
  const labels = factLabels(edition, locale);
  const dimensions = new Map(scheme.dimensions.map(({ id, label }) => [id, label[locale]]));
  const parts = [
    [
      words.heading(found.edition),
      words.basis(scheme.indicators.length, number(scheme.cutoff), countBy),
      ...scheme.sources.map(({ ref, document, label, quote }) =>
        words.clause(label?.[locale] ?? document.number, ref, quote ?? null),
      ),
      words.notTheClass,
      words.rows(number(measures.population), number(measures.incomplete), countBy),
      ...(invalid > 0 ? [words.invalid(number(invalid))] : []),
      ...(unsized > 0 ? [words.unsized(number(unsized))] : []),
      ...(measures.incomplete > 0 ? [words.bounds] : []),
      '',
    ].join('\n'),
    layOutTable(
      words.figureHead,
      (['h', 'a', 'm0'] as const).map((key) => [words[key], value(measures[key]), open(measures[key])]),
    ),
    layOutTable(
      words.indicatorHead,
      measures.indicators.map(({ id, uncensored, censored, contribution }) => [
        labels.get(id) ?? id,
        ...[uncensored, censored, contribution].flatMap((one) => [value(one), open(one)]),
      ]),
    ),
    ...(measures.dimensions.length === 0
      ? []
      : [
          layOutTable(
            words.dimensionHead,
            measures.dimensions.map(({ id, contribution }) => [
              dimensions.get(id) ?? id,
              value(contribution),
              open(contribution),
            ]),
          ),
        ]),
    ...found.groups.map(({ column, groups }) => {
      const row = ({ group, contribution, measures: own, ...rows }: MeasuredGroup) => [
        group === '' ? words.emptyGroup : group,
        number(own.population),
        value(own.h),
        open(own.h),
        value(own.a),
        value(own.m0),
        open(own.m0),
        value(contribution),
        number(rows.invalid + rows.unsized),
      ];
      return `${words.groups(column)}\n${layOutTable(words.groupHead, groups.map(row))}`;
    }),
  ];
  return parts.join('\n');
}

function sayBounds(
  bounds: MeasureBounds | null,
  locale: Messages['locale'],
  words: MeasureTableWords,
): string {
  if (bounds === null) return words.none;
  const [least, most] = [percentOf(bounds.least, locale), percentOf(bounds.most, locale)];
  return fractionText(bounds.least) === fractionText(bounds.most) ? least : words.between(least, most);
}

/** What the vocabulary calls the facts of the edition's subject. */
export function factLabels(edition: Edition, locale: Messages['locale']): ReadonlyMap<string, string> {
  const { subject } = edition.rulebook;
  const entries = edition.vocabulary.filter((one) => one.subject === subject);
  return new Map(
    entries.flatMap(({ facts }) => Object.entries(facts).map(([id, { label }]) => [id, label[locale]])),
  );
}

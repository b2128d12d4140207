import type { FactValue, Locale, RulebookFamily } from '@giamngheo/core';
import { type Figure, formatDate, formatNumber, formatQuantity } from '@giamngheo/core/explain';
import { layOutTable } from '../text/lay-out-table.js';
import type { Messages } from '../text/messages.js';
import type { Finding, Scorecard, SumOf, TotalsOf } from './scorecard.js';
import { scoredRulebooks } from './scored-rulebooks.js';
import { type ScorecardWords, wordsIn } from './words.js';

/** The scorecard for a reader: a part for each target with its clause, and in it a line a unit and year. */
export function renderTable(scorecard: Scorecard, messages: Messages): string {
  const { locale } = messages;
  const words = wordsIn(locale);
  const title = words.heading(scorecard.on === null ? null : formatDate(scorecard.on, locale));
  const parts = [`${title}\n${'='.repeat([...title].length)}\n`];
  for (const family of scoredRulebooks) {
    const of = scorecard.findings.filter(({ rulebook }) => rulebook === family.id);
    for (const target of new Set(of.map((one) => one.target))) {
      parts.push(
        renderTarget(
          family,
          of.filter((one) => one.target === target),
          locale,
          words,
        ),
      );
    }
    for (const totals of scorecard.totals) {
      if (totals.rulebook === family.id)
        parts.push(renderTotals(family, totals, namesOf(scorecard), locale, words));
    }
  }
  if (scorecard.findings.some(({ provisional }) => provisional)) parts.push(`${words.provisional}\n`);
  return parts.join('\n');
}

function renderTarget(
  family: RulebookFamily,
  findings: readonly Finding[],
  locale: Locale,
  words: ScorecardWords,
): string {
  const [first] = findings as readonly [Finding, ...Finding[]];
  const text = family.texts[locale];
  const label = text.decisions[first.target] ?? first.target;
  const figures = findings.find((one) => one.figures.length > 0)?.figures ?? [];
  const hasAbout = findings.some(({ about }) => Object.keys(about).length > 0);
  const hasLack = findings.some(({ missing, errors }) => missing.length + errors.length > 0);
  const head = [
    words.columns.unit,
    words.columns.year,
    ...(hasAbout ? [words.columns.about] : []),
    words.columns.verdict,
    ...figures.map((_, i) => `(${i + 1})`),
    ...(hasLack ? [words.columns.missing] : []),
  ];
  const rows = findings.map((one) => [
    one.unit.name ?? one.unit.id,
    one.year === null ? '' : String(one.year),
    ...(hasAbout ? [sayAbout(family, one, locale)] : []),
    `${one.verdict === null ? words.statuses[one.status] : (text.outcomes[one.verdict] ?? one.verdict)}${one.provisional ? ' (*)' : ''}`,
    ...figures.map(({ id }) =>
      sayFigure(
        one.figures.find((figure) => figure.id === id),
        locale,
      ),
    ),
    ...(hasLack ? [one.errors.length > 0 ? one.errors.join('; ') : one.missing.join(', ')] : []),
  ]);
  const clauses = first.clauses.map(
    ({ ref, label: name, quote }) =>
      `${words.clause} ${name === null ? ref : `${name[locale]} (${ref})`}${quote === null ? '' : `: “${quote}”`}\n`,
  );
  const legend = figures.map(({ label: name }, i) => `  (${i + 1}) ${name[locale]}\n`);
  return [
    `${text.title}: ${label} [${words.units[first.unit.kind]}]\n`,
    ...clauses,
    ...legend,
    layOutTable(head, rows),
  ].join('');
}

/** Which reading, span or report a line is about, in words. */
function sayAbout(family: RulebookFamily, { about }: Finding, locale: Locale): string {
  const edition = family.editions.at(-1);
  const entries =
    edition?.vocabulary.find(({ subject }) => subject === edition.rulebook.subject)?.facts ?? {};
  return Object.entries(about)
    .map(([id, value]) => {
      const fact = entries[id];
      if (fact?.type === 'choice') {
        return fact.options.find((option) => option.id === value)?.label[locale] ?? String(value);
      }
      return fact?.type === 'integer' ? formatQuantity(Number(value), fact.unit, locale) : String(value);
    })
    .join(', ');
}

function sayFigure(figure: Figure | undefined, locale: Locale): string {
  if (figure === undefined) return '';
  // Bounds of what is unknown are those of the fact's range more often than not; the JSON has them.
  return figure.value === null ? '?' : sayValue(figure.value, figure.unit, locale);
}

function sayValue(value: FactValue, unit: string | null, locale: Locale): string {
  if (typeof value === 'string') return /^\d{4}-\d\d-\d\d$/.test(value) ? formatDate(value, locale) : value;
  if (typeof value !== 'number') return String(value);
  // Two digits, as published tables print rates; the JSON has every digit.
  if (unit === 'ratio') return `${formatNumber(Math.round(value * 1e4) / 100, locale)} %`;
  return formatNumber(Number.isInteger(value) ? value : Math.round(value * 100) / 100, locale);
}

/** The names of units, by id. */
function namesOf({ findings }: Scorecard): ReadonlyMap<string, string> {
  return new Map(findings.flatMap(({ unit: { id, name } }) => (name === null ? [] : [[id, name] as const])));
}

function renderTotals(
  family: RulebookFamily,
  { minimum, totals }: TotalsOf,
  names: ReadonlyMap<string, string>,
  locale: Locale,
  words: ScorecardWords,
): string {
  const sum = ({ least, most }: SumOf) => {
    if (most === least) return formatNumber(least, locale);
    const from = formatNumber(least, locale);
    return most === null ? words.atLeast(from) : words.between(from, formatNumber(most, locale));
  };
  const rows = totals.map((one) => [
    one.unit === null ? words.totals.every : (names.get(one.unit) ?? one.unit),
    one.year === null ? words.totals.every : String(one.year),
    sum(one.entrusted),
    formatNumber(one.required, locale),
    sum(one.shortfall),
    `${one.met}/${one.notMet}`,
    String(one.unknown),
  ]);
  const title = words.totals.heading(family.texts[locale].title, formatQuantity(minimum, 'VND', locale));
  return `${title}\n${layOutTable(words.totals.columns, rows)}`;
}

import type { Edition } from '../edition/edition.js';
import { DocumentError } from '../error/index.js';
import { evaluate } from '../evaluate/index.js';
import { formatDate } from '../explain/value-text.js';
import type { Parameter, Rulebook } from '../format/types.js';
import { dateOf, dayNumber } from '../program/calendar.js';
import type { AnalysisFinding, Shown } from './finding.js';
import { asFinding } from './inquiry.js';
import { nameIn } from './say.js';

/** First and last day, both included, as day numbers; infinite where open. */
interface Period {
  readonly from: number;
  readonly until: number;
}

const periodOf = ({ from, until }: { from: string; until?: string | undefined }): Period => ({
  from: dayNumber(from),
  until: until === undefined ? Number.POSITIVE_INFINITY : dayNumber(until),
});

/**
 * What is missing before an edition can be linked: a figure for an option, or for some days of the edition, two figures
 * for one day, a figure whose sources are not all the while in force. Reads the data alone.
 */
export function checkParameters(edition: Edition): readonly AnalysisFinding[] {
  const { parameters = {}, derived = {} } = edition.rulebook;
  const found: AnalysisFinding[] = [];
  for (const [id, parameter] of Object.entries(parameters)) {
    found.push(...checkOptions(edition, id, parameter));
    found.push(...checkPeriods(edition, id, parameter));
    found.push(...checkSources(edition, id, parameter));
  }
  for (const [id, formula] of Object.entries(derived)) {
    if (!('choose' in formula)) continue;
    const { by, values } = formula.choose;
    found.push(...missingOptions(edition, by, values, `derived.${id}.choose.values`, { derived: id }, id));
  }
  return found;
}

function checkOptions(edition: Edition, id: string, parameter: Parameter): AnalysisFinding[] {
  const { by } = parameter;
  if (by === undefined) return [];
  const stated = parameter.periods ?? [parameter];
  return stated.flatMap(({ values }, i) => {
    const path =
      parameter.periods === undefined ? `parameters.${id}.values` : `parameters.${id}.periods[${i}].values`;
    return values === undefined ? [] : missingOptions(edition, by, values, path, { parameter: id }, id);
  });
}

function missingOptions(
  edition: Edition,
  by: string,
  values: Readonly<Record<string, unknown>>,
  path: string,
  place: { readonly parameter: string } | { readonly derived: string },
  id: string,
): AnalysisFinding[] {
  const fact = edition.vocabulary.flatMap(({ facts }) => (Object.hasOwn(facts, by) ? [facts[by]] : []))[0];
  if (fact?.type !== 'choice') return [];
  return fact.options
    .filter((option) => !Object.hasOwn(values, option.id))
    .map((option) =>
      asFinding(edition.name, {
        code: 'analysis/missing-option',
        where: { path, fact: by, ...place },
        message: {
          vi: `${nameIn(edition, id, 'vi')} chưa có giá trị cho trường hợp ${nameIn(edition, by, 'vi')} là “${option.label.vi}”.`,
          en: `${nameIn(edition, id, 'en')} has no value where ${nameIn(edition, by, 'en')} is “${option.label.en}”.`,
        },
        example: { given: { [by]: option.id }, shows: showsOf(edition, { [by]: option.id }) },
      }),
    );
}

function showsOf(edition: Edition, given: Readonly<Record<string, string>>): Shown {
  try {
    evaluate(edition, given);
    return {};
  } catch (error) {
    if (error instanceof DocumentError) return { error: error.code };
    throw error;
  }
}

function checkPeriods(edition: Edition, id: string, { periods }: Parameter): AnalysisFinding[] {
  if (periods === undefined) return [];
  const whole = periodOf(edition.rulebook.inForce);
  const sorted = periods.map(periodOf).sort((a, b) => a.from - b.from);
  const path = `parameters.${id}.periods`;
  const found: AnalysisFinding[] = [];
  for (const gap of uncovered(whole, sorted)) {
    const on = dateOf(gap.from);
    found.push(
      asFinding(edition.name, {
        code: 'analysis/missing-period',
        where: { path, parameter: id },
        message: {
          vi: `${nameIn(edition, id, 'vi')} chưa có giá trị ${span(gap, 'vi')}, khi bộ quy tắc vẫn còn hiệu lực.`,
          en: `${nameIn(edition, id, 'en')} has no value ${span(gap, 'en')}, while the edition is in force.`,
        },
        example: { given: {}, on, shows: showsOf({ ...edition, date: on }, {}) },
      }),
    );
  }
  sorted.slice(1).forEach((later, i) => {
    const earlier = sorted[i] as Period;
    if (later.from > earlier.until) return;
    const both = { from: later.from, until: Math.min(earlier.until, later.until) };
    const on = dateOf(both.from);
    found.push(
      asFinding(edition.name, {
        code: 'analysis/period-overlap',
        where: { path, parameter: id },
        message: {
          vi: `${nameIn(edition, id, 'vi')} có hai giá trị ${span(both, 'vi')}.`,
          en: `${nameIn(edition, id, 'en')} has two values ${span(both, 'en')}.`,
        },
        example: { given: {}, on, shows: showsOf({ ...edition, date: on }, {}) },
      }),
    );
  });
  return found;
}

/** Days of the edition on which no source of a figure is in force. A document without dates is taken to be. */
function checkSources(edition: Edition, id: string, parameter: Parameter): AnalysisFinding[] {
  const whole = periodOf(edition.rulebook.inForce);
  const stated = (parameter.periods ?? [edition.rulebook.inForce]).map((one, i) => ({
    period: periodOf(one),
    sources: parameter.periods?.[i]?.sources ?? parameter.sources ?? [],
    path:
      parameter.periods === undefined ? `parameters.${id}.sources` : `parameters.${id}.periods[${i}].sources`,
  }));
  return stated.flatMap(({ period, sources, path }) => {
    const within = { from: Math.max(period.from, whole.from), until: Math.min(period.until, whole.until) };
    const documents = sources.map((source) => {
      const [name] = source.split('#');
      return edition.documents.find((one) => one.id === name);
    });
    if (documents.length === 0 || documents.some((one) => one?.inForce === undefined)) return [];
    const spans = documents.flatMap((one) => (one?.inForce === undefined ? [] : [periodOf(one.inForce)]));
    return uncovered(within, spans).map((gap) =>
      asFinding(edition.name, {
        code: 'analysis/source-not-in-force',
        where: { path, parameter: id },
        message: {
          vi: `Không văn bản nào làm căn cứ cho ${nameIn(edition, id, 'vi')} có hiệu lực ${span(gap, 'vi')}, khi bộ quy tắc có hiệu lực.`,
          en: `No source of ${nameIn(edition, id, 'en')} is in force ${span(gap, 'en')}, while the edition is.`,
        },
        example: undefined,
      }),
    );
  });
}

/** The stretches of a period that none of the others covers. */
function uncovered(whole: Period, parts: readonly Period[]): Period[] {
  const gaps: Period[] = [];
  let next = whole.from;
  for (const part of [...parts].sort((a, b) => a.from - b.from)) {
    if (part.from > next && next <= whole.until)
      gaps.push({ from: next, until: Math.min(part.from - 1, whole.until) });
    next = Math.max(next, part.until + 1);
  }
  if (Number.isFinite(next) && next <= whole.until) gaps.push({ from: next, until: whole.until });
  return gaps;
}

function span({ from, until }: Period, locale: 'vi' | 'en'): string {
  const day = (one: number) => (Number.isFinite(one) ? formatDate(dateOf(one), locale) : '');
  if (from === until) return locale === 'vi' ? `vào ngày ${day(from)}` : `on ${day(from)}`;
  if (!Number.isFinite(until)) return locale === 'vi' ? `từ ngày ${day(from)}` : `from ${day(from)} on`;
  return locale === 'vi'
    ? `từ ngày ${day(from)} đến hết ngày ${day(until)}`
    : `from ${day(from)} to ${day(until)}`;
}

/** An edition by its first day: "từ 01/01/2016". */
const sayEdition = ({ rulebook }: Edition, locale: 'vi' | 'en') =>
  `${locale === 'vi' ? 'từ' : 'from'} ${formatDate(rulebook.inForce.from, locale)}`;

/** Days between the editions of a rulebook on which none is in force, or two are. */
export function checkEditionDates(editions: readonly Edition[]): readonly AnalysisFinding[] {
  const sorted = [...editions].sort((a, b) => (a.rulebook.inForce.from < b.rulebook.inForce.from ? -1 : 1));
  return sorted.slice(1).flatMap((later, i) => {
    const earlier = sorted[i] as Edition;
    const [before, after] = [periodOf(earlier.rulebook.inForce), periodOf(later.rulebook.inForce)];
    if (after.from === before.until + 1) return [];
    const overlap = after.from <= before.until;
    const days = overlap
      ? { from: after.from, until: Math.min(before.until, after.until) }
      : { from: before.until + 1, until: after.from - 1 };
    const on = dateOf(days.from);
    return [
      asFinding(later.name, {
        code: overlap ? 'analysis/edition-overlap' : 'analysis/edition-gap',
        where: { path: 'inForce' },
        message: overlap
          ? {
              vi: `Hai phiên bản ${sayEdition(earlier, 'vi')} và ${sayEdition(later, 'vi')} của “${later.texts.vi.title}” cùng có hiệu lực ${span(days, 'vi')}.`,
              en: `The editions ${sayEdition(earlier, 'en')} and ${sayEdition(later, 'en')} of “${later.texts.en.title}” are both in force ${span(days, 'en')}.`,
            }
          : {
              vi: `Không phiên bản nào của “${later.texts.vi.title}” có hiệu lực ${span(days, 'vi')}, giữa phiên bản ${sayEdition(earlier, 'vi')} và phiên bản ${sayEdition(later, 'vi')}.`,
              en: `No edition of “${later.texts.en.title}” is in force ${span(days, 'en')}, between the editions ${sayEdition(earlier, 'en')} and ${sayEdition(later, 'en')}.`,
            },
        example: { given: {}, on, shows: overlap ? {} : { error: 'edition/not-in-force' } },
      }),
    ];
  });
}

/** What a rulebook says it accepts. */
export type Accepted = NonNullable<Rulebook['accepts']>[number];

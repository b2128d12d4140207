import type { MovedHouseholds, SurveyMovement } from '@giamngheo/batch';
import { formatNumber } from '@giamngheo/core/words';
import { percentOf } from '../text/exact-share.js';
import { layOutTable } from '../text/lay-out-table.js';
import type { Messages } from '../text/messages.js';
import type { OutcomeNames } from './outcome-names.js';
import { ratesOf, statesOf } from './rates.js';
import { movementWordsIn } from './words.js';

/** The movement for a terminal: who stood where, rates, and by group. `paths`: the two files, as the user wrote them. */
export function renderMovementTable(
  found: SurveyMovement,
  paths: readonly [string, string],
  names: OutcomeNames,
  { locale }: Messages,
): string {
  const words = movementWordsIn(locale);
  const number = (value: number) => formatNumber(value, locale);
  const { before, after, transitions } = found;
  const { rows, columns } = statesOf(transitions, names.order);
  const rates = ratesOf(transitions);
  const place = (state: string) => rows.indexOf(state);
  const sorted = [...rates].sort((a, b) => place(a.from) - place(b.from) || place(a.to) - place(b.to));
  const rateRows = sorted.map(({ from, to, count, of, share }) => [
    names.label(from),
    names.label(to),
    number(count),
    words.share(percentOf(share, locale), number(of)),
  ]);
  return [
    [
      words.heading(names.decision),
      words.before(paths[0], number(before.rows), before.edition ?? ''),
      words.after(paths[1], number(after.rows), after.edition ?? ''),
      words.both(number(found.both), number(found.stayed), number(found.moved), number(found.unsettled)),
      words.apart(number(found.appeared), number(found.gone)),
      ...(before.withoutId + after.withoutId > 0
        ? [words.withoutId(number(before.withoutId), number(after.withoutId))]
        : []),
      '',
    ].join('\n'),
    `${words.matrix}\n${layOutTable(
      [words.matrixHead, ...columns.map(names.label)],
      rows.map((from) => [
        names.label(from),
        ...columns.map((to) => number(countOf(found, (one) => one.from === from && one.to === to))),
      ]),
    )}`,
    `${words.rates}\n${rateRows.length === 0 ? `${words.nobody}\n` : layOutTable(words.rateHead, rateRows)}${words.rateNote}\n`,
    ...found.groups.map(({ column, groups }) => {
      const outcomes = rows.filter((state) => columns.includes(state) && state !== 'elsewhere');
      const table = layOutTable(
        [...words.groupHead, ...outcomes.map(names.label)],
        groups.map((one) => [
          one.group === '' ? words.emptyGroup : one.group,
          ...[
            one.both,
            one.stayed,
            one.moved,
            one.unsettled,
            one.appeared,
            one.gone,
            one.cameFrom,
            one.wentTo,
          ].map(number),
          ...outcomes.map((state) =>
            words.change(
              number(countOf(one, ({ from }) => from === state)),
              number(countOf(one, ({ to }) => to === state)),
            ),
          ),
        ]),
      );
      return `${words.groups(column)}\n${table}${words.groupNote}\n`;
    }),
  ].join('\n');
}

function countOf(
  { transitions }: MovedHouseholds,
  holds: (one: MovedHouseholds['transitions'][number]) => boolean,
): number {
  return transitions.filter(holds).reduce((sum, one) => sum + one.count, 0);
}

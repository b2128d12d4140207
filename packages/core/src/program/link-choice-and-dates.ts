import { quote } from '../error/index.js';
import type { Derived } from '../format/types.js';
import { dayNumber } from './calendar.js';
import { addFault, type Context } from './context.js';
import { constant, expect, finish, isRatio, type LinkedFormula } from './formula.js';
import { resolveTerm } from './resolve-term.js';
import type { Term } from './term.js';

/** A date and a period: years and months kept within the month, then days. */
export function linkDatePlus(
  context: Context,
  declared: Extract<Derived, { datePlus: unknown }>['datePlus'],
  path: string,
): LinkedFormula | undefined {
  const date = resolveTerm(context, declared.date, `${path}.datePlus.date`);
  const amount = (key: 'years' | 'months' | 'days'): Term | undefined => {
    const value = declared[key];
    if (typeof value === 'object') return resolveTerm(context, value.fact, `${path}.datePlus.${key}.fact`);
    if (value !== undefined && value !== 0) {
      addFault(
        context,
        'bare-number',
        `${path}.datePlus.${key}`,
        'a parameter with unit and source',
        quote(value),
        'Declare the period under `parameters` and name it here as { "fact": "…" }.',
      );
    }
    return constant(context, 0);
  };
  const [years, months, days] = [amount('years'), amount('months'), amount('days')];
  if (date === undefined || years === undefined || months === undefined || days === undefined)
    return undefined;
  if (!expect(context, [date], 'date', `${path}.datePlus.date`)) return undefined;
  if (!expect(context, [years, months, days], 'number', `${path}.datePlus`)) return undefined;
  return finish(context, [date, years, months, days], {
    type: 'date',
    formula: { kind: 'datePlus', date, years, months, days },
  });
}

/** A day of a month in a year, or some years after it. */
export function linkDateIn(
  context: Context,
  declared: Extract<Derived, { dateIn: unknown }>['dateIn'],
  path: string,
): LinkedFormula | undefined {
  const resolve = (key: keyof typeof declared) => {
    const id = declared[key];
    return id === undefined ? constant(context, 0) : resolveTerm(context, id, `${path}.dateIn.${key}`);
  };
  const [year, yearsAfter, month, day] = [
    resolve('year'),
    resolve('yearsAfter'),
    resolve('month'),
    resolve('day'),
  ];
  if (year === undefined || yearsAfter === undefined || month === undefined || day === undefined)
    return undefined;
  if (!expect(context, [year, yearsAfter, month, day], 'number', `${path}.dateIn`)) return undefined;
  return finish(context, [year, yearsAfter, month, day], {
    type: 'date',
    formula: { kind: 'dateIn', year, yearsAfter, month, day },
  });
}

/** One of several values, by the option of a choice. */
export function linkChoose(
  context: Context,
  declared: Extract<Derived, { choose: unknown }>['choose'],
  unit: string | undefined,
  path: string,
): LinkedFormula | undefined {
  const by = resolveTerm(context, declared.by, `${path}.choose.by`);
  if (by === undefined || !expect(context, [by], 'choice', `${path}.choose.by`)) return undefined;
  const options = by.options ?? [];
  const given = Object.keys(declared.values);
  if (given.length !== options.length || options.some((option) => declared.values[option] === undefined)) {
    addFault(
      context,
      'choose-values',
      `${path}.choose.values`,
      `a value for each option of ${by.id}: ${options.join(', ')}`,
      given.join(', '),
      'Give one value an option, and no other.',
    );
    return undefined;
  }
  const values = options.map((option) => {
    const value = declared.values[option] as (typeof declared.values)[string];
    return typeof value === 'object'
      ? resolveTerm(context, value.fact, `${path}.choose.values.${option}.fact`)
      : constant(
          context,
          typeof value === 'string' && !Number.isNaN(dayNumber(value)) ? dayNumber(value) : value,
          value,
        );
  });
  if (values.includes(undefined)) return undefined;
  const terms = values as Term[];
  const type = (terms[0] as Term).type;
  if (type === 'list' || !expect(context, terms, type, `${path}.choose.values`)) return undefined;
  const finite = terms.every((term) => term.root !== undefined);
  const root = finite
    ? context.diagram.apply(
        [by.root as number, ...terms.map((term) => term.root as number)],
        (option, ...all) => all[options.indexOf(option as string)],
      )
    : undefined;
  const chosen = type === 'choice' ? [...new Set(terms.flatMap((term) => term.options ?? []))] : undefined;
  return finish(context, [by, ...terms], {
    type: terms.some((term) => isRatio(context, term)) ? 'ratio' : type,
    unit: unit ?? terms.find((term) => term.unit !== undefined)?.unit,
    options: chosen,
    root,
    formula: { kind: 'choose', by, options, values: terms },
  });
}

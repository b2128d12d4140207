import { quote } from '../error/index.js';
import type { Derived } from '../format/types.js';
import { dayNumber } from './calendar.js';
import { addFault, addStep, addVariable, type Context, MEMBERS, termOfVariable } from './context.js';
import { linkCondition, termsOf } from './link-condition.js';
import type { Formula, Variable } from './program.js';
import { rationalOf } from './rational.js';
import { resolveTerm } from './resolve-term.js';
import type { Term } from './term.js';

/** A formula over terms, its type, and its diagram where its values are few. */
interface Linked {
  readonly formula: Formula;
  readonly type: 'boolean' | 'choice' | 'number' | 'date' | 'ratio';
  readonly unit: string | undefined;
  readonly scale: number;
  readonly options: readonly string[] | undefined;
  readonly root: number | undefined;
  readonly scope: 'subject' | 'member';
  readonly bases: readonly string[];
}

/** A purely derived fact: a diagram where its values are few, else a variable computed for each case. */
export function linkDerived(context: Context, id: string, derived: Derived): Term | undefined {
  const linked = linkFormula(context, id, derived);
  if (linked === undefined) return undefined;
  const { formula: _, root, ...shape } = linked;
  if (root !== undefined) {
    const type = shape.type === 'ratio' ? 'number' : shape.type;
    return { ...shape, type, id, origin: 'derived', variable: undefined, root };
  }
  const variable = addVariable(context, { ...shape, id, kind: 'derived', fact: undefined, role: 'inner' });
  addStep(context, variable, { ...linked, stated: false });
  return { ...termOfVariable(context, variable, 'derived'), bases: shape.bases };
}

/** A fact that may be stated or derived: its formula becomes a step that fills or checks it. */
export function linkStated(context: Context, variable: Variable, derived: Derived): void {
  const linked = linkFormula(context, variable.id, derived);
  if (linked === undefined) return;
  const type = linked.type === 'ratio' ? 'number' : linked.type;
  if (
    type !== variable.type ||
    (type === 'number' && linked.unit !== undefined && linked.unit !== variable.unit)
  ) {
    addFault(
      context,
      'derived-type',
      `derived.${variable.id}`,
      `${variable.type} ${variable.unit ?? ''}`.trim(),
      `${linked.type} ${linked.unit ?? ''}`.trim(),
      'A fact and its formula must be of one type and unit.',
    );
    return;
  }
  if (linked.scope !== variable.scope) {
    addFault(
      context,
      'derived-scope',
      `derived.${variable.id}`,
      variable.scope,
      linked.scope,
      'Use facts of one subject.',
    );
    return;
  }
  addStep(context, variable, { ...linked, stated: true });
}

function linkFormula(context: Context, id: string, derived: Derived): Linked | undefined {
  const path = `derived.${id}`;
  const unit = derived.unit;
  const all = (ids: readonly string[], key: string) => {
    const terms = ids.map((one, i) => resolveTerm(context, one, `${path}.${key}[${i}]`));
    return terms.includes(undefined) ? undefined : (terms as Term[]);
  };
  if ('count' in derived) {
    const terms = all(derived.count, 'count');
    if (terms === undefined || !expect(context, terms, 'boolean', `${path}.count`)) return undefined;
    const counted = terms.map((term) => term.root as number);
    const root = counted.reduce(
      (acc, one) => context.diagram.apply([acc, one], (n, b) => (n as number) + (b === true ? 1 : 0)),
      context.diagram.terminal(0),
    );
    return finish(context, terms, { type: 'number', unit, root });
  }
  if ('sum' in derived || 'minimum' in derived || 'maximum' in derived) {
    const kind = 'sum' in derived ? 'sum' : 'minimum' in derived ? 'minimum' : 'maximum';
    const terms = all(
      'sum' in derived ? derived.sum : 'minimum' in derived ? derived.minimum : derived.maximum,
      kind,
    );
    const date = kind !== 'sum' && terms?.[0]?.type === 'date';
    if (terms === undefined || !expect(context, terms, date ? 'date' : 'number', `${path}.${kind}`))
      return undefined;
    if (!expectOneUnit(context, terms, unit, `${path}.${kind}`)) return undefined;
    const combine = (...values: unknown[]) => combineNumbers(kind, values as number[]);
    const finite = terms.every((term) => term.root !== undefined);
    const root = finite
      ? context.diagram.apply(
          terms.map((term) => term.root as number),
          combine,
        )
      : undefined;
    const type = date ? 'date' : terms.some((term) => isRatio(context, term)) ? 'ratio' : 'number';
    return finish(context, terms, { type, unit: terms[0]?.unit, root, formula: { kind, of: terms } });
  }
  if ('ratio' in derived) {
    const of = resolveTerm(context, derived.ratio.of, `${path}.ratio.of`);
    const to = resolveTerm(context, derived.ratio.to, `${path}.ratio.to`);
    if (of === undefined || to === undefined || !expect(context, [of, to], 'number', `${path}.ratio`))
      return undefined;
    return finish(context, [of, to], { type: 'ratio', unit, formula: { kind: 'ratio', of, to } });
  }
  if ('difference' in derived) {
    const of = resolveTerm(context, derived.difference.of, `${path}.difference.of`);
    const minus = resolveTerm(context, derived.difference.minus, `${path}.difference.minus`);
    if (of === undefined || minus === undefined) return undefined;
    if (!expect(context, [of, minus], 'number', `${path}.difference`)) return undefined;
    if (!expectOneUnit(context, [of, minus], unit, `${path}.difference`)) return undefined;
    return finish(context, [of, minus], {
      type: 'ratio',
      unit: of.unit,
      formula: { kind: 'difference', of, minus },
    });
  }
  if ('product' in derived) {
    const terms = all(derived.product, 'product');
    if (terms === undefined || !expect(context, terms, 'number', `${path}.product`)) return undefined;
    return finish(context, terms, { type: 'ratio', unit, formula: { kind: 'product', of: terms } });
  }
  if ('dateIn' in derived) return linkDateIn(context, derived.dateIn, path);
  if ('age' in derived) {
    const birthDate = resolveTerm(context, derived.age.birthDate, `${path}.age.birthDate`);
    const on = resolveTerm(context, derived.age.on, `${path}.age.on`);
    if (birthDate === undefined || on === undefined) return undefined;
    if (!expect(context, [birthDate, on], 'date', `${path}.age`)) return undefined;
    return finish(context, [birthDate, on], {
      type: 'number',
      unit: unit ?? 'year',
      formula: { kind: 'age', birthDate, on },
    });
  }
  if ('datePlus' in derived) return linkDatePlus(context, derived.datePlus, path);
  if ('choose' in derived) return linkChoose(context, derived.choose, unit, path);
  return linkOverCondition(context, derived, unit, path);
}

function linkOverCondition(
  context: Context,
  derived: Derived,
  unit: string | undefined,
  path: string,
): Linked | undefined {
  if ('when' in derived) {
    const condition = linkCondition(context, derived.when, `${path}.when`);
    if (condition === undefined) return undefined;
    return finish(context, termsOf(condition), { type: 'boolean', root: condition.root });
  }
  const kind =
    'anyMember' in derived ? 'anyMember' : 'everyMember' in derived ? 'everyMember' : 'countMembers';
  const declared = (derived as Record<string, unknown>)[kind] as 'all' | Parameters<typeof linkCondition>[1];
  if (context.members === undefined) {
    addFault(
      context,
      'no-members',
      `${path}.${kind}`,
      'a subject with members',
      context.edition.rulebook.subject,
      'Use its own facts.',
    );
    return undefined;
  }
  const condition = declared === 'all' ? undefined : linkCondition(context, declared, `${path}.${kind}`);
  if (declared !== 'all' && condition === undefined) return undefined;
  const root = condition?.root ?? context.diagram.terminal(true);
  const terms = condition === undefined ? [] : termsOf(condition);
  const linked = finish(context, terms, {
    type: kind === 'countMembers' ? 'number' : 'boolean',
    unit,
    formula: { kind, root },
  });
  return { ...linked, scope: 'subject', bases: [MEMBERS, ...linked.bases] };
}

function linkDatePlus(
  context: Context,
  declared: Extract<Derived, { datePlus: unknown }>['datePlus'],
  path: string,
): Linked | undefined {
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

function linkDateIn(
  context: Context,
  declared: Extract<Derived, { dateIn: unknown }>['dateIn'],
  path: string,
): Linked | undefined {
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

function linkChoose(
  context: Context,
  declared: Extract<Derived, { choose: unknown }>['choose'],
  unit: string | undefined,
  path: string,
): Linked | undefined {
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

function constant(context: Context, value: unknown, declared: unknown = value): Term {
  const type =
    typeof value === 'boolean'
      ? 'boolean'
      : typeof declared === 'string' && typeof value === 'number'
        ? 'date'
        : typeof value === 'number'
          ? 'number'
          : 'choice';
  return {
    id: undefined,
    origin: 'literal',
    type,
    unit: undefined,
    scope: 'subject',
    variable: undefined,
    root: context.diagram.terminal(value),
    options: type === 'choice' ? [value as string] : undefined,
    bases: [],
  };
}

/** A sum, minimum or maximum of numbers. */
export function combineNumbers(kind: 'sum' | 'minimum' | 'maximum', values: readonly number[]): number {
  if (kind === 'sum') {
    const sum = values.reduce((a, b) => a + b, 0);
    // Facts have at most four digits after the point; binary fractions must not add a fifth.
    return Number.isFinite(sum) && !Number.isInteger(sum) ? Math.round(sum * 1e4) / 1e4 : sum;
  }
  return kind === 'minimum' ? Math.min(...values) : Math.max(...values);
}

type Result = Pick<Linked, 'type'> & Partial<Pick<Linked, 'unit' | 'options' | 'root' | 'formula'>>;

function finish(context: Context, terms: readonly Term[], result: Result): Linked {
  const scope = terms.some((term) => term.scope === 'member') ? 'member' : 'subject';
  const term: Term = {
    id: undefined,
    origin: 'derived',
    type: result.type === 'ratio' ? 'number' : result.type,
    unit: result.unit,
    scope,
    variable: undefined,
    root: result.root,
    options: result.options,
    bases: [],
  };
  return {
    type: result.type,
    unit: result.unit,
    options: result.options,
    root: result.root,
    formula: result.root === undefined ? (result.formula as Formula) : { kind: 'term', term },
    scale: Math.max(1, ...terms.map((one) => scaleOf(context, one))),
    scope,
    bases: [...new Set(terms.flatMap((one) => one.bases))],
  };
}

/** Whether a term is an exact fraction, so that what is computed from it must be one too. */
function isRatio(context: Context, term: Term): boolean {
  return term.variable !== undefined && context.variables[term.variable]?.type === 'ratio';
}

function scaleOf(context: Context, term: Term): number {
  if (term.variable !== undefined) return context.variables[term.variable]?.scale ?? 1;
  if (term.type !== 'number' || term.root === undefined) return 1;
  return Math.max(
    ...context.diagram.valuesOf(term.root).map((value) => Number(rationalOf(value as number).den)),
  );
}

function expect(context: Context, terms: readonly Term[], type: Term['type'], path: string): boolean {
  const wrong = terms.filter((term) => term.type !== type);
  if (wrong.length === 0) return true;
  const found = wrong.map((term) => `${term.id ?? 'a literal'} is ${term.type}`).join(', ');
  addFault(context, 'wrong-type', path, `${type} values`, found, 'Use facts of that type.');
  return false;
}

function expectOneUnit(
  context: Context,
  terms: readonly Term[],
  declared: string | undefined,
  path: string,
): boolean {
  const units = new Set(terms.map((term) => term.unit));
  if (declared !== undefined) units.add(declared);
  if (units.size <= 1) return true;
  const found = [...units].map((unit) => unit ?? 'no unit').join(', ');
  addFault(context, 'unit-mismatch', path, 'one unit', found, 'Add or compare figures of one unit.');
  return false;
}

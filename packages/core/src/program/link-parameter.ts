import { quote } from '../error/index.js';
import type { Figure, Parameter } from '../format/types.js';
import { dayNumber } from './calendar.js';
import { addFault, type Context } from './context.js';
import { resolveSources, weakest } from './resolve-source.js';
import type { Term } from './term.js';

type Stated = Pick<Parameter, 'value' | 'values' | 'sources' | 'evidence'>;

/** A parameter as a term: a constant, or a diagram over the choice that it varies by. */
export function linkParameter(context: Context, id: string, parameter: Parameter): Term | undefined {
  const path = `parameters.${id}`;
  const stated = pickPeriod(context, parameter, path);
  if (stated === undefined) return undefined;
  const { value, values } = stated;
  const by = parameter.by;
  if ((by === undefined) !== (values === undefined) || (value === undefined) === (values === undefined)) {
    addFault(
      context,
      'parameter-shape',
      path,
      'either `value`, or `by` with `values`',
      quote(parameter),
      'Keep one of them.',
    );
    return undefined;
  }
  const figures = values === undefined ? [value as Figure] : Object.values(values);
  const types = new Set(figures.map(typeOf));
  const type = [...types][0];
  if (types.size > 1 || type === undefined) {
    addFault(context, 'parameter-types', path, 'figures of one type', [...types].join(', '), 'Use one type.');
    return undefined;
  }
  if (type === 'number' && parameter.unit === undefined) {
    addFault(
      context,
      'parameter-unit',
      path,
      'a unit',
      'none',
      'Say what the number counts, such as VND/person/month.',
    );
  }
  const sources = resolveSources(context, stated.sources ?? parameter.sources, `${path}.sources`);
  context.parameters.set(id, {
    id,
    unit: parameter.unit,
    by,
    value: values === undefined ? value : undefined,
    values,
    sources,
    evidence: weakest([stated.evidence ?? parameter.evidence, ...sources.map((source) => source.evidence)]),
  });
  const base = {
    id,
    origin: 'parameter',
    type,
    unit: parameter.unit,
    variable: undefined,
    scope: 'subject',
  } as const;
  if (values === undefined || by === undefined) {
    const options = Array.isArray(value) ? value : undefined;
    return { ...base, options, root: context.diagram.terminal(comparable(value as Figure)), bases: [] };
  }
  const variable = context.byId.get(by);
  if (variable?.type !== 'choice') {
    addFault(
      context,
      'parameter-by',
      `${path}.by`,
      'a choice fact of this rulebook',
      quote(by),
      'Declare it in `facts`.',
    );
    return undefined;
  }
  const options = variable.options ?? [];
  const given = Object.keys(values);
  if (given.length !== options.length || options.some((option) => values[option] === undefined)) {
    addFault(
      context,
      'parameter-values',
      `${path}.values`,
      `a figure for each option of ${by}: ${options.join(', ')}`,
      given.join(', '),
      'Give one figure an option, and no other.',
    );
    return undefined;
  }
  const children = options.map((option) => context.diagram.terminal(comparable(values[option] as Figure)));
  return {
    ...base,
    scope: variable.scope,
    options: type === 'list' ? [...new Set(Object.values(values).flat() as string[])] : undefined,
    root: context.diagram.node(variable.index, children),
    bases: [by],
  };
}

function typeOf(figure: Figure): 'number' | 'date' | 'list' {
  return typeof figure === 'number' ? 'number' : typeof figure === 'string' ? 'date' : 'list';
}

function comparable(figure: Figure): unknown {
  return typeof figure === 'string' ? dayNumber(figure) : figure;
}

function pickPeriod(context: Context, parameter: Parameter, path: string): Stated | undefined {
  if (parameter.periods === undefined) return parameter;
  const date = context.edition.date;
  if (date === undefined) {
    addFault(
      context,
      'date-needed',
      path,
      'a legal date, since this figure changes within the edition',
      'an edition taken by its name',
      'Take the edition with on(date), or --on.',
    );
    return undefined;
  }
  const period = parameter.periods.find(
    ({ from, until }) => from <= date && (until === undefined || date <= until),
  );
  if (period === undefined) {
    addFault(
      context,
      'no-figure',
      `${path}.periods`,
      `a figure for ${date}`,
      parameter.periods.map(({ from, until }) => `${from} to ${until ?? 'now'}`).join('; '),
      'Add the period with its source; a figure is never carried over.',
    );
    return undefined;
  }
  return period;
}

import { order, type State } from '../evaluate/state.js';
import { addPeriod, dateOf } from '../program/calendar.js';
import type { Comparable } from '../program/domain.js';
import type { Variable } from '../program/program.js';
import { numberOf } from '../program/rational.js';
import type { CompleteCase, Known } from './derive-complete.js';
import { inputsOf } from './formula-inputs.js';
import { idsIn, type PlainValue } from './run-conditions.js';

/** Values that stand for unknown facts. */
export interface Completion {
  /** Of the subject, by id; derived facts too. */
  readonly assumed: ReadonlyMap<string, PlainValue>;
  /** The members with their unknown facts filled in; undefined where that is of no matter. */
  readonly members: readonly Known[] | undefined;
}

/** Some or all ways to fill in what is unknown. */
export interface Completions {
  readonly list: readonly Completion[];
  /** True: every cell of every unknown fact is among them in every combination, and nothing but plain facts is filled in. */
  readonly exhaustive: boolean;
}

type Assumed = Completion['assumed'];

const MOST = 256;
const FEWEST_OF_MEMBERS = 16;

/**
 * Ways to fill in the unknown facts that an edition's conditions read: all combinations of a value from each cell that is
 * still open, if there are at most 256; else one that leads to each answer still possible, and a fixed selection.
 *
 * `computable` are the ids that have a value without any filling in. What members would settle, and do not, is filled in
 * as the household's derived fact, and an unknown ratio as itself; what they settle though some of their facts are unknown is computed from members with
 * those facts filled in.
 */
export function listCompletions(
  state: State,
  given: CompleteCase,
  computable: ReadonlySet<string>,
): Completions {
  const { open, needsMembers } = findOpen(state, computable);
  const values = open.map((variable) => valuesOf(state, variable));
  const count = values.reduce((product, list) => product * list.length, 1);
  const plain = open.every(({ kind }) => kind === 'fact') && !hasOpenComputed(state) && !needsMembers;
  const next = createPicker();
  const list =
    count <= MOST
      ? combineAll(open, values)
      : [...findWitnesses(state, open, values), ...selectSome(open, values, MOST / 2, next)];
  if (!needsMembers)
    return {
      list: list.map((assumed) => ({ assumed, members: undefined })),
      exhaustive: plain && count <= MOST,
    };
  const often = Array.from(
    { length: Math.max(list.length, FEWEST_OF_MEMBERS) },
    (_, i) => list[i % list.length] as Assumed,
  );
  return {
    list: often.map((assumed) => ({ assumed, members: fillMembers(state, given.members, next) })),
    exhaustive: false,
  };
}

function combineAll(open: readonly Variable[], values: readonly PlainValue[][]): Assumed[] {
  return values.reduce<Assumed[]>(
    (list, options, i) =>
      list.flatMap((one) => options.map((value) => new Map([...one, [(open[i] as Variable).id, value]]))),
    [new Map()],
  );
}

function fillMembers(
  state: State,
  members: readonly Known[] | undefined,
  next: Picker,
): readonly Known[] | undefined {
  return members?.map((known, i) => {
    const member = state.members?.[i] as State;
    const unknown = [...state.program.memberFacts.values()].filter(
      ({ index }) => member.values[index] === undefined,
    );
    return new Map([
      ...known,
      ...unknown.map((variable) => [variable.id, next(valuesOf(member, variable))] as const),
    ]);
  });
}

function hasOpenComputed(state: State): boolean {
  return state.program.variables.some(
    ({ kind, scope, index }) => kind !== 'fact' && scope === 'subject' && state.values[index] === undefined,
  );
}

/** The unknown variables to fill in so that every condition of a rule can be decided. */
function findOpen(
  state: State,
  computable: ReadonlySet<string>,
): { readonly open: readonly Variable[]; readonly needsMembers: boolean } {
  const { program } = state;
  const { rulebook } = program.edition;
  const found = new Map<string, Variable>();
  const seen = new Set<string>();
  let needsMembers = false;
  const visit = (id: string): void => {
    if (seen.has(id) || computable.has(id)) return;
    seen.add(id);
    const variable = program.variables.find((one) => one.id === id && one.scope === 'subject');
    const settled = variable !== undefined && state.values[variable.index] !== undefined;
    if (variable?.kind === 'fact' && !settled) {
      found.set(id, variable);
      return;
    }
    const by = program.parameters.get(id)?.by;
    if (by !== undefined) visit(by);
    const formula = program.parameters.has(id) ? undefined : rulebook.derived?.[id];
    if (formula === undefined) return;
    if ('anyMember' in formula || 'everyMember' in formula || 'countMembers' in formula) {
      if (settled) needsMembers = true;
      else if (variable !== undefined) found.set(id, variable);
    }
    // A ratio may be unknown though its parts are known or filled in: its whole may be 0.
    if ('ratio' in formula && variable !== undefined && !settled) found.set(id, variable);
    for (const one of inputsOf(formula)) visit(one);
  };
  for (const { rules } of rulebook.decisions)
    for (const { conditions } of rules) for (const id of idsIn(conditions)) visit(id);
  return { open: [...found.values()], needsMembers };
}

function valuesOf(state: State, variable: Variable): PlainValue[] {
  const { domain, type, index, unit } = variable;
  const low = state.low[index] as number;
  const high = state.high[index] as number;
  const found = new Set<Comparable>();
  for (let cell = low; cell <= high; cell++) found.add(domain.sampleOf(cell));
  if (type === 'number' || type === 'date') {
    // A number that is only computed with has one cell: its ends and the rulebook's figures tell most about it.
    const { least } = domain.rangeOf(low);
    const { most } = domain.rangeOf(high);
    const figures = [...state.program.parameters.values()]
      .filter((parameter) => parameter.unit === unit && type === 'number')
      .flatMap((parameter) => [parameter.value, ...Object.values(parameter.values ?? {})])
      .filter((figure): figure is number => typeof figure === 'number');
    const extra =
      high > low
        ? [most]
        : [least, most, ...figures, ...figures.map((figure) => figure + 1), ...daysAround(state, type)];
    for (const value of extra) {
      const whole = variable.scale > 1 || Number.isInteger(value);
      if (whole && Number.isFinite(value) && value >= least && value <= most) found.add(value);
    }
  }
  const span = state.spans[index];
  for (const end of [span?.least, span?.most])
    if (typeof end === 'number' && Number.isFinite(end)) found.add(end);
  const inSpan = [...found].filter(
    (value) =>
      span === undefined ||
      typeof value !== 'number' ||
      (order(value, span.least) >= 0 && order(value, span.most) <= 0),
  );
  return (inSpan.length > 0 ? inSpan : [...found]).map((value) => toPlain(variable, value));
}

const YEARS = [-6, -4, -3, -2, -1, 0, 1, 3];

/** For a date that is only computed with: the dates that are known, and some years around them. */
function daysAround(state: State, type: Variable['type']): number[] {
  if (type !== 'date') return [];
  const known = state.program.variables.filter((one) => one.type === 'date' && one.scope === 'subject');
  const days = known
    .map(({ index }) => state.values[index])
    .filter((day): day is number => typeof day === 'number');
  return days.flatMap((day) => YEARS.map((years) => addPeriod(day, years, 0, 0)));
}

function toPlain(variable: Variable, value: Comparable): PlainValue {
  if (typeof value === 'object') return numberOf(value);
  return variable.type === 'date' ? dateOf(value as number) : value;
}

type Picker = <T>(list: readonly T[]) => T;

/** Picks that are the same for the same rulebook and facts, without any source of chance. */
function createPicker(): Picker {
  let seed = 20_160_101;
  return <T>(list: readonly T[]) => {
    // Park and Miller's generator; its products stay exact.
    seed = (seed * 48_271) % 2_147_483_647;
    return list[seed % list.length] as T;
  };
}

function selectSome(
  open: readonly Variable[],
  values: readonly PlainValue[][],
  count: number,
  next: Picker,
): Assumed[] {
  return Array.from(
    { length: count },
    () => new Map(open.map(({ id }, i) => [id, next(values[i] as PlainValue[])])),
  );
}

/** For each answer that a diagram can still give, one completion that leads to it. */
function findWitnesses(state: State, open: readonly Variable[], values: readonly PlainValue[][]): Assumed[] {
  const { diagram, decisions } = state.program;
  const roots = decisions.flatMap(({ hit, outcomeRoot, benefitRoots }) =>
    hit === 'unique' ? [outcomeRoot] : benefitRoots,
  );
  return roots.flatMap((root) => {
    const paths = new Map<number, ReadonlyMap<number, number>>();
    const seen = new Set<number>();
    const visit = (at: number, path: ReadonlyMap<number, number>): void => {
      if (at < 0) {
        if (!paths.has(at)) paths.set(at, path);
        return;
      }
      if (seen.has(at)) return;
      seen.add(at);
      const variable = diagram.variableOf(at);
      const high = state.high[variable] as number;
      for (let cell = state.low[variable] as number; cell <= high; cell++) {
        visit(diagram.childrenOf(at)[cell] as number, new Map([...path, [variable, cell]]));
      }
    };
    visit(diagram.restrict(root, state.low, state.high), new Map());
    return [...paths.values()].map(
      (path) =>
        new Map(
          open.map((variable, i) => {
            const cell = path.get(variable.index);
            const value = cell === undefined ? undefined : toPlain(variable, variable.domain.sampleOf(cell));
            return [variable.id, value ?? ((values[i] as PlainValue[])[0] as PlainValue)];
          }),
        ),
    );
  });
}

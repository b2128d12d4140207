import type { Edition } from '../edition/edition.js';
import { FactError } from '../error/index.js';
import { type Facts, type FactValue, factsFor } from '../evaluate/index.js';
import { readState } from '../evaluate/state.js';
import { dateOf } from '../program/calendar.js';
import { programOf } from '../program/link.js';
import type { Program, ProgramDecision, Variable } from '../program/program.js';
import { EVALUATION_DATE } from '../program/resolve-term.js';
import type { JointVariable } from './joint-variables.js';

/** A subject's facts with the date put to the rulebook, where it asks for one. */
export interface Household {
  readonly facts: Facts;
  readonly on: string | undefined;
}

/** An answer as text: an outcome, "yes" or "no"; `null` where the rules give none or several. Undefined while undetermined. */
export type Answer = string | null | undefined;

/** Two answers that the diagrams say a household may have, and a way through them on which it has. */
export interface Wanted {
  readonly decision: string;
  /** `collect`: the outcome that is asked about. */
  readonly outcome: string | undefined;
  readonly answers: readonly [Answer, Answer];
  readonly variables: readonly JointVariable[];
  /** The cell of each variable on the way. */
  readonly way: ReadonlyMap<number, number>;
}

/** How many households are tried, all in all, where facts lie behind computed numbers; and after how many in vain. */
const MOST_TRIES = 4000;
const MOST_IN_VAIN = 1500;

/**
 * For each pair of answers a household that both editions, evaluated, answer so; undefined where none is found.
 *
 * Facts on a way take a value of their cell. Where numbers are computed, households with likely facts behind them are
 * tried, the same at every run.
 */
export function findHouseholds(
  before: Edition,
  after: Edition,
  wanted: readonly Wanted[],
): readonly (Household | undefined)[] {
  const found: (Household | undefined)[] = wanted.map(() => undefined);
  const tryOut = (household: Household, only?: number): boolean => {
    const answers = [answersOf(before, household), answersOf(after, household)] as const;
    let fresh = false;
    wanted.forEach(({ decision, outcome, answers: [a, b] }, i) => {
      if (found[i] !== undefined || (only !== undefined && only !== i)) return;
      if (answers[0](decision, outcome) !== a || answers[1](decision, outcome) !== b) return;
      found[i] = household;
      fresh = true;
    });
    return fresh;
  };
  wanted.forEach(({ variables, way }, i) => {
    tryOut(plainHousehold(variables, way), i);
  });
  const draw = createDraw();
  const programs = [programOf(before), programOf(after)];
  let vain = 0;
  for (let i = 0; i < MOST_TRIES && vain < MOST_IN_VAIN; i++) {
    const open = wanted.filter((_, k) => found[k] === undefined);
    if (open.length === 0) break;
    const seed = open[i % open.length] as Wanted;
    vain = tryOut(drawHousehold(seed, programs, draw, i)) ? 0 : vain + 1;
  }
  return found;
}

/**
 * What an edition answers for a household, by decision and outcome; undefined also when it cannot be asked. Read off the
 * state that `evaluate` reads it off, without ranking what is missing: there are thousands of households to try.
 */
function answersOf(
  edition: Edition,
  { facts, on }: Household,
): (decision: string, outcome: string | undefined) => Answer {
  const program = programOf(edition);
  const { diagram } = program;
  diagram.trim();
  try {
    const state = readState(program, factsFor(edition, facts), on);
    return (id, outcome) => {
      const decision = program.decisions.find((one) => one.id === id);
      if (decision === undefined) return undefined;
      const at = diagram.restrict(rootOf(program, decision, outcome), state.low, state.high);
      return at >= 0 ? undefined : answerFor(diagram.valueOf(at), outcome);
    };
  } catch (error) {
    if (error instanceof FactError) return () => undefined;
    throw error;
  }
}

/** The function that is compared: the outcome, or of `collect` whether there is one. */
export function rootOf({ diagram }: Program, decision: ProgramDecision, outcome: string | undefined): number {
  if (outcome === undefined) return decision.outcomeRoot;
  if (decision.hit === 'unique') return diagram.map(decision.outcomeRoot, (value) => value === outcome);
  return decision.benefitRoots[decision.outcomes.indexOf(outcome)] ?? diagram.terminal(false);
}

/** A value of that function as an answer. */
export function answerFor(value: unknown, outcome: string | undefined): Answer {
  if (outcome !== undefined) return value === true ? 'yes' : 'no';
  return typeof value === 'string' ? value : null;
}

function drawHousehold(
  { variables, way }: Wanted,
  programs: readonly Program[],
  draw: ReturnType<typeof createDraw>,
  turn: number,
): Household {
  const onWay = variables.filter(({ index }) => way.has(index));
  const plain = plainHousehold(variables, way);
  const bases = new Set(
    onWay.flatMap((one) =>
      [one.before, one.after].flatMap((side) => (side?.kind === 'fact' ? [] : (side?.bases ?? []))),
    ),
  );
  const open = basesOf(programs, bases);
  // A computed number may share facts with the way: every other try lets go of those.
  const kept = turn % 2 === 0 ? plain.facts : without(plain.facts, open.facts);
  const facts: Record<string, Facts[string]> = { ...kept };
  for (const variable of open.facts) facts[variable.id] ??= draw.value(variable, programs);
  if (open.members.length > 0 || bases.has('members')) {
    facts.members = Array.from({ length: draw.below(4) }, () =>
      Object.fromEntries(open.members.map((variable) => [variable.id, draw.value(variable, programs)])),
    );
  }
  const on = plain.on ?? (open.date ? dateOf(17_000 + draw.below(1500)) : undefined);
  return { facts, on };
}

function without(facts: Facts, variables: readonly Variable[]): Facts {
  return Object.fromEntries(Object.entries(facts).filter(([id]) => !variables.some((one) => one.id === id)));
}

/** The facts on a way, each with a value of its cell. */
function plainHousehold(variables: readonly JointVariable[], way: ReadonlyMap<number, number>): Household {
  const stated = variables.filter((one) => way.has(one.index) && (one.before ?? one.after)?.kind === 'fact');
  const values = stated.map((one): [string, FactValue] => {
    const { sample } = one.cells[way.get(one.index) as number] as JointVariable['cells'][number];
    const isDate = (one.before ?? one.after)?.type === 'date';
    return [one.id, isDate ? dateOf(sample as number) : (sample as FactValue)];
  });
  const on = values.find(([id]) => id === EVALUATION_DATE)?.[1];
  return {
    facts: Object.fromEntries(values.filter(([id]) => id !== EVALUATION_DATE)),
    on: on === undefined ? undefined : String(on),
  };
}

/** The facts that may be stated behind computed numbers. */
function basesOf(programs: readonly Program[], bases: ReadonlySet<string>) {
  const find = (members: boolean) => {
    const found = new Map<string, Variable>();
    for (const program of programs) {
      for (const [id, variable] of members ? program.memberFacts : program.facts) {
        if (bases.has(id) || (members && bases.has('members'))) found.set(id, variable);
      }
    }
    return [...found.values()];
  };
  return { facts: find(false), members: find(true), date: bases.has(EVALUATION_DATE) };
}

const LIKELY = [
  0, 1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 16, 18, 20, 25, 30, 40, 50, 60, 70, 75, 80, 85, 90, 95, 99, 100, 1000,
];

/** Draws likely values, the same at every run. */
function createDraw() {
  let seed = 12_345;
  const below = (count: number) => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((seed / 2 ** 32) * count);
  };
  const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T;
  const pools = new Map<string, readonly FactValue[]>();
  const poolOf = (variable: Variable, programs: readonly Program[]): readonly FactValue[] => {
    const key = `${variable.scope} ${variable.id}`;
    const known = pools.get(key);
    if (known !== undefined) return known;
    const pool = valuesFor(variable, programs);
    pools.set(key, pool);
    return pool;
  };
  return {
    below,
    value: (variable: Variable, programs: readonly Program[]) => pick(poolOf(variable, programs)),
  };
}

function valuesFor(variable: Variable, programs: readonly Program[]): readonly FactValue[] {
  if (variable.type === 'boolean') return [false, true];
  if (variable.type === 'choice') return variable.options ?? [];
  const { fact, scale } = variable;
  const figures = programs.flatMap((program) =>
    [...program.parameters.values()]
      .filter(({ unit }) => unit === variable.unit)
      .flatMap(({ value, values }) => [value, ...Object.values(values ?? {})])
      .filter((one) => typeof one === 'number'),
  );
  if (variable.type === 'date') {
    return Array.from({ length: 60 }, (_, i) => dateOf(4000 + i * 300));
  }
  const min = fact !== undefined && 'min' in fact ? Number(fact.min ?? 0) : 0;
  const max = fact !== undefined && 'max' in fact ? Number(fact.max ?? Infinity) : Infinity;
  const near = figures.flatMap((one) => [one - 1 / scale, one, one + 1 / scale]);
  const all = [...LIKELY, min, min + 1, ...near, ...near, 2016, 2018, 2020];
  const kept = all.filter((one) => one >= min && one <= max && Number.isInteger(one * scale));
  return kept.length > 0 ? kept : [min];
}

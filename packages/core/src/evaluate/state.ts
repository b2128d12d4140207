import { type DerivedSpan, FactError, quote } from '../error/index.js';
import { dateOf, dayNumber } from '../program/calendar.js';
import type { Comparable } from '../program/domain.js';
import type { Program, Step, Variable } from '../program/program.js';
import { compareRationals, numberOf, rationalOf } from '../program/rational.js';
import { derive, type Span } from './derive.js';
import { checkValue, type Facts, type MemberFacts, unknownFact } from './facts.js';

/**
 * What is known of one case: for each variable the cells still possible (`low` to `high`, both included) and, for a
 * number, the values still possible. A variable is known when one cell, or one value, is left.
 */
export interface State {
  readonly program: Program;
  readonly low: number[];
  readonly high: number[];
  /** Known values, as conditions compare them. */
  readonly values: (Comparable | undefined)[];
  /** For a computed number that is partly known: its lowest and highest value. */
  readonly spans: (Span | undefined)[];
  /** The members; undefined when nobody said who they are. */
  readonly members: readonly State[] | undefined;
  /** By variable: 0 untouched, 1 computed from facts given, 2 given by the caller. */
  readonly touched: (0 | 1 | 2)[];
}

/**
 * Reads facts into a state and computes what follows from them.
 * @throws {FactError} `fact/unknown-id`, `fact/wrong-type`, `fact/out-of-range`, `fact/disagrees`
 */
export function readState(program: Program, facts: Facts, on: string | undefined): State {
  if (!isPlain(facts)) {
    throw new FactError(
      'fact/wrong-type',
      '',
      `Cannot take the facts: expected a plain object of facts by id; found ${quote(facts)}. Give {} if nothing is known.`,
    );
  }
  const state = openState(program, readMembers(program, facts.members), 'subject');
  for (const id in facts) {
    const value = facts[id];
    if (id === 'members' && program.memberSubject !== undefined) continue;
    const variable = program.facts.get(id);
    if (variable === undefined) throw unknownFact(program.name, id, program.facts.keys(), id);
    if (value !== undefined) settle(state, variable, checkValue(variable, value, id));
  }
  const day = on ?? program.edition.date;
  if (program.dateVariable !== undefined && day !== undefined)
    settle(state, program.dateVariable, readDate(day));
  for (const step of program.steps) if (concerns(state, step)) runStep(state, step, '');
  return state;
}

/** A Map or a list has no facts by id, and would pass for a case of which nothing is known. */
export function isPlain(facts: unknown): boolean {
  if (typeof facts !== 'object' || facts === null) return false;
  const prototype = Object.getPrototypeOf(facts) as unknown;
  return (
    prototype === Object.prototype ||
    prototype === null ||
    Object.getPrototypeOf(prototype as object) === null
  );
}

/** Whether anything is known that a step could work on; if not, the open state has its result already. */
export function concerns(state: State, step: Step): boolean {
  if (step.overMembers && state.members !== undefined) return true;
  for (const index of step.baseIndexes) if (state.touched[index] !== 0) return true;
  return false;
}

/** The day number of the date put to a rulebook. @throws {FactError} `fact/wrong-type` */
export function readDate(on: string): number {
  const day = dayNumber(on);
  if (!Number.isNaN(day)) return day;
  throw new FactError(
    'fact/wrong-type',
    'on',
    `Cannot take the date of evaluation: expected a real date as YYYY-MM-DD; found ${quote(on)}. Give one like 2018-12-31.`,
  );
}

const openStates = new WeakMap<Program, { subject: State; member: State }>();

/** A state in which nothing is given, with what follows from that alone (a count of members is 0 or more). */
export function openState(
  program: Program,
  members: readonly State[] | undefined,
  scope: 'subject' | 'member',
): State {
  let open = openStates.get(program);
  if (open === undefined) {
    open = { subject: emptyState(program), member: emptyState(program) };
    for (const step of program.steps) runStep(open.subject, step, '');
    for (const step of program.memberSteps) runStep(open.member, step, '');
    for (const state of [open.subject, open.member]) state.touched.fill(0);
    openStates.set(program, open);
  }
  const { low, high, values, spans, touched } = open[scope];
  return {
    program,
    low: low.slice(),
    high: high.slice(),
    values: values.slice(),
    spans: spans.slice(),
    touched: touched.slice(),
    members,
  };
}

function emptyState(program: Program): State {
  const fill = <T>(value: T): T[] => program.variables.map(() => value);
  return {
    program,
    low: fill(0),
    high: program.variables.map(({ domain }) => domain.cells - 1),
    values: fill(undefined),
    spans: fill(undefined),
    touched: fill(0),
    members: undefined,
  };
}

/** The members as states of their own; undefined when nobody said who they are. */
export function readMembers(program: Program, members: unknown): readonly State[] | undefined {
  if (members === undefined) return undefined;
  if (program.memberSubject === undefined)
    throw unknownFact(program.name, 'members', program.facts.keys(), 'members');
  if (!Array.isArray(members)) {
    throw new FactError(
      'fact/wrong-type',
      'members',
      `Cannot take members: expected a list with one entry a ${program.memberSubject}; found ${quote(members)}. ` +
        'Give [] for no member, and leave it out if they are unknown.',
    );
  }
  return members.map((member: MemberFacts, i) => readMember(program, member, `members[${i}]`));
}

function readMember(program: Program, facts: MemberFacts, path: string): State {
  if (!isPlain(facts)) {
    throw new FactError(
      'fact/wrong-type',
      path,
      `Cannot take ${path}: expected facts by id; found ${quote(facts)}.`,
    );
  }
  const state = openState(program, undefined, 'member');
  for (const id in facts) {
    const value = facts[id];
    const variable = program.memberFacts.get(id);
    if (variable === undefined)
      throw unknownFact(program.name, id, program.memberFacts.keys(), `${path}.${id}`);
    if (value !== undefined) settle(state, variable, checkValue(variable, value, `${path}.${id}`));
  }
  for (const step of program.memberSteps) if (concerns(state, step)) runStep(state, step, `${path}.`);
  return state;
}

/** Puts a value that the caller gave. */
export function settle(state: State, variable: Variable, value: Comparable): void {
  const cell = variable.domain.cellOf(value);
  state.low[variable.index] = cell;
  state.high[variable.index] = cell;
  state.values[variable.index] = value;
  state.touched[variable.index] = 2;
}

/** Computes one variable from what is known. Throws as `readState` does. */
export function runStep(state: State, step: Step, prefix: string): void {
  const variable = state.program.variables[step.variable] as Variable;
  const { index, domain } = variable;
  const span = withinRange(variable, derive(state, step.formula), prefix);
  if (state.touched[index] === 2) {
    const stated = state.values[index] as Comparable;
    if (order(stated, span.least) < 0 || order(stated, span.most) > 0)
      throw disagrees(variable, stated, span, prefix, step.bases);
    return;
  }
  const known = order(span.least, span.most) === 0;
  state.touched[index] = 1;
  state.values[index] = known ? span.least : undefined;
  state.spans[index] = span;
  if (variable.type === 'choice') {
    if (known) state.low[index] = state.high[index] = domain.cellOf(span.least);
    return;
  }
  state.low[index] = domain.cellOf(span.least);
  state.high[index] = domain.cellOf(span.most);
}

/** A derived span cut to the range that the vocabulary declares; what is derived must lie in it as what is stated must. */
function withinRange(variable: Variable, span: Span, prefix: string): Span {
  const { fact, domain } = variable;
  if (fact === undefined || (variable.type !== 'number' && variable.type !== 'date')) return span;
  const range: Span = { least: domain.rangeOf(0).least, most: domain.rangeOf(domain.cells - 1).most };
  if (order(span.most, range.least) < 0 || order(span.least, range.most) > 0) {
    throw outOfRange(variable, span, range, prefix);
  }
  return {
    least: order(span.least, range.least) < 0 ? range.least : span.least,
    most: order(span.most, range.most) > 0 ? range.most : span.most,
  };
}

function outOfRange(variable: Variable, span: Span, range: Span, prefix: string): FactError {
  const path = `${prefix}${variable.id}`;
  return new FactError(
    'fact/out-of-range',
    path,
    `Cannot derive ${path}: expected ${describeSpan(variable, range)}; found ${describeSpan(variable, span)} from the facts ` +
      'given. Correct the facts that it is derived from.',
    { derived: shown(variable, span) },
  );
}

/** A span as callers see values: dates as text, fractions as the nearest number. */
function shown(variable: Variable, { least, most }: Span): DerivedSpan {
  const show = (value: Comparable) =>
    typeof value === 'object' ? numberOf(value) : variable.type === 'date' ? dateOf(value as number) : value;
  return { least: show(least), most: show(most) };
}

function describeSpan(variable: Variable, { least, most }: Span): string {
  const show = (value: Comparable) =>
    variable.type === 'date'
      ? dateOf(value as number)
      : quote(typeof value === 'object' ? numberOf(value) : value);
  return order(least, most) === 0 ? show(least) : `${show(least)} to ${show(most)}`;
}

/** Order of two comparables of one type: false before true, text by letters, numbers and fractions exactly. */
export function order(a: Comparable, b: Comparable): number {
  // Ends of a span that is known are mostly one and the same.
  if (a === b) return 0;
  if (typeof a === 'object') return compareRationals(a, typeof b === 'object' ? b : rationalOf(b as number));
  if (typeof b === 'object') return compareRationals(rationalOf(a as number), b);
  return a < b ? -1 : 1;
}

function disagrees(
  variable: Variable,
  stated: Comparable,
  span: Span,
  prefix: string,
  from: readonly string[],
): FactError {
  const path = `${prefix}${variable.id}`;
  const show = (value: Comparable) => describeSpan(variable, { least: value, most: value });
  const derived = describeSpan(variable, span);
  return new FactError(
    'fact/disagrees',
    path,
    `Cannot take ${path}: stated as ${show(stated)}, but derived as ${derived} from ${from.join(', ')}. ` +
      `Correct the stated ${variable.id}, or the facts it is derived from.`,
    { derived: shown(variable, span) },
  );
}

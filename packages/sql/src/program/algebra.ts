import type { Diagram } from '@giamngheo/core/program';
import {
  and,
  bitsOfBoth,
  choose,
  FALSE,
  isLiteral,
  isTrue,
  literal,
  not,
  or,
  TRUE,
} from '../expression/build.js';
import type { Expression } from '../expression/expression.js';
import { type Reading, readDiagram } from './diagram.js';
import type { Arithmetic, Quantity, Span } from './quantity.js';
import { point } from './quantity.js';
import { isWithin, type Question, runsOf } from './question.js';

/** Counted booleans as a question, with the lowest and highest count. */
export interface CountQuestion extends Question {
  readonly least: Quantity;
  readonly most: Quantity;
}

/** What the functions of a program are read over. */
export interface Ground {
  readonly diagram: Diagram;
  readonly arithmetic: Arithmetic;
  /** Every fact is known: nothing is left open, and a null is handed on. */
  readonly complete: boolean;
  /** Whether the database works row by row, so that a long test is cheaper asked once. */
  readonly rowByRow: boolean;
  isBoolean(variable: number): boolean;
  questionOf(variables: readonly number[]): Question | CountQuestion;
}

type Asked = Extract<Reading, { kind: 'question' }>;

/** A function of terminals true and false as an SQL condition: null where both can still be. */
export function truthOf(ground: Ground, root: number): Expression {
  return walk<Expression>(
    ground,
    root,
    (value) => (value === true ? TRUE : FALSE),
    (asked, next) => {
      const question = ground.questionOf(asked.variables);
      if (asked.arms.length === 2) return decideBetween(ground, question, asked, next);
      const whens = asked.arms.map(({ cells, next: arm }) => ({
        when: question.surely(cells),
        gives: next(arm),
      }));
      if (ground.complete) return choose(whens);
      const open = asked.arms.map(({ cells, next: arm }) => ({
        no: question.whole ? FALSE : question.surelyNot(cells),
        gives: next(arm),
      }));
      return choose(
        [
          ...whens,
          { when: and(...open.map(({ no, gives }) => or(no, gives))), gives: TRUE },
          { when: and(...open.map(({ no, gives }) => or(no, not(gives)))), gives: FALSE },
        ],
        undefined,
      );
    },
  );
}

function decideBetween(
  ground: Ground,
  question: Question,
  asked: Asked,
  next: (reading: Reading) => Expression,
): Expression {
  const [first, second] = asked.arms as [Asked['arms'][number], Asked['arms'][number]];
  // Ask for the side that is said in fewer words; of a boolean, for true.
  const swap =
    asked.cells === 2
      ? second.cells[0] === 1
      : runsOf(second.cells).length < runsOf(first.cells).length ||
        (runsOf(second.cells).length === runsOf(first.cells).length &&
          second.cells.length < first.cells.length);
  const [here, there] = swap ? [second, first] : [first, second];
  const [gives, otherwise] = [next(here.next), next(there.next)];
  const test = isWithin(question, here.cells);
  if (isLiteral(gives, true)) return isLiteral(otherwise, false) ? test : or(test, otherwise);
  if (isLiteral(gives, false)) return isLiteral(otherwise, true) ? not(test) : and(not(test), otherwise);
  if (isLiteral(otherwise, true)) return or(not(test), gives);
  if (isLiteral(otherwise, false)) return and(test, gives);
  const known = [
    { when: question.surely(here.cells), gives },
    { when: question.surelyNot(here.cells), gives: otherwise },
  ];
  if (ground.complete) return choose(known);
  return choose([
    ...known,
    { when: and(gives, otherwise), gives: TRUE },
    { when: and(not(gives), not(otherwise)), gives: FALSE },
  ]);
}

/** A function as the set of terminals still possible, a bit each. */
export function bitsOf(ground: Ground, root: number, bitOf: (value: unknown) => bigint): Expression {
  return walk<Expression>(
    ground,
    root,
    (value) => literal(bitOf(value)),
    (asked, next) => {
      const question = ground.questionOf(asked.variables);
      const whens = armsInOrder(ground, question, asked).map(({ when, next: arm }) => ({
        when,
        gives: next(arm),
      }));
      if (ground.complete) return choose(whens);
      const open = asked.arms.map(({ cells, next: arm }) =>
        question.whole || asked.arms.length === 2
          ? next(arm)
          : choose([{ when: question.surelyNot(cells), gives: literal(0n) }], next(arm)),
      );
      return choose(whens, open.reduce(bitsOfBoth));
    },
  );
}

/** Whether a function counts booleans. */
export function isCounting(ground: Ground, root: number): boolean {
  return walk<boolean>(
    ground,
    root,
    () => false,
    (asked, next) => asked.variables.length > 1 || asked.arms.some((arm) => next(arm.next)),
  );
}

/** A function that gives a constant each; null where what it asks on its way is not known. */
export function constantOf(ground: Ground, root: number, write: (value: unknown) => Expression): Expression {
  return walk<Expression>(ground, root, write, (asked, next) => {
    const question = ground.questionOf(asked.variables);
    const arms = armsInOrder(ground, question, asked).map(({ when, next: arm }) => ({
      when,
      gives: next(arm),
    }));
    const [first, second] = arms;
    // The second test is the first one's opposite.
    const isLong = ground.rowByRow && asked.variables.length > 1 && arms.length === 2;
    if (isLong && first?.when.op === 'compare' && second !== undefined)
      return { op: 'either', of: first.when, yes: first.gives, no: second.gives };
    return choose(arms);
  });
}

/** The arms with the test of each, in an order in which the tests of an ordered variable are short. */
function armsInOrder(
  ground: Ground,
  question: Question,
  asked: Asked,
): { when: Expression; next: Reading }[] {
  if (question.upTo === undefined) {
    const isBoolean = asked.variables.every((index) => ground.isBoolean(index));
    const byTruth = isBoolean && asked.cells === 2 ? [...asked.arms].reverse() : asked.arms;
    return byTruth.map(({ cells, next }) => ({ when: question.surely(cells), next }));
  }
  const { upTo, from } = question;
  const runs = asked.arms
    .flatMap(({ cells, next }) => runsOf(cells).map(([first, last]) => ({ first, last, next })))
    .sort((a, b) => a.first - b.first);
  return runs.map(({ first, last, next }) => ({
    when:
      last === asked.cells - 1
        ? (question.known ?? (from as (cell: number) => Expression)(first))
        : upTo(last),
    next,
  }));
}

/** A function of numbers or dates as the lowest and highest of those still possible. */
export function spanOfRoot(ground: Ground, root: number, quantityOf: (value: unknown) => Quantity): Span {
  const { arithmetic } = ground;
  return walk<Span>(
    ground,
    root,
    (value) => point(quantityOf(value)),
    (asked, next) => {
      const question = ground.questionOf(asked.variables);
      if ('least' in question && isPlainCount(asked)) return { least: question.least, most: question.most };
      const arms = asked.arms.map(({ cells, next: arm }) => ({ cells, span: next(arm) }));
      const side = (end: 'least' | 'most'): Quantity => {
        const whens = arms.map(({ cells, span }) => ({ when: question.surely(cells), gives: span[end] }));
        if (ground.complete) return arithmetic.choose(whens, undefined);
        const open = arms.map(({ cells, span }) =>
          question.whole || arms.length === 2
            ? span[end]
            : arithmetic.choose([{ when: isPossible(question, cells), gives: span[end] }], undefined),
        );
        return arithmetic.choose(
          whens,
          open.reduce((a, b) => arithmetic.pick(end, a, b, 'skip')),
        );
      };
      const least = side('least');
      return ground.complete ? point(least) : { least, most: side('most') };
    },
  );
}

/** Whether some cells are not ruled out. */
const isPossible = (question: Question, cells: readonly number[]): Expression =>
  not(isTrue(question.surelyNot(cells)));

/** Whether the value is the count itself. */
function isPlainCount(asked: Asked): boolean {
  return asked.arms.every(
    ({ cells, next }) => cells.length === 1 && next.kind === 'end' && next.value === cells[0],
  );
}

/** A choice: its option, or null where several are possible. */
export function choiceOf(ground: Ground, root: number, options: readonly string[]): Expression {
  const bits = bitsOf(ground, root, (value) => 1n << BigInt(options.indexOf(value as string)));
  return choose(
    options.map((option, i) => ({
      when: { op: 'compare', operator: '=', left: bits, right: literal(1n << BigInt(i)) } as const,
      gives: literal(option),
    })),
  );
}

function walk<T>(
  ground: Ground,
  root: number,
  end: (value: unknown) => T,
  ask: (asked: Asked, next: (reading: Reading) => T) => T,
): T {
  const known = new Map<Reading, T>();
  const visit = (reading: Reading): T => {
    const before = known.get(reading);
    if (before !== undefined) return before;
    const result = reading.kind === 'end' ? end(reading.value) : ask(reading, visit);
    known.set(reading, result);
    return result;
  };
  return visit(readDiagram(ground.diagram, root, (variable) => ground.isBoolean(variable)));
}

import { type Rational, rationalOf } from '@giamngheo/core/program';
import {
  add,
  and,
  call,
  cast,
  choose,
  compareTo,
  isKnown,
  isNull,
  isSame,
  literal,
  multiply,
  NULL,
  or,
  subtract,
} from '../expression/build.js';
import type { Comparison, Expression } from '../expression/expression.js';
import { SqlError } from '../sql-error.js';

/**
 * An exact number, `num / den` with `den` above 0, or a date. Null where no bound is known, or nothing is.
 * `size` and `denSize` are the decimal logarithms of the largest the two can be: what does not fit is refused while compiling.
 */
export type Quantity =
  | {
      readonly kind: 'number';
      readonly num: Expression;
      readonly den: Expression;
      readonly size: number;
      readonly denSize: number;
      /** Surely 0 or more, and surely known. */
      readonly natural: boolean;
    }
  | { readonly kind: 'date'; readonly date: Expression };

/** An exact number. */
export type NumberQuantity = Extract<Quantity, { kind: 'number' }>;

/** The lowest and highest value still possible; the same object where the value is known whenever it is there. */
export interface Span {
  readonly least: Quantity;
  readonly most: Quantity;
}

/** A span of one value. */
export const point = (value: Quantity): Span => ({ least: value, most: value });

const ONE = literal(1n);
const ZERO = literal(0n);
const SIZE_OF_INTEGER = 18;

/** Arithmetic within the widest whole number that a dialect has. */
export class Arithmetic {
  readonly #widest: number;
  readonly #dialect: string;

  constructor(widestDigits: number, dialect: string) {
    this.#widest = widestDigits;
    this.#dialect = dialect;
  }

  /** A constant. */
  constant(value: number | Rational): NumberQuantity {
    const { num, den } = typeof value === 'number' ? rationalOf(value) : value;
    return {
      kind: 'number',
      num: literal(num),
      den: literal(den),
      size: sizeOf(num),
      denSize: sizeOf(den),
      natural: num >= 0n,
    };
  }

  /** a + b, or a - b. */
  add(a: NumberQuantity, b: NumberQuantity, sign: 1 | -1): NumberQuantity {
    const [left, right, den, denSize] = this.#onOneDenominator(a, b);
    const size = Math.max(left.size, right.size) + Math.log10(2);
    const [x, y] = [this.#fit(left, size), this.#fit(right, size)];
    return {
      kind: 'number',
      num: sign === 1 ? add(x, y) : subtract(x, y),
      den,
      size,
      denSize,
      natural: sign === 1 && a.natural && b.natural,
    };
  }

  /** a × b, both finite. */
  multiply(a: NumberQuantity, b: NumberQuantity): NumberQuantity {
    const num = this.#times(sized(a.num, a.size), sized(b.num, b.size));
    const den = this.#times(sized(a.den, a.denSize), sized(b.den, b.denSize));
    return {
      kind: 'number',
      num: num.of,
      den: den.of,
      size: num.size,
      denSize: den.size,
      natural: a.natural && b.natural,
    };
  }

  /** a / b, for b above 0. */
  divide(a: NumberQuantity, b: NumberQuantity): NumberQuantity {
    const inverse = { ...b, num: b.den, den: b.num, size: b.denSize, denSize: b.size };
    return { ...this.multiply(a, inverse), natural: a.natural };
  }

  /** A comparison; null when either is. */
  compare(a: Quantity, operator: Comparison, b: Quantity): Expression {
    if (a.kind === 'date' || b.kind === 'date') {
      return compareTo((a as { date: Expression }).date, operator, (b as { date: Expression }).date);
    }
    const [left, right] = this.#onOneDenominator(a, b);
    return compareTo(left.of, operator, right.of);
  }

  /** The lower or higher of two. Null (no bound) gives null, or is left out. */
  pick(side: 'least' | 'most', a: Quantity, b: Quantity, bound: 'strict' | 'skip'): Quantity {
    if (isSameQuantity(a, b)) return a;
    const operator = side === 'least' ? '<=' : '>=';
    if (a.kind === 'date' || b.kind === 'date') {
      const [x, y] = [(a as { date: Expression }).date, (b as { date: Expression }).date];
      const picked = call(side === 'least' ? 'least' : 'greatest', x, y);
      return {
        kind: 'date',
        date: bound === 'skip' ? picked : choose([{ when: or(isNull(x), isNull(y)), gives: NULL }], picked),
      };
    }
    const sure = (one: NumberQuantity) => one.natural || isNull(one.num).op === 'literal';
    if (isSame(a.den, b.den) && (bound === 'skip' || (sure(a) && sure(b)))) {
      // All dialects leave nulls out here.
      const num = call(side === 'least' ? 'least' : 'greatest', a.num, b.num);
      const size = Math.max(a.size, b.size);
      return { kind: 'number', num, den: a.den, size, denSize: a.denSize, natural: a.natural && b.natural };
    }
    const whens =
      bound === 'skip'
        ? [
            { when: isNull(b.num), gives: a },
            { when: isNull(a.num), gives: b },
          ]
        : [{ when: or(isNull(a.num), isNull(b.num)), gives: { ...a, num: NULL } }];
    return this.choose(
      [
        ...whens.filter(({ when }) => !(when.op === 'literal' && when.value === false)),
        { when: this.compare(a, operator, b), gives: a },
      ],
      b,
    );
  }

  /** A `CASE` of quantities. */
  choose(whens: readonly { when: Expression; gives: Quantity }[], otherwise: Quantity | undefined): Quantity {
    const all = [...whens.map(({ gives }) => gives), ...(otherwise === undefined ? [] : [otherwise])];
    if (all.some((one) => one.kind === 'date')) {
      return {
        kind: 'date',
        date: choose(
          whens.map(({ when, gives }) => ({ when, gives: (gives as { date: Expression }).date })),
          (otherwise as { date: Expression } | undefined)?.date,
        ),
      };
    }
    const numbers = this.#shareDenominator(all as NumberQuantity[]);
    const rest = otherwise === undefined ? undefined : numbers[whens.length];
    const dens = numbers.map((one) => one.den);
    const sameDen = dens.every((den) => isSame(den, dens[0] as Expression));
    return {
      kind: 'number',
      num: choose(
        whens.map(({ when }, i) => ({ when, gives: (numbers[i] as NumberQuantity).num })),
        rest?.num,
      ),
      den: sameDen
        ? (dens[0] as Expression)
        : choose(
            whens.map(({ when }, i) => ({ when, gives: dens[i] as Expression })),
            rest?.den,
          ),
      size: Math.max(...numbers.map((one) => one.size)),
      denSize: Math.max(...numbers.map((one) => one.denSize)),
      natural: otherwise !== undefined && numbers.every((one) => one.natural),
    };
  }

  /** Constant denominators of several numbers made one. */
  #shareDenominator(numbers: readonly NumberQuantity[]): NumberQuantity[] {
    const dens = numbers.map((one) => wholeOf(one.den));
    if (dens.some((den) => den === undefined)) return [...numbers];
    const common = (dens as bigint[]).reduce(leastCommonMultiple, 1n);
    return numbers.map((one, i) => {
      const factor = common / (dens[i] as bigint);
      const num = this.#times(sized(one.num, one.size), sized(literal(factor), sizeOf(factor)));
      return { ...one, num: num.of, size: num.size, den: literal(common), denSize: sizeOf(common) };
    });
  }

  #onOneDenominator(a: NumberQuantity, b: NumberQuantity): [Sized, Sized, Expression, number] {
    if (isSame(a.den, b.den)) return [sized(a.num, a.size), sized(b.num, b.size), a.den, a.denSize];
    const [x, y] = this.#shareDenominator([a, b]) as [NumberQuantity, NumberQuantity];
    if (isSame(x.den, y.den)) return [sized(x.num, x.size), sized(y.num, y.size), x.den, x.denSize];
    const left = this.#times(sized(a.num, a.size), sized(b.den, b.denSize));
    const right = this.#times(sized(b.num, b.size), sized(a.den, a.denSize));
    const den = this.#times(sized(a.den, a.denSize), sized(b.den, b.denSize));
    return [left, right, den.of, den.size];
  }

  #times(a: Sized, b: Sized): Sized {
    const size = a.size + b.size;
    return { of: multiply(this.#fit(a, size), this.#fit(b, size)), size };
  }

  /** An operand, made wide where the result may not fit a plain whole number. */
  #fit(one: Sized, size: number): Expression {
    if (size >= this.#widest) {
      throw new SqlError(
        'sql/number-too-large',
        '',
        `Cannot compute exactly in ${this.#dialect}: expected numbers of at most ${this.#widest} digits; found one that may ` +
          `have ${Math.ceil(size)}. Declare smaller ranges for the facts, or use the dialect postgres.`,
      );
    }
    return size >= SIZE_OF_INTEGER ? cast(one.of, 'wide') : one.of;
  }
}

interface Sized {
  readonly of: Expression;
  readonly size: number;
}

const sized = (of: Expression, size: number): Sized => ({ of, size });

function sizeOf(value: bigint): number {
  const magnitude = value < 0n ? -value : value;
  return magnitude === 0n ? 0 : Math.log10(Number(magnitude));
}

function wholeOf(expression: Expression): bigint | undefined {
  return expression.op === 'literal' && typeof expression.value === 'bigint' ? expression.value : undefined;
}

function leastCommonMultiple(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return (a / x) * b;
}

/** No bound. */
export const unbounded: NumberQuantity = {
  kind: 'number',
  num: NULL,
  den: ONE,
  size: 0,
  denSize: 0,
  natural: false,
};

/** The expression that is null exactly where there is no bound. */
export const boundOf = (one: Quantity): Expression => (one.kind === 'date' ? one.date : one.num);

/** Whether two quantities are certainly one. */
export function isSameQuantity(a: Quantity, b: Quantity): boolean {
  if (a === b) return true;
  if (a.kind === 'number' && b.kind === 'number') return isSame(a.num, b.num) && isSame(a.den, b.den);
  return a.kind === 'date' && b.kind === 'date' && isSame(a.date, b.date);
}

/** Whether one value is left. Two fractions that come of one formula are told by their parts. */
export function isSettled({ least, most }: Span): Expression {
  if (isSameQuantity(least, most)) return isKnown(boundOf(least));
  if (least.kind === 'date' || most.kind === 'date') return compareTo(boundOf(least), '=', boundOf(most));
  const same = and(compareTo(least.num, '=', most.num), compareTo(least.den, '=', most.den));
  if (isSame(least.den, most.den)) return compareTo(least.num, '=', most.num);
  return or(same, and(compareTo(least.num, '=', ZERO), compareTo(most.num, '=', ZERO)));
}

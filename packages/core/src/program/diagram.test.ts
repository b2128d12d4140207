import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Diagram } from './diagram.js';

const WIDTHS = [2, 3, 2, 4];

/** A random function of the four variables, as its table of values and as a diagram. */
function build(diagram: Diagram, table: readonly number[]): number {
  let at = 0;
  const visit = (variable: number): number => {
    if (variable === WIDTHS.length) return diagram.terminal(table[at++]);
    const children = Array.from({ length: WIDTHS[variable] as number }, () => visit(variable + 1));
    return diagram.node(variable, children);
  };
  return visit(0);
}

const SIZE = WIDTHS.reduce((a, b) => a * b, 1);
const table = fc.array(fc.nat({ max: 2 }), { minLength: SIZE, maxLength: SIZE });
const cells = fc.tuple(...WIDTHS.map((width) => fc.nat({ max: width - 1 })));

const valueAt = (diagram: Diagram, root: number, point: readonly number[]) =>
  diagram.valueOf(diagram.restrict(root, point, point));

const indexOf = (point: readonly number[]) =>
  WIDTHS.reduce((index, width, variable) => index * width + (point[variable] as number), 0);

describe('a decision diagram', () => {
  it('gives the value of the function at every point', () => {
    fc.assert(
      fc.property(table, cells, (values, point) => {
        const diagram = new Diagram();
        expect(valueAt(diagram, build(diagram, values), point)).toBe(values[indexOf(point)]);
      }),
    );
  });

  it('has one reference for equal functions, and different ones for different functions', () => {
    fc.assert(
      fc.property(table, table, (a, b) => {
        const diagram = new Diagram();
        const same = JSON.stringify(a) === JSON.stringify(b);
        expect(build(diagram, a) === build(diagram, b)).toBe(same);
        expect(build(diagram, [...a])).toBe(build(diagram, a));
      }),
    );
  });

  it('combines functions point by point', () => {
    fc.assert(
      fc.property(table, table, cells, (a, b, point) => {
        const diagram = new Diagram();
        const sum = diagram.apply(
          [build(diagram, a), build(diagram, b)],
          (x, y) => (x as number) + (y as number),
        );
        expect(valueAt(diagram, sum, point)).toBe(
          (a[indexOf(point)] as number) + (b[indexOf(point)] as number),
        );
      }),
    );
  });

  it('restricted to a box depends on exactly the variables that matter in it', () => {
    const box = fc.tuple(
      ...WIDTHS.map((width) => fc.tuple(fc.nat({ max: width - 1 }), fc.nat({ max: width - 1 }))),
    );
    fc.assert(
      fc.property(table, box, (values, ends) => {
        const low = ends.map(([a, b]) => Math.min(a, b));
        const high = ends.map(([a, b]) => Math.max(a, b));
        const diagram = new Diagram();
        const restricted = diagram.restrict(build(diagram, values), low, high);
        const points = pointsIn(low, high);
        expect(new Set(diagram.valuesOf(restricted))).toEqual(
          new Set(points.map((point) => values[indexOf(point)])),
        );
        const matters = WIDTHS.map((_, variable) => variable).filter((variable) =>
          points.some((point) =>
            points.some(
              (other) =>
                other.every((cell, i) => i === variable || cell === point[i]) &&
                values[indexOf(other)] !== values[indexOf(point)],
            ),
          ),
        );
        expect(diagram.supportOf(restricted)).toEqual(matters);
      }),
    );
  });

  it('forgets nodes of passing interest, and gives the same answers after', () => {
    const diagram = new Diagram();
    const values = Array.from({ length: SIZE }, (_, i) => i % 3);
    const root = build(diagram, values);
    diagram.keep();
    const kept = diagram.size;
    for (let i = 0; i < 20_000; i++)
      diagram.node(
        3,
        [0, 1, 2, 3].map((cell) => diagram.terminal(i * 4 + cell)),
      );
    diagram.trim();
    expect(diagram.size).toBe(kept);
    expect(build(diagram, values)).toBe(root);
    expect(diagram.valueOf(diagram.terminal('new'))).toBe('new');
  });
});

function pointsIn(low: readonly number[], high: readonly number[]): number[][] {
  return WIDTHS.reduce<number[][]>(
    (points, _, variable) =>
      points.flatMap((point) => {
        const from = low[variable] as number;
        return Array.from({ length: (high[variable] as number) - from + 1 }, (_unused, i) => [
          ...point,
          from + i,
        ]);
      }),
    [[]],
  );
}

import type { Diagram } from '../program/diagram.js';

/** A state in which nothing more needs to be read. */
const FINAL = -1;
const MOST_STATES = 60_000;

/**
 * Reads what is known of a row, variable by variable, and comes to a state that says all that the functions still depend
 * on: rows that end in one state have one answer, with the same facts still missing. States and steps between them are
 * found when they first occur, so that all but the first rows of a kind cost one look-up a variable.
 */
export class Automaton {
  /** Where each row starts. */
  readonly start: number;
  readonly #nodes = new OwnNodes();
  /** The variable each state asks for; `FINAL` when none. */
  readonly #variables: number[] = [];
  readonly #refs: (readonly number[])[] = [];
  /** Ranges within which an open variable lies, where that is not all of its domain: they bear on what is told as missing. */
  readonly #partial: string[] = [];
  readonly #next: Map<number, number>[] = [];
  readonly #known = new Map<string, number>();

  constructor(diagram: Diagram, roots: readonly number[]) {
    this.start = this.#stateOf(
      roots.map((root) => this.#nodes.take(diagram, root)),
      -1,
      '',
    );
  }

  /** The variable that a state asks for, or -1 when it is final. */
  variableOf(state: number): number {
    return this.#variables[state] as number;
  }

  /**
   * Where a state goes when its variable lies in the cells from `low` to `high`, both included. `code` stands for those
   * cells (and all else that bears on the answer), one number for one range. -1 when there are too many states already.
   */
  step(state: number, code: number, low: number, high: number, whole: boolean): number {
    const known = (this.#next[state] as Map<number, number>).get(code);
    return known ?? this.#learn(state, code, low, high, whole);
  }

  #learn(state: number, code: number, low: number, high: number, whole: boolean): number {
    if (this.#refs.length > MOST_STATES) return -1;
    const variable = this.#variables[state] as number;
    const refs = (this.#refs[state] as number[]).map((ref) => this.#nodes.keep(ref, variable, low, high));
    const partial = this.#partial[state] as string;
    const open = whole || low === high ? partial : `${partial} ${variable}:${code}`;
    const next = this.#stateOf(refs, variable, open);
    (this.#next[state] as Map<number, number>).set(code, next);
    return next;
  }

  #stateOf(refs: readonly number[], after: number, partial: string): number {
    let variable = FINAL;
    for (const ref of refs) {
      const first = this.#nodes.supportOf(ref).find((one) => one > after);
      if (first !== undefined && (variable === FINAL || first < variable)) variable = first;
    }
    const key = `${variable}|${refs.join()}|${partial}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const id = this.#refs.push(refs) - 1;
    this.#variables.push(variable);
    this.#partial.push(partial);
    this.#next.push(new Map());
    this.#known.set(key, id);
    return id;
  }
}

/** Diagram nodes of one's own: those of a program are forgotten from time to time. */
class OwnNodes {
  readonly #variables: number[] = [];
  readonly #children: (readonly number[])[] = [];
  readonly #ids = new Map<string, number>();
  readonly #supports: (readonly number[])[] = [];

  /** A function of a program's diagram. Constants keep their references, which are negative. */
  take(diagram: Diagram, root: number): number {
    const memo = new Map<number, number>();
    const visit = (ref: number): number => {
      if (ref < 0) return ref;
      const known = memo.get(ref);
      if (known !== undefined) return known;
      const own = this.#node(diagram.variableOf(ref), diagram.childrenOf(ref).map(visit));
      memo.set(ref, own);
      return own;
    };
    return visit(root);
  }

  /** The function with one variable kept to a range of its cells. */
  keep(root: number, variable: number, low: number, high: number): number {
    const memo = new Map<number, number>();
    const visit = (ref: number): number => {
      if (ref < 0) return ref;
      const own = this.#variables[ref] as number;
      if (own > variable) return ref;
      const children = this.#children[ref] as readonly number[];
      if (own === variable && low === high) return children[low] as number;
      const known = memo.get(ref);
      if (known !== undefined) return known;
      const kept =
        own === variable
          ? children.map((_, cell) => children[cell < low || cell > high ? low : cell] as number)
          : children.map(visit);
      const result = this.#node(own, kept);
      memo.set(ref, result);
      return result;
    };
    return visit(root);
  }

  /** The variables that a function depends on, in order. */
  supportOf(ref: number): readonly number[] {
    return ref < 0 ? [] : (this.#supports[ref] as readonly number[]);
  }

  #node(variable: number, children: readonly number[]): number {
    const first = children[0] as number;
    if (children.every((child) => child === first)) return first;
    const key = `${variable}:${children.join()}`;
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    const id = this.#variables.push(variable) - 1;
    this.#children.push(children);
    const support = new Set([variable]);
    for (const child of children) for (const one of this.supportOf(child)) support.add(one);
    this.#supports.push([...support].sort((a, b) => a - b));
    this.#ids.set(key, id);
    return id;
  }
}

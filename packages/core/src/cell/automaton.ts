import type { Diagram } from '../program/diagram.js';
import type { RangeCodes } from './range-codes.js';

/** A state in which nothing more needs to be read. */
const FINAL = -1;
const MOST_STATES = 60_000;
/** A step that was not taken yet. No step leads back to the first state, which is 0. */
const UNSEEN = 0;
/** Ranges of cells that have a place in the table of steps, beyond the cells themselves; others are looked up. */
const TABLED_RANGES = 2;

/**
 * Reads what is known of a row, variable by variable, and comes to a state that says all that the functions still depend
 * on: rows that end in one state have one answer, with the same facts still missing. States and steps between them are
 * found when they first occur, so that all but the first rows of a kind cost one look-up a variable.
 */
export class Automaton {
  readonly #nodes = new OwnNodes();
  readonly #ranges: readonly RangeCodes[];
  /** By variable: how many codes have a place in the table. */
  readonly #widths: Int32Array;
  /** By variable, the code that it has in every row; -1 where rows may differ. */
  readonly #fixed: Int32Array;
  /** The variable each state asks for; `FINAL` when none. */
  #variables = new Int32Array(256);
  /** By state, where its steps start in the table. */
  #bases = new Int32Array(256);
  /** Where each state goes, by code. */
  #table = new Int32Array(1 << 11);
  #tableEnd = 0;
  readonly #refs: (readonly number[])[] = [];
  /** Ranges within which an open variable lies, where that is not all of its domain: they bear on what is told as missing. */
  readonly #partial: string[] = [];
  /** Steps by codes that have no place in the table. */
  readonly #others = new Map<number, Map<number, number>>();
  readonly #known = new Map<string, number>();
  /** Where each row starts. */
  readonly #start: number;

  /** `ranges`: by variable, what its codes stand for; `fixed`: the code that it has in every row, or -1. */
  constructor(diagram: Diagram, roots: readonly number[], ranges: readonly RangeCodes[], fixed: Int32Array) {
    this.#ranges = ranges;
    this.#fixed = fixed;
    this.#widths = Int32Array.from(ranges, ({ cells }) => cells + TABLED_RANGES);
    const first = this.#stateOf(
      roots.map((root) => this.#nodes.take(diagram, root)),
      -1,
      '',
    );
    this.#start = this.#passFixed(first);
  }

  /**
   * The state to which a row comes, by the code of each variable: the cell, or above all cells what stands for a range of
   * them (and all else that bears on the answer). -1 when there are too many states already.
   */
  run(codes: Int32Array): number {
    const widths = this.#widths;
    let at = this.#start;
    for (;;) {
      const variable = this.#variables[at] as number;
      if (variable < 0) return at;
      const code = codes[variable] as number;
      let next =
        code < (widths[variable] as number)
          ? (this.#table[(this.#bases[at] as number) + code] as number)
          : (this.#others.get(at)?.get(code) ?? UNSEEN);
      if (next === UNSEEN) {
        next = this.#learn(at, variable, code);
        if (next < 0) return next;
      }
      at = next;
    }
  }

  #learn(state: number, variable: number, code: number): number {
    if (this.#refs.length > MOST_STATES) return -1;
    const next = this.#passFixed(this.#follow(state, variable, code));
    if (code < (this.#widths[variable] as number)) this.#table[(this.#bases[state] as number) + code] = next;
    else {
      const others = this.#others.get(state) ?? new Map<number, number>();
      this.#others.set(state, others.set(code, next));
    }
    return next;
  }

  /** Past the states that ask for what is the same in every row. */
  #passFixed(state: number): number {
    let at = state;
    for (;;) {
      const variable = this.#variables[at] as number;
      const code = variable < 0 ? -1 : (this.#fixed[variable] as number);
      if (code < 0) return at;
      at = this.#follow(at, variable, code);
    }
  }

  #follow(state: number, variable: number, code: number): number {
    const { low, high, whole } = (this.#ranges[variable] as RangeCodes).rangeOf(code);
    const refs = (this.#refs[state] as number[]).map((ref) => this.#nodes.keep(ref, variable, low, high));
    const partial = this.#partial[state] as string;
    return this.#stateOf(refs, variable, whole || low === high ? partial : `${partial} ${variable}:${code}`);
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
    if (id === this.#variables.length) {
      this.#variables = grown(this.#variables);
      this.#bases = grown(this.#bases);
    }
    this.#variables[id] = variable;
    this.#bases[id] = this.#tableEnd;
    if (variable !== FINAL) this.#tableEnd += this.#widths[variable] as number;
    while (this.#tableEnd > this.#table.length) this.#table = grown(this.#table);
    this.#partial.push(partial);
    this.#known.set(key, id);
    return id;
  }
}

function grown(old: Int32Array): Int32Array<ArrayBuffer> {
  const next = new Int32Array(old.length * 2);
  next.set(old);
  return next;
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

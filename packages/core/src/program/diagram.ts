/** How many nodes of passing interest may stand before they are forgotten. */
const MOST_PASSING = 10_000;

/**
 * A reduced ordered decision diagram with many-valued nodes and many terminals (Bryant 1986, generalised).
 *
 * A node tests one variable and has one child a cell of its domain. Children equal to each other make no node, and
 * equal nodes are one node, so that two references are equal exactly when their functions are.
 * References: a node is 0 or more, a terminal is negative.
 */
export class Diagram {
  readonly #variables: number[] = [];
  readonly #children: number[][] = [];
  readonly #nodes = new Map<string, number>();
  readonly #terminals: unknown[] = [];
  readonly #terminalIds = new Map<string, number>();

  #keptNodes = 0;
  #keptTerminals = 0;

  /** Marks the functions built so far as the ones to keep. */
  keep(): void {
    this.#keptNodes = this.#variables.length;
    this.#keptTerminals = this.#terminals.length;
  }

  /**
   * Forgets what was built since `keep`, once that is much: restricting a function builds nodes of passing interest, and a
   * service that evaluates for years must not gather them. References made since then are void afterwards.
   */
  trim(): void {
    if (this.#variables.length - this.#keptNodes < MOST_PASSING) return;
    for (let node = this.#keptNodes; node < this.#variables.length; node++) {
      this.#nodes.delete(`${this.#variables[node]}:${(this.#children[node] as number[]).join()}`);
    }
    this.#variables.length = this.#keptNodes;
    this.#children.length = this.#keptNodes;
    for (const value of this.#terminals.slice(this.#keptTerminals))
      this.#terminalIds.delete(JSON.stringify(value));
    this.#terminals.length = this.#keptTerminals;
  }

  /** How many nodes there are, over all functions. */
  get size(): number {
    return this.#variables.length;
  }

  /** The reference of a constant. Values are told apart by their JSON. */
  terminal(value: unknown): number {
    const key = JSON.stringify(value);
    const known = this.#terminalIds.get(key);
    if (known !== undefined) return known;
    this.#terminals.push(value);
    const id = -this.#terminals.length;
    this.#terminalIds.set(key, id);
    return id;
  }

  /** The constant behind a negative reference. */
  valueOf(terminal: number): unknown {
    return this.#terminals[-terminal - 1];
  }

  /** The variable that a node tests. */
  variableOf(node: number): number {
    return this.#variables[node] as number;
  }

  /** A node's children, one a cell. */
  childrenOf(node: number): readonly number[] {
    return this.#children[node] as number[];
  }

  /** The reference of the function that tests `variable` and goes on with the child of its cell. */
  node(variable: number, children: number[]): number {
    const first = children[0] as number;
    if (children.every((child) => child === first)) return first;
    const key = `${variable}:${children.join()}`;
    const known = this.#nodes.get(key);
    if (known !== undefined) return known;
    const id = this.#variables.push(variable) - 1;
    this.#children.push(children);
    this.#nodes.set(key, id);
    return id;
  }

  /** The function whose value is `combine` of the operands' values, everywhere. */
  apply(operands: readonly number[], combine: (...values: unknown[]) => unknown): number {
    const memo = new Map<string, number>();
    const visit = (refs: readonly number[]): number => {
      let top = Number.POSITIVE_INFINITY;
      for (const ref of refs) if (ref >= 0) top = Math.min(top, this.variableOf(ref));
      if (top === Number.POSITIVE_INFINITY)
        return this.terminal(combine(...refs.map((ref) => this.valueOf(ref))));
      const key = refs.join();
      const known = memo.get(key);
      if (known !== undefined) return known;
      const width = this.#widthAt(refs, top);
      const children: number[] = [];
      for (let cell = 0; cell < width; cell++) {
        children.push(
          visit(
            refs.map((ref) =>
              ref >= 0 && this.variableOf(ref) === top ? (this.childrenOf(ref)[cell] as number) : ref,
            ),
          ),
        );
      }
      const result = this.node(top, children);
      memo.set(key, result);
      return result;
    };
    return visit(operands);
  }

  /** The function whose value is `change` of the operand's value, everywhere. */
  map(operand: number, change: (value: unknown) => unknown): number {
    return this.apply([operand], change);
  }

  /** `then` where `test` is true, `otherwise` where it is false. */
  choose(test: number, then: number, otherwise: number): number {
    return this.apply([test, then, otherwise], (t, a, b) => (t === true ? a : b));
  }

  /** Where all operands are true; true for none. */
  all(operands: readonly number[]): number {
    return operands.reduce(
      (acc, x) => this.apply([acc, x], (a, b) => a === true && b === true),
      this.terminal(true),
    );
  }

  /** Where any operand is true; false for none. */
  any(operands: readonly number[]): number {
    return operands.reduce(
      (acc, x) => this.apply([acc, x], (a, b) => a === true || b === true),
      this.terminal(false),
    );
  }

  /** Where the operand is false. */
  not(operand: number): number {
    return this.map(operand, (value) => value !== true);
  }

  /**
   * The function with each variable kept to the cells from `low` to `high` (both included).
   * Its support is exactly the variables on which it still depends within those cells.
   */
  restrict(ref: number, low: ArrayLike<number>, high: ArrayLike<number>): number {
    // Known variables only need following; most cases end here, without memo or new nodes.
    let at = ref;
    while (at >= 0) {
      const variable = this.#variables[at] as number;
      const cell = low[variable] as number;
      if (cell !== high[variable]) return this.#restrictOpen(at, low, high);
      at = (this.#children[at] as number[])[cell] as number;
    }
    return at;
  }

  #restrictOpen(ref: number, low: ArrayLike<number>, high: ArrayLike<number>): number {
    const memo = new Map<number, number>();
    const visit = (at: number): number => {
      if (at < 0) return at;
      const variable = this.variableOf(at);
      const from = low[variable] as number;
      const to = high[variable] as number;
      const children = this.childrenOf(at);
      if (from === to) return visit(children[from] as number);
      const known = memo.get(at);
      if (known !== undefined) return known;
      const kept = children.map((_, cell) =>
        visit(children[cell < from || cell > to ? from : cell] as number),
      );
      const result = this.node(variable, kept);
      memo.set(at, result);
      return result;
    };
    return visit(ref);
  }

  /** The values that a function takes. */
  valuesOf(ref: number): unknown[] {
    const found = new Set<number>();
    const seen = new Set<number>();
    const visit = (at: number): void => {
      if (at < 0) found.add(at);
      else if (!seen.has(at)) {
        seen.add(at);
        for (const child of this.childrenOf(at)) visit(child);
      }
    };
    visit(ref);
    return [...found].map((id) => this.valueOf(id));
  }

  /** The variables that a function depends on, in order. */
  supportOf(ref: number): number[] {
    const found = new Set<number>();
    const seen = new Set<number>();
    const visit = (at: number): void => {
      if (at < 0 || seen.has(at)) return;
      seen.add(at);
      found.add(this.variableOf(at));
      for (const child of this.childrenOf(at)) visit(child);
    };
    visit(ref);
    return [...found].sort((a, b) => a - b);
  }

  #widthAt(refs: readonly number[], variable: number): number {
    for (const ref of refs) {
      if (ref >= 0 && this.variableOf(ref) === variable) return this.childrenOf(ref).length;
    }
    throw new RangeError('no operand tests this variable');
  }
}

import { PolicyError } from '../error/index.js';
import type { Facts, FactValue, MemberFacts } from '../evaluate/facts.js';
import { readState, type State } from '../evaluate/state.js';
import type { Program, Variable } from '../program/program.js';
import { type Path, rangeOf, valueIn } from './box.js';
import { type Dependencies, reachedFrom } from './dependencies.js';
import { type Realisation, type Realised, realise } from './realise.js';
import { showValue } from './show-value.js';
import type { Workbench } from './workbench.js';

/** One subject with all that `evaluate` needs to place it. */
export interface Subject {
  readonly given: Facts;
  /** The date put to the rulebook, where that matters. */
  readonly on: string | undefined;
  readonly state: State;
}

/** `none` is a proof that there is no such subject; `open`: neither one was found nor the proof. */
export type Search = Subject | 'none' | 'open';

const MOST_TRIES = 400;

/** Finds subjects for which a function of a program's diagram is true. */
export class SubjectFinder {
  readonly #program: Program;
  readonly #needs: Dependencies;
  /** Subjects at hand: one of them may do. */
  readonly #pool: Subject[] = [];
  readonly #realised: Map<string, Realisation>;
  /** What was found, by function: equal functions have one reference. */
  readonly #known = new Map<number, Search>();

  constructor({ program, needs, realised }: Workbench) {
    this.#program = program;
    this.#needs = needs;
    this.#realised = realised;
  }

  /** Adds a subject that later searches may come back to, such as one of a case. */
  offer(subject: Subject): void {
    this.#pool.push(subject);
  }

  /** A subject for which the function at `root` is true, or a proof that there is none. */
  find(root: number): Search {
    const known = this.#known.get(root) ?? this.#search(root);
    this.#known.set(root, known);
    return known;
  }

  #search(root: number): Search {
    const { diagram } = this.#program;
    if (root < 0 && diagram.valueOf(root) !== true) return 'none';
    for (const subject of this.#pool) if (this.holds(root, subject.state)) return subject;
    const support = diagram.supportOf(root);
    const coupled = this.#coupledIn(support);
    const failed = new Set<string>();
    let tries = MOST_TRIES;
    let open = false;
    const visit = (ref: number, path: Path): Subject | undefined => {
      if (ref < 0) {
        if (diagram.valueOf(ref) !== true) return undefined;
        const found = this.#realise(path);
        if (found === 'open') open = true;
        if (typeof found === 'string') return undefined;
        const subject = this.#subjectOf(path, found);
        if (subject !== undefined && this.holds(root, subject.state)) return subject;
        open = true;
        return undefined;
      }
      const key = `${ref}:${[...path].filter(([index]) => coupled.has(index)).join(';')}`;
      if (failed.has(key)) return undefined;
      const variable = diagram.variableOf(ref);
      for (const [cell, child] of diagram.childrenOf(ref).entries()) {
        if (child < 0 && diagram.valueOf(child) !== true) continue;
        const next = new Map(path).set(variable, cell);
        if (coupled.has(variable)) {
          if (tries-- <= 0) {
            open = true;
            return undefined;
          }
          if (this.#realise(next) === 'none') continue;
        }
        const found = visit(child, next);
        if (found !== undefined) return found;
      }
      failed.add(key);
      return undefined;
    };
    const found = visit(root, new Map());
    if (found === undefined) return open ? 'open' : 'none';
    this.#pool.push(found);
    return found;
  }

  /** Whether a function is true for a subject, whatever is not known of it. */
  holds(root: number, state: State): boolean {
    const { diagram } = this.#program;
    const at = diagram.restrict(root, state.low, state.high);
    return at < 0 && diagram.valueOf(at) === true;
  }

  /** The subject with the other facts filled in, as far as they agree with those it has. */
  complete(subject: Subject): Subject {
    const { facts, edition, dateVariable } = this.#program;
    const on =
      subject.on ??
      (dateVariable === undefined ? undefined : (edition.date ?? edition.rulebook.inForce.from));
    let best = this.#read(subject.given, on) ?? subject;
    for (const variable of facts.values()) {
      if (variable.role !== 'facts' || best.given[variable.id] !== undefined) continue;
      if (
        best.state.touched[variable.index] !== 0 &&
        best.state.low[variable.index] === best.state.high[variable.index]
      )
        continue;
      for (let cell = 0; cell < Math.min(variable.domain.cells, 3); cell++) {
        const value = showValue(variable, sampleOf(this.#program, variable, cell));
        const next = this.#read({ ...best.given, [variable.id]: value }, best.on);
        if (next === undefined) continue;
        best = next;
        break;
      }
    }
    return best;
  }

  /** The subject of facts given, or undefined when they contradict each other. */
  read(given: Facts, on: string | undefined): Subject | undefined {
    return this.#read(given, on);
  }

  #read(given: Facts, on: string | undefined): Subject | undefined {
    try {
      return { given, on, state: readState(this.#program, given, on) };
    } catch (error) {
      if (error instanceof PolicyError) return undefined;
      throw error;
    }
  }

  /** The variables of a support that the diagram cannot see the whole of: computed ones, and what they stand on. */
  #coupledIn(support: readonly number[]): ReadonlySet<number> {
    const coupled = new Set<number>();
    for (const index of support) {
      if (!this.#needs.computed.has(index)) continue;
      for (const one of reachedFrom(this.#needs, index, false)) coupled.add(one);
    }
    if (coupled.size === 0) return coupled;
    // A fact that may be stated must agree with what it is derived from.
    for (const index of support) {
      if (!this.#needs.stepOf.has(index) || this.#needs.computed.has(index)) continue;
      const reached = reachedFrom(this.#needs, index, true);
      if ([...reached].some((one) => one !== index && coupled.has(one))) coupled.add(index);
    }
    return coupled;
  }

  #realise(path: Path): Realisation {
    const key = [...path]
      .sort(([a], [b]) => a - b)
      .map(([index, cell]) => `${index}=${cell}`)
      .join();
    const known = this.#realised.get(key);
    if (known !== undefined) return known;
    const found = realise(this.#program, this.#needs, 'subject', path);
    this.#realised.set(key, found);
    return found;
  }

  #subjectOf(_path: Path, { box, members }: Realised): Subject | undefined {
    const { variables, dateVariable } = this.#program;
    const given: Record<string, FactValue | readonly MemberFacts[]> = {};
    let on: string | undefined;
    for (const [index, range] of box) {
      const variable = variables[index] as Variable;
      const value = showValue(variable, valueIn(variable, range));
      if (variable === dateVariable) on = value as string;
      else if (variable.fact !== undefined) given[variable.id] = value;
    }
    if (members !== undefined) given.members = members;
    return this.#read(given as Facts, on);
  }
}

function sampleOf(program: Program, variable: Variable, cell: number) {
  const range = rangeOf(variable, cell);
  if (range === undefined || range.kind === 'cells') return variable.domain.sampleOf(cell);
  const from = program.edition.rulebook.inForce.from;
  const wish = variable.type === 'date' ? Date.parse(`${from}T00:00:00Z`) / 86_400_000 : range.least;
  return Math.min(Math.max(wish, range.least), range.most) / variable.scale;
}

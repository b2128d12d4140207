import type { Edition } from '../edition/edition.js';
import type { Facts } from '../evaluate/index.js';
import type { Case } from '../format/types.js';
import type { Program, ProgramCondition } from '../program/program.js';
import { leavesOf } from './care.js';
import { SubjectFinder } from './find-subject.js';
import { type Suggestion, suggest } from './suggest.js';
import { workbenchOf } from './workbench.js';

/** How many of the things to be covered are. */
export interface Tally {
  readonly covered: number;
  /** Those that some case can cover. */
  readonly feasible: number;
  /** Proven to be impossible, since the conditions hang together; left out of `feasible`. */
  readonly infeasible: number;
  /** Neither a case nor the proof of its absence was found; left out of `feasible`. */
  readonly open: number;
  /** `covered` of `feasible`, 0 to 100; 100 when nothing is feasible. Not rounded. */
  readonly percent: number;
}

/** One side of a comparison: where it is true, or false, and that alone decides the rule. */
export interface Side {
  /** The first case in which the comparison has this truth value. */
  readonly seenIn: string | undefined;
  /** The first case in which it has this truth value and decides: with the other value the rule would answer otherwise. */
  readonly decidesIn: string | undefined;
  /** Whether there is a case that could be so. `open`: not settled. */
  readonly feasible: boolean | 'open';
}

/** One comparison of a rule, and the cases that show it. */
export interface LeafCoverage {
  readonly rule: string;
  /** Within rulebook.json. */
  readonly path: string;
  readonly whenTrue: Side;
  readonly whenFalse: Side;
  /** The MC/DC pair (masking): a case in which it is true and decides, and one in which it is false and decides. */
  readonly pair: 'covered' | 'uncovered' | 'infeasible' | 'open';
}

/** What the cases cover of one decision. */
export interface DecisionCoverage {
  readonly decision: string;
  /** Condition coverage: each comparison seen true and seen false. */
  readonly conditions: Tally;
  /** Modified condition/decision coverage: each comparison shown to decide the rule by itself, both ways. */
  readonly mcdc: Tally;
  readonly leaves: readonly LeafCoverage[];
}

/** What the cases of an edition cover. */
export interface Coverage {
  readonly conditions: Tally;
  readonly mcdc: Tally;
  readonly decisions: readonly DecisionCoverage[];
  /** What is not covered and can be, as ready cases. A person must confirm what they expect. */
  readonly suggestions: readonly Suggestion[];
}

/**
 * Condition coverage and masking MC/DC of every decision of an edition by its cases, rule by rule.
 *
 * A case counts for a comparison when the comparison is known in it; a case with unknown facts counts for what is known
 * all the same. A combination that no household can be in, since conditions hang together, is left out and counted.
 *
 * @throws {DocumentError} when the edition cannot be linked
 *
 * @example
 * coverageOf(poverty.edition('2016-01-01'), cases).mcdc.percent // 100
 */
export function coverageOf(edition: Edition, cases: readonly Case[]): Coverage {
  const bench = workbenchOf(edition);
  const { program } = bench;
  const finder = new SubjectFinder(bench);
  const seen = cases.flatMap((one): Seen[] => {
    const subject = finder.read(one.given as Facts, one.on);
    if (subject !== undefined) finder.offer(subject);
    return subject === undefined ? [] : [{ id: one.id, subject }];
  });
  const goals: Goal[] = [];
  const decisions = program.decisions.map((decision) => {
    const leaves = decision.rules.flatMap((rule) =>
      leavesOf(program.diagram, rule.condition).map(({ condition, care }) =>
        coverLeaf(program, finder, seen, rule.id, condition, care, goals),
      ),
    );
    return { decision: decision.id, conditions: tallyOfSides(leaves), mcdc: tallyOfPairs(leaves), leaves };
  });
  return {
    conditions: add(decisions.map((one) => one.conditions)),
    mcdc: add(decisions.map((one) => one.mcdc)),
    decisions,
    suggestions: suggest(program, finder, goals, new Set(cases.map(({ id }) => id))),
  };
}

/** A case that was read. */
interface Seen {
  readonly id: string;
  readonly subject: ReturnType<SubjectFinder['complete']>;
}

/** Something that no case covers: a place in the diagram where one must be. */
export interface Goal {
  readonly rule: string;
  readonly path: string;
  readonly value: boolean;
  /** Whether the comparison must decide, or only have the value. */
  readonly decides: boolean;
  readonly root: number;
}

function coverLeaf(
  { diagram }: Program,
  finder: SubjectFinder,
  seen: readonly Seen[],
  rule: string,
  leaf: ProgramCondition,
  care: number,
  goals: Goal[],
): LeafCoverage {
  const side = (value: boolean): Side & { readonly deciding: boolean | 'open' } => {
    const plain = value ? leaf.root : diagram.not(leaf.root);
    const deciding = diagram.all([care, plain]);
    const seenIn = seen.find(({ subject }) => finder.holds(plain, subject.state))?.id;
    const decidesIn = seen.find(({ subject }) => finder.holds(deciding, subject.state))?.id;
    const found = decidesIn !== undefined ? true : existing(finder.find(deciding));
    const feasible = seenIn !== undefined || found === true ? true : existing(finder.find(plain));
    const goal = { rule, path: leaf.path, value };
    if (seenIn === undefined && feasible === true && found !== true)
      goals.push({ ...goal, decides: false, root: plain });
    return { seenIn, decidesIn, feasible, deciding: found };
  };
  const [yes, no] = [side(true), side(false)];
  const possible = [yes.deciding, no.deciding];
  const pair = possible.includes(false)
    ? 'infeasible'
    : possible.includes('open')
      ? 'open'
      : yes.decidesIn !== undefined && no.decidesIn !== undefined
        ? 'covered'
        : 'uncovered';
  for (const [value, one] of [
    [true, yes],
    [false, no],
  ] as const) {
    // A side whose other half cannot be still wants to be seen; as a pair it is left out.
    const wanted = pair === 'uncovered' ? one.decidesIn === undefined : one.seenIn === undefined;
    if (!wanted || one.deciding !== true) continue;
    const plain = value ? leaf.root : diagram.not(leaf.root);
    goals.push({ rule, path: leaf.path, value, decides: true, root: diagram.all([care, plain]) });
  }
  const bare = ({ deciding: _, ...rest }: typeof yes): Side => rest;
  return { rule, path: leaf.path, whenTrue: bare(yes), whenFalse: bare(no), pair };
}

const existing = (found: unknown): boolean | 'open' =>
  found === 'none' ? false : found === 'open' ? 'open' : true;

function tallyOfSides(leaves: readonly LeafCoverage[]): Tally {
  const sides = leaves.flatMap(({ whenTrue, whenFalse }) => [whenTrue, whenFalse]);
  const of = (test: (side: Side) => boolean) => sides.filter(test).length;
  return tally(
    of(({ seenIn }) => seenIn !== undefined),
    of(({ feasible }) => feasible === true),
    of(({ feasible }) => feasible === false),
    of(({ feasible }) => feasible === 'open'),
  );
}

function tallyOfPairs(leaves: readonly LeafCoverage[]): Tally {
  const of = (...kinds: LeafCoverage['pair'][]) => leaves.filter(({ pair }) => kinds.includes(pair)).length;
  return tally(of('covered'), of('covered', 'uncovered'), of('infeasible'), of('open'));
}

function tally(covered: number, feasible: number, infeasible: number, open: number): Tally {
  return { covered, feasible, infeasible, open, percent: feasible === 0 ? 100 : (covered / feasible) * 100 };
}

function add(tallies: readonly Tally[]): Tally {
  const sum = (of: (one: Tally) => number) => tallies.reduce((total, one) => total + of(one), 0);
  return tally(
    sum((one) => one.covered),
    sum((one) => one.feasible),
    sum((one) => one.infeasible),
    sum((one) => one.open),
  );
}

import type { Program, Variable } from '@giamngheo/core/program';
import { column, isKnown, literal } from '../expression/build.js';
import type { Expression } from '../expression/expression.js';
import { Relation } from '../plan/relation.js';
import type { MemberSource } from '../source.js';
import { type PlacedFact, placeFacts } from '../source.js';
import { SqlError } from '../sql-error.js';
import { codeProblem, firstProblem, type Problem, problemsOf } from './checks.js';
import type { Arithmetic } from './quantity.js';
import { Scope } from './scope.js';

/** The members' side of a query: what is read and computed for each member, and counted for each subject. */
export interface Members {
  readonly source: MemberSource;
  readonly facts: readonly PlacedFact[];
  readonly scope: Scope;
  /** The subject's facts that members' conditions read too, by the name they have there. */
  readonly ofSubject: Map<string, PlacedFact>;
  /** Columns of the grouping. */
  readonly counts: {
    readonly name: string;
    readonly expression: Expression;
    readonly comment: readonly string[];
  }[];
  readonly problems: Problem[];
}

/** The column by which members belong to a subject. */
export const MEMBER_KEY = 'subject_id';

/** Reads the members' facts. */
export function openMembers(
  program: Program,
  source: MemberSource,
  arithmetic: Arithmetic,
  options: { readonly complete: boolean; readonly checked: boolean; readonly longestName: number },
): Members {
  const relation = new Relation(options.longestName);
  relation.reserve(MEMBER_KEY, 0);
  const facts = placeFacts(program, 'member', source);
  const scope = new Scope(program, relation, arithmetic, options.complete);
  const problems: Problem[] = [];
  const placed = new Map(facts.map((one) => [one.variable.index, one]));
  for (const variable of program.memberFacts.values()) {
    const here = placed.has(variable.index) ? relation.reserve(variable.id, 0) : literal(null);
    scope.known.set(variable.index, scope.takeFact(variable, here));
    const own = placed.get(variable.index);
    if (own === undefined) continue;
    if (!options.checked) problems.push(...problemsOf(variable, here));
    if (own.code !== undefined)
      problems.push(codeProblem(variable, relation.reserve(own.code, 0), Object.values(own.values ?? {})));
  }
  return { source, facts, scope, ofSubject: new Map(), counts: [], problems };
}

/**
 * Makes a subject's fact readable in members' conditions. Only what stands in a column can be.
 * @throws {SqlError} `sql/member-needs-derived`
 */
export function lendToMembers(members: Members, variable: Variable, placed: PlacedFact | undefined): void {
  if (members.scope.known.has(variable.index)) return;
  if (variable.kind !== 'fact') {
    throw new SqlError(
      'sql/member-needs-derived',
      variable.id,
      `Cannot ask members about ${variable.id} in SQL: expected a condition on members that reads facts of the subject as ` +
        'they stand; found one that is derived. State the fact, or derive the condition for the subject instead.',
    );
  }
  if (placed === undefined) {
    members.scope.known.set(variable.index, members.scope.takeFact(variable, literal(null)));
    return;
  }
  const name = `of_subject_${variable.id}`;
  members.ofSubject.set(name, placed);
  members.scope.known.set(
    variable.index,
    members.scope.takeFact(variable, members.scope.relation.reserve(name, 0)),
  );
}

/** A column of the grouping: how many members a condition is true for (or all of them). */
export function countMembers(members: Members, name: string, when: Expression | undefined): Expression {
  const taken = (wanted: string) =>
    members.counts.some((one) => one.name.toLowerCase() === wanted.toLowerCase());
  let free = name;
  for (let i = 2; taken(free); i++) free = `${name}_${i}`;
  members.counts.push({ name: free, expression: { op: 'count', when }, comment: [] });
  return column(free);
}

/** The first problem of any member of a subject, if members can have one. */
export function memberProblem(members: Members): Expression | undefined {
  if (members.problems.length === 0) return undefined;
  const told = members.problems.map((one) => ({ ...one, path: `members.${one.path}` }));
  const of = members.scope.relation.define('member_problem', firstProblem(told));
  members.counts.push({ name: 'members_problem', expression: { op: 'first', of }, comment: [] });
  return isKnown(column('members_problem'));
}

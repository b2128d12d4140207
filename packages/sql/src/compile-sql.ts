import type { Edition } from '@giamngheo/core';
import {
  type Program,
  type ProgramDecision,
  type ProgramRule,
  programOf,
  type ResolvedSource,
  type Variable,
} from '@giamngheo/core/program';
import { type Dialect, type DialectName, dialectOf } from './dialect/index.js';
import { call, choose, column, FALSE, isKnown, isTrue, literal, or, word } from './expression/build.js';
import type { Expression } from './expression/expression.js';
import { Relation } from './plan/relation.js';
import { type WrittenStep, writeQuery } from './plan/write-query.js';
import { type Problem, textOf } from './program/checks.js';
import { type AnswerColumn, concludeAll, decide, outputColumns } from './program/decisions.js';
import { memberProblem, openMembers } from './program/members.js';
import { Arithmetic } from './program/quantity.js';
import { Scope } from './program/scope.js';
import { readFacts, Steps } from './program/subject.js';
import { keptColumns, type MemberSource, type SubjectSource } from './source.js';
import { SqlError } from './sql-error.js';

/** The column that says how many subjects an answer has. */
const COUNT = 'count';

/** How an edition is to be written. */
export interface SqlOptions {
  readonly dialect: DialectName;
  readonly source: SubjectSource;
  /** The members' table, for rulebooks that ask about members. Without it members are unknown. */
  readonly members?: MemberSource;
  /** The date put to the rulebook, `YYYY-MM-DD`; by default the one that the edition was taken for. */
  readonly on?: string;
  /**
   * `three-valued` (default): null is unknown, and answers are exact about it, as `evaluate` gives them.
   * `complete`: every fact that the rulebook asks for is there, so that nothing is derived in its stead. A null then leaves the
   * row undetermined, even where another answer could be given.
   */
  readonly facts?: 'three-valued' | 'complete';
  /** The tables are known to hold only values of the facts: no column is checked for range or options. Default false. */
  readonly checked?: boolean;
  /**
   * `text` (default): outcomes, status and rules are text. `enum`: where the dialect can (DuckDB), each is a type of its own
   * with just the texts it may be, which is cheaper to count and to write to a file; `rule` is then null where there is none.
   */
  readonly words?: 'text' | 'enum';
  /** Give the rulebook's outputs as columns too. Default false. */
  readonly outputs?: boolean;
  /**
   * Count the subjects in place of giving a row each: one row for each different answer, with `count`. Columns: those kept, to
   * count by, one a decision, `status`, `rule`, `edition`, `count`; no id, errors or outputs. The database then groups by a
   * number for each answer, and only what is left becomes words: on PostgreSQL that takes half as long as grouping the answers.
   * Default false.
   */
  readonly counts?: boolean;
  /** What the names of the steps begin with, so that several rulebooks can stand in one query. Default none. */
  readonly prefix?: string;
  /** The rulebook's hash (`hashRulebook` of `@giamngheo/core/receipt`), to stand at the top of the query. */
  readonly rulebookHash?: string;
}

/** A column of the answers. */
export interface AnswerColumnName {
  readonly name: string;
  readonly role: 'id' | 'kept' | 'outcome' | 'status' | 'rule' | 'errors' | 'edition' | 'output' | 'count';
}

/** A column that a query reads. */
export interface SourceColumn {
  readonly fact: string;
  readonly column: string;
  /** The type to give it, in the dialect's words. */
  readonly type: string;
}

/** An edition as SQL. */
export interface CompiledSql {
  /** The whole query: comments, steps, and one row a subject. No semicolon. */
  readonly sql: string;
  /** The columns of its answers, in order. */
  readonly columns: readonly AnswerColumnName[];
  /** The query in parts, to be put into another: the steps as `name AS (sql)`, the last of which is the answers. */
  readonly steps: readonly WrittenStep[];
  /** The name of the step that has the answers, quoted. */
  readonly answers: string;
  readonly reads: {
    readonly subject: readonly SourceColumn[];
    readonly members: readonly SourceColumn[];
  };
}

/**
 * Writes an edition as one SQL query, which gives the same status, outcomes and rules as `evaluate` for every row.
 *
 * Columns: `id`, those kept, one a decision (`collect`: one a benefit, yes, no or unknown), `status`
 * (decided, undetermined, invalid), `rule` (ids parted by `;`), `errors` (code and fact, parted by `;`, null for none),
 * `edition`, outputs; or, with `counts`, one row an answer and how many have it. Which facts are still missing is not among them: ask `evaluate` for the undetermined rows.
 *
 * @throws {SqlError} when the dialect cannot say it
 * @throws {DocumentError} when the edition itself is faulty
 *
 * @example
 * compileSql(poverty.on('2018-12-31'), { dialect: 'postgres', source: { table: 'households' } }).sql
 */
export function compileSql(edition: Edition, options: SqlOptions): CompiledSql {
  const program = programOf(edition);
  const dialect = dialectOf(options.dialect);
  const { source, checked = false, prefix = '' } = options;
  const complete = options.facts === 'complete';
  const arithmetic = new Arithmetic(dialect.widestDigits, dialect.title);
  const relation = new Relation(dialect.longestName);
  relation.reserve('id', 0);
  for (const { as } of keptColumns(source)) relation.reserve(as, 0);
  const scope = new Scope(program, relation, arithmetic, complete, {
    typed: options.words === 'enum',
    rowByRow: dialect.rowByRow,
    counted: options.counts === true,
  });
  const { placed, problems } = readFacts(scope, source, options.on ?? edition.date, checked);
  const members =
    options.members === undefined || program.memberSubject === undefined
      ? undefined
      : openMembers(program, options.members, arithmetic, {
          complete,
          checked,
          longestName: dialect.longestName,
        });
  new Steps(scope, members, placed, problems, (variable) => explainVariable(program, variable)).run();
  const ofMembers = members === undefined || complete ? undefined : memberProblem(members);
  if (ofMembers !== undefined) relation.reserve('members_problem', 0);
  const invalid = invalidRow(relation, problems, ofMembers);
  const decisions = program.decisions.map((one) => decide(scope, one, invalid, explainRule));
  const { status, rule } = concludeAll(decisions, invalid, scope.typed);
  const faults = decisions.flatMap(({ fault }) => (fault === undefined ? [] : [fault]));
  const answers: (AnswerColumn & { role: AnswerColumnName['role'] })[] = [
    { name: 'id', expression: column('id'), role: 'id' },
    ...keptColumns(source).map(({ as }) => ({ name: as, expression: column(as), role: 'kept' as const })),
    ...decisions.flatMap(({ outcomes }) => outcomes.map((one) => ({ ...one, role: 'outcome' as const }))),
    { name: 'status', expression: status, role: 'status' },
    { name: 'rule', expression: rule, role: 'rule' },
    { name: 'errors', expression: errorsOf(problems, ofMembers, invalid, faults), role: 'errors' },
    {
      name: 'edition',
      expression: word(program.name, scope.typed ? [program.name] : undefined),
      role: 'edition',
    },
    ...(options.outputs === true
      ? outputColumns(program, scope).map((one) => ({ ...one, role: 'output' as const }))
      : []),
  ];
  const counted = answers.filter(({ role }) =>
    ['kept', 'outcome', 'status', 'rule', 'edition'].includes(role),
  );
  const given: readonly AnswerColumnName[] =
    options.counts === true ? [...counted, { name: COUNT, role: 'count' }] : answers;
  refuseTwins(given, dialect);
  const { sql, steps, last } = writeQuery({
    dialect,
    prefix,
    header: headerOf(program, dialect, complete, options.rulebookHash),
    source,
    placed,
    relation,
    members,
    answers: options.counts === true ? counted : answers,
    count: options.counts === true ? COUNT : undefined,
  });
  return {
    sql,
    columns: given.map(({ name, role }) => ({ name, role })),
    steps,
    answers: last,
    reads: {
      subject: placed.map(({ variable, column: name }) => readColumn(variable, name, dialect)),
      members: (members?.facts ?? []).map(({ variable, column: name }) =>
        readColumn(variable, name, dialect),
      ),
    },
  };
}

/** The facts that make a row invalid, as one condition. */
function invalidRow(
  relation: Relation,
  problems: readonly Problem[],
  ofMembers: Expression | undefined,
): Expression {
  const any = or(...problems.map(({ when }) => when), ...(ofMembers === undefined ? [] : [ofMembers]));
  return any.op === 'literal' ? FALSE : relation.define('is_invalid', any);
}

function errorsOf(
  problems: readonly Problem[],
  ofMembers: Expression | undefined,
  invalid: Expression,
  faults: readonly Expression[],
): Expression {
  const texts = [
    ...problems.map((one) => choose([{ when: one.when, gives: literal(textOf(one)) }])),
    ...(ofMembers === undefined ? [] : [column('members_problem')]),
  ];
  const told =
    texts.length === 0 ? [] : [{ when: isTrue(invalid), gives: call('joinWords', literal(';'), ...texts) }];
  return choose([...told, ...faults.map((fault) => ({ when: isKnown(fault), gives: fault }))]);
}

function refuseTwins(answers: readonly AnswerColumnName[], dialect: Dialect): void {
  const seen = new Set<string>();
  for (const { name } of answers) {
    if (new TextEncoder().encode(name).length > dialect.longestName) {
      throw new SqlError(
        'sql/name-too-long',
        name,
        `Cannot name a column ${name} in ${dialect.title}: expected at most ${dialect.longestName} bytes. Shorten the id.`,
      );
    }
    if (seen.has(name.toLowerCase())) {
      throw new SqlError(
        'sql/name-taken',
        name,
        `Cannot name two columns ${name}: expected names that differ in more than case. Leave out the kept column, or the outputs.`,
      );
    }
    seen.add(name.toLowerCase());
  }
}

function readColumn(variable: Variable, name: string, dialect: Dialect): SourceColumn {
  const type =
    variable.type === 'number'
      ? variable.scale === 1
        ? 'integer'
        : 'decimal'
      : variable.type === 'choice'
        ? 'text'
        : (variable.type as 'boolean' | 'date');
  return { fact: variable.id, column: name, type: dialect.types[type] };
}

const QUOTE_LENGTH = 100;

/** A clause on one line: what it is called, and how it begins. */
function clauseLine(source: ResolvedSource): string {
  const label = source.label?.vi ?? source.document.title.vi;
  const text = source.quote ?? source.paraphrase?.vi;
  const start =
    text === undefined || text.length <= QUOTE_LENGTH ? text : `${text.slice(0, QUOTE_LENGTH).trimEnd()}…`;
  return `${source.document.number}, ${label}${start === undefined ? '' : `: “${start}”`} [${source.ref}]`;
}

function explainRule(_decision: ProgramDecision, rule: ProgramRule, bit?: bigint): readonly string[] {
  const name = bit === undefined ? `Rule ${rule.id}` : `${bit}: rule ${rule.id}`;
  return [
    `${name} gives ${rule.outcome}`,
    ...rule.sources.slice(0, 2).map((source) => `  ${clauseLine(source)}`),
  ];
}

function explainVariable(program: Program, variable: Variable): readonly string[] {
  const derived = program.edition.rulebook.derived?.[variable.id];
  if (derived === undefined) return variable.kind === 'comparison' ? [variable.id] : [];
  const sources = derived.sources ?? [];
  return sources.length === 0 ? [] : [`${variable.id}: ${sources.join(', ')}`];
}

function headerOf(
  program: Program,
  dialect: Dialect,
  complete: boolean,
  hash: string | undefined,
): readonly string[] {
  const { release, texts, rulebook } = program.edition;
  const until = rulebook.inForce.until === undefined ? '' : ` to ${rulebook.inForce.until}`;
  return [
    `${program.name}: ${texts.vi.title} / ${texts.en.title}`,
    `In force from ${rulebook.inForce.from}${until}. ${release.name} ${release.version}. Written for ${dialect.title}.`,
    ...(hash === undefined ? [] : [`Rulebook ${hash}`]),
    complete ? 'Every fact asked for is taken as known.' : 'Null is unknown, never no and never 0.',
  ];
}

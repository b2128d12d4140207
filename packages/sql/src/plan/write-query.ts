import type { Dialect } from '../dialect/dialect.js';
import { choose, coalesce, column, compareTo, isKnown, literal } from '../expression/build.js';
import type { Expression } from '../expression/expression.js';
import { writeComment, writeExpression, writeName, writeTable } from '../expression/write.js';
import type { AnswerColumn } from '../program/decisions.js';
import { MEMBER_KEY, type Members } from '../program/members.js';
import { keptColumns, type PlacedFact, type SubjectSource, type TableSource } from '../source.js';
import { columnsByLevel, columnsRead, type PlannedColumn, type Relation } from './relation.js';

/** A step of a query. */
export interface WrittenStep {
  /** Its name, quoted. */
  readonly name: string;
  /** What it selects. */
  readonly sql: string;
}

/** What a query is written from. */
export interface QueryPlan {
  readonly dialect: Dialect;
  readonly prefix: string;
  readonly header: readonly string[];
  readonly source: SubjectSource;
  readonly placed: readonly PlacedFact[];
  readonly relation: Relation;
  readonly members: Members | undefined;
  readonly answers: readonly AnswerColumn[];
  /** The column that counts the subjects of an answer, where they are to be counted and not listed. */
  readonly count: string | undefined;
}

/** Writes a plan: each step a named query over the one before, the answers last. */
export function writeQuery(plan: QueryPlan): { sql: string; steps: readonly WrittenStep[]; last: string } {
  const { dialect, prefix, members, relation, answers } = plan;
  const name = (of: string) => writeName(`${prefix}${of}`, dialect);
  const steps: WrittenStep[] = [];
  const add = (of: string, sql: string): string => {
    steps.push({ name: name(of), sql });
    return name(of);
  };
  let counts: string | undefined;
  if (members !== undefined && members.counts.length > 0) {
    const read = add('members', selectMembers(plan, members));
    const last = addLevels(plan.dialect, members.scope.relation.columns, read, 'members', add, [
      column(MEMBER_KEY),
      ...members.counts.map(({ expression }) => expression),
    ]);
    const items = [
      writeName(MEMBER_KEY, dialect),
      ...members.counts.map((one) => item(dialect, one.expression, one.name)),
    ];
    counts = add(
      'members_counted',
      `SELECT\n${items.map((one) => `  ${one}`).join(',\n')}\nFROM ${last}\nGROUP BY ${writeName(MEMBER_KEY, dialect)}`,
    );
  }
  const facts = add('facts', selectFacts(plan, counts));
  const last = addLevels(
    dialect,
    relation.columns,
    facts,
    'step',
    add,
    answers.map(({ expression }) => expression),
  );
  const from = plan.count === undefined ? last : add('counted', countBy(plan, plan.count, last));
  const items = answers.map(({ name: as, expression }) => item(dialect, expression, as));
  if (plan.count !== undefined) items.push(writeName(plan.count, dialect));
  let end = add('answers', `SELECT\n${items.map((one) => `  ${one}`).join(',\n')}\nFROM ${from}`);
  if (plan.count !== undefined) end = add('totals', sumUp(plan, plan.count, end));
  const head = plan.header.map(writeComment).join('\n');
  const written = steps.slice(0, -1).map((step) => `${step.name} AS (\n${indent(step.sql)}\n)`);
  const final = (steps.at(-1) as WrittenStep).sql;
  return { sql: `${head}\nWITH ${written.join(',\n')}\n${final}`, steps, last: end };
}

/** The rows by what their answers are read from: numbers and truth values, which are cheaper to group than the answers' words. */
function countBy({ dialect, answers }: QueryPlan, count: string, from: string): string {
  const by = columnsRead(answers.map(({ expression }) => expression)).map((one) => writeName(one, dialect));
  const items = [...by, `COUNT(*) AS ${writeName(count, dialect)}`].map((one) => `  ${one}`);
  const groups = by.length === 0 ? '' : `\nGROUP BY ${by.join(', ')}`;
  return `SELECT\n${items.join(',\n')}\nFROM ${from}${groups}`;
}

/** The counts by answers: what they were read from may differ where the answers do not. */
function sumUp({ dialect, answers }: QueryPlan, count: string, from: string): string {
  const by = answers.map(({ name }) => writeName(name, dialect));
  const name = writeName(count, dialect);
  const items = [...by, `CAST(SUM(${name}) AS ${dialect.types.integer}) AS ${name}`].map((one) => `  ${one}`);
  return `SELECT\n${items.join(',\n')}\nFROM ${from}\nGROUP BY ${by.join(', ')}`;
}

/** Lines moved in; generated text holds no line break inside a constant's quotes but what a caller's own codes have. */
const indent = (text: string) => text.replaceAll('\n', '\n  ').replace(/^/, '  ');

function addLevels(
  dialect: Dialect,
  columns: readonly PlannedColumn[],
  from: string,
  base: string,
  add: (of: string, sql: string) => string,
  asked: readonly Expression[],
): string {
  const levels = columnsByLevel(columns);
  let last = from;
  levels.forEach((level, i) => {
    const items = level.map((one) =>
      [...one.comment.map(writeComment), item(dialect, one.expression, one.name)]
        .map((line) => `  ${line}`)
        .join('\n'),
    );
    const later = [...levels.slice(i + 1).flatMap((some) => some.map((one) => one.expression)), ...asked];
    const made = new Set(levels.slice(i).flatMap((some) => some.map(({ name }) => name)));
    const carried = carriedColumns(dialect, later, made).map((one) => `  ${one}`);
    const fence = dialect.fence === '' ? '' : `\n${dialect.fence}`;
    last = add(
      `${base}_${level[0]?.level}`,
      `SELECT\n${[...carried, ...items].join(',\n')}\nFROM ${last}${fence}`,
    );
  });
  return last;
}

const MOST_NAMED = 12;

/** What a step hands on: all that it has, or where its rows are made anew what is read later, if that is few. */
function carriedColumns(dialect: Dialect, later: readonly Expression[], made: ReadonlySet<string>): string[] {
  if (!dialect.rowByRow) return ['*'];
  const read = columnsRead(later).filter((name) => !made.has(name));
  return read.length > MOST_NAMED ? ['*'] : read.map((name) => writeName(name, dialect));
}

function item(dialect: Dialect, expression: Expression, as: string): string {
  const name = writeName(as, dialect);
  const text = writeExpression(expression, dialect, '  ');
  return text === name ? name : `${text} AS ${name}`;
}

function selectFacts(plan: QueryPlan, counts: string | undefined): string {
  const { dialect, source, placed, members } = plan;
  const from = (of: string) => column(of, 'source');
  const id = source.id ?? 'id';
  const items = [
    item(dialect, from(id), 'id'),
    ...keptColumns(source).map((one) => item(dialect, from(one.column), one.as)),
    ...placed.flatMap((one) => placedItems(dialect, one, 'source')),
    ...(counts === undefined
      ? []
      : joinedCounts(members as Members).map((one) => item(dialect, one.expression, one.name))),
  ];
  const join =
    counts === undefined
      ? ''
      : `\nLEFT JOIN ${counts} AS ${writeName('counted', dialect)} ON ${writeExpression(compareTo(column(MEMBER_KEY, 'counted'), '=', from(id)), dialect)}`;
  return `SELECT\n${items.map((one) => `  ${one}`).join(',\n')}\nFROM ${tableOf(source, dialect)} AS ${writeName('source', dialect)}${join}`;
}

/** The counts as the subjects see them: 0 where it is known that there is no member. */
function joinedCounts(members: Members): { name: string; expression: Expression }[] {
  const { known } = members.source;
  return members.counts.map(({ name, expression }) => {
    const counted = column(name, 'counted');
    if (known === undefined || expression.op !== 'count') return { name, expression: counted };
    const none = choose([{ when: column(known, 'source'), gives: literal(0n) }]);
    return { name, expression: coalesce(counted, none) };
  });
}

function selectMembers(plan: QueryPlan, members: Members): string {
  const { dialect, source } = plan;
  const key = members.source.id ?? 'householdId';
  const items = [
    item(dialect, column(key, 'member'), MEMBER_KEY),
    ...members.facts.flatMap((one) => placedItems(dialect, one, 'member')),
    ...[...members.ofSubject].map(([as, placed]) => item(dialect, readPlaced(placed, 'source'), as)),
  ];
  const join =
    members.ofSubject.size === 0
      ? ''
      : `\nJOIN ${tableOf(source, dialect)} AS ${writeName('source', dialect)} ON ${writeExpression(compareTo(column(source.id ?? 'id', 'source'), '=', column(key, 'member')), dialect)}`;
  return `SELECT\n${items.map((one) => `  ${one}`).join(',\n')}\nFROM ${tableOf(members.source, dialect)} AS ${writeName('member', dialect)}${join}`;
}

function tableOf({ table }: TableSource, dialect: Dialect): string {
  return writeTable(typeof table === 'string' ? [table] : table, dialect);
}

function placedItems(dialect: Dialect, placed: PlacedFact, table: string): string[] {
  const read = item(dialect, readPlaced(placed, table), placed.variable.id);
  return placed.code === undefined
    ? [read]
    : [read, item(dialect, column(placed.column, table), placed.code)];
}

/** A fact's column, its codes made options. A code that stands for no option is kept, and so makes the row invalid. */
function readPlaced({ variable, column: name, values }: PlacedFact, table: string): Expression {
  const here = column(name, table);
  if (values === undefined) return here;
  const isBoolean = variable.type === 'boolean';
  const whens = Object.entries(values).map(([option, code]) => ({
    when: compareTo(here, '=', literal(code)),
    gives: isBoolean ? literal(option === 'true') : literal(option),
  }));
  return isBoolean ? choose(whens) : choose([...whens, { when: isKnown(here), gives: literal('?') }]);
}

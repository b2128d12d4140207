import type { Edition } from '../edition/edition.js';
import { FactError } from '../error/index.js';
import type { Decision } from '../evaluate/decision.js';
import { evaluate } from '../evaluate/evaluate.js';
import { unknownFact } from '../evaluate/facts.js';
import { programOf } from '../program/link.js';
import type { Program } from '../program/program.js';
import { type Answers, type AnswersInHand, createAnswers } from './answers.js';
import { type Columns, rowStatus } from './columns.js';
import { type CompiledBlocks, compileBlocks } from './compile.js';
import { factsOfRow } from './row-facts.js';

/** What else the cases may need. */
export interface ColumnsOptions {
  /** The date put to the rulebook for all rows, `YYYY-MM-DD`; by default the date that the edition was taken for. */
  readonly on?: string | undefined;
  /**
   * A decision of the same edition and number of rows whose arrays are written over: for evaluating again and again, as while a
   * limit is moved. Its own answers are then those of the new call. Any other decision is left alone and not used.
   */
  readonly reuse?: ColumnsDecision | undefined;
}

/** The answers to many cases, a column each. */
export interface ColumnsDecision {
  readonly rows: number;
  /** By row, a code of `rowStatus`: decided when every decision is. */
  readonly status: Uint8Array;
  /** By decision of the rulebook, in its order. */
  readonly decisions: readonly Answers[];
  /**
   * One row's whole answer with reasons, as `evaluate` gives it.
   * @throws {FactError} when the row was refused; it says why
   * @throws {DecisionError} when the rulebook gives the row no outcome, or two
   */
  decisionOf(row: number): Decision;
  /** The facts that a row still needs, the most telling first; none for a row that is not undetermined. */
  missingOf(row: number): readonly string[];
}

/**
 * Tells what a rulebook gives for many cases at once: the same answers as `evaluate` gives one by one, a block of rows and
 * one operation at a time. Compiles no code, so that it runs under a page's strictest policy too.
 *
 * A row whose values cannot be taken is `refused` in `status` and the others go on; `decisionOf` throws for it what
 * `evaluate` throws. The columns must not change while the result is in use, since reasons are read off them when asked for.
 *
 * @throws {FactError} `fact/unknown-id` for a column that the edition does not ask for; `fact/wrong-type` for `on`, and for a
 *   column that is shorter than the rows or offsets that fall
 * @throws {DocumentError} when the edition itself is faulty
 *
 * @example
 * const facts = { area: { values: new Uint8Array([0, 1]) }, monthlyIncomePerCapita: { values: new Int32Array([690_000, 690_000]) } };
 * evaluateColumns(poverty.on('2018-12-31'), { rows: 2, facts }).decisions[0].outcome // Uint8Array [0, 0]: poor, poor
 */
export function evaluateColumns(
  edition: Edition,
  columns: Columns,
  options: ColumnsOptions = {},
): ColumnsDecision {
  const program = programOf(edition);
  checkShape(program, columns);
  const compiled = compiledFor(program, columns, options.on);
  const before = options.reuse === undefined ? undefined : written.get(options.reuse);
  const answers =
    before?.program === program && options.reuse?.rows === columns.rows
      ? before.answers
      : program.decisions.map((decision) => createAnswers(decision, columns.rows));
  const only = answers.length === 1 ? answers[0]?.view.status : undefined;
  const status = only ?? new Uint8Array(paddedRows(columns.rows));
  compiled.run(columns, only === undefined ? new Int32Array(status.buffer) : undefined, answers);
  const decide = (row: number) =>
    evaluate(edition, factsOfRow(program, columns, row), options.on === undefined ? {} : { on: options.on });
  const result: ColumnsDecision = {
    rows: columns.rows,
    status: status.subarray(0, columns.rows),
    decisions: answers.map((one) => one.view),
    decisionOf: decide,
    missingOf: (row) => (status[row] === rowStatus.undetermined ? decide(row).missing : []),
  };
  written.set(result, { program, answers });
  return result;
}

/** What a decision's arrays are written by, for `reuse`. */
const written = new WeakMap<
  ColumnsDecision,
  { readonly program: Program; readonly answers: readonly AnswersInHand[] }
>();

/** Rows are written 32 at a time. */
export const paddedRows = (rows: number): number => Math.ceil(rows / 32) * 32;

const compiledShapes = new WeakMap<Program, Map<string, CompiledBlocks>>();

/** Blocks are compiled once for each set of columns that comes along; kinds of arrays are part of it. */
function compiledFor(program: Program, columns: Columns, on: string | undefined): CompiledBlocks {
  const kinds = (facts: Columns['facts']) =>
    Object.entries(facts).map(([id, { values }]) => `${id}:${values.constructor.name}`);
  const key = JSON.stringify([on, kinds(columns.facts), columns.members && kinds(columns.members.facts)]);
  const shapes = compiledShapes.get(program) ?? new Map<string, CompiledBlocks>();
  compiledShapes.set(program, shapes);
  let compiled = shapes.get(key);
  if (compiled === undefined) {
    compiled = compileBlocks(program, columns, on);
    if (shapes.size >= MOST_SHAPES) shapes.clear();
    shapes.set(key, compiled);
  }
  return compiled;
}

const MOST_SHAPES = 64;

function checkShape(program: Program, columns: Columns): void {
  const { rows, facts, members } = columns;
  for (const id of Object.keys(facts)) {
    if (!program.facts.has(id)) throw unknownFact(program.name, id, program.facts.keys(), id);
  }
  checkLengths(facts, rows, '');
  if (members === undefined) return;
  if (program.memberSubject === undefined)
    throw unknownFact(program.name, 'members', program.facts.keys(), 'members');
  for (const id of Object.keys(members.facts)) {
    if (!program.memberFacts.has(id))
      throw unknownFact(program.name, id, program.memberFacts.keys(), `members.${id}`);
  }
  if (members.offsets.length <= rows) throw tooShort('members.offsets', rows + 1, members.offsets.length);
  checkLengths(members.facts, members.offsets[rows] as number, 'members.');
}

function checkLengths(facts: Columns['facts'], rows: number, prefix: string): void {
  for (const [id, { values, known }] of Object.entries(facts)) {
    if (values.length < rows) throw tooShort(`${prefix}${id}.values`, rows, values.length);
    if (known !== undefined && known.length < rows)
      throw tooShort(`${prefix}${id}.known`, rows, known.length);
  }
}

function tooShort(path: string, rows: number, found: number): FactError {
  return new FactError(
    'fact/wrong-type',
    path,
    `Cannot take ${path}: expected at least ${rows} entries; found ${found}. Give one a row, or state fewer rows.`,
  );
}

import { FactError } from '../error/index.js';
import { readState } from '../evaluate/state.js';
import type { Program } from '../program/program.js';
import type { AnswersInHand } from './answers.js';
import type { Columns } from './columns.js';
import { type BlockDecision, compileDecision, writeStatus } from './decide.js';
import { createFactLoader, type FactLoader, fixPredicates } from './fill-variable.js';
import { and, copy, or } from './kernels.js';
import { pickSteps } from './live-steps.js';
import { createKnownReader } from './load-bytes.js';
import { anyOfRuns, createRuns, findRuns } from './members.js';
import { factsOfRow } from './row-facts.js';
import { bindSource, createSource, Scope, type Source } from './scope.js';
import { createSlowRows } from './slow-rows.js';
import { askForStep, type BlockParts, fillSteps } from './steps.js';

/** Rows a block: its masks stay in the processor's near memory, and each operation is paid for by many rows. */
export const BLOCK_ROWS = 4096;

/** A program compiled for one set of columns. */
export interface CompiledBlocks {
  /** Answers every row. `status`, over all decisions, has four rows a word; left out where there is but one decision. */
  run(columns: Columns, status: Int32Array | undefined, answers: readonly AnswersInHand[]): void;
}

/** Compiles a program's decisions for columns of these names and kinds. */
export function compileBlocks(program: Program, like: Columns, on: string | undefined): CompiledBlocks {
  const open = readState(program, {}, on);
  const openMember = program.memberSubject && readState(program, { members: [{}] }, on).members?.[0];
  const subject = new Scope(BLOCK_ROWS / 32);
  const member = new Scope(BLOCK_ROWS / 32);
  const runs = createRuns();
  const date = program.dateVariable;
  const steps = pickSteps(program, like, date !== undefined && open.values[date.index] !== undefined);
  let columns = like;

  // First everything is compiled that asks predicates of variables; only then is it known what each loader has to fill.
  const decisions = program.decisions.map((one) => compileDecision(program.diagram, one, subject));
  const asking = [...steps.member, ...steps.subject].filter(({ variable }) => !steps.slow.has(variable));
  const asked = asking.map((step) => askForStep(program, step, subject, member));

  const sources = new Map<string, Source>();
  const loaders = new Map<number, FactLoader>();
  const stepOf = new Map([...steps.member, ...steps.subject].map((step) => [step.variable, step]));
  for (const variable of program.variables) {
    const { index, id } = variable;
    const scope = variable.scope === 'member' ? member : subject;
    const column = (variable.scope === 'member' ? like.members?.facts : like.facts)?.[id];
    const step = stepOf.get(index);
    if (variable.fact !== undefined && column !== undefined) {
      const source = createSource();
      const numeric = steps.numeric.has(index) || (step !== undefined && variable.type === 'number');
      sources.set(`${variable.scope}.${id}`, source);
      loaders.set(index, createFactLoader(scope, variable, source, column.values, numeric));
    } else if (step === undefined) {
      const state = variable.scope === 'member' ? openMember : open;
      fixPredicates(scope, variable, state?.low[index] ?? 0, state?.high[index] ?? 0);
    }
  }
  const membersSource = like.members === undefined ? undefined : createSource();
  const membersKnown = membersSource && createKnownReader(subject, membersSource);
  const slow = createSlowRows(
    program,
    steps.slow,
    subject,
    member,
    (row) => runs.starts[row] as number,
    (row) => factsOfRow(program, columns, row),
    on,
  );
  const parts: BlockParts = {
    program,
    subject,
    member,
    runs,
    membersKnown,
    open,
    loaders,
    spans: new Map(),
    slow,
  };
  const operations = fillSteps(parts, asked);
  const plain = [...loaders].filter(([index]) => !stepOf.has(index) && !steps.slow.has(index));
  const stated = [...loaders].filter(([index]) => stepOf.has(index) && !steps.slow.has(index));

  const solveBlock = (start: number, rows: number): void => {
    subject.moveTo(start, rows);
    const { members } = columns;
    if (members !== undefined) {
      membersKnown?.read();
      const from = members.offsets[start] as number;
      // Begins where four bytes begin, with up to three members of the row before, so that bytes are read where they lie.
      const first = from & 3;
      member.moveTo(from - first, first + (members.offsets[start + rows] as number) - from);
      if (!findRuns(runs, members.offsets, start, rows, subject.words, first))
        throw fallingOffsets(start, rows);
    }
    for (const [, loader] of plain) loader.load();
    for (const [, loader] of stated) loader.load();
    if (steps.slow.size > 0) slow.run();
    // What is computed of the household may still be found to be unknown; of the members everything has been looked at.
    member.staysKnown = member.known;
    for (const [, loader] of plain) loader.fill();
    for (const operation of operations) operation();
    if (member.anyRefused && members !== undefined) {
      const scratch = subject.predicates.scratch;
      anyOfRuns([{ to: scratch, from: member.refused }], runs, subject.words);
      if (membersKnown !== undefined && !membersKnown.all)
        and(scratch.bits, scratch.bits, membersKnown.mask.bits, subject.words);
      or(subject.refused.bits, subject.refused.bits, scratch.bits, subject.words);
      subject.anyRefused = true;
    }
    for (const decision of decisions) decision.solve();
  };

  return {
    run(given, status, answers) {
      columns = given;
      bindAll(given, sources, membersSource);
      try {
        for (let start = 0; start < given.rows; start += BLOCK_ROWS) {
          solveBlock(start, Math.min(BLOCK_ROWS, given.rows - start));
          writeBlock(subject, decisions, status, answers);
        }
      } finally {
        columns = like;
      }
    },
  };
}

function bindAll(columns: Columns, sources: ReadonlyMap<string, Source>, members: Source | undefined): void {
  const bind = (facts: Columns['facts'], scope: string) => {
    for (const [id, column] of Object.entries(facts)) {
      const source = sources.get(`${scope}.${id}`);
      if (source !== undefined) bindSource(source, column);
    }
  };
  bind(columns.facts, 'subject');
  if (columns.members === undefined || members === undefined) return;
  bind(columns.members.facts, 'member');
  bindSource(members, { values: columns.members.known ?? new Uint8Array(0), known: columns.members.known });
}

function writeBlock(
  subject: Scope,
  decisions: readonly BlockDecision[],
  status: Int32Array | undefined,
  answers: readonly AnswersInHand[],
): void {
  const { words } = subject;
  const [first, ...others] = decisions as [BlockDecision, ...BlockDecision[]];
  decisions.forEach((decision, i) => {
    decision.write(answers[i] as AnswersInHand);
  });
  if (status === undefined) return;
  const decided = subject.predicates.scratch;
  const faulty = subject.predicates.otherScratch;
  copy(decided.bits, first.decided.bits, words);
  copy(faulty.bits, first.faulty.bits, words);
  for (const other of others) {
    and(decided.bits, decided.bits, other.decided.bits, words);
    or(faulty.bits, faulty.bits, other.faulty.bits, words);
  }
  writeStatus(status, subject, decided, faulty);
}

function fallingOffsets(start: number, rows: number): FactError {
  return new FactError(
    'fact/wrong-type',
    'members.offsets',
    `Cannot take members.offsets: expected offsets that never fall; found one that does between rows ${start} and ` +
      `${start + rows}. Give for each row where its members start, and at the end where the last ones end.`,
  );
}

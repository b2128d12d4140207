import type { RawRow, TogetherAnswer } from '@giamngheo/core/cell';
import { programOf } from '@giamngheo/core/program';
import { checkHeader } from '../table/check-header.js';
import { openTable } from '../table/open-table.js';
import { isFile } from '../table/read-text.js';
import type { Table } from '../table/table.js';
import { createDistinctIds } from './distinct-ids.js';
import { factsIn } from './facts-in.js';
import type { FileRun, MembersOf } from './file-run.js';
import { noteInvalid } from './invalid-rows.js';
import { KnownAnswers } from './known-answers.js';
import { answerRaw, createRowAnswerer } from './run-rows.js';

const PIECE = 64 * 1024;

/**
 * Row by row, from a table of any kind, with a few bytes kept of each id.
 * @throws {LookAgain} where an id seems to stand twice
 */
export async function evaluateTable(run: FileRun, loadMembers: MembersOf): Promise<void> {
  await takeTable(run, loadMembers, false);
}

/** The same with whole ids, so that it can say which stands twice. With the way `rows` the reference: every row is evaluated by itself. */
export async function evaluateExactly(run: FileRun, loadMembers: MembersOf): Promise<void> {
  await takeTable(run, loadMembers, true);
}

async function takeTable(run: FileRun, loadMembers: MembersOf, exact: boolean): Promise<void> {
  const { options, words, signal } = run;
  const table = await openTable(options.input, words, signal, run.hash, options.memory);
  try {
    await takeRows(run, table, loadMembers, exact);
  } finally {
    await table.close?.();
  }
}

async function takeRows(run: FileRun, table: Table, loadMembers: MembersOf, exact: boolean): Promise<void> {
  const { options, words, signal, tallies, format, invalid } = run;
  if (table.header !== undefined) checkHeader(table.path, table.header, run.names, words);
  const members = await loadMembers();
  const out = await run.openOutput();
  // What comes from a pipe cannot be read again, and what goes to one or to a device not be written again.
  const isStraight = 'path' in options.output && out.temporary === options.output.path;
  const ids = createDistinctIds(table.path, words, exact || isStraight || !(await isFile(options.input)));
  const answer = answererOf(run, table.header);
  let text = format.head;
  for await (const block of table.blocks) {
    await members?.ready(block.at(-1)?.number ?? 0);
    for (const raw of block) {
      const given = answer(raw);
      ids.add(given.row.id, raw.number);
      tallies.add(given);
      run.groups?.add(raw, given);
      noteInvalid(invalid, given, raw.number, raw.line);
      text += format.row(given.row);
    }
    signal.throwIfAborted();
    options.onProgress?.(tallies.counts.rows);
    if (text.length < PIECE) continue;
    await out.write(text);
    text = '';
  }
  await out.write(text);
}

/** Answers rows one by one, those like one before without evaluating them unless every row is to be. */
function answererOf(run: FileRun, header: readonly string[] | undefined): (raw: RawRow) => TogetherAnswer {
  const { editions, on, way } = run.options;
  if (way === 'rows') {
    run.watch?.begin(header, undefined);
    return (raw) => answerRaw(run, raw);
  }
  const all = editions.flatMap((edition) => [...programOf(edition).facts.keys()]);
  const facts = header === undefined ? all : factsIn(header, run.names);
  const known = new KnownAnswers(editions, on, run.evaluator, new Set(facts));
  run.watch?.begin(header, known);
  return createRowAnswerer(run, known, facts);
}

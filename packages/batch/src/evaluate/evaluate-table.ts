import type { Member, RawRow, TogetherAnswer } from '@giamngheo/core/cell';
import { programOf } from '@giamngheo/core/program';
import { checkHeader } from '../table/check-header.js';
import { openTable } from '../table/open-table.js';
import type { FileRun, MembersOf } from './evaluate-file.js';
import { factsIn } from './facts-in.js';
import { noteInvalid } from './invalid-rows.js';
import { KnownAnswers } from './known-answers.js';
import { answerRaw, createRowAnswerer, IdRows } from './run-rows.js';

const PIECE = 64 * 1024;

/** Row by row, from a table of any kind. With the way `rows` the reference: every row is evaluated by itself. */
export async function evaluateTable(run: FileRun, loadMembers: MembersOf): Promise<readonly Member[]> {
  const { options, words, signal, tallies, format, invalid } = run;
  const table = await openTable(options.input, words, signal, run.hash, options.memory);
  if (table.header !== undefined) checkHeader(table.path, table.header, run.names, words);
  const members = await loadMembers();
  const out = await run.openOutput();
  const ids = new IdRows(table.path, words);
  const answer =
    options.way === 'rows' ? (raw: RawRow) => answerRaw(run, raw) : answererOf(run, table.header);
  let text = format.head;
  for await (const block of table.blocks) {
    for (const raw of block) {
      const given = answer(raw);
      ids.add(given.row.id, raw.number);
      tallies.add(given);
      run.groups?.add(raw, given);
      noteInvalid(invalid, given, raw.number, raw.line);
      text += format.row(given.row);
    }
    if (text.length < PIECE) continue;
    await out.write(text);
    text = '';
    signal.throwIfAborted();
    options.onProgress?.(tallies.counts.rows);
  }
  await out.write(text);
  const stray = [...(members?.byHousehold ?? [])].flatMap(([household, list]) =>
    ids.has(household) ? [] : list,
  );
  return stray.sort((a, b) => a.row - b.row);
}

/** Answers rows one by one, those like one before without evaluating them. */
function answererOf(run: FileRun, header: readonly string[] | undefined): (raw: RawRow) => TogetherAnswer {
  const { editions, on } = run.options;
  const all = editions.flatMap((edition) => [...programOf(edition).facts.keys()]);
  const facts = header === undefined ? all : factsIn(header, run.names);
  const known = new KnownAnswers(editions, on, run.evaluator, new Set(facts));
  return createRowAnswerer(run, known, facts);
}

import { type Edition, editionName } from '@giamngheo/core';
import {
  cellWords,
  createRowEvaluator,
  createTally,
  foldAccents,
  type RawRow,
  type RowAnswer,
  readRow,
} from '@giamngheo/core/cell';
import { programOf } from '@giamngheo/core/program';
import { hashRulebook } from '@giamngheo/core/receipt';
import { collectBad } from './collect-bad.js';
import { groupRows } from './group-rows.js';
import { namesOf } from './map-columns.js';
import type {
  BatchFile,
  BatchMapping,
  BatchProgress,
  BatchResult,
  BatchRow,
  BatchRunner,
  BatchSetup,
  NearRow,
  OpenedBatch,
} from './messages.js';
import { limitsOf, nearestLimit } from './near-limits.js';
import { type OpenTable, openTable } from './open-table.js';
import { type BatchRun, writeResults } from './write-results.js';

/** The longest that rows are worked on before whatever else waits gets its turn, milliseconds. */
const SLICE = 30;
const SAMPLE = 5;
const NAMED = 200;

/** A batch that was stopped before its end. */
export class BatchCancelled extends Error {}

/**
 * Opens a table, evaluates its rows one by one, and keeps the answers for files and details. Works in slices, so that it can
 * stand in a worker or, where none is allowed, in the page itself.
 */
export class BatchEngine implements BatchRunner {
  #table: OpenTable | undefined;
  #setup: BatchSetup | undefined;
  #name = '';
  #run: BatchRun | undefined;
  #cancelled = false;

  async open(file: Blob, name: string, setup: BatchSetup): Promise<OpenedBatch> {
    this.close();
    const words = cellWords(setup.locale);
    const table = await openTable(file, words.row.cellCount);
    this.#table = table;
    this.#setup = setup;
    this.#name = name;
    const sample: string[][] = [];
    for await (const { rows } of table.rows()) {
      for (const { values } of rows.slice(0, SAMPLE - sample.length)) sample.push(values.map(shown));
      if (sample.length >= SAMPLE) break;
    }
    return {
      name,
      kind: table.kind,
      hash: table.hash,
      header: table.header,
      sample,
      facts: factsOf(setup),
      group: guessGroup(table.header, setup.edition),
    };
  }

  async run(mapping: BatchMapping, progress: (progress: BatchProgress) => void): Promise<BatchResult> {
    const [table, setup] = [this.#table, this.#setup];
    if (table === undefined || setup === undefined) throw new Error('no file is open');
    this.#cancelled = false;
    const words = cellWords(setup.locale);
    const { edition } = setup;
    const names = namesOf(setup, mapping);
    const evaluator = createRowEvaluator(edition, setup.on, names, words);
    const tally = createTally(edition);
    const groups = groupRows(edition, table.header.indexOf(mapping.group ?? ''));
    const limits = limitsOf(edition);
    const near: NearRow[] = [];
    let nearTotal = 0;
    const answers: RowAnswer[] = [];
    const bad: { raw: RawRow; answer: RowAnswer }[] = [];
    const rowOf = new Map<string, number>();
    const leftOut = { unknown: new Set<string>(), unused: new Set<string>() };
    let sliceStart = performance.now();
    const causes = collectBad(NAMED);
    for await (const { rows, read } of table.rows()) {
      for (const raw of rows) {
        const row = readRow(raw, names, leftOut, words);
        const before = row.id === '' ? undefined : rowOf.get(row.id);
        if (before !== undefined) row.faults.push(duplicate(row.id, before, setup.locale));
        else if (row.id !== '') rowOf.set(row.id, raw.number);
        const answer = evaluator.answer(row, undefined);
        answers.push(answer);
        tally.add(answer);
        const group = groups.add(raw, answer);
        if (answer.status === 'invalid') {
          bad.push({ raw, answer });
          causes.add(raw, answer);
        } else {
          const limit = nearestLimit(limits, row.facts, mapping.nearShare);
          if (limit !== undefined) {
            nearTotal++;
            if (near.length < NAMED)
              near.push({ row: raw.number, id: row.id, group, ...limit, outcome: answer.outcomes[0] ?? '' });
          }
        }
        if (performance.now() - sliceStart > SLICE) {
          progress({ rows: answers.length, share: read / table.size });
          await nextTurn();
          if (this.#cancelled) throw new BatchCancelled();
          sliceStart = performance.now();
        }
      }
    }
    const result: BatchResult = {
      counts: tally.counts,
      outcomes: groups.outcomes,
      byOutcome: tally.byOutcome,
      groups: groups.result(setup.locale),
      near: { total: nearTotal, rows: near },
      causes: causes.result(),
      edition: editionName(edition),
      rulebookHash: hashRulebook(edition),
      inputHash: table.hash,
    };
    this.#run = { setup, table, name: this.#name, mapping, answers, bad, result };
    progress({ rows: answers.length, share: 1 });
    return result;
  }

  async row(row: number): Promise<BatchRow | undefined> {
    if (this.#run === undefined) return undefined;
    const { table, setup, mapping, answers } = this.#run;
    const words = cellWords(setup.locale);
    const names = namesOf(setup, mapping);
    for await (const { rows } of table.rows()) {
      const raw = rows.find(({ number }) => number === row);
      const answer = answers[row - 1];
      if (raw === undefined || answer === undefined) continue;
      const { facts } = readRow(raw, names, { unknown: new Set(), unused: new Set() }, words);
      return { row, answer, facts };
    }
    return undefined;
  }

  async file(kind: BatchFile): Promise<Blob> {
    if (this.#run === undefined) throw new Error('nothing was run');
    return writeResults(this.#run, kind);
  }

  cancel(): void {
    this.#cancelled = true;
  }

  close(): void {
    this.cancel();
    this.#table = undefined;
    this.#run = undefined;
  }
}

function factsOf({ edition, locale }: BatchSetup): OpenedBatch['facts'] {
  const entries = edition.vocabulary.find(({ subject }) => subject === edition.rulebook.subject)?.facts ?? {};
  return [...programOf(edition).facts.keys()].flatMap((id) => {
    const label = entries[id]?.label[locale];
    return label === undefined ? [] : [{ id, label }];
  });
}

/** The column of communes: one that is named as the vocabulary names them. */
function guessGroup(header: readonly string[], edition: Edition): string | undefined {
  const commune = edition.vocabulary.find(({ subject }) => subject === 'commune');
  const called = ['commune', 'communeId', 'Xã, phường, thị trấn', 'Tên xã', 'Xã', 'Mã xã'];
  const names = new Set(
    [...called, commune?.label.vi ?? '', commune?.label.en ?? '', ...(commune?.idAliases ?? [])].map(
      foldAccents,
    ),
  );
  const bare = (name: string) => foldAccents(name).replace(/^ten /, '');
  return header.find((name) => names.has(foldAccents(name)) || names.has(bare(name)));
}

function duplicate(id: string, before: number, locale: 'vi' | 'en') {
  const message =
    locale === 'vi'
      ? `mã ${id} đã có ở dòng dữ liệu ${before}, mỗi mã chỉ được có một dòng`
      : `the id ${id} stands in row ${before} already, each id may stand once`;
  return { code: 'row/duplicate-id', message: message.replaceAll(';', ',') };
}

function shown(value: unknown): string {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return value === null || value === undefined ? '' : String(value);
}

/** Lets whatever else waits have its turn. A message comes sooner than a timer, which waits at least 4 ms. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}

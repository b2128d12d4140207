import type { Edition, Locale } from '@giamngheo/core';
import type { ColumnTarget, NumberLocale } from '@giamngheo/core/cell';
import { Store } from '../controllers/store.js';
import { mapColumns } from './map-columns.js';
import type {
  BatchColumn,
  BatchFault,
  BatchFile,
  BatchMapping,
  BatchProgress,
  BatchResult,
  BatchRow,
  BatchRunner,
  OpenedBatch,
} from './messages.js';
import { BatchError, type StartedRunner, startRunner } from './runner.js';

/** How far a batch is. */
export type BatchStage = 'empty' | 'opening' | 'mapping' | 'running' | 'done';

/** What a review of a batch shows. */
export interface BatchState {
  readonly stage: BatchStage;
  readonly opened: OpenedBatch | undefined;
  readonly columns: readonly BatchColumn[];
  /** What must be mended in the columns before the rows can be read. */
  readonly headerFaults: readonly { readonly code: string; readonly message: string }[];
  readonly mapping: BatchMapping;
  readonly progress: BatchProgress;
  readonly result: BatchResult | undefined;
  readonly fault: BatchFault | undefined;
  /** Where rows are worked on. */
  readonly where: StartedRunner['where'] | undefined;
}

const noProgress: BatchProgress = { rows: 0, share: 0 };
const untouched: BatchMapping = { overrides: [], group: undefined, numberLocale: undefined, nearShare: 0.05 };

/**
 * Takes a file of households through a rulebook: opens it, matches its columns, evaluates its rows beside the page, and
 * hands out what came of it. Nothing leaves the machine. Needs a page only for its worker.
 *
 * @example
 * const batch = new BatchController();
 * batch.prepare(poverty.on('2018-12-31'), '2018-12-31', 'vi');
 * await batch.choose(file);
 * await batch.start();
 * batch.state.result?.counts; // { rows: 500, decided: 487, … }
 */
export class BatchController extends Store<BatchState> {
  readonly #start: () => Promise<StartedRunner>;
  #runner: BatchRunner | undefined;
  #edition: Edition | undefined;
  #on: string | undefined;
  #locale: Locale = 'vi';
  /** Counts choices, so that what an earlier file still brings is not taken for the later one's. */
  #turn = 0;

  constructor(start: () => Promise<StartedRunner> = startRunner) {
    super({
      stage: 'empty',
      opened: undefined,
      columns: [],
      headerFaults: [],
      mapping: untouched,
      progress: noProgress,
      result: undefined,
      fault: undefined,
      where: undefined,
    });
    this.#start = start;
  }

  /** Says by which edition and day rows are decided. A result of another edition is let go. */
  prepare(edition: Edition | undefined, on: string | undefined, locale: Locale): void {
    const other = this.#edition !== undefined && edition !== this.#edition;
    this.#edition = edition;
    this.#on = on;
    this.#locale = locale;
    if (other && this.state.stage !== 'empty') this.reset();
  }

  /** Opens a file. What is wrong with it stands in `fault`. */
  async choose(file: File): Promise<void> {
    const turn = ++this.#turn;
    this.#runner?.cancel();
    const { nearShare } = this.state.mapping;
    const mapping = { ...untouched, nearShare };
    this.update({ stage: 'opening', opened: undefined, result: undefined, fault: undefined, mapping });
    await this.#try(turn, 'empty', async () => {
      const runner = await this.#ready();
      const opened = await runner.open(file, file.name, this.#setup());
      if (turn === this.#turn)
        this.#map({ stage: 'mapping', opened, mapping: { ...mapping, group: opened.group } });
    });
  }

  /** Says what a column is; without a target, what its name says. */
  setColumn(name: string, target: ColumnTarget | undefined): void {
    const { mapping } = this.state;
    const others = mapping.overrides.filter(([column]) => column !== name);
    const overrides = target === undefined ? others : [...others, [name, target] as const];
    this.#map({ mapping: { ...mapping, overrides } });
  }

  /** Sets the column of communes, how numbers are written, or how near a limit is near. */
  set(changes: {
    group?: string | undefined;
    numberLocale?: NumberLocale | undefined;
    nearShare?: number;
  }): void {
    this.#map({ mapping: { ...this.state.mapping, ...changes } });
  }

  /** Evaluates the rows. */
  async start(): Promise<void> {
    const { stage, headerFaults, mapping } = this.state;
    if ((stage !== 'mapping' && stage !== 'done') || headerFaults.length > 0) return;
    const turn = ++this.#turn;
    this.update({ stage: 'running', progress: noProgress, result: undefined, fault: undefined });
    await this.#try(turn, 'mapping', async () => {
      const runner = await this.#ready();
      const result = await runner.run(mapping, (progress) => {
        if (turn === this.#turn) this.update({ progress });
      });
      if (turn === this.#turn) this.update({ stage: 'done', result });
    });
  }

  /** Goes back to the columns, with the file as it was opened. */
  change(): void {
    if (this.state.stage === 'done') this.update({ stage: 'mapping' });
  }

  /** Stops a run. The file stays open. */
  cancel(): void {
    this.#runner?.cancel();
  }

  /** Lets the file and all that came of it go. */
  reset(): void {
    this.#turn++;
    this.close();
    this.update({
      stage: 'empty',
      opened: undefined,
      columns: [],
      headerFaults: [],
      result: undefined,
      fault: undefined,
      mapping: { ...untouched, nearShare: this.state.mapping.nearShare },
    });
  }

  /** A file of the answers; undefined while there are none. */
  async file(kind: BatchFile): Promise<Blob | undefined> {
    return this.state.result === undefined ? undefined : this.#runner?.file(kind);
  }

  /** One row in full, by its place from 1. */
  async row(row: number): Promise<BatchRow | undefined> {
    return this.state.result === undefined ? undefined : this.#runner?.row(row);
  }

  /** Ends the worker. The next file starts another. */
  close(): void {
    this.#runner?.close();
    this.#runner = undefined;
  }

  async #ready(): Promise<BatchRunner> {
    if (this.#runner !== undefined) return this.#runner;
    const { runner, where } = await this.#start();
    this.#runner = runner;
    this.update({ where });
    return runner;
  }

  #setup() {
    if (this.#edition === undefined) throw new Error('no edition: call prepare first');
    return { edition: this.#edition, on: this.#on, locale: this.#locale };
  }

  #map(changes: Partial<BatchState>): void {
    const { opened, mapping } = { ...this.state, ...changes };
    if (opened === undefined) {
      this.update(changes);
      return;
    }
    const { columns, faults } = mapColumns(this.#setup(), opened.header, mapping);
    this.update({ ...changes, columns, headerFaults: faults });
  }

  async #try(turn: number, back: BatchStage, run: () => Promise<void>): Promise<void> {
    try {
      await run();
    } catch (error) {
      if (turn !== this.#turn) return;
      const fault: BatchFault =
        error instanceof BatchError ? error.fault : { code: 'batch/failed', details: [String(error)] };
      this.update({ stage: back, fault });
    }
  }
}

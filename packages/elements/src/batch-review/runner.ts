import { makeBatchWorker } from '../batch-worker.js';
import type {
  BatchFault,
  BatchFile,
  BatchMapping,
  BatchProgress,
  BatchResult,
  BatchRow,
  BatchRunner,
  BatchSetup,
  OpenedBatch,
} from './messages.js';
import type { BatchReply, BatchRequest } from './serve-batch.js';

/** Something that stands in the way of a batch, thrown on the page's side. */
export class BatchError extends Error {
  readonly fault: BatchFault;
  constructor(fault: BatchFault) {
    super([fault.code, ...fault.details].join(' '));
    this.name = 'BatchError';
    this.fault = fault;
  }
}

/** A runner, and where it works: beside the page, or in it by slices where no worker is allowed. */
export interface StartedRunner {
  readonly runner: BatchRunner;
  readonly where: 'worker' | 'page';
}

/** Starts a worker and waits until it says that it is ready; falls back to the page where it is refused. */
export async function startRunner(): Promise<StartedRunner> {
  try {
    return { runner: await startWorker(makeBatchWorker()), where: 'worker' };
  } catch {
    const [{ BatchEngine }, { faultOf }] = await Promise.all([
      import('./engine.js'),
      import('./serve-batch.js'),
    ]);
    const engine = new BatchEngine();
    const told = async <T>(run: Promise<T>): Promise<T> => {
      try {
        return await run;
      } catch (error) {
        throw new BatchError(faultOf(error));
      }
    };
    return {
      where: 'page',
      runner: {
        open: (...args) => told(engine.open(...args)),
        run: (...args) => told(engine.run(...args)),
        row: (row) => told(engine.row(row)),
        file: (kind) => told(engine.file(kind)),
        cancel: () => engine.cancel(),
        close: () => engine.close(),
      },
    };
  }
}

function startWorker(worker: Worker): Promise<BatchRunner> {
  return new Promise((resolve, reject) => {
    worker.onerror = (event) => {
      event.preventDefault();
      worker.terminate();
      reject(new Error('the worker did not start'));
    };
    worker.onmessage = () => resolve(new WorkerRunner(worker));
  });
}

interface Waiting {
  readonly resolve: (value: never) => void;
  readonly reject: (error: Error) => void;
  readonly progress: ((progress: BatchProgress) => void) | undefined;
}

type Call = BatchRequest extends infer R ? (R extends { id: number } ? Omit<R, 'id'> : never) : never;

/** Hands calls to a worker. */
class WorkerRunner implements BatchRunner {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #last = 0;

  constructor(worker: Worker) {
    this.#worker = worker;
    worker.onmessage = ({ data }: MessageEvent<BatchReply>) => this.#hear(data);
    worker.onerror = (event) => {
      event.preventDefault();
      const error = new BatchError({ code: 'batch/failed', details: [event.message] });
      for (const { reject } of this.#waiting.values()) reject(error);
      this.#waiting.clear();
    };
  }

  open = (file: Blob, name: string, setup: BatchSetup): Promise<OpenedBatch> =>
    this.#call({ call: 'open', file, name, setup });
  run = (mapping: BatchMapping, progress: (progress: BatchProgress) => void): Promise<BatchResult> =>
    this.#call({ call: 'run', mapping }, progress);
  row = (row: number): Promise<BatchRow | undefined> => this.#call({ call: 'row', row });
  file = (kind: BatchFile): Promise<Blob> => this.#call({ call: 'file', kind });

  cancel(): void {
    void this.#call({ call: 'cancel' });
  }

  close(): void {
    this.#worker.terminate();
    const error = new BatchError({ code: 'batch/cancelled', details: [] });
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }

  #call<T>(call: Call, progress?: (progress: BatchProgress) => void): Promise<T> {
    const id = ++this.#last;
    return new Promise<T>((resolve, reject) => {
      this.#waiting.set(id, { resolve: resolve as Waiting['resolve'], reject, progress });
      this.#worker.postMessage({ ...call, id });
    });
  }

  #hear(reply: BatchReply): void {
    if ('ready' in reply) return;
    const waiting = this.#waiting.get(reply.id);
    if (waiting === undefined) return;
    if ('progress' in reply) {
      waiting.progress?.(reply.progress);
      return;
    }
    this.#waiting.delete(reply.id);
    if ('fault' in reply) waiting.reject(new BatchError(reply.fault));
    else waiting.resolve(reply.value as never);
  }
}

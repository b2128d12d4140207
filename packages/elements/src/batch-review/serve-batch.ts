import { BatchCancelled, BatchEngine } from './engine.js';
import { FileFault } from './limits.js';
import { lockDown } from './lock-down.js';
import type { BatchFault, BatchFile, BatchMapping, BatchSetup } from './messages.js';

/** What the page asks of the worker. */
export type BatchRequest =
  | {
      readonly id: number;
      readonly call: 'open';
      readonly file: Blob;
      readonly name: string;
      readonly setup: BatchSetup;
    }
  | { readonly id: number; readonly call: 'run'; readonly mapping: BatchMapping }
  | { readonly id: number; readonly call: 'row'; readonly row: number }
  | { readonly id: number; readonly call: 'file'; readonly kind: BatchFile }
  | { readonly id: number; readonly call: 'cancel' };

/** What the worker says. */
export type BatchReply =
  | { readonly ready: true }
  | { readonly id: number; readonly progress: { readonly rows: number; readonly share: number } }
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly fault: BatchFault };

/** The part of a worker's scope that is used. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<BatchRequest>) => void) | null;
  postMessage(message: BatchReply): void;
}

/** Makes the scope of a worker serve batches: takes its ways out from it first, then says that it is ready. */
export function startBatchWorker(scope: object): void {
  lockDown(scope);
  const { postMessage } = scope as WorkerScope;
  const say = (reply: BatchReply) => postMessage.call(scope, reply);
  const engine = new BatchEngine();
  (scope as WorkerScope).onmessage = async ({ data }) => {
    const { id } = data;
    try {
      say({ id, value: await answer(engine, data, (progress) => say({ id, progress })) });
    } catch (error) {
      say({ id, fault: faultOf(error) });
    }
  };
  say({ ready: true });
}

function answer(
  engine: BatchEngine,
  request: BatchRequest,
  progress: (progress: { rows: number; share: number }) => void,
): unknown {
  switch (request.call) {
    case 'open':
      return engine.open(request.file, request.name, request.setup);
    case 'run':
      return engine.run(request.mapping, progress);
    case 'row':
      return engine.row(request.row);
    case 'file':
      return engine.file(request.kind);
    default:
      return engine.cancel();
  }
}

/** What went wrong, as data. */
export function faultOf(error: unknown): BatchFault {
  if (error instanceof FileFault) return { code: error.code, details: error.details };
  if (error instanceof BatchCancelled) return { code: 'batch/cancelled', details: [] };
  return { code: 'batch/failed', details: [error instanceof Error ? error.message : String(error)] };
}

// An entry of its own: only a worker reads files, and a page that imports the elements need not load what does.
export { startBatchWorker } from '../batch-review/serve-batch.js';

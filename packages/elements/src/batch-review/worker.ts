import { startBatchWorker } from './serve-batch.js';

startBatchWorker(self);

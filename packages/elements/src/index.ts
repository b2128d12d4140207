import { elementClasses } from './classes.js';
import { defineElements } from './define.js';

export {
  findRulebook,
  registeredRulebooks,
  registerLater,
  registerRulebooks,
} from './base/registry.js';
export { type BatchWorkerFactory, setBatchWorker, trustedScript } from './batch-worker.js';
export * from './classes.js';
export { defineElements, type ElementClasses } from './define.js';

defineElements(elementClasses);

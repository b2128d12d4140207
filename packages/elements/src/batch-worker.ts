// This stands at the top of the sources because the built file does too: the worker's address is told from here.

/** Makes the worker in which batches are read and evaluated. */
export type BatchWorkerFactory = () => Worker;

let factory: BatchWorkerFactory = createModuleWorker;

/**
 * Says how the worker of batches is made, where the built-in way does not fit: a script of one's own that calls
 * `startBatchWorker(self)`, from an address that the page's `worker-src` allows.
 */
export function setBatchWorker(make: BatchWorkerFactory): void {
  factory = make;
}

/** A new worker. Throws where the page may have none. */
export const makeBatchWorker: BatchWorkerFactory = () => factory();

/** An address as a page that demands trusted types takes it. Only the address given passes. */
export function trustedScript(address: string): string {
  const { trustedTypes } = globalThis as {
    trustedTypes?: {
      createPolicy(
        name: string,
        rules: { createScriptURL(url: string): string },
      ): { createScriptURL(url: string): string };
    };
  };
  if (trustedTypes === undefined) return address;
  const policy = trustedTypes.createPolicy('giamngheo-worker', {
    createScriptURL: (url) => {
      if (url !== address) throw new TypeError(`not the worker of this package: ${url}`);
      return url;
    },
  });
  return policy.createScriptURL(address);
}

function createModuleWorker(): Worker {
  try {
    // written out like this, since bundlers know it by its form
    return new Worker(new URL('./batch-review/worker.js', import.meta.url), { type: 'module' });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const address = new URL('./batch-review/worker.js', import.meta.url).href;
    return new Worker(trustedScript(address), { type: 'module' });
  }
}

// This stands at the top of the sources because the built file does too: the worker's address is told from here.

/** Makes the worker in which batches are read and evaluated. */
export type BatchWorkerFactory = () => Worker;

let factory: BatchWorkerFactory = createModuleWorker;

/**
 * Says how the worker of batches is made, where the built-in way does not fit: a script of one's own that calls
 * `startBatchWorker(self)` of `@giamngheo/elements/serving`, from an address that the page's `worker-src` allows.
 */
export function setBatchWorker(make: BatchWorkerFactory): void {
  factory = make;
}

/** A new worker. Throws where the page may have none. */
export const makeBatchWorker: BatchWorkerFactory = () => factory();

interface Policy {
  createScriptURL(url: string): string;
}

/** One policy a page: a page may allow its name once only. */
let policy: Policy | undefined;
const allowed = new Set<string>();

/** An address as a page that demands trusted types takes it, by the policy `giamngheo-worker`. */
export function trustedScript(address: string): string {
  const { trustedTypes } = globalThis as {
    trustedTypes?: { createPolicy(name: string, rules: Policy): Policy };
  };
  if (trustedTypes === undefined) return address;
  allowed.add(address);
  policy ??= trustedTypes.createPolicy('giamngheo-worker', {
    createScriptURL: (url) => {
      if (!allowed.has(url)) throw new TypeError(`not a worker of this package: ${url}`);
      return url;
    },
  });
  return policy.createScriptURL(address);
}

function createModuleWorker(): Worker {
  // The same name on purpose: bundlers know a worker by the form of the line below, and a page that demands trusted types
  // must be handed one. Asking without would be told as a violation, even where it is caught.
  const Worker = trustingWorker();
  return new Worker(new URL('./batch-review/worker.js', import.meta.url), { type: 'module' });
}

/** The page's own worker class, made to pass its address as a trusted one. */
function trustingWorker(): typeof Worker {
  return class extends globalThis.Worker {
    constructor(address: string | URL, options?: WorkerOptions) {
      super(trustedScript(String(address)), options);
    }
  };
}

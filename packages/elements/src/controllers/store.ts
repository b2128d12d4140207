import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * State that can be watched, without a page: what every headless controller of this package is.
 *
 * `state` is a frozen snapshot; a change replaces it whole. Listeners hear after the change, in the order they came.
 */
export abstract class Store<S extends object> {
  #state: S;
  readonly #listeners = new Set<(state: S) => void>();

  constructor(initial: S) {
    this.#state = Object.freeze(initial);
  }

  /** The state as it is now. */
  get state(): S {
    return this.#state;
  }

  /** Calls the listener after each change, until the returned function is called. */
  subscribe(listener: (state: S) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Puts the changed entries over the state and tells the listeners. */
  protected update(changes: Partial<S>): void {
    this.#state = Object.freeze({ ...this.#state, ...changes });
    for (const listener of [...this.#listeners]) listener(this.#state);
  }
}

/** Renders an element again whenever a store changes, while the element is on the page. */
export class StoreController<S extends object> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #store: Store<S>;
  #stop: (() => void) | undefined;

  constructor(host: ReactiveControllerHost, store: Store<S>) {
    this.#host = host;
    this.#store = store;
    host.addController(this);
  }

  hostConnected(): void {
    this.#stop = this.#store.subscribe(() => this.#host.requestUpdate());
  }

  hostDisconnected(): void {
    this.#stop?.();
    this.#stop = undefined;
  }
}

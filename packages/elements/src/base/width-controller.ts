import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * The width in CSS pixels that an element has for its content, so that a drawing can be laid out for it: scaling a fixed
 * drawing down would make its words too small to read on a narrow page.
 */
export class WidthController implements ReactiveController {
  /** Rounded down; 640 until it was measured. */
  width = 640;
  readonly #host: ReactiveControllerHost & Element;
  #observer: ResizeObserver | undefined;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer = new ResizeObserver(([entry]) => {
      const next = Math.floor(entry?.contentRect.width ?? 0);
      if (next === 0 || next === this.width) return;
      this.width = next;
      // within the observer's own turn a change of layout would be told as an error of the page
      requestAnimationFrame(() => this.#host.requestUpdate());
    });
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
  }
}

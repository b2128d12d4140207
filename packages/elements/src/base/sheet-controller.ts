import type { LitElement, ReactiveController } from 'lit';

/**
 * Puts the printed sheet of an element together when the page is about to print, and only then: a result that changes with
 * each keystroke need not draw its sheet each time.
 */
export class SheetController implements ReactiveController {
  /** Whether the sheet is wanted now. */
  printing = false;

  readonly #host: LitElement;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('beforeprint', this.#before);
    addEventListener('afterprint', this.#after);
  }

  hostDisconnected(): void {
    removeEventListener('beforeprint', this.#before);
    removeEventListener('afterprint', this.#after);
  }

  #before = (): void => {
    this.printing = true;
    this.#host.requestUpdate();
    // the browser takes the page as it stands when this returns
    (this.#host as unknown as { performUpdate(): void }).performUpdate();
  };

  #after = (): void => {
    this.printing = false;
    this.#host.requestUpdate();
  };
}

import type { Edition, RulebookFamily } from '@giamngheo/core';
import { property } from 'lit/decorators.js';
import { type EditionFound, findEdition } from './find-edition.js';
import { GnElement } from './gn-element.js';
import { onRegistration } from './registry.js';

/** An element that works on one edition of one rulebook. */
export abstract class RulebookElement extends GnElement {
  /**
   * The rulebook: its id, when it was registered (`registerRulebooks`, or the embedded script, which has all); or, as a
   * property, the rulebook itself, or one edition of it.
   */
  @property() rulebook: string | RulebookFamily | Edition | undefined;

  /** The legal date, `YYYY-MM-DD`: the edition in force on it is used. Never guessed. */
  @property() date: string | undefined;

  /** The edition by name, its first day in force, `YYYY-MM-DD`; comes before `date`. */
  @property() edition: string | undefined;

  #stop: (() => void) | undefined;

  /** The edition asked for, or what stands in its way, in words. */
  protected findEdition(): EditionFound {
    return findEdition(this, this.locale);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stop = onRegistration(() => this.requestUpdate());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop?.();
    this.#stop = undefined;
  }
}

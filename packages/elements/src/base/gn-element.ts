import type { Locale } from '@giamngheo/core';
import { type CSSResultGroup, LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { LanguageController } from './language-controller.js';
import type { Bilingual } from './locale.js';
import { printElement } from './print-element.js';
import { sharedStyles } from './shared.styles.js';
import { tokens } from './tokens.styles.js';

/** What every element of this package has: language, theme, the shared look, and printing. */
export abstract class GnElement extends LitElement {
  static override styles: CSSResultGroup = [tokens, sharedStyles];

  /**
   * The colours: `light`, `dark`, or `auto` for what the system asks for. Without it the element follows the page's own
   * `color-scheme`.
   */
  @property({ reflect: true }) theme: 'light' | 'dark' | 'auto' | undefined;

  readonly #language = new LanguageController(this);

  /** The language in use, from the nearest `lang`: `vi` unless that is English. */
  protected get locale(): Locale {
    return this.#language.locale;
  }

  /** The element's words in the language in use. */
  protected words<W>(words: Bilingual<W>): W {
    return this.#language.words(words);
  }

  /** Prints this element alone, as an A4 sheet. */
  print(): void {
    printElement(this);
  }
}

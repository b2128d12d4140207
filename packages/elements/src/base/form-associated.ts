import { property, state } from 'lit/decorators.js';
import { RulebookElement } from './rulebook-element.js';

/** What keeps an element from being submitted: words, and the inner control that they are about. */
export interface Problem {
  readonly message: string;
  readonly anchor: HTMLElement | undefined;
}

/**
 * An element that takes part in a form as a native control does: name, value, reset, disabled fieldset, restored state,
 * validity, the `form` attribute. Subclasses give the value and say what is wrong.
 */
export abstract class FormAssociated extends RulebookElement {
  /** Takes part in forms. */
  static readonly formAssociated = true;

  /** The name of its entries in the form's data. Without one nothing is submitted. */
  @property({ reflect: true }) name: string | undefined;

  /** Whether nothing can be changed and nothing is submitted. */
  @property({ type: Boolean, reflect: true }) disabled = false;

  /** Whether the form may only be submitted once everything that matters was answered. */
  @property({ type: Boolean, reflect: true }) required = false;

  /** Disabled by itself or by a fieldset around it. */
  @state() protected formDisabled = false;

  protected readonly internals: ElementInternals = this.attachInternals();

  #custom = '';
  #problem: Problem | undefined;
  #missing = false;

  constructor() {
    super();
    // Our own summary tells what is wrong; the browser's bubble would point at the host.
    this.addEventListener('invalid', (event) => {
      event.preventDefault();
      this.showProblems();
    });
  }

  /** The form it belongs to. Setting an id (as React does with `form="f1"`) sets the attribute. */
  get form(): HTMLFormElement | null {
    return this.internals.form;
  }

  set form(form: string | HTMLFormElement | null | undefined) {
    const id = typeof form === 'object' && form !== null ? form.id : form;
    if (id === null || id === undefined) this.removeAttribute('form');
    else this.setAttribute('form', id);
  }

  /** The labels that name it. */
  get labels(): NodeList {
    return this.internals.labels;
  }

  /** What is wrong, as of a native control. */
  get validity(): ValidityState {
    return this.internals.validity;
  }

  /** What is wrong in words; empty for nothing. */
  get validationMessage(): string {
    return this.internals.validationMessage;
  }

  /** Whether it is checked before the form is submitted: not while it is disabled. */
  get willValidate(): boolean {
    return this.internals.willValidate;
  }

  /** Whether nothing is wrong; sends `invalid` when something is. */
  checkValidity(): boolean {
    return this.internals.checkValidity();
  }

  /** As `checkValidity`, and shows what is wrong. */
  reportValidity(): boolean {
    return this.internals.reportValidity();
  }

  /** Makes the element invalid for a reason of the page's own; the empty string takes it back. */
  setCustomValidity(message: string): void {
    this.#custom = message;
    this.#validate();
  }

  /** @internal Called by the browser when the form is reset. */
  formResetCallback(): void {
    this.resetValue();
  }

  /** @internal Called by the browser when the element or a fieldset around it is disabled or enabled. */
  formDisabledCallback(disabled: boolean): void {
    this.formDisabled = disabled;
  }

  /** @internal Called by the browser when a page comes back: by history, or filled in by the browser. */
  formStateRestoreCallback(state: string | File | FormData | null): void {
    if (typeof state === 'string') this.restoreValue(state);
  }

  /** The value of the form's entries, and what the browser keeps for a page that comes back. */
  protected setFormValue(entries: FormData | null, kept: string): void {
    this.internals.setFormValue(this.formDisabled || this.disabled ? null : entries, kept);
  }

  /** Says what is wrong, and whether something that is required has no answer. */
  protected setProblem(problem: Problem | undefined, missing = false): void {
    this.#problem = problem;
    this.#missing = missing;
    this.#validate();
  }

  /** Submits the form as Enter in a native field does: by its first submit button, unless that one is disabled. */
  protected submitForm(): void {
    const { form } = this;
    if (form === null) return;
    const isSubmit = (one: Element): one is HTMLButtonElement | HTMLInputElement =>
      (one instanceof HTMLButtonElement && one.type === 'submit') ||
      (one instanceof HTMLInputElement && (one.type === 'submit' || one.type === 'image'));
    const button = [...form.elements].find(isSubmit);
    if (button === undefined) form.requestSubmit();
    else if (!button.disabled) form.requestSubmit(button);
  }

  /** Back to the value that the element started with. */
  protected abstract resetValue(): void;
  /** The value that the browser kept. */
  protected abstract restoreValue(kept: string): void;
  /** Shows what is wrong, and moves focus there. */
  protected abstract showProblems(): void;

  #validate(): void {
    const message = this.#custom || this.#problem?.message;
    if (message === undefined || message === '') {
      this.internals.setValidity({});
      return;
    }
    const flags = this.#custom === '' && this.#missing ? { valueMissing: true } : { customError: true };
    const { anchor } = this.#problem ?? {};
    if (anchor?.isConnected) this.internals.setValidity(flags, message, anchor);
    else this.internals.setValidity(flags, message);
  }
}

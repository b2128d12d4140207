import type { Field } from './field.js';
import type { HouseholdFormController } from './household-form-controller.js';
import { focusStop, kindOf, neighbour, wishOf } from './keys.js';
import { type Answer, pathOf, placeOf } from './record.js';

/** What the keyboard moves: the form as it stands, and what a key may do to it. */
export interface KeyboardForm {
  readonly controller: HouseholdFormController | undefined;
  readonly layout: 'steps' | 'sheet';
  /** The answers that a question offers, by id. */
  optionsOf(field: Field): readonly { readonly id: string; readonly answer: Answer }[];
  goOn(): void;
  submit(): void;
  /** Does something once the form is drawn anew. */
  onceDrawn(act: (root: ParentNode) => void): void;
  /** Resolves, once nothing waits to be drawn, to the form's own tree. */
  drawn(): Promise<ParentNode>;
}

/** The form by keyboard: undo and redo, Enter on, and in the sheet letters for answers and arrows between questions. */
export class FormKeyboard {
  readonly #form: KeyboardForm;

  constructor(form: KeyboardForm) {
    this.#form = form;
  }

  /** Reads a key. */
  readonly press = (event: KeyboardEvent): void => {
    const { controller, layout } = this.#form;
    const target = event.composedPath()[0] as HTMLElement;
    const kind = kindOf(target);
    if (controller === undefined) return;
    const { key } = event;
    if ((event.ctrlKey || event.metaKey) && /^[zy]$/i.test(key) && kind !== 'text' && kind !== 'number') {
      event.preventDefault();
      if (key.toLowerCase() === 'y' || event.shiftKey) controller.redo();
      else controller.undo();
      return;
    }
    const wish = wishOf(event, kind);
    if (wish === undefined) return;
    if (wish === 'submit') {
      event.preventDefault();
      target.blur();
      this.#form.submit();
    } else if (layout === 'steps') {
      if (wish !== 'next' || key !== 'Enter' || kind === 'select') return;
      event.preventDefault();
      this.#commit(target);
      this.#form.goOn();
    } else this.#onSheetKey(controller, event, target, wish);
  };

  #onSheetKey(
    controller: HouseholdFormController,
    event: KeyboardEvent,
    target: HTMLElement,
    wish: 'next' | 'previous' | 'yes' | 'no' | 'unknown' | 'refused',
  ): void {
    const stop = target.closest<HTMLElement>('[data-stop]');
    if (stop === null) {
      // Beside a box stand its marks; from them one goes on as from the box.
      if (event.key !== 'Enter') return;
    }
    event.preventDefault();
    if (wish === 'next' || wish === 'previous') {
      this.#commit(target);
      void this.#moveOn(target, wish === 'next' ? 1 : -1, event.key === 'Enter');
      return;
    }
    const place = placeOf(stop?.dataset.stop ?? '');
    const field = controller.field(place);
    if (field === undefined) return;
    const answer =
      wish === 'unknown' || wish === 'refused'
        ? ({ state: wish } as const)
        : this.#form.optionsOf(field).find(({ id }) => id === wish)?.answer;
    if (answer === undefined || (field.fact.type === 'choice' && answer.state === 'given')) return;
    controller.answer(place, answer);
    this.#form.onceDrawn((root) => {
      const now = root.querySelector<HTMLElement>(`[data-stop="${pathOf(place)}"]`);
      if (now !== null) focusStop(now);
    });
  }

  /** A text that Enter or an arrow leaves is done with, as if focus had left it. */
  #commit(target: HTMLElement): void {
    if (this.#form.controller?.state.typing === undefined || !(target instanceof HTMLInputElement)) return;
    if (target.closest('.date') === null) target.dispatchEvent(new Event('change', { bubbles: true }));
    else target.closest('.date')?.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
  }

  async #moveOn(target: HTMLElement, by: 1 | -1, submits: boolean): Promise<void> {
    const root = await this.#form.drawn();
    const stop = target.closest('[data-stop]') ?? target.closest('.control')?.querySelector('[data-stop]');
    const next = neighbour(root, stop ?? target, by);
    if (next !== undefined) focusStop(next);
    else if (by === 1 && submits) this.#form.submit();
  }
}

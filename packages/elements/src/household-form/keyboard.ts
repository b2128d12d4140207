import type { Field } from './field.js';
import type { HouseholdFormController } from './household-form-controller.js';
import { focusStop, kindOf, neighbour, wishOf } from './keys.js';
import { type Answer, pathOf, placeOf } from './record.js';

/** What a key may move: the form as it stands when the key is pressed, and what may be done to it. */
export interface KeyboardForm {
  readonly controller: HouseholdFormController;
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
export function pressKey(event: KeyboardEvent, form: KeyboardForm): void {
  const target = event.composedPath()[0] as HTMLElement;
  const kind = kindOf(target);
  const { key } = event;
  if ((event.ctrlKey || event.metaKey) && /^[zy]$/i.test(key) && kind !== 'text' && kind !== 'number') {
    event.preventDefault();
    if (key.toLowerCase() === 'y' || event.shiftKey) form.controller.redo();
    else form.controller.undo();
    return;
  }
  const wish = wishOf(event, kind);
  if (wish === undefined) return;
  if (wish === 'submit') {
    event.preventDefault();
    target.blur();
    form.submit();
  } else if (form.layout === 'steps') {
    if (wish !== 'next' || key !== 'Enter' || kind === 'select') return;
    event.preventDefault();
    commit(form, target);
    form.goOn();
  } else pressInSheet(form, event, target, wish);
}

function pressInSheet(
  form: KeyboardForm,
  event: KeyboardEvent,
  target: HTMLElement,
  wish: 'next' | 'previous' | 'yes' | 'no' | 'unknown' | 'refused',
): void {
  const stop = target.closest<HTMLElement>('[data-stop]');
  // Beside a box stand its marks; from them one goes on as from the box.
  if (stop === null && event.key !== 'Enter') return;
  event.preventDefault();
  if (wish === 'next' || wish === 'previous') {
    commit(form, target);
    void moveOn(form, target, wish === 'next' ? 1 : -1, event.key === 'Enter');
    return;
  }
  const place = placeOf(stop?.dataset.stop ?? '');
  const field = form.controller.field(place);
  if (field === undefined) return;
  const answer =
    wish === 'unknown' || wish === 'refused'
      ? ({ state: wish } as const)
      : form.optionsOf(field).find(({ id }) => id === wish)?.answer;
  if (answer === undefined || (field.fact.type === 'choice' && answer.state === 'given')) return;
  form.controller.answer(place, answer);
  form.onceDrawn((root) => {
    const now = root.querySelector<HTMLElement>(`[data-stop="${pathOf(place)}"]`);
    if (now !== null) focusStop(now);
  });
}

/** A text that Enter or an arrow leaves is done with, as if focus had left it. */
function commit({ controller }: KeyboardForm, target: HTMLElement): void {
  if (controller.state.typing === undefined || !(target instanceof HTMLInputElement)) return;
  if (target.closest('.date') === null) target.dispatchEvent(new Event('change', { bubbles: true }));
  else target.closest('.date')?.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
}

async function moveOn(form: KeyboardForm, target: HTMLElement, by: 1 | -1, submits: boolean): Promise<void> {
  const root = await form.drawn();
  const stop = target.closest('[data-stop]') ?? target.closest('.control')?.querySelector('[data-stop]');
  const next = neighbour(root, stop ?? target, by);
  if (next !== undefined) focusStop(next);
  else if (by === 1 && submits) form.submit();
}

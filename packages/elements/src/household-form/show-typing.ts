import { showEcho } from './controls.js';
import type { HouseholdFormState } from './household-form-controller.js';
import { placeOf } from './record.js';
import { sayVerdict } from './verdict.js';
import type { View } from './view.js';

/** What the form is drawn from: all of its state but the text being typed and the verdict that it comes to. */
export function drawnFrom({ typing, verdict: _, ...lasting }: HouseholdFormState): readonly unknown[] {
  return [...Object.values(lasting), typing?.path];
}

/**
 * Shows what a key changes in a form that is drawn: the verdict, and the amount in words under the box. Only words change
 * in their place, at once. False where another shape stands beside the verdict: then the form is to be drawn. `line`: the
 * line of the verdict, its words last; looked for in the root it would be found only behind all questions of a sheet.
 */
export function showTyping(
  root: ParentNode,
  line: HTMLElement | undefined,
  view: Pick<View, 'controller' | 'state' | 'locale' | 'words' | 'redact'>,
): boolean {
  const { edition, verdict, typing } = view.state;
  if (typing === undefined) return false;
  const { shape, text } = sayVerdict(edition, verdict, view.locale, view.words);
  const said = line?.lastElementChild?.firstChild;
  if (line?.dataset.shape !== shape || !(said instanceof Text)) return false;
  if (said.data !== text) said.data = text;
  showEcho(root, view, placeOf(typing.path), typing.value);
  return true;
}

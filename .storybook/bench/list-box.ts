import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { reviewWordsOf } from '../pages/review-words.js';
import type { Workbench } from './bench-view.js';
import type { Path } from './figures.js';

/** A list of options that can be edited: what it is a list of, what is on it, and where it stands. */
export interface ListPlace {
  readonly label: string;
  /** The choice fact that has the options. */
  readonly fact: string;
  readonly chosen: readonly (string | number)[];
  readonly path: Path;
}

/** Every option of the fact as a box to tick; the list keeps the vocabulary's order. An empty list is refused. */
export function renderListBox({ after, actions }: Workbench, list: ListPlace): TemplateResult {
  const { names, locale } = after;
  const { label, fact: id, chosen, path } = list;
  const words = reviewWordsOf(locale).bench;
  const fact = names.factOf(id);
  const known: readonly (string | number)[] =
    fact?.type === 'choice' ? fact.options.map((one) => one.id) : [];
  const options = [...new Set([...known, ...chosen])];
  const tick = (option: string | number) => (event: Event) => {
    const box = event.currentTarget as HTMLInputElement;
    const next = options.filter((one) => (one === option ? box.checked : chosen.includes(one)));
    if (next.length > 0) return actions.put(path, next);
    box.checked = true;
    actions.refuse(words.emptyList(label));
  };
  return html`<fieldset class="list-box" data-path=${path.join('.')}>
    <legend>${label}</legend>
    ${options.map(
      (option) =>
        html`<label><input type="checkbox" value=${option} .checked=${live(chosen.includes(option))} @change=${tick(option)} /> ${names.option(id, String(option))}</label>`,
    )}
  </fieldset>`;
}

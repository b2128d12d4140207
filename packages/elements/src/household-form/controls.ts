import type { Fact, FactValue } from '@giamngheo/core';
import { formatQuantity } from '@giamngheo/core/explain';
import { moneyInWords } from '@giamngheo/core/words';
import { html, noChange, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { baseWords } from '../base/base-words.js';
import { type Field, unitOf } from './field.js';
import { boxText, joinDate, splitDate } from './read-answer.js';
import { type Answer, type Place, pathOf } from './record.js';
import { idOf, labelOf, problemAt, type View } from './view.js';

/** An option of a question: what is chosen, and the answer that it stands for. */
export interface Option {
  readonly id: string;
  readonly label: string;
  readonly hint: string | undefined;
  readonly answer: Answer;
}

/** What can be chosen: the answers of the fact, then "not known" and "declined", which every question has. */
export function optionsOf({ locale }: View, fact: Fact): readonly Option[] {
  const words = baseWords[locale];
  const given =
    fact.type === 'choice'
      ? fact.options.map(({ id, label, hint }) => ({
          id,
          label: label[locale],
          hint: hint?.[locale],
          value: id,
        }))
      : [
          { id: 'yes', label: words.yes, hint: undefined, value: true },
          { id: 'no', label: words.no, hint: undefined, value: false },
        ];
  return [
    ...given.map(({ value, ...one }): Option => ({ ...one, answer: { state: 'given', value } })),
    ...(['unknown', 'refused'] as const).map(
      (id): Option => ({ id, label: words[id], hint: undefined, answer: { state: id } }),
    ),
  ];
}

/** Whether an answer is that of an option. */
export const isChosen = (option: Option, answer: Answer | undefined): boolean =>
  answer?.state === option.answer.state &&
  (answer.state !== 'given' || option.answer.state !== 'given' || answer.value === option.answer.value);

const describedBy = (
  view: View,
  field: Field,
  place: Place,
  more: readonly string[] = [],
): string | typeof nothing => {
  const ids = [
    ...(field.fact.hint === undefined ? [] : [idOf(place, '-hint')]),
    ...(problemAt(view, place) === undefined ? [] : [idOf(place, '-error')]),
    ...more,
  ];
  return ids.length === 0 ? nothing : ids.join(' ');
};

/** Radios for yes or no and for a choice; a list to choose from where a sheet would grow too long. */
export function choiceControl(
  view: View,
  field: Field,
  place: Place,
  answer: Answer | undefined,
): TemplateResult {
  const options = optionsOf(view, field.fact);
  if (view.layout === 'sheet' && options.length > 6)
    return selectControl(view, field, place, answer, undefined);
  const first = Math.max(
    0,
    options.findIndex((one) => isChosen(one, answer)),
  );
  return html`<div class="choices" role="radiogroup" data-stop=${pathOf(place)} aria-labelledby=${idOf(place, '-words')}
    aria-describedby=${describedBy(view, field, place)}>
    ${options.map(
      (option, i) => html`<label class="option" data-mark=${option.answer.state}>
        <input type="radio" name=${idOf(place)} id=${i === first ? idOf(place) : nothing} value=${option.id}
          .checked=${isChosen(option, answer)} ?disabled=${view.disabled}
          @change=${() => view.onAnswer(place, option.answer)}/>
        <span>${option.label}${option.hint === undefined || view.layout === 'sheet' ? nothing : html`<span class="small muted option-hint">${option.hint}</span>`}</span>
      </label>`,
    )}
  </div>`;
}

/** A list to choose from. `label`: its name, where no words stand beside it. */
export function selectControl(
  view: View,
  field: Field,
  place: Place,
  answer: Answer | undefined,
  label: string | undefined,
): TemplateResult {
  const options = optionsOf(view, field.fact);
  const chosen = options.find((one) => isChosen(one, answer))?.id ?? '';
  return html`<select id=${idOf(place)} data-stop=${pathOf(place)} ?disabled=${view.disabled}
    aria-label=${label ?? nothing} aria-labelledby=${label === undefined ? idOf(place, '-words') : nothing}
    aria-describedby=${label === undefined ? describedBy(view, field, place) : nothing} .value=${live(chosen)}
    @change=${(event: Event) => {
      const { value } = event.target as HTMLSelectElement;
      view.onAnswer(place, options.find(({ id }) => id === value)?.answer);
    }}>
    <option value="" ?selected=${chosen === ''}>${label === undefined ? view.words.choose : '–'}</option>
    ${options.map(({ id, label }) => html`<option value=${id} ?selected=${chosen === id}>${label}</option>`)}
  </select>`;
}

/** What stands in the box of a text: never touched while it is being typed into. */
function shown(view: View, field: Field, place: Place, answer: Answer | undefined, marks: boolean): unknown {
  if (view.state.typing?.path === pathOf(place)) return noChange;
  if (answer?.state === 'given') return live(boxText(field.fact, answer.value, view.locale));
  if (answer?.state === 'unread') return live(answer.text);
  return live(marks && answer !== undefined ? baseWords[view.locale][answer.state] : '');
}

/** The box itself: text with a numeric keyboard, since `type=number` changes by a scroll of the wheel. */
export function boxOf(
  view: View,
  field: Field,
  place: Place,
  answer: Answer | undefined,
  label: string | undefined,
): TemplateResult {
  const echo = label === undefined ? [idOf(place, '-echo')] : [];
  return html`<input type="text" id=${idOf(place)} data-stop=${pathOf(place)} autocomplete="off" spellcheck="false"
    inputmode=${field.fact.type === 'integer' ? 'numeric' : 'decimal'} class=${label === undefined ? 'amount' : 'cell'}
    aria-label=${label ?? nothing} aria-describedby=${describedBy(view, field, place, echo)}
    aria-invalid=${problemAt(view, place) === undefined ? nothing : 'true'} ?disabled=${view.disabled}
    .value=${shown(view, field, place, answer, label !== undefined)}
    @input=${(event: Event) => view.onType(place, (event.target as HTMLInputElement).value)}
    @change=${(event: Event) => view.onText(place, (event.target as HTMLInputElement).value)}/>`;
}

/** A number, with its unit beside the box and, for money, the amount in words under it. */
export function textControl(
  view: View,
  field: Field,
  place: Place,
  answer: Answer | undefined,
): TemplateResult {
  const unit = unitOf(field, view.locale);
  const value = answer?.state === 'given' ? answer.value : undefined;
  return html`<div class="row">${boxOf(view, field, place, answer, undefined)}${unit === '' ? nothing : html`<span class="unit">${unit}</span>`}</div>
    <p class="echo small muted" id=${idOf(place, '-echo')} .textContent=${live(echoOf(view, field, value))}></p>`;
}

/** An amount of money in figures and in words; empty for anything else. */
function echoOf(
  { locale, redact }: Pick<View, 'locale' | 'redact'>,
  { fact }: Field,
  value: FactValue | undefined,
): string {
  const money = 'unit' in fact && fact.unit?.startsWith('VND') === true;
  const words = money && typeof value === 'number' && !redact ? moneyInWords(value, locale) : undefined;
  return words === undefined ? '' : `${formatQuantity(value as number, 'VND', locale)} (${words})`;
}

/** Shows what is being typed under its box, without drawing the question anew for each key. */
export function showEcho(
  root: ParentNode,
  view: Pick<View, 'controller' | 'locale' | 'redact'>,
  place: Place,
  value: FactValue | undefined,
): void {
  const field = view.controller.field(place);
  const echo = root.querySelector(`#${idOf(place, '-echo')}`);
  const text = field === undefined ? '' : echoOf(view, field, value);
  if (echo === null || echo.textContent === text) return;
  // the same text node with other words is laid out sooner than another node
  if (echo.firstChild instanceof Text) echo.firstChild.data = text;
  else echo.textContent = text;
}

/** A date in three boxes: day, month, year. */
export function dateControl(view: View, place: Place, answer: Answer | undefined): TemplateResult {
  const { words } = view;
  const parts = splitDate(
    answer?.state === 'given' ? String(answer.value) : answer?.state === 'unread' ? answer.text : '',
  );
  const typing = view.state.typing?.path === pathOf(place);
  const read = (event: Event) => {
    const boxes = (event.target as HTMLElement).closest('.date')?.querySelectorAll('input') ?? [];
    const [day = '', month = '', year = ''] = [...boxes].map(({ value }) => value);
    return joinDate(day, month, year);
  };
  // The date is taken once focus leaves its three boxes: half a date is no wrong answer yet.
  const leaves = (event: FocusEvent) =>
    !(event.currentTarget as HTMLElement).contains(event.relatedTarget as Node | null) &&
    view.onText(place, read(event));
  const field = view.controller.field(place) as Field;
  return html`<div class="row date" role="group" aria-labelledby=${idOf(place, '-words')}
    aria-describedby=${describedBy(view, field, place)} @focusout=${leaves}>
    ${(['day', 'month', 'year'] as const).map(
      (part, i) => html`<label class="stack-tight small"><span>${words[part]}</span>
        <input type="text" inputmode="numeric" autocomplete="off" class=${part} id=${i === 0 ? idOf(place) : idOf(place, `-${part}`)}
          data-stop=${pathOf(place)} ?disabled=${view.disabled} .value=${typing ? noChange : live(parts[part])}
          @input=${(event: Event) => view.onType(place, read(event))}/></label>`,
    )}
  </div>`;
}

/** "Not known" and "declined" beside a box: answers of their own, which leave the fact unknown. */
export function marksControl(view: View, place: Place, answer: Answer | undefined): TemplateResult {
  const words = baseWords[view.locale];
  const label = labelOf(view, place);
  return html`<div class="choices" role="group" aria-labelledby=${idOf(place, '-words')}>
    ${(['unknown', 'refused'] as const).map(
      (state) => html`<label class="option" data-mark=${state}>
        <input type="checkbox" .checked=${live(answer?.state === state)} ?disabled=${view.disabled} aria-label="${words[state]}: ${label}"
          @change=${(event: Event) => view.onAnswer(place, (event.target as HTMLInputElement).checked ? { state } : undefined)}/>
        <span>${words[state]}</span></label>`,
    )}
  </div>`;
}

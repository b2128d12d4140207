import { formatDate, formatNumber, formatUnit } from '@giamngheo/core/explain';
import { unitOf } from '@giamngheo/core/words';
import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { reviewWordsOf } from '../pages/review-words.js';
import type { Workbench } from './bench-view.js';
import { type LeafPlace, listRules, type RulePlace } from './conditions.js';
import { type FigurePlace, listFigures } from './figures.js';
import { readFigure } from './read-figure.js';

const NUMBER_OPERATORS = [
  'lessThan',
  'lessThanInclusive',
  'greaterThan',
  'greaterThanInclusive',
  'equal',
  'notEqual',
];
const OTHER_OPERATORS = ['equal', 'notEqual'];
const LIST_OPERATORS = ['in', 'notIn'];

/** The figures, each in a box of its own. */
export function renderFigures(bench: Workbench): TemplateResult {
  const { store, after } = bench;
  const words = reviewWordsOf(after.locale).bench;
  const figures = listFigures(store.rulebook);
  return html`<section>
    <h2>${words.figures}</h2>
    ${figures.length === 0 ? html`<p>${words.noFigures}</p>` : figures.map((one) => renderFigure(bench, one))}
  </section>`;
}

function renderFigure({ after, actions }: Workbench, figure: FigurePlace): TemplateResult {
  const { names, locale } = after;
  const words = reviewWordsOf(locale).bench;
  const { parameter, option, from, unit, value, path } = figure;
  const parts = [
    names.label(parameter),
    ...(option === undefined ? [] : [names.option(option.fact, option.id)]),
    ...(from === undefined ? [] : [formatDate(from, locale)]),
  ];
  const label = parts.join(', ');
  if (Array.isArray(value)) {
    return html`<p class="field"><span>${label}</span> <small>${words.list}: ${listOf(after, parameter) ?? value.join(', ')}</small></p>`;
  }
  const isDate = typeof value === 'string';
  const unitText = formatUnit(names.unit(parameter, unit), locale);
  // A year is no amount: 1986, never 1.986.
  const shown = unit === 'calendarYear' ? String(value) : formatNumber(value as number, locale);
  const change = (event: Event) => {
    const box = event.currentTarget as HTMLInputElement;
    const next = isDate ? box.value : readFigure(box.value, locale);
    if (next === undefined || next === '') actions.refuse(words.notANumber(box.value));
    else actions.put(path, next);
  };
  return html`<label class="field">
    <span>${label}${unitText === '' ? '' : html` <small>(${unitText})</small>`}</span>
    <input
      type=${isDate ? 'date' : 'text'}
      inputmode=${isDate ? 'none' : 'decimal'}
      autocomplete="off"
      data-path=${path.join('.')}
      .value=${live(isDate ? value : shown)}
      @change=${change}
    />
  </label>`;
}

/** A list in words, as the page says it. */
function listOf({ said }: Workbench['after'], parameter: string): string | undefined {
  return said.parameters.find(({ id }) => id === parameter)?.figures[0]?.text;
}

/** The rules, each with its comparisons and its result. */
export function renderRules(bench: Workbench): TemplateResult {
  const words = reviewWordsOf(bench.after.locale).bench;
  return html`<section>
    <h2>${words.rules}</h2>
    ${listRules(bench.store.rulebook).map((rule) => renderRule(bench, rule))}
  </section>`;
}

function renderRule(bench: Workbench, rule: RulePlace): TemplateResult {
  const { after, actions } = bench;
  const { names, said, locale } = after;
  const words = reviewWordsOf(locale).bench;
  const rows = said.decisions.flatMap((decision) => decision.rows);
  const label = rows.find((row) => row.rule === rule.rule)?.label ?? rule.rule;
  const choose = (event: Event) =>
    actions.put(rule.outcomePath, (event.currentTarget as HTMLSelectElement).value);
  return html`<details class="edit-rule" data-rule=${rule.rule}>
    <summary>${label} → ${names.outcome(rule.outcome)}</summary>
    ${rule.leaves.map((place) => renderLeaf(bench, place, label))}
    <label class="field"><span>${words.outcome}</span>
      <select .value=${live(rule.outcome)} @change=${choose}>
        ${rule.outcomes.map((id) => html`<option value=${id} ?selected=${id === rule.outcome}>${names.outcome(id)}</option>`)}
      </select>
    </label>
  </details>`;
}

function renderLeaf({ after, actions, store }: Workbench, place: LeafPlace, rule: string): TemplateResult {
  const { names, locale } = after;
  const words = reviewWordsOf(locale).bench;
  const { leaf, path, removable } = place;
  const label = names.label(leaf.fact);
  const named = `${rule}, ${label}`;
  const chosen = (act: (value: string) => void) => (event: Event) =>
    act((event.currentTarget as HTMLSelectElement).value);
  return html`<div class="leaf" data-path=${path.join('.')}>
    <span>${label}</span>
    <select
      aria-label=${words.operator(named)}
      data-part="operator"
      .value=${live(leaf.operator)}
      @change=${chosen((operator) => actions.put([...path, 'operator'], operator))}
    >
      ${operatorsFor(leaf).map(
        (one) =>
          html`<option value=${one} ?selected=${one === leaf.operator}>${words.operators[one]}</option>`,
      )}
    </select>
    ${renderOperand()}
    ${
      removable
        ? html`<button type="button" aria-label=${words.removeNamed(named)} @click=${() => actions.put(path, undefined)}>${words.remove}</button>`
        : ''
    }
  </div>`;

  function renderOperand(): TemplateResult {
    const { value } = leaf;
    const select = (
      options: readonly (readonly [string, string])[],
      current: string,
      make: (id: string) => unknown,
    ) =>
      html`<select
        aria-label=${words.value(named)}
        data-part="value"
        .value=${live(current)}
        @change=${chosen((id) => actions.put([...path, 'value'], make(id)))}
      >
        ${options.map(([id, text]) => html`<option value=${id} ?selected=${id === current}>${text}</option>`)}
      </select>`;
    if (typeof value === 'boolean') {
      return select(
        [
          ['true', words.yes],
          ['false', words.no],
        ],
        String(value),
        (id) => id === 'true',
      );
    }
    if (typeof value === 'object' && !Array.isArray(value)) {
      const unit = unitOf(names, value.fact);
      const { parameters = {}, derived = {} } = store.rulebook;
      const alike = [...Object.keys(parameters), ...Object.keys(derived)].filter(
        (id) => id === value.fact || (unit !== undefined && id !== leaf.fact && unitOf(names, id) === unit),
      );
      const options = [...new Set([value.fact, ...alike])].map((id) => [id, names.label(id)] as const);
      return select(options, value.fact, (id) => ({ fact: id }));
    }
    const fact = names.factOf(leaf.fact);
    if (typeof value === 'string' && fact?.type === 'choice') {
      const options = fact.options.map(({ id }) => [id, names.option(leaf.fact, id)] as const);
      return select(options, value, (id) => id);
    }
    const items = Array.isArray(value) ? value : [value];
    return html`<span>${items.map((one) => names.value(leaf.fact, one, unitOf(names, leaf.fact))).join('; ')}</span>`;
  }
}

function operatorsFor({ operator, value }: LeafPlace['leaf']): readonly string[] {
  if (LIST_OPERATORS.includes(operator)) return LIST_OPERATORS;
  const isPlain = typeof value === 'boolean' || typeof value === 'string';
  return isPlain ? OTHER_OPERATORS : NUMBER_OPERATORS;
}

import { formatDate, formatNumber, formatUnit } from '@giamngheo/core/explain';
import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { reviewWordsOf } from '../pages/review-words.js';
import type { Workbench } from './bench-view.js';
import { type FigurePlace, listFigures } from './figures.js';
import { renderListBox } from './list-box.js';
import { readFigure } from './read-figure.js';

/** The figures, each in a box of its own; a list of options as boxes to tick. */
export function renderFigures(bench: Workbench): TemplateResult {
  const { store, after } = bench;
  const words = reviewWordsOf(after.locale).bench;
  const figures = listFigures(store.rulebook);
  return html`<section>
    <h2>${words.figures}</h2>
    ${figures.length === 0 ? html`<p>${words.noFigures}</p>` : figures.map((one) => renderFigure(bench, one))}
  </section>`;
}

function renderFigure(bench: Workbench, figure: FigurePlace): TemplateResult {
  const { after, actions } = bench;
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
    const fact = after.said.parameters.find(({ id }) => id === parameter)?.listOf ?? parameter;
    return renderListBox(bench, { label, fact, chosen: value, path });
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

import type { Rulebook } from '@giamngheo/core';
import { formatNumber } from '@giamngheo/core/words';
import { html, type TemplateResult } from 'lit';
import { type PageContext, renderGrade, renderPlaces, renderTable, sayFigure } from './page-parts.js';
import { renderCondition } from './render-condition.js';

/** The figures that the law sets: each with unit, source and how sure we are of it. Nothing where there are none. */
export function renderParameters(context: PageContext): TemplateResult | string {
  const { locale, names, said, words } = context;
  if (said.parameters.length === 0) return '';
  const inDates = partsOfDates(names.program.edition.rulebook);
  const rows = said.parameters.map(({ id, label, figures, unit, clauses, evidence }) => [
    label,
    html`<ul class="plain">
      ${figures.map((figure) => {
        const { period, option } = figure;
        const text =
          inDates.has(id) && typeof figure.value === 'number'
            ? formatNumber(figure.value, locale)
            : sayFigure(figure, unit, locale);
        const about = [period?.text, option?.label].filter((one) => one !== undefined).join(', ');
        return html`<li>${about === '' ? text : `${about}: ${text}`}</li>`;
      })}
    </ul>`,
    renderPlaces(clauses),
    renderGrade(context, evidence.grade),
  ]);
  const head = [words.parameter, words.figure, words.sources, words.evidence];
  return html`<section>
    <h2>${words.parameters}</h2>
    ${renderTable(words.parameters, head, rows)}
  </section>`;
}

/** The parameters that name a month of the year or a day of the month: "7", where "7 months" would be a length. */
function partsOfDates({ derived = {} }: Rulebook): ReadonlySet<string> {
  const parts = Object.values(derived).flatMap((one) =>
    'dateIn' in one ? [one.dateIn.month, one.dateIn.day] : [],
  );
  return new Set(parts.filter((part) => typeof part === 'string'));
}

/** The facts that are worked out from others, with how. Nothing where there are none. */
export function renderDerived(context: PageContext): TemplateResult | string {
  const { said, words } = context;
  if (said.derived.length === 0) return '';
  const rows = said.derived.map(({ label, formula, clauses }) => [
    label,
    formula.condition === undefined
      ? formula.text
      : html`${formula.head === '' ? '' : html`${formula.head}:<br>`}${renderCondition(context, formula.condition)}`,
    clauses.length === 0 ? '' : renderPlaces(clauses),
  ]);
  return html`<section>
    <h2>${words.derived}</h2>
    ${renderTable(words.derived, [words.fact, words.how, words.sources], rows)}
  </section>`;
}

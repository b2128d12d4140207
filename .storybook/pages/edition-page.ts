import type { Locale } from '@giamngheo/core';
import { html, type TemplateResult } from 'lit';
import { renderBenefits } from './benefit-list.js';
import { renderCases } from './case-list.js';
import { renderDecisions, renderRuleList } from './decision-table.js';
import type { EditionData } from './edition-data.js';
import { renderDerived, renderParameters } from './figure-table.js';
import { renderFrame } from './frame.js';
import { type PageContext, renderClauses, renderTable } from './page-parts.js';
import { reviewWordsOf } from './review-words.js';

/** What an edition decides and by which rules: tables, each rule with its clauses, figures, facts, formulas, notes. */
export function renderTablePage(data: EditionData, locale: Locale): TemplateResult {
  return renderFrame(
    data,
    locale,
    'table',
    (context) => html`${renderDecisions(context)} ${renderRuleList(context)} ${renderBenefits(context)}
      ${renderParameters(context)} ${renderAsked(context)} ${renderDerived(context)} ${renderDeprivation(context)}
      ${renderNotes(context)}`,
  );
}

/** The cases of an edition, evaluated here and now. */
export function renderCasesPage(data: EditionData, locale: Locale): TemplateResult {
  return renderFrame(data, locale, 'cases', (context) =>
    data.cases.length === 0
      ? html`<p>${reviewWordsOf(locale).noCases}</p>`
      : renderCases(context, data.edition, data.cases),
  );
}

/** What multidimensional poverty is measured by. */
function renderDeprivation(context: PageContext): TemplateResult | string {
  const { said, words } = context;
  if (said.deprivation === undefined) return '';
  const { text, dimensions, note, clauses } = said.deprivation;
  return html`<section>
    <h2>${words.deprivation}</h2>
    <div class="rule">
      <div>
        <p>${text.charAt(0).toLocaleUpperCase(said.locale) + text.slice(1)}.</p>
        <ul>
          ${dimensions.map((one) => html`<li>${one.text}</li>`)}
        </ul>
        ${note === undefined ? '' : html`<p>${note}</p>`}
      </div>
      <div>${renderClauses(context, clauses)}</div>
    </div>
  </section>`;
}

function renderNotes(context: PageContext): TemplateResult | string {
  const { said, words } = context;
  if (said.notes.length === 0) return '';
  return html`<section>
    <h2>${words.notes}</h2>
    ${said.notes.map(
      ({ text, clauses }) =>
        html`<div class="rule"><p>${text}</p><div>${renderClauses(context, clauses)}</div></div>`,
    )}
  </section>`;
}

/** What must be known, as the questions that are put to a person. */
function renderAsked({ said, words }: PageContext): TemplateResult {
  const facts = said.facts.filter(({ role }) => role === 'facts');
  // A column of blanks says nothing.
  const measured = facts.some(({ unitText }) => unitText !== '');
  const rows = facts.map(({ id, label, question, unitText }) => [
    label,
    question,
    ...(measured ? [unitText] : []),
    html`<code>${id}</code>`,
  ]);
  const head = [words.fact, words.question, ...(measured ? [words.unit] : []), words.code];
  return html`<section>
    <h2>${words.asks}</h2>
    ${renderTable(words.asks, head, rows)}
  </section>`;
}

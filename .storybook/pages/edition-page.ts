import type { Case, Edition, Locale } from '@giamngheo/core';
import { html, type TemplateResult } from 'lit';
import { renderBenefits } from './benefit-list.js';
import { renderCases } from './case-list.js';
import { renderDecisions, renderRuleList } from './decision-table.js';
import { renderDerived, renderParameters } from './figure-table.js';
import { contextOf, type PageContext, renderClauses, renderTable } from './page-parts.js';

/** The page of one edition: when it is in force, what it decides and by which rules, figures, clauses and cases. */
export function renderEdition(edition: Edition, cases: readonly Case[], locale: Locale): TemplateResult {
  const context = contextOf(edition, locale);
  const { said, words } = context;
  return html`<main class="page" lang=${locale} data-page="edition">
    <header>
      <h1>${said.title}</h1>
      <p class="lead">${said.decides}</p>
      <dl class="facts">
        <div><dt>${words.inForce}</dt><dd>${said.inForce.text}</dd></div>
        <div>
          <dt>${words.subject}</dt>
          <dd>${said.subject.label}</dd>
        </div>
        <div><dt>${words.edition}</dt><dd><code>${said.edition}</code></dd></div>
      </dl>
      <details>
        <summary>${words.inForce}: ${words.sources.toLowerCase()}</summary>
        ${renderClauses(context, said.inForce.clauses)}
      </details>
    </header>
    ${renderDecisions(context)} ${renderRuleList(context)} ${renderBenefits(context)}
    ${renderParameters(context)} ${renderAsked(context)} ${renderDerived(context)}
    ${
      said.notes.length === 0
        ? ''
        : html`<section>
            <h2>${words.notes}</h2>
            <ul>
              ${said.notes.map(({ text }) => html`<li>${text}</li>`)}
            </ul>
          </section>`
    }
    ${renderCases(context, edition, cases)}
  </main>`;
}

/** What must be known, as the questions that are put to a person. */
function renderAsked({ said, words }: PageContext): TemplateResult {
  const rows = said.facts
    .filter(({ role }) => role === 'facts')
    .map(({ id, label, question, unitText }) => [label, question, unitText, html`<code>${id}</code>`]);
  return html`<section>
    <h2>${words.asks}</h2>
    ${renderTable(words.asks, [words.fact, words.question, words.unit, 'id'], rows)}
  </section>`;
}

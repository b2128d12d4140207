import type { CellWords, DecisionWords, RowWords } from '@giamngheo/core/words';
import { html, type TemplateResult } from 'lit';
import { type PageContext, renderClauses, renderGrade, renderTable } from './page-parts.js';
import { renderCondition, sayLimits } from './render-condition.js';

/** More columns than these are harder to read than one column of lists. */
const MOST_COLUMNS = 4;

/** The rules of each decision as a table: a row a rule, a column a fact where there are few, the result first. */
export function renderDecisions(context: PageContext): TemplateResult[] {
  const { said, words } = context;
  return said.decisions.map(
    (decision) => html`<section>
      <h2>${words.decision}: ${decision.label}</h2>
      <p>${decision.hit.text}</p>
      ${renderRules(context, decision)}
    </section>`,
  );
}

function renderRules(context: PageContext, { label, columns, rows }: DecisionWords): TemplateResult {
  const { words } = context;
  const nameOf = ({ outcome, rule }: RowWords) => html`<span data-rule=${rule}>${outcome.label}</span>`;
  if (columns.length > MOST_COLUMNS) {
    const lines = rulesOf(rows).map((row) => [nameOf(row), renderCondition(context, row.condition)]);
    return renderTable(label, [words.result, words.conditions], lines, 'decision');
  }
  const head = [
    words.result,
    ...columns.map((column) =>
      column.unitText === '' ? column.label : html`${column.label}<br><small>${column.unitText}</small>`,
    ),
  ];
  const lines = rows.map((row) => [nameOf(row), ...row.cells.map((cell) => renderCell(context, cell))]);
  return renderTable(label, head, lines, 'decision');
}

/** One row a rule: the first of each. */
export const rulesOf = (rows: readonly RowWords[]) => rows.filter(({ part }) => part.index === 1);

function renderCell(context: PageContext, cell: CellWords): TemplateResult {
  const { text, byOption } = cell;
  const lines = byOption.length === 0 ? [text] : byOption.map((one) => `${one.label}: ${one.text}`);
  return html`${lines.map((line) => html`<div>${line}</div>`)}
    ${sayLimits(context, cell).map((limit) => html`<small>${limit}</small><br>`)}`;
}

/** Every rule as a sentence, with the clauses that say so beside it. */
export function renderRuleList(context: PageContext): TemplateResult {
  const { said, words } = context;
  return html`<section>
    <h2>${words.rules}</h2>
    ${said.decisions
      .flatMap(({ rows }) => rulesOf(rows))
      .map(
        (row) => html`<article class="rule">
          <div>
            <h3>${row.label}</h3>
            <div>${renderCondition(context, row.condition)}</div>
            <p>${words.result}: <strong>${row.outcome.label}</strong></p>
            <p>${renderGrade(context, row.evidence.grade)}</p>
            ${row.note === undefined ? '' : html`<p class="remark">${row.note}</p>`}
          </div>
          <div>${renderClauses(context, row.clauses)}</div>
        </article>`,
      )}
  </section>`;
}

import type { ClauseExplanation } from '@giamngheo/core/explain';
import type { RowWords } from '@giamngheo/core/words';
import { html, nothing, type TemplateResult } from 'lit';
import { bindFigures } from '../base/bind-figures.js';
import { clauseView, evidenceTag } from '../base/clause-view.js';
import { citedClauses, clausesOf, rulesOf, type Target } from './citations.js';
import { goTo, type Page, placeId, section } from './page.js';

/** Every rule in words with the law beside it, quote for quote. */
export function rulesView(page: Page): TemplateResult {
  const { text, words, locale } = page;
  return section(
    page,
    'rules',
    text.sections.rules,
    html`${rulesOf(words).map(({ decision, row, number }) => {
      const limits = [
        ...new Map(row.cells.flatMap((cell) => cell.limits).map((one) => [one.id, one])).values(),
      ].filter(({ id }) => words.parameters.some((parameter) => parameter.id === id));
      return html`<article class="beside" id=${placeId(`rule:${row.rule}`)} tabindex="-1">
        <div class="stack-tight">
          ${page.level === 2 ? html`<h3>${number}. ${row.label}</h3>` : html`<h4>${number}. ${row.label}</h4>`}
          <p>${bindFigures(row.sentence)}.</p>
          <p>${text.outcome}: <strong>${row.outcome.label}</strong></p>
          ${
            limits.length === 0
              ? nothing
              : html`<p class="small">${text.uses}: ${limits.map(
                  ({ id, label }, i) => html`${i === 0 ? '' : '; '}${goTo(page, `parameter:${id}`, label)}`,
                )}</p>`
          }
          <p class="row small">${evidenceTag(row.evidence.grade, locale)}${row.evidence.remark}</p>
          ${row.note === undefined ? nothing : html`<p class="small">${row.note}</p>`}
        </div>
        <div class="stack">${lawView(decision.id, row, page)}</div>
      </article>`;
    })}`,
  );
}

/** The clauses that the rule itself states; those of the figures that it compares with behind a disclosure. */
function lawView(decision: string, row: RowWords, page: Page): TemplateResult {
  const own = clausesOf(decision, row, page);
  const figures = row.clauses.filter((one) => !own.includes(one));
  return html`${own.map((clause) => quoteView(clause, page))}
    ${
      figures.length === 0
        ? nothing
        : html`<details><summary>${page.text.figureClauses}</summary>
            <div class="stack">${figures.map((clause) => quoteView(clause, page))}</div></details>`
    }`;
}

function quoteView(clause: ClauseExplanation, page: Page): TemplateResult {
  const target = `clause:${clause.ref}` as Target;
  return html`${clauseView(clause, page.locale)}
    <p class="small no-print">${goTo(page, target, page.text.seeWhere, page.text.seeClause(clause.where))}</p>`;
}

/** Every clause with the rules and figures that rest on it: the way back. */
export function clausesView(page: Page): TemplateResult {
  const { text, words, locale } = page;
  return section(
    page,
    'clauses',
    text.sections.clauses,
    html`${citedClauses(words).map(
      ({
        clause,
        by,
      }) => html`<article class="beside" id=${placeId(`clause:${clause.ref}` as Target)} tabindex="-1">
        <div>${clauseView(clause, locale)}</div>
        <div class="stack-tight small">
          <p class="muted">${text.citedBy}</p>
          <ul>${by.map(({ target, label }) => html`<li>${goTo(page, target, label)}</li>`)}</ul>
        </div>
      </article>`,
    )}`,
  );
}

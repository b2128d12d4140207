import type { CellWords, DecisionWords, RowWords } from '@giamngheo/core/words';
import { html, nothing, type TemplateResult } from 'lit';
import { bindFigures } from '../base/bind-figures.js';
import { mark, type Shape } from '../base/icon.js';
import { clausesOf, rulesOf, type Target } from './citations.js';
import { goTo, type Page, section } from './page.js';
import { type RowVerdict, rowKey } from './try-out.js';
import type { RulebookWords } from './words.vi.js';

const shapes: Readonly<Record<string, Shape>> = { true: 'yes', false: 'no', unknown: 'unknown' };

/** Every decision as a table: rows are rules, columns are facts. A case that is tried marks them. */
export function tablesView(page: Page): TemplateResult {
  const { words, text } = page;
  return section(
    page,
    'decisions',
    text.sections.decisions,
    html`${words.decisions.map(
      (decision) => html`<div class="scroll" tabindex="0" role="group" aria-label=${decision.label}>
          <table class=${isWide(decision) ? 'decision wide' : 'decision'}>
            <caption>
              ${decision.label}
              <span class="small muted hit">${text.hitPolicy(decision.hit.code, decision.hit.name)} ${decision.hit.text}</span>
            </caption>
            ${headView(decision, page)}
            <tbody>${decision.rows.map((row) => rowView(decision, row, page))}</tbody>
          </table>
        </div>
        <p class="small muted">${text.legend}</p>`,
    )}`,
  );
}

/** A table of more columns than these is mostly dashes: its rows list what each rule asks instead. */
const MOST_COLUMNS = 5;

function isWide({ columns }: DecisionWords): boolean {
  return columns.length > MOST_COLUMNS;
}

function headView(decision: DecisionWords, { text, state }: Page): TemplateResult {
  return html`<thead><tr>
    <th scope="col">${text.number}</th>
    ${state.verdict === undefined ? nothing : html`<th scope="col">${text.result}</th>`}
    ${
      isWide(decision)
        ? html`<th scope="col">${text.conditions}</th>`
        : decision.columns.map(
            ({ label, unitText }) =>
              html`<th scope="col">${label}${unitText === '' ? nothing : html` <span class="small muted">(${unitText})</span>`}</th>`,
          )
    }
    <th scope="col">${text.outcome}</th>
    <th scope="col">${text.clause}</th>
  </tr></thead>`;
}

function rowView(decision: DecisionWords, row: RowWords, page: Page): TemplateResult {
  const { text, state, words } = page;
  const verdict = state.verdict?.rows.get(rowKey(decision, row));
  const number =
    rulesOf(words).find((one) => one.decision === decision && one.row.rule === row.rule)?.number ?? 0;
  const own = clausesOf(decision.id, row, page);
  const matched = verdict?.truth === true;
  return html`<tr data-match=${verdict === undefined ? nothing : String(verdict.truth)} aria-current=${matched ? 'true' : nothing}>
    <th scope="row">
      ${goTo(page, `rule:${row.rule}`, String(number), text.rule(number, row.label))}
      ${row.part.of > 1 ? html`<span class="small muted">${text.ways(row.part.index, row.part.of)}</span>` : nothing}
    </th>
    ${state.verdict === undefined ? nothing : html`<td>${verdictView(verdict, page)}</td>`}
    ${
      isWide(decision)
        ? html`<td><ul role="list">${row.cells.map((cell, i) =>
            cell.asked
              ? html`<li class=${verdict?.failing === i ? 'failing' : nothing}>
                  <span class="muted">${decision.columns[i]?.label}:</span> ${cellView(cell, verdict, i, text)}
                </li>`
              : nothing,
          )}</ul></td>`
        : row.cells.map(
            (cell, i) =>
              html`<td class=${verdict?.failing === i ? 'failing' : nothing}>${cellView(cell, verdict, i, text)}</td>`,
          )
    }
    <td><strong>${row.outcome.label}</strong></td>
    <td class="small law">${own.map(({ ref, where }) => html`<p>${goTo(page, `clause:${ref}` as Target, where)}</p>`)}</td>
  </tr>`;
}

function cellView(
  cell: CellWords,
  verdict: RowVerdict | undefined,
  column: number,
  text: RulebookWords,
): TemplateResult {
  const words =
    cell.byOption.length === 0
      ? bindFigures(cell.text)
      : html`<ul role="list">${cell.byOption.map((one) => html`<li><span class="muted">${one.label}:</span> ${bindFigures(one.text)}</li>`)}</ul>`;
  if (verdict?.failing !== column) return html`${words}`;
  return html`${words}<p class="small fails">${text.failingCell(verdict.asked?.found)}</p>`;
}

function verdictView(verdict: RowVerdict | undefined, { text }: Page): TemplateResult | typeof nothing {
  if (verdict === undefined) return nothing;
  const truth = String(verdict.truth) as 'true' | 'false' | 'unknown';
  return mark(shapes[truth] as Shape, text.matched[truth]);
}

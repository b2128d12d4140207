import type { CellWords, DecisionWords, RowWords } from '@giamngheo/core/words';
import { html, nothing, type TemplateResult } from 'lit';
import { bindFigures } from '../base/bind-figures.js';
import { mark, type Shape } from '../base/icon.js';
import { clausesOf, rulesOf, type Target } from './citations.js';
import { goTo, type Page, section } from './page.js';
import { cellView, type TableRow, tableView } from './table-parts.js';
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
      (decision) => html`${tableView({
        name: decision.label,
        caption: html`<caption>
          ${decision.label}
          <span class="small muted hit">${text.hitPolicy(decision.hit.code, decision.hit.name)} ${decision.hit.text}</span>
        </caption>`,
        className: isWide(decision) ? 'decision wide' : 'decision',
        heads: headsOf(decision, page),
        rows: decision.rows.map((row) => ruleRow(decision, row, page)),
      })}
        ${isWide(decision) ? nothing : html`<p class="small muted in-row">${text.legend}</p>`}`,
    )}`,
  );
}

/** A table of more columns than these is mostly dashes: its rows list what each rule asks instead. */
const MOST_COLUMNS = 5;

function isWide({ columns }: DecisionWords): boolean {
  return columns.length > MOST_COLUMNS;
}

function headsOf(decision: DecisionWords, { text, state }: Page): readonly unknown[] {
  return [
    text.number,
    ...(state.verdict === undefined ? [] : [text.result]),
    ...(isWide(decision)
      ? [text.conditions]
      : decision.columns.map(
          ({ label, unitText }) =>
            html`${label}${unitText === '' ? nothing : html` <span class="small muted">(${unitText})</span>`}`,
        )),
    text.outcome,
    text.clause,
  ];
}

function ruleRow(decision: DecisionWords, row: RowWords, page: Page): TableRow {
  const { text, state, words } = page;
  const verdict = state.verdict?.rows.get(rowKey(decision, row));
  const number =
    rulesOf(words).find((one) => one.decision === decision && one.row.rule === row.rule)?.number ?? 0;
  const name = text.rule(number, row.label);
  // a card is headed by the rule's name, a row by its number
  const head = html`<span class="in-row">${number}</span><span class="in-card">${name}</span>`;
  const failing = (i: number) => (verdict?.failing === i ? 'failing' : '');
  return {
    match: verdict === undefined ? undefined : String(verdict.truth),
    head: html`${goTo(page, `rule:${row.rule}`, head, name)}
      ${row.part.of > 1 ? html`<span class="small muted">${text.ways(row.part.index, row.part.of)}</span>` : nothing}`,
    cells: [
      ...(state.verdict === undefined ? [] : [cellView(text.result, verdictView(verdict, page))]),
      ...(isWide(decision)
        ? [
            cellView(
              text.conditions,
              html`<ul role="list">${row.cells.map((cell, i) =>
                cell.asked
                  ? html`<li class=${failing(i)}>
                      <span class="muted">${decision.columns[i]?.label}:</span> ${askedView(cell, verdict, i, text)}
                    </li>`
                  : nothing,
              )}</ul>`,
            ),
          ]
        : row.cells.map((cell, i) => {
            const { label = '', unitText = '' } = decision.columns[i] ?? {};
            const column = unitText === '' ? label : `${label} (${unitText})`;
            return cellView(column, askedView(cell, verdict, i, text), cell.asked ? failing(i) : 'blank');
          })),
      cellView(text.outcome, html`<strong>${row.outcome.label}</strong>`),
      cellView(
        text.clause,
        clausesOf(decision.id, row, page).map(
          ({ ref, where }) => html`<p>${goTo(page, `clause:${ref}` as Target, where)}</p>`,
        ),
        'small law',
      ),
    ],
  };
}

function askedView(
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

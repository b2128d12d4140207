import type { Locale } from '@giamngheo/core';
import { type Figure, formatUnit } from '@giamngheo/core/explain';
import { html, nothing, type TemplateResult } from 'lit';
import { DASH, distanceText, valueText } from '../base/figure-text.js';
import { mark } from '../base/icon.js';
import { labelOf } from '../base/value-words.js';
import { type TargetFinding, targetName } from './score-targets.js';
import type { ScorecardState } from './scorecard-controller.js';
import type { SortColumn } from './sort-findings.js';
import { stateShapes, stateWord } from './state-marks.js';
import { scorecardWords } from './words.js';

const columns: readonly (readonly [SortColumn, string])[] = [
  ['target', 'wide'],
  ['place', 'place'],
  ['year', 'number'],
  ['state', 'state'],
  ['actual', 'number'],
  ['asked', 'number'],
  ['path', 'number'],
  ['gap', 'number'],
];

/** The findings as a table that each column sorts. */
export function findingsTable(
  { shown, sort }: ScorecardState,
  locale: Locale,
  sortBy: (column: SortColumn) => void,
): TemplateResult {
  const words = scorecardWords[locale];
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${words.scroll}>
    <table part="table">
      <caption>${words.caption}</caption>
      <thead>
        <tr>
          ${columns.map(
            ([column, kind]) => html`<th
              scope="col"
              class=${kind}
              aria-sort=${sort?.column === column ? sort.order : nothing}
            ><button class="sort" type="button" @click=${() => sortBy(column)}>${words.columns[column]}<span class="arrow" aria-hidden="true">\u00A0${sort?.column === column ? (sort.order === 'ascending' ? '↑' : '↓') : '↕'}</span></button><span class="printed">${words.columns[column]}</span></th>`,
          )}
        </tr>
      </thead>
      <tbody>${shown.map((finding) => findingRow(finding, locale))}</tbody>
    </table>
  </div>`;
}

/** The unit once for the whole line; shares carry their sign at each figure. */
function unitLine(unit: string | null | undefined, locale: Locale): TemplateResult | typeof nothing {
  if (!unit || unit === 'ratio') return nothing;
  return html`<br /><span class="small muted">${scorecardWords[locale].unit(formatUnit(unit, locale))}</span>`;
}

/** How many missing facts are named in the table; the file has all. */
const NAMED = 2;

function findingRow(finding: TargetFinding, locale: Locale): TemplateResult {
  const { row, state, figures, edition, missing, fault } = finding;
  const [shape, tone] = stateShapes[state];
  const unit = figures.actual?.unit ?? figures.target?.unit;
  const plain = unit === 'ratio' ? unit : undefined;
  const figure = (one: Figure | undefined) => valueText(one?.value, plain, locale);
  const lacking = figures.gap?.value;
  const distance = (value: number) => distanceText(value, plain, locale);
  const gap =
    typeof lacking !== 'number'
      ? DASH
      : lacking < 0
        ? scorecardWords[locale].beyond(distance(-lacking))
        : lacking > 0
          ? scorecardWords[locale].lacking(distance(lacking))
          : distance(lacking);
  return html`<tr>
    <th scope="row" class="wide">${targetName(finding, locale)}${unitLine(unit, locale)}</th>
    <td class="place">${row.name ?? row.place}</td>
    <td class="number">${row.year}</td>
    <td class="state">
      ${mark(shape, stateWord(finding, locale), tone)}
      ${
        missing.length > 0 && finding.outcome === undefined
          ? html`<p class="small muted">${scorecardWords[locale].missing(
              missing.slice(0, NAMED).map((id) => labelOf(edition, id, locale)),
              missing.length - NAMED,
            )}</p>`
          : nothing
      }
      ${fault === undefined ? nothing : html`<p class="small">${fault}</p>`}
    </td>
    <td class="number">${figure(figures.actual)}</td>
    <td class="number">${figure(figures.target)}</td>
    <td class="number">${figure(figures.path)}</td>
    <td class="number">${gap}</td>
  </tr>`;
}

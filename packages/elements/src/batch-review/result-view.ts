import type { Edition, Locale } from '@giamngheo/core';
import { formatNumber } from '@giamngheo/core/explain';
import { html, nothing, svg, type TemplateResult } from 'lit';
import { chartView, pageColours } from '../base/chart.js';
import { quantityText } from '../base/figure-text.js';
import { mark } from '../base/icon.js';
import { factOf, labelOf } from '../base/value-words.js';
import { groupsChart, patternSample } from './groups-chart.js';
import type { BatchFile, BatchResult, NearRow } from './messages.js';
import { batchWords } from './words.js';

/** How many communes are drawn; the table has all. */
const DRAWN = 30;
/** How many faulty rows of a cause are named on the page. */
const NAMED = 100;

/** What a result is shown with. */
interface ResultOptions {
  readonly result: BatchResult;
  readonly edition: Edition;
  readonly nearShare: number;
  readonly width: number;
  readonly locale: Locale;
  /** Whether the long tables below the communes are drawn as well. */
  readonly whole: boolean;
  readonly open: (row: number, id: string) => void;
  readonly save: (kind: BatchFile) => void;
}

/** What came of a batch: communes, households near a limit, faulty rows, files, trace. */
export function resultView(options: ResultOptions): TemplateResult {
  return html`${groupsPart(options)}${
    options.whole ? html`${nearPart(options)}${badPart(options)}${filesPart(options)}` : nothing
  }`;
}

/** A count with its digits grouped. */
export const countText = (count: number, locale: Locale): string => formatNumber(count, locale);

function groupsPart({ result, edition, width, locale }: ResultOptions): TemplateResult {
  const words = batchWords[locale];
  const keys = [...result.outcomes, 'undetermined', 'invalid'].filter((key) =>
    result.groups.some(({ counts }) => (counts[key] ?? 0) > 0),
  );
  const label = (key: string) =>
    key === 'undetermined' || key === 'invalid' ? words[key] : (edition.texts[locale].outcomes[key] ?? key);
  const drawn = result.groups.slice(0, DRAWN);
  const name = words.groupsChart(result.groups.length, countText(result.counts.rows, locale));
  const sums = keys.map((key) => result.groups.reduce((sum, { counts }) => sum + (counts[key] ?? 0), 0));
  return html`<section class="stack">
    <h3>${words.groupsTitle}</h3>
    <ul class="key" role="list">${keys.map(
      (key) =>
        html`<li><svg width="24" height="16" aria-hidden="true" focusable="false">${svg`${patternSample(keys, key, pageColours)}`}</svg>${label(key)}</li>`,
    )}</ul>
    ${chartView(groupsChart({ groups: drawn, keys, width, name, unnamed: words.unnamed, colours: pageColours }))}
    ${drawn.length < result.groups.length ? html`<p class="small muted">${words.firstGroups(drawn.length, result.groups.length)}</p>` : nothing}
    <div class="scroll tall" tabindex="0" role="region" aria-label=${words.scrollGroups}>
      <table part="groups">
        <caption>${words.groupsTitle}</caption>
        <thead><tr><th scope="col">${words.groupColumn}</th>
          ${keys.map((key) => html`<th scope="col" class="number">${label(key)}</th>`)}
          <th scope="col" class="number">${words.total}</th></tr></thead>
        <tbody>${result.groups.map(
          (group) => html`<tr><th scope="row">${group.name || words.unnamed}</th>
            ${keys.map((key) => html`<td class="number">${countText(group.counts[key] ?? 0, locale)}</td>`)}
            <td class="number">${countText(group.rows, locale)}</td></tr>`,
        )}</tbody>
        <tfoot><tr><th scope="row">${words.total}</th>
          ${sums.map((sum) => html`<td class="number">${countText(sum, locale)}</td>`)}
          <td class="number">${countText(result.counts.rows, locale)}</td></tr></tfoot>
      </table>
    </div>
  </section>`;
}

function nearPart({ result, edition, nearShare, locale, open }: ResultOptions): TemplateResult {
  const words = batchWords[locale];
  const { near } = result;
  const share = quantityText(nearShare, 'ratio', locale);
  const columns = words.nearColumns;
  const figure = (fact: string, value: number) => {
    const entry = factOf(edition, fact);
    return quantityText(value, entry !== undefined && 'unit' in entry ? entry.unit : undefined, locale);
  };
  const row = (one: NearRow) => html`<tr>
    <td><button type="button" class="quiet" aria-label=${words.openRow(one.row, one.id)} @click=${() => open(one.row, one.id)}>${one.row}</button></td>
    <th scope="row">${one.id}</th>
    <td>${one.group}</td>
    <td class="number">${figure(one.fact, one.value)}</td>
    <td>${labelOf(edition, one.parameter, locale)}: ${figure(one.fact, one.limit)}</td>
    <td class="outcome">${edition.texts[locale].outcomes[one.outcome] ?? ''}</td>
  </tr>`;
  return html`<section class="stack">
    <h3>${words.nearTitle}</h3>
    ${
      near.total === 0
        ? html`<p>${words.nearNone(share)}</p>`
        : html`<p>${words.nearLead(countText(near.total, locale), share)}</p>
            <div class="scroll tall" tabindex="0" role="region" aria-label=${words.scrollNear}>
              <table><caption class="visually-hidden">${words.nearTitle}</caption><thead><tr>
                <th scope="col">${columns.row}</th><th scope="col">${columns.id}</th><th scope="col">${columns.group}</th>
                <th scope="col" class="number">${columns.value}</th><th scope="col">${columns.limit}</th><th scope="col">${columns.outcome}</th>
              </tr></thead><tbody>${near.rows.map(row)}</tbody></table>
            </div>
            ${near.rows.length < near.total ? html`<p class="small muted">${words.more(countText(near.total - near.rows.length, locale))}</p>` : nothing}`
    }
  </section>`;
}

function badPart({ result, locale, save }: ResultOptions): TemplateResult {
  const words = batchWords[locale];
  if (result.causes.length === 0)
    return html`<section class="stack"><h3>${words.badTitle}</h3><p>${mark('yes', words.badNone)}</p></section>`;
  const numbers = result.causes.some(({ code }) => code === 'cell/ambiguous-number');
  return html`<section class="stack">
    <h3>${words.badTitle}</h3>
    ${numbers ? html`<p class="notice" data-tone="warn">${words.numbersHint}</p>` : nothing}
    ${result.causes.map(
      ({ code, column, count, rows }) => html`<details>
        <summary>${words.cause(words.causes[code] ?? words.otherCause, column, countText(count, locale))}</summary>
        <ul class="small">${rows
          .slice(0, NAMED)
          .map(({ row, line, message }) => html`<li>${words.badRow(row, line)}: ${message}</li>`)}</ul>
        ${count > NAMED ? html`<p class="small muted">${words.more(countText(count - NAMED, locale))}</p>` : nothing}
      </details>`,
    )}
    <div class="no-print"><button type="button" @click=${() => save('bad')}>${words.bad}</button></div>
  </section>`;
}

function filesPart({ result, locale, save }: ResultOptions): TemplateResult {
  const words = batchWords[locale];
  const { traceParts } = words;
  return html`<section class="stack">
    <h3 class="no-print">${words.downloads}</h3>
    <div class="row no-print">
      <button type="button" @click=${() => save('csv')}>${words.csv}</button>
      <button type="button" @click=${() => save('xlsx')}>${words.xlsx}</button>
    </div>
    <details><summary>${words.trace}</summary>
      <dl class="trace">
        <dt>${traceParts.edition}</dt><dd class="hash">${result.edition}</dd>
        <dt>${traceParts.rulebook}</dt><dd class="hash">${result.rulebookHash}</dd>
        <dt>${traceParts.input}</dt><dd class="hash">${result.inputHash}</dd>
      </dl>
    </details>
  </section>`;
}

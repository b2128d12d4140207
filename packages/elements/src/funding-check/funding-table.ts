import type { Locale } from '@giamngheo/core';
import { CellFault } from '@giamngheo/core/cell';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { mark, type Shape, type Tone } from '../base/icon.js';
import { type MoneyUnit, readAmount, writeAmount } from '../base/read-amount.js';
import type { CellState, FundingPlace } from './check-cell.js';
import type { FundingEntry, FundingState, TypedFault } from './funding-controller.js';
import type { FundingTotal } from './sum-cells.js';
import { fundingWords } from './words.js';

/** The shape of each state; colour only repeats it. */
const shapes: Readonly<Record<CellState, readonly [Shape, Tone]>> = {
  met: ['yes', 'good'],
  notMet: ['behind', 'bad'],
  unknown: ['unknown', 'none'],
  invalid: ['fault', 'bad'],
  notInForce: ['no', 'none'],
};

/** What the table needs to be drawn. */
interface TableOptions {
  readonly state: FundingState;
  readonly locale: Locale;
  /** Called when a cell was changed, with what was typed. */
  readonly typed: (cell: FundingEntry, text: string) => void;
}

/** What people call a place. */
export const placeName = ({ name, id }: FundingPlace): string => name ?? id;

/** What is lacking, as one amount or as its bounds. */
export function lackingText(
  { least, most }: { readonly least: number; readonly most: number },
  unit: MoneyUnit,
  locale: Locale,
): string {
  const write = (amount: number) => writeAmount(amount, unit, locale);
  return least === most ? write(least) : fundingWords[locale].between(write(least), write(most));
}

/** Places by year: an amount to try out in each cell, with its state; totals of rows and columns. */
export function fundingTable({ state, locale, typed }: TableOptions): TemplateResult {
  const words = fundingWords[locale];
  const { places, years, cells, byYear, byPlace, total, unit } = state;
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${words.scroll}>
    <table part="table">
      <caption>${words.caption(words.units[unit])}</caption>
      <thead><tr>
        <th scope="col">${words.place}</th>
        ${years.map((year) => html`<th scope="col" class="number">${year}</th>`)}
        <th scope="col" class="number">${words.total}</th>
      </tr></thead>
      <tbody>
        ${places.map(
          (place, i) => html`<tr>
            <th scope="row">${placeName(place)}</th>
            ${cells
              .filter((cell) => cell.place === place)
              .map((cell) => cellView(cell, unit, locale, (text) => typed(cell, text)))}
            ${sumView(byPlace[i], unit, locale)}
          </tr>`,
        )}
      </tbody>
      <tfoot><tr>
        <th scope="row">${words.total}</th>
        ${byYear.map((one) => sumView(one, unit, locale))}
        ${sumView(total, unit, locale)}
      </tr></tfoot>
    </table>
  </div>`;
}

function cellView(
  cell: FundingEntry,
  unit: MoneyUnit,
  locale: Locale,
  typed: (text: string) => void,
): TemplateResult {
  const words = fundingWords[locale];
  const { state, fault, amount, changed, shortfall, key } = cell;
  const text = fault?.text ?? (amount === undefined ? '' : writeAmount(amount, unit, locale));
  const [shape, tone] = shapes[state];
  const name = placeName(cell.place);
  const lacks = state === 'notMet';
  return html`<td class="cell">
    <input
      inputmode="decimal"
      autocomplete="off"
      data-key=${key}
      aria-label=${words.cellLabel(name, cell.year, words.units[unit])}
      aria-invalid=${fault === undefined ? nothing : 'true'}
      aria-describedby=${`about ${key}`.replaceAll(' ', '-')}
      .value=${live(text)}
      @change=${(event: Event) => typed((event.target as HTMLInputElement).value)}
    /><span class="printed">${text}</span>
    <div id=${`about ${key}`.replaceAll(' ', '-')}>
      ${mark(shape, words.states[state], tone)}
      ${lacks ? html`<p class="small">${words.lacking(lackingText(shortfall, unit, locale))}</p>` : nothing}
      ${fault === undefined ? nothing : html`<p class="small error">${reasonText(fault, locale)}</p>`}
      ${changed ? html`<span class="tag" data-tone="warn">${words.tried}</span>` : nothing}
    </div>
  </td>`;
}

/** Why a text is no amount, in the language now in use. */
export function reasonText(fault: TypedFault, locale: Locale): string {
  const again = readAmount(fault.text, fault.unit, fault.locale, locale);
  return again instanceof CellFault ? again.reason : fault.reason;
}

function sumView(sum: FundingTotal | undefined, unit: MoneyUnit, locale: Locale): TemplateResult {
  const words = fundingWords[locale];
  if (sum === undefined) return html`<td></td>`;
  const { amount, known, required, shortfall } = sum;
  const entrusted = writeAmount(amount, unit, locale);
  return html`<td class="sum">
    <p><span class="small muted">${words.entrusted}</span><br /><strong>${known ? entrusted : words.atLeast(entrusted)}</strong></p>
    <p class="small"><span class="muted">${words.required}</span> ${writeAmount(required, unit, locale)}</p>
    <p class="small"><span class="muted">${words.shortfall}</span> ${lackingText(shortfall, unit, locale)}</p>
  </td>`;
}

import type { Locale } from '@giamngheo/core';
import { html, nothing, type TemplateResult } from 'lit';
import { mark } from '../base/icon.js';
import type { MoneyUnit } from '../base/read-amount.js';
import type { FundingEntry, FundingState } from './funding-controller.js';
import { lackingText, placeName, reasonText } from './funding-table.js';
import { fundingWords } from './words.js';

/** What to look at, each line leading to its cell; or that all is well. */
export function fundingSummary(
  { cells, unit, total }: FundingState,
  locale: Locale,
  go: (cell: FundingEntry) => void,
): TemplateResult {
  const words = fundingWords[locale];
  const counted = cells.filter(({ state }) => state !== 'notInForce');
  const faulty = counted.filter(({ state }) => state === 'invalid');
  const failing = counted.filter(({ state }) => state === 'notMet');
  if (counted.length > 0 && total.met === counted.length)
    return html`<div class="notice" data-tone="good" part="summary">${mark('yes', words.passed(counted.length))}</div>`;
  const unknown = counted.filter(({ state }) => state === 'unknown').length;
  const line = (cell: FundingEntry, said: string) =>
    html`<li><button type="button" class="quiet" @click=${() => go(cell)}>${words.cellLink(placeName(cell.place), cell.year)}</button>: ${said}</li>`;
  return html`<div class="notice stack-tight" data-tone=${failing.length + faulty.length > 0 ? 'bad' : 'warn'} part="summary">
    <h3>${words.summary}</h3>
    ${
      faulty.length === 0
        ? nothing
        : html`<p>${mark('fault', words.faulty(faulty.length), 'bad')}</p>
            <ul class="links plain">${faulty.map((cell) => line(cell, cell.fault === undefined ? '' : reasonText(cell.fault, locale)))}</ul>`
    }
    ${
      failing.length === 0
        ? nothing
        : html`<p>${mark('behind', words.failing(failing.length), 'bad')}</p>
            <ul class="links">${failing.map((cell) => line(cell, words.lacking(moneyText(cell, unit, locale))))}</ul>`
    }
    ${unknown === 0 ? nothing : html`<p>${mark('unknown', words.unknown(unknown), 'none')}</p>`}
  </div>`;
}

const moneyText = ({ shortfall }: FundingEntry, unit: MoneyUnit, locale: Locale) =>
  `${lackingText(shortfall, unit, locale)}\u00A0${fundingWords[locale].units[unit]}`;

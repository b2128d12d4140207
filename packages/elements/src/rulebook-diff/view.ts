import type { Locale } from '@giamngheo/core';
import { formatNumber } from '@giamngheo/core/explain';
import { html, type TemplateResult } from 'lit';
import type { SideNames } from './names.js';
import type { DiffElementWords } from './words.js';

/** What the parts of the element share. */
export interface DiffView {
  readonly text: DiffElementWords;
  readonly names: SideNames;
  readonly locale: Locale;
  /** The width there is for drawings, CSS pixels. */
  readonly width: number;
}

/** A column of a table: text, what rules say, or figures that stand under each other. */
export interface TableColumn {
  readonly label: string;
  readonly figures?: boolean;
  readonly said?: boolean;
}

/** A cell; `true` marks it. */
export type TableCell = string | readonly [text: string, marked: boolean];

/** The text with a capital at its start, for what stands alone. */
export const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** So many columns stand closer. */
const MANY = 7;

/** A table with a name, in a frame of its own where it may scroll. The first cell of a row heads it. */
export function tableView(
  name: string,
  columns: readonly TableColumn[],
  rows: readonly (readonly TableCell[])[],
): TemplateResult {
  const kind = (i: number) => (columns[i]?.figures ? 'number' : columns[i]?.said ? 'said' : '');
  return html`<div class="scroll" role="region" tabindex="0" aria-label=${name}><table class=${columns.length > MANY ? 'many' : ''}>
    <caption>${name}</caption>
    <thead><tr>${columns.map(({ label }, i) => html`<th scope="col" class=${kind(i)}>${label}</th>`)}</tr></thead>
    <tbody>${rows.map(
      (row) =>
        html`<tr>${row.map((cell, i) => {
          const [said, marked] = typeof cell === 'string' ? [cell, false] : cell;
          return i === 0
            ? html`<th scope="row">${said}</th>`
            : html`<td class="${kind(i)} ${marked ? 'moved' : ''}">${said}</td>`;
        })}</tr>`,
    )}</tbody>
  </table></div>`;
}

/** A count as the language writes it. */
export const count = ({ locale }: DiffView, value: number): string => formatNumber(value, locale);

/** A share as a percentage with one digit. */
export const percent = ({ locale }: DiffView, share: number): string =>
  `${oneDigit(Math.round(share * 1000) / 10, locale)}%`;

/** A number with its one digit even where it is 0, so that figures under each other align: "64,0". */
function oneDigit(value: number, locale: Locale): string {
  const said = formatNumber(value, locale);
  return Number.isInteger(value) ? `${said}${locale === 'vi' ? ',' : '.'}0` : said;
}

/** A difference of shares in percentage points, with its sign. */
export function points({ locale }: DiffView, before: number, after: number): string {
  const value = Math.round((after - before) * 1000) / 10;
  const sign = value > 0 ? '+' : value < 0 ? '−' : '';
  return `${sign}${oneDigit(Math.abs(value), locale)}`;
}

import { html, nothing, type TemplateResult } from 'lit';

/** One row of a table: its name, its cells, and where on the page it stands. */
export interface TableRow {
  readonly head: unknown;
  readonly cells: readonly TemplateResult[];
  /** The id of the place that links lead to; none when there is no such place. */
  readonly place?: string;
  /** Whether a case that is tried matches the row: `true`, `false`, `unknown`; left out when none is tried. */
  readonly match?: string | undefined;
}

/**
 * A table in its frame; on a narrow page each row is a card, and each cell says its column. Parts of a table that are laid out
 * otherwise are no table to some screen readers any more: the roles are written out.
 *
 * @example
 * tableView({ name: 'Parameters', heads: ['Name', 'Value'], rows: [{ head: 'Poverty line', cells: [cellView('Value', '700 000')] }] })
 */
export function tableView(table: {
  readonly name: string;
  /** What is read above the table; its name, for screen readers alone, when it is not given. */
  readonly caption?: TemplateResult;
  readonly className?: string;
  readonly heads: readonly unknown[];
  readonly rows: readonly TableRow[];
}): TemplateResult {
  const { name, caption, className, heads, rows } = table;
  return html`<div class="scroll" tabindex="0" role="group" aria-label=${name}><table role="table" class=${className || nothing}>
    ${caption ?? html`<caption class="visually-hidden">${name}</caption>`}
    <thead role="rowgroup"><tr role="row">${heads.map((head) => html`<th role="columnheader" scope="col">${head}</th>`)}</tr></thead>
    <tbody role="rowgroup">${rows.map(rowView)}</tbody>
  </table></div>`;
}

function rowView({ head, cells, place, match }: TableRow): TemplateResult {
  return html`<tr
    role="row"
    id=${place ?? nothing}
    tabindex=${place === undefined ? nothing : '-1'}
    data-match=${match ?? nothing}
    aria-current=${match === 'true' ? 'true' : nothing}
  ><th role="rowheader" scope="row">${head}</th>${cells}</tr>`;
}

/** A cell, and the name of its column for cards; no name where the cell says by itself what it is. */
export function cellView(column: string | undefined, content: unknown, className?: string): TemplateResult {
  return html`<td role="cell" data-column=${column ?? nothing} class=${className || nothing}>${content}</td>`;
}

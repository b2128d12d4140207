import { css } from 'lit';

/**
 * Tables of `gn-rulebook` on a narrow page: each row is a card, its name at the head and a line for each cell, named by its
 * column. On paper they stay tables.
 */
export const cardsStyles = css`
  .in-card {
    display: none;
  }
  @media not print {
    @container (inline-size < 44rem) {
      .in-card {
        display: inline;
      }
      .in-row {
        display: none;
      }
      .scroll {
        overflow: visible;
        background: none;
      }
      table,
      tbody,
      tr,
      th,
      td,
      caption {
        display: block;
      }
      tbody {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: calc(var(--_unit) * 3);
      }
      /* still read out: the heads with each cell, a cell that says that there is nothing to say */
      thead,
      .blank {
        position: absolute;
        inline-size: 1px;
        block-size: 1px;
        overflow: hidden;
        clip-path: inset(50%);
      }
      tbody tr {
        border: 1px solid var(--_edge);
        border-radius: var(--_radius);
        padding-block-end: calc(var(--_unit) * 2);
      }
      tbody :is(th, td) {
        border: 0;
        padding: calc(var(--_unit) * 1.5) calc(var(--_unit) * 4);
      }
      tbody th {
        border-block-end: 1px solid var(--_line);
        border-radius: var(--_radius) var(--_radius) 0 0;
        background: var(--_raised);
        margin-block-end: var(--_unit);
        font-weight: 650;
      }
      tr[data-match='true'] {
        border-color: var(--_good);
        border-inline-start-width: 4px;
        background: var(--_good-wash);
      }
      tr[data-match='true'] > :first-child {
        box-shadow: none;
      }
      td.failing {
        margin-inline: calc(var(--_unit) * 2);
        padding-inline: calc(var(--_unit) * 2);
      }
      td button.quiet {
        min-block-size: 2.75rem;
        padding-inline: 0;
        white-space: normal;
      }
      /* one clause stands on the line of its column's name */
      .law > :first-child,
      .source li:first-child,
      .source ul:not(:has(:nth-child(2))) {
        display: inline;
      }
      [data-column]::before {
        content: attr(data-column) ': ';
        /* the column is read out from the head of the table already */
        content: attr(data-column) ': ' / '';
        color: var(--_muted);
        font-size: var(--_small);
      }
    }
  }
`;

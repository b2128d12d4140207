import { css } from 'lit';

/** What only `gn-rulebook` needs. */
export const rulebookStyles = css`
  .part {
    border-block-start: 2px solid var(--_edge);
    padding-block-start: calc(var(--_unit) * 4);
  }
  .part > :is(h2, h3) {
    scroll-margin-block-start: calc(var(--_unit) * 4);
  }
  .contents {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_unit) calc(var(--_unit) * 4);
  }
  .contents a {
    display: inline-block;
    min-block-size: 1.5rem;
  }
  .finder input {
    inline-size: min(100%, 28rem);
  }
  .finder label {
    display: block;
  }
  .hit {
    display: block;
    font-weight: 400;
  }
  @container (inline-size >= 44rem) {
    .decision {
      inline-size: auto;
      min-inline-size: 100%;
    }
    .decision td {
      min-inline-size: 7em;
    }
    .decision td:has(ul) {
      min-inline-size: 11em;
    }
    .decision.wide td:nth-last-child(3) {
      min-inline-size: 14em;
    }
    table:not(.decision) tbody th,
    tr:has(.source) > td {
      min-inline-size: 9em;
    }
    .decision .law {
      min-inline-size: 15em;
    }
  }
  td button.quiet {
    white-space: nowrap;
    min-block-size: 1.75rem;
    padding-block: 0;
  }
  th p {
    font-weight: 400;
  }
  .decision td ul,
  .decision p {
    margin: 0;
  }
  tr[data-match='true'] > * {
    background: var(--_good-wash);
  }
  tr[data-match='true'] > :first-child {
    box-shadow: inset 4px 0 var(--_good);
  }
  .failing {
    outline: 2px dashed var(--_bad);
    outline-offset: -3px;
  }
  .fails {
    color: var(--_bad);
    font-weight: 600;
  }
  details > * + * {
    margin-block-start: calc(var(--_unit) * 3);
  }
  .beside {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    gap: calc(var(--_unit) * 3) calc(var(--_unit) * 6);
    border-block-start: 1px solid var(--_line);
    padding-block-start: calc(var(--_unit) * 4);
    scroll-margin-block-start: calc(var(--_unit) * 4);
  }
  tr {
    scroll-margin-block-start: calc(var(--_unit) * 4);
  }
  .fields {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 15rem), 1fr));
    gap: calc(var(--_unit) * 4);
    align-items: end;
  }
  .field > * {
    display: block;
    inline-size: 100%;
  }
  @container (inline-size < 44rem) {
    .beside {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @media print {
    :host {
      font-size: 11pt;
    }
    table {
      font-size: 10pt;
    }
    .beside {
      break-inside: auto;
      grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
    }
    .decision td {
      min-inline-size: 0 !important;
    }
    /* the clauses are the longest text of the row, and a name has two words a line */
    tr:has(.source) > th {
      inline-size: 22%;
    }
    tr:has(.source) > .source {
      inline-size: 32%;
    }
    tr > :is(th, td) {
      min-inline-size: 0 !important;
    }
    :focus-visible {
      outline: none;
    }
    .contents,
    .finder {
      display: none;
    }
    a {
      color: inherit;
      text-decoration: none;
    }
  }
`;

import { css } from 'lit';

export const scorecardStyles = css`
  .filters {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 12rem), 1fr));
    gap: calc(var(--_unit) * 4);
  }
  .filters label {
    display: grid;
    gap: var(--_unit);
    font-weight: 550;
    font-size: var(--_small);
  }
  .filters select {
    inline-size: 100%;
    font-size: var(--_size);
    font-weight: normal;
  }
  tbody th .small {
    font-weight: normal;
  }
  svg.chart {
    display: block;
    max-inline-size: 100%;
    block-size: auto;
    overflow: visible;
  }
  th > button.sort {
    border: 0;
    background: none;
    padding: 0;
    min-block-size: 1.75rem;
    font-weight: inherit;
    text-align: inherit;
    color: inherit;
    display: inline-block;
  }
  th > button.sort:hover {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .arrow {
    color: var(--_accent);
  }
  table {
    font-size: var(--_small);
  }
  td,
  th {
    padding-inline: calc(var(--_unit) * 2);
  }
  td.wide,
  th.wide {
    min-inline-size: 11rem;
  }
  td.state,
  th.state {
    min-inline-size: 9rem;
  }
  td.place,
  th.place {
    min-inline-size: 6.5rem;
  }
  th.number {
    white-space: normal;
    min-inline-size: 5.5rem;
  }
  .printed {
    display: none;
  }
  th.number:nth-of-type(3) {
    min-inline-size: 3.5rem;
  }
  @media print {
    /* eight columns of figures need a sheet that lies: the document's own sheet says what this page is */
    :host {
      page: gn-wide;
    }
    /* a button is not drawn again in the head of the next sheet; words are */
    .printed {
      display: inline;
    }
    .filters {
      display: none;
    }
    /* beside its heading on one sheet */
    svg.chart {
      inline-size: auto;
      max-block-size: 120mm;
    }
    table {
      font-size: 9.5pt;
    }
    td,
    th {
      min-inline-size: 0 !important;
      padding-inline: 3pt;
    }
    th.wide {
      inline-size: 25%;
    }
    .state .mark {
      white-space: nowrap;
    }
  }
`;

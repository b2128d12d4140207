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
    display: inline-flex;
    gap: var(--_unit);
    align-items: baseline;
  }
  th > button.sort:hover {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .arrow {
    inline-size: 0.8em;
    color: var(--_accent);
    flex: none;
  }
  td.wide,
  th.wide {
    min-inline-size: 13rem;
  }
  td.state,
  th.state {
    min-inline-size: 12rem;
  }
  td.place,
  th.place {
    min-inline-size: 8rem;
  }
  th.number {
    white-space: normal;
    min-inline-size: 6.5rem;
  }
  th.number:nth-of-type(3) {
    min-inline-size: 3.5rem;
  }
  @media print {
    th > button.sort {
      display: inline-flex !important;
      color: #000;
    }
    .arrow {
      display: none;
    }
    .filters {
      display: none;
    }
    table {
      font-size: 10.5pt;
    }
    td,
    th {
      min-inline-size: 0 !important;
      padding-inline: 4pt;
    }
  }
`;

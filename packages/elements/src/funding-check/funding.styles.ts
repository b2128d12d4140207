import { css } from 'lit';

export const fundingStyles = css`
  .units {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_unit) * 4);
  }
  .units legend {
    float: inline-start;
    font-weight: 600;
    padding: 0;
    margin-inline-end: calc(var(--_unit) * 4);
  }
  td.cell {
    min-inline-size: 10.5rem;
    text-align: end;
  }
  td.cell input {
    inline-size: 100%;
    min-block-size: 2.25rem;
    padding-block: var(--_unit);
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  td.cell .mark {
    margin-block-start: var(--_unit);
    font-size: var(--_small);
  }
  td.cell .error {
    max-inline-size: 12rem;
  }
  td.cell p,
  td.sum p {
    margin-inline-start: auto;
  }
  td.sum {
    text-align: end;
    min-inline-size: 11.5rem;
    font-variant-numeric: tabular-nums;
  }
  tbody th {
    min-inline-size: 9rem;
  }
  tfoot th,
  tfoot td {
    border-block-start: 1px solid var(--_edge);
    background: var(--_raised);
  }
  .printed {
    display: none;
  }
  ul.links {
    columns: 22rem 2;
    column-gap: calc(var(--_unit) * 8);
    padding-inline-start: calc(var(--_unit) * 5);
  }
  ul.links.plain {
    columns: auto;
  }
  ul.links li {
    break-inside: avoid;
  }
  ul.links button {
    display: inline;
    padding: 0;
    min-block-size: 1.5rem;
    text-align: start;
  }
  @media print {
    td.cell input,
    .units {
      display: none;
    }
    .printed {
      display: inline;
    }
    ul.links button {
      display: inline !important;
      color: #000;
      text-decoration: none;
    }
    table {
      font-size: 10pt;
    }
    td.sum p {
      text-wrap: balance;
    }
    td,
    th {
      min-inline-size: 0 !important;
      padding: 3pt;
    }
  }
`;

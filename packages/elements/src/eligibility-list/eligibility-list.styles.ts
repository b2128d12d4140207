import { css } from 'lit';

/** What only `gn-eligibility-list` needs. */
export const eligibilityListStyles = css`
  .filter {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 calc(var(--_unit) * 3);
    border-block: 1px solid var(--_line);
    padding-block: calc(var(--_unit) * 2);
  }
  .filter legend {
    float: inline-start;
    font-weight: 600;
  }
  .group {
    border-block-start: 2px solid var(--_edge);
    padding-block-start: calc(var(--_unit) * 3);
  }
  .entry {
    display: grid;
    max-inline-size: none;
    grid-template-columns: 11em minmax(0, 1fr);
    gap: calc(var(--_unit) * 2) calc(var(--_unit) * 4);
    padding-block: calc(var(--_unit) * 4);
    border-block-end: 1px solid var(--_line);
  }
  .entry:last-child {
    border-block-end: 0;
  }
  .about {
    display: grid;
    grid-template-columns: max-content minmax(0, 1fr);
    gap: var(--_unit) calc(var(--_unit) * 4);
    font-size: var(--_small);
  }
  .about dt {
    color: var(--_muted);
  }
  .brief {
    columns: 20em;
    padding-inline-start: 1.25em;
  }
  details > * + * {
    margin-block-start: calc(var(--_unit) * 3);
  }
  @container (inline-size < 36rem) {
    .entry,
    .about {
      grid-template-columns: minmax(0, 1fr);
    }
    .about {
      gap: 0;
    }
    .about dd {
      margin-block-end: calc(var(--_unit) * 2);
    }
  }
  /* a notice is to stay on one sheet where it can */
  @media print {
    .sheet,
    .sheet table,
    .sheet h3 {
      font-size: 10.5pt;
      line-height: 1.25;
    }
    .sheet-body > * + * {
      margin-block-start: 3pt;
    }
    .sheet-body h3 {
      margin-block-start: 6pt;
    }
    .sheet tr {
      break-inside: auto;
    }
    .sheet th:nth-child(1) {
      inline-size: 36%;
    }
    .sheet th:nth-child(2),
    .sheet th:nth-child(3) {
      inline-size: 19%;
    }
    .sheet-signatures {
      min-block-size: 22mm;
    }
  }
`;

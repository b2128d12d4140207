import { css } from 'lit';

export const batchStyles = css`
  .drop {
    border: 2px dashed var(--_edge);
    border-radius: var(--_radius);
    padding: calc(var(--_unit) * 6);
    background: var(--_raised);
  }
  .drop[data-over] {
    border-style: solid;
    border-color: var(--_accent);
    background: var(--_accent-wash);
  }
  .drop .pick {
    position: relative;
    margin-block-end: calc(var(--_unit) * 2);
  }
  .drop .pick:focus-within {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }
  .settings {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 16rem), 1fr));
    gap: calc(var(--_unit) * 4);
  }
  .settings label {
    display: grid;
    gap: var(--_unit);
    font-weight: 600;
  }
  select {
    font-weight: normal;
    min-block-size: 2.5rem;
  }
  td select {
    inline-size: 100%;
    min-inline-size: 14rem;
  }
  td.sample {
    max-inline-size: 18rem;
    overflow-wrap: anywhere;
  }
  .tall {
    max-block-size: 34rem;
    overflow: auto;
    /* hundreds of rows are laid out once they come near what is seen */
    content-visibility: auto;
    contain-intrinsic-block-size: auto 34rem;
  }
  tbody th {
    min-inline-size: 6rem;
  }
  th.number {
    white-space: normal;
    min-inline-size: 5.5rem;
  }
  td.outcome {
    min-inline-size: 9rem;
  }
  td > button.quiet {
    min-block-size: 1.75rem;
    margin-block: calc(var(--_unit) * -0.75);
    padding: 0;
  }
  details ul {
    padding-inline-start: 1.25em;
  }
  progress {
    inline-size: 100%;
    block-size: 1rem;
    accent-color: var(--_accent);
  }
  svg.chart {
    display: block;
    max-inline-size: 100%;
    block-size: auto;
  }
  .key {
    list-style: none;
    display: flex;
    flex-wrap: wrap;
    gap: var(--_unit) calc(var(--_unit) * 5);
  }
  .key li {
    display: inline-flex;
    align-items: center;
    gap: calc(var(--_unit) * 2);
  }
  .hash {
    overflow-wrap: anywhere;
    font-family: ui-monospace, monospace;
    font-size: var(--_small);
  }
  dl.trace {
    display: grid;
    grid-template-columns: minmax(8rem, max-content) 1fr;
    gap: var(--_unit) calc(var(--_unit) * 4);
  }
  @media print {
    table {
      font-size: 9pt;
    }
    td,
    th {
      min-inline-size: 0 !important;
      padding-inline: 3pt;
    }
    td.outcome {
      min-inline-size: 20mm !important;
    }
    /* the number of a row is a button on the screen */
    td > button.quiet {
      display: inline !important;
      color: #000;
      text-decoration: none;
    }
    .tall {
      content-visibility: visible;
      max-block-size: none;
      overflow: visible;
    }
    .drop,
    .settings {
      display: none;
    }
  }
`;

import { css } from 'lit';

/** The look of gn-rulebook-diff beside the shared one. */
export const rulebookDiffStyles = css`
  .changes {
    display: grid;
    gap: calc(var(--_unit) * 3);
  }
  .change {
    border-inline-start: 4px solid var(--_line);
    padding-inline-start: calc(var(--_unit) * 3);
    max-inline-size: none;
  }
  .change[data-kind='added'] {
    border-color: var(--_good);
  }
  .change[data-kind='removed'] {
    border-color: var(--_bad);
    border-inline-start-style: double;
  }
  .change[data-kind='changed'] {
    border-color: var(--_accent);
  }
  .change:focus-visible {
    outline-offset: 6px;
  }
  dl.sides {
    display: grid;
    grid-template-columns: max-content 1fr;
    gap: var(--_unit) calc(var(--_unit) * 3);
  }
  dl.sides dt {
    font-weight: 600;
  }
  dl.sides dd {
    max-inline-size: none;
    overflow-wrap: anywhere;
  }
  ins {
    background: var(--_good-wash);
    text-decoration: underline;
    text-decoration-thickness: 2px;
  }
  del + ins {
    margin-inline-start: 0.25em;
  }
  del {
    background: var(--_bad-wash);
    text-decoration: line-through;
  }
  legend {
    padding: 0;
  }
  /* rows of boxes, each as high as a finger needs, stand close */
  fieldset .row {
    row-gap: 0;
  }
  .notice ul {
    padding-inline-start: 1.25em;
  }
  th.number {
    white-space: normal;
    min-inline-size: 7.5em;
  }
  th[scope='row'],
  td:not(.number) {
    min-inline-size: 8.75em;
  }
  /* what rules say is read in lines, not in words */
  td.said {
    min-inline-size: 13em;
  }
  /* many columns: as wide as they need, and no wider than the page where that can be */
  .many :is(th, td) {
    padding-inline: calc(var(--_unit) * 2);
  }
  .many .number {
    min-inline-size: 5em;
  }
  td.moved {
    background: var(--_accent-wash);
    font-weight: 650;
  }
  svg.chart {
    max-inline-size: 100%;
    block-size: auto;
    display: block;
  }
  .walk {
    position: sticky;
    inset-block-start: 0;
    background: var(--_ground);
    padding-block: calc(var(--_unit) * 2);
    z-index: 1;
  }
  @media print {
    :host {
      font-size: 11pt;
    }
    .walk {
      display: none;
    }
    /* wide tables fit the sheet: their heads may be narrow */
    table {
      font-size: 9pt;
    }
    th,
    td {
      min-inline-size: 0 !important;
      padding-inline: 2pt;
    }
    /* two words a line, beside rates that are not parted */
    th.number {
      min-inline-size: 4em !important;
    }
    /* where the grounds are not printed, the marks still are */
    ins,
    td.moved {
      background: none;
      font-weight: 700;
    }
    del {
      background: none;
    }
  }
`;

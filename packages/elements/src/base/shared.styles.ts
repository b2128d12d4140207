import { css } from 'lit';

/** The one look of all elements: text, controls, tables, panels, marks. See docs/visual-language.md. */
export const sharedStyles = css`
  :host {
    display: block;
    container-type: inline-size;
    color: var(--_text);
    background: var(--_ground);
    font-family: var(--_font);
    font-size: var(--_size);
    line-height: 1.5;
    letter-spacing: normal;
    text-align: start;
    text-wrap: pretty;
    /* a word longer than its line, as with large letters on a narrow page */
    overflow-wrap: break-word;
  }
  :host([hidden]) {
    display: none;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  h2,
  h3,
  h4,
  p,
  ul,
  ol,
  dl,
  dd,
  figure,
  blockquote,
  fieldset {
    margin: 0;
    padding: 0;
  }
  fieldset {
    border: 0;
    min-inline-size: 0;
  }
  ul[role='list'],
  ol[role='list'] {
    list-style: none;
  }
  h2 {
    font-size: var(--_huge);
    font-weight: 650;
    line-height: 1.3;
    text-wrap: balance;
  }
  h3 {
    font-size: var(--_large);
    font-weight: 650;
    line-height: 1.35;
  }
  h4 {
    font-size: var(--_size);
    font-weight: 650;
  }
  p,
  li,
  dd {
    max-inline-size: var(--_measure);
  }
  a {
    color: var(--_accent);
    text-underline-offset: 0.15em;
  }
  .stack > * + * {
    margin-block-start: calc(var(--_unit) * 4);
  }
  .stack-tight > * + * {
    margin-block-start: calc(var(--_unit) * 2);
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_unit) * 2) calc(var(--_unit) * 3);
    align-items: center;
  }
  .muted {
    color: var(--_muted);
  }
  /* the number of a document stands on one line, but for letters so large that a line has no room for one */
  @container (inline-size >= 14rem) {
    .kept {
      white-space: nowrap;
    }
  }
  .small {
    font-size: var(--_small);
  }
  .number {
    text-align: end;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .panel {
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_raised);
    padding: calc(var(--_unit) * 4);
  }
  .notice {
    border-inline-start: 4px solid var(--_edge);
    background: var(--_raised);
    padding: calc(var(--_unit) * 3) calc(var(--_unit) * 4);
  }
  .notice[data-tone='warn'] {
    border-color: var(--_warn);
    background: var(--_warn-wash);
  }
  .notice[data-tone='bad'] {
    border-color: var(--_bad);
    background: var(--_bad-wash);
  }
  .notice[data-tone='good'] {
    border-color: var(--_good);
    background: var(--_good-wash);
  }

  /* controls: at least 44 by 44 px to touch, 24 by 24 in dense tables */
  button,
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: calc(var(--_unit) * 2);
    min-block-size: 2.75rem;
    padding: calc(var(--_unit) * 1.5) calc(var(--_unit) * 4);
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_ground);
    color: var(--_text);
    font: inherit;
    font-weight: 550;
    cursor: pointer;
  }
  button:hover {
    background: var(--_sunken);
  }
  button.primary {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
  }
  button.primary:hover {
    filter: brightness(1.1);
  }
  button.quiet {
    border-color: transparent;
    background: none;
    color: var(--_accent);
    padding-inline: calc(var(--_unit) * 2);
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }
  button:disabled,
  [aria-disabled='true'] {
    color: var(--_muted);
    border-color: var(--_line);
    background: var(--_raised);
    cursor: not-allowed;
  }
  input,
  select,
  textarea {
    font: inherit;
    color: var(--_text);
    background: var(--_ground);
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    min-block-size: 2.75rem;
    padding: calc(var(--_unit) * 1.5) calc(var(--_unit) * 3);
    max-inline-size: 100%;
  }
  input[type='radio'],
  input[type='checkbox'] {
    inline-size: 1.375em;
    block-size: 1.375em;
    min-block-size: 0;
    margin: 0;
    flex: none;
    accent-color: var(--_accent);
  }
  label.option {
    display: inline-flex;
    align-items: center;
    gap: calc(var(--_unit) * 2);
    min-block-size: 2.75rem;
    padding-inline-end: calc(var(--_unit) * 3);
    cursor: pointer;
  }
  [aria-invalid='true'] {
    border: 2px solid var(--_bad);
  }
  .error {
    color: var(--_bad);
    font-weight: 600;
  }
  :focus-visible {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
    border-radius: 2px;
  }
  summary {
    cursor: pointer;
    color: var(--_accent);
    font-weight: 550;
    min-block-size: 1.75rem;
    /* further lines stand under the words, not under the triangle */
    padding-inline-start: 1em;
    text-indent: -1em;
  }
  summary > * {
    text-indent: 0;
  }

  /* tables stand in .scroll so that a narrow page scrolls the table, not the page */
  .scroll {
    /* words for screen readers only are placed from here, so that they do not widen the page */
    position: relative;
    overflow-x: auto;
    /* a shade at the edge where the table goes on; the cover scrolls with the table and hides it at the end */
    background:
      linear-gradient(to left, var(--_ground) 1.5rem, transparent 3rem) right / 3rem 100% no-repeat local,
      linear-gradient(to left, var(--_line), transparent) right / 0.75rem 100% no-repeat scroll;
  }
  table {
    border-collapse: collapse;
    inline-size: 100%;
    line-height: 1.4;
  }
  caption {
    /* no wider than what is seen of a table that scrolls */
    max-inline-size: 100cqi;
    text-align: start;
    font-weight: 650;
    padding-block-end: calc(var(--_unit) * 2);
  }
  th,
  td {
    border-block-end: 1px solid var(--_line);
    padding: calc(var(--_unit) * 2) calc(var(--_unit) * 3);
    text-align: start;
    vertical-align: top;
  }
  thead th {
    border-block-end: 2px solid var(--_edge);
    vertical-align: bottom;
    font-weight: 600;
  }
  tbody th {
    font-weight: 550;
  }
  th.number,
  td.number {
    text-align: end;
  }

  /* a state is a shape and a word; its colour only repeats them */
  .mark {
    display: inline-flex;
    align-items: flex-start;
    gap: calc(var(--_unit) * 1.5);
    font-weight: 600;
    text-align: start;
  }
  .mark svg,
  svg.icon {
    inline-size: 1.25em;
    block-size: 1.25em;
    flex: none;
  }
  /* beside the first line of the word, half of what the line is higher */
  .mark svg {
    margin-block-start: 0.1em;
  }
  [data-tone='good'] > svg,
  .mark[data-tone='good'] {
    color: var(--_good);
  }
  .mark[data-tone='warn'] {
    color: var(--_warn);
  }
  .mark[data-tone='bad'] {
    color: var(--_bad);
  }
  .mark[data-tone='none'] {
    color: var(--_muted);
  }
  .tag {
    display: inline-block;
    border: 1px solid var(--_edge);
    /* round at the ends of one line, and no oval around two */
    border-radius: 0.9em;
    padding: 0 calc(var(--_unit) * 2.5);
    font-size: var(--_small);
    color: var(--_muted);
  }
  .tag[data-tone='warn'] {
    border-style: dashed;
    border-color: var(--_warn);
    color: var(--_warn);
  }
  blockquote.clause {
    border-inline-start: 3px solid var(--_accent);
    padding-inline-start: calc(var(--_unit) * 3);
    font-family: var(--gn-font-quote, 'Times New Roman', Tinos, 'Liberation Serif', serif);
    max-inline-size: var(--_measure);
    white-space: pre-line;
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (forced-colors: active) {
    .mark,
    .tag,
    .panel,
    .notice,
    button {
      forced-color-adjust: auto;
    }
    button.primary {
      border: 2px solid ButtonText;
    }
    .notice {
      border: 1px solid CanvasText;
      border-inline-start-width: 4px;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    *,
    ::before,
    ::after {
      animation: none !important;
      transition: none !important;
    }
  }
  @media print {
    :host {
      font-size: 13pt;
    }
    button,
    .no-print {
      display: none !important;
    }
    /* on paper a choice is what was chosen */
    select {
      appearance: none;
      border: 0 !important;
      background: none !important;
      padding: 0 !important;
      min-block-size: 0 !important;
    }
    .scroll {
      background: none;
      overflow: visible;
    }
    details:not([open])::details-content {
      content-visibility: visible;
      block-size: auto;
    }
    thead {
      display: table-header-group;
    }
    /* totals stand once, at the end, not at the foot of each sheet */
    tfoot {
      display: table-row-group;
    }
    summary {
      list-style: none;
      padding-inline-start: 0;
      text-indent: 0;
    }
    summary::-webkit-details-marker {
      display: none;
    }
    :focus-visible {
      outline: none !important;
    }
    tr,
    figcaption,
    .panel,
    blockquote {
      break-inside: avoid;
    }
    /* what heads something never stands alone at the foot of a sheet */
    h2,
    h3,
    h4,
    caption,
    figcaption,
    summary,
    p:has(+ .clauses) {
      break-after: avoid;
    }
    thead + tbody > :first-child {
      break-before: avoid;
    }
    p,
    li,
    dd,
    blockquote.clause {
      max-inline-size: none;
    }
  }
`;

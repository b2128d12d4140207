import { css } from 'lit';

/** What the form adds to the shared look. */
export const householdFormStyles = css`
  .main {
    min-inline-size: 0;
  }
  /* blocks and a row, no grid: what is typed lays out each track of a grid twice */
  .main + .result {
    margin-block-start: calc(var(--_unit) * 6);
  }
  .result {
    position: sticky;
    inset-block-end: 0;
    z-index: 1;
  }
  /* both change with each key: broken into lines the plain way, which is quicker */
  .verdict,
  .echo {
    text-wrap: wrap;
  }
  .verdict {
    display: flex;
    gap: calc(var(--_unit) * 2);
    align-items: flex-start;
    font-weight: 600;
  }
  .verdict svg {
    inline-size: 1.375em;
    block-size: 1.375em;
    margin-block-start: 0.06em;
    flex: none;
  }
  .verdict[data-shape='yes'] svg {
    color: var(--_good);
  }
  .verdict[data-shape='unknown'] svg {
    color: var(--_warn);
  }
  .verdict[data-shape='fault'] svg {
    color: var(--_bad);
  }
  @container (min-width: 60rem) {
    .layout {
      display: flex;
      gap: calc(var(--_unit) * 6);
      align-items: flex-start;
    }
    .main {
      flex: 1 1 0;
    }
    .main + .result {
      flex: 0 0 19rem;
      margin-block-start: 0;
    }
    .result {
      inset-block: calc(var(--_unit) * 4) auto;
    }
  }
  .toolbar {
    justify-content: flex-end;
  }
  button.compact {
    min-block-size: 2rem;
    padding: calc(var(--_unit) * 0.5) calc(var(--_unit) * 2.5);
    font-size: var(--_small);
  }
  button.back {
    padding-inline: 0;
  }
  .question + .question {
    margin-block-start: calc(var(--_unit) * 6);
  }
  .question h2 {
    font-size: calc(var(--_size) * 1.5);
  }
  .question .control,
  .question h2 + .hint {
    margin-block-start: calc(var(--_unit) * 3);
  }
  .label {
    font-weight: 600;
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(var(--_unit) * 2);
  }
  [data-wording='page'] [role='radiogroup'] {
    display: grid;
  }
  [data-wording='page'] [role='radiogroup'] > .option {
    min-block-size: 2.75rem;
  }
  [data-wording='page'] [role='radiogroup'] > [data-mark='unknown'] {
    margin-block-start: calc(var(--_unit) * 2);
    padding-block-start: calc(var(--_unit) * 2);
    border-block-start: 1px solid var(--_line);
  }
  .option-hint {
    display: block;
  }
  .error {
    display: flex;
    gap: calc(var(--_unit) * 2);
    align-items: flex-start;
  }
  .error svg {
    margin-block-start: 0.15em;
  }
  input.amount {
    inline-size: 12rem;
    font-variant-numeric: tabular-nums;
  }
  input.day,
  input.month {
    inline-size: 4.5rem;
  }
  input.year {
    inline-size: 6rem;
  }
  .echo:empty {
    display: none;
  }
  .derived {
    border-inline-start: 3px solid var(--_line);
    padding-inline-start: calc(var(--_unit) * 2);
  }
  .task {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: calc(var(--_unit) * 2);
    border-block-end: 1px solid var(--_line);
    padding-block: calc(var(--_unit) * 2);
    max-inline-size: none;
  }
  .summary .line {
    display: grid;
    gap: calc(var(--_unit) * 1) calc(var(--_unit) * 4);
    padding-block: calc(var(--_unit) * 2);
    border-block-end: 1px solid var(--_line);
  }
  .summary dt {
    font-weight: 600;
  }
  .summary dd > .derived {
    display: block;
  }
  @container (min-width: 36rem) {
    .summary .line {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1.2fr) auto;
      align-items: baseline;
    }
  }
  .errors h2 {
    font-size: var(--_large);
  }
  .errors ul {
    margin-block-start: calc(var(--_unit) * 2);
  }
  .errors button {
    text-align: start;
    padding: 0;
    min-block-size: 2rem;
    color: var(--_bad);
  }

  /* the sheet: a line a question, words to the left and answers to the right */
  .group {
    /* painted by itself: a key typed into one part does not paint the others again */
    isolation: isolate;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    padding: calc(var(--_unit) * 3) calc(var(--_unit) * 4);
  }
  .group > h3 {
    margin-block-end: calc(var(--_unit) * 2);
  }
  [data-wording='row'] {
    border-block-start: 1px solid var(--_line);
    padding-block: calc(var(--_unit) * 1.5);
  }
  [data-wording='row'] .control {
    margin-block-start: 0;
  }
  .question[data-wording='row'] + .question {
    margin-block-start: 0;
  }
  [data-wording='row'] .hint {
    display: none;
  }
  [data-wording='row']:focus-within .hint {
    display: block;
  }
  [data-wording='row'] .option {
    min-block-size: 2.25rem;
  }
  [data-wording='row'] input:not([type='radio'], [type='checkbox']),
  [data-wording='row'] select {
    min-block-size: 2.25rem;
  }
  @container (min-width: 44rem) {
    [data-wording='row'] {
      display: grid;
      /* yes, no, not known and declined stand on one line */
      grid-template-columns: minmax(0, 1fr) minmax(0, 2fr);
      gap: 0 calc(var(--_unit) * 4);
      align-items: center;
    }
  }
  #q-members-hint {
    margin-block-end: calc(var(--_unit) * 2);
  }
  table.members input,
  table.members select {
    min-block-size: 2.25rem;
    padding-inline: calc(var(--_unit) * 2);
  }
  table.members select {
    inline-size: 7.5rem;
  }
  table.members input.name {
    inline-size: 11rem;
  }
  table.members input.cell {
    inline-size: 5.5rem;
  }
  table.members th,
  table.members td {
    padding: calc(var(--_unit) * 1.5);
    font-size: var(--_small);
  }
  .actions {
    flex-wrap: nowrap;
    gap: calc(var(--_unit) * 1);
  }
  @container (max-width: 43.99rem) {
    .panel .actions {
      flex-wrap: wrap;
    }
  }
  kbd {
    font-family: inherit;
    font-weight: 600;
  }
  .page:focus,
  .paste:focus {
    outline: none;
  }
  .summary button.quiet {
    padding-inline: 0;
  }
  .page + .row {
    margin-block-start: calc(var(--_unit) * 6);
  }
  .print-only {
    display: none;
  }
  /* what is focused does not hide under the result that sticks to the bottom of a narrow page */
  [data-stop],
  input,
  button {
    scroll-margin-block: 8rem;
  }
  @media print {
    .layout,
    slot[name='heading'] {
      display: none;
    }
    .print-only {
      display: block;
    }
    .print-only h2 {
      text-align: center;
      font-size: 1.15em;
    }
    .print-only .summary .line {
      /* a label in a line, so that a household stands on a sheet */
      grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
      padding-block: 0.15em;
      line-height: 1.35;
      break-inside: avoid;
    }
    /* signatures never stand on a page of their own */
    .closing {
      break-inside: avoid;
    }
    .print-only .muted {
      break-after: avoid;
    }
    .signatures {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: 8mm;
      text-align: center;
      min-block-size: 8em;
      margin-block-start: 2em;
    }
    .signatures strong {
      display: block;
    }
  }
`;

import { css } from 'lit';

export const calendarStyles = css`
  .filters {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 12rem), 1fr));
    gap: calc(var(--_unit) * 4);
    max-inline-size: 36rem;
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
  td time {
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  td,
  tbody th {
    min-inline-size: 8rem;
  }
  /* a date and what is left of it take what they need; the words between have the room */
  tr > :first-child,
  tr > :nth-child(5) {
    inline-size: 8.5rem;
  }
  td .tag {
    white-space: nowrap;
    margin-block: var(--_unit);
  }
  tr[data-next] > * {
    background: var(--_accent-wash);
  }
  @media print {
    .filters {
      display: none;
    }
    table {
      font-size: 10.5pt;
    }
    td,
    th {
      min-inline-size: 0 !important;
      inline-size: auto !important;
      padding-inline: 4pt;
    }
  }
`;

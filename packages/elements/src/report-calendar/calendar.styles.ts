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
  td .tag {
    white-space: nowrap;
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
      padding-inline: 4pt;
    }
  }
`;

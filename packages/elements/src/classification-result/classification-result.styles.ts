import { css } from 'lit';

/** What only `gn-classification-result` needs. */
export const classificationResultStyles = css`
  .standing,
  .doors {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 16rem), 1fr));
    gap: calc(var(--_unit) * 3);
  }
  .standing dt {
    color: var(--_muted);
    font-size: var(--_small);
  }
  .verdict {
    display: flex;
    align-items: center;
    gap: calc(var(--_unit) * 3);
    border-inline-start: 6px solid var(--_accent);
    padding-inline-start: calc(var(--_unit) * 4);
  }
  .verdict[data-status='undetermined'] {
    border-inline-start-style: dashed;
    border-color: var(--_warn);
  }
  .conditions > li {
    display: flex;
    align-items: flex-start;
    gap: calc(var(--_unit) * 2);
    padding-block: var(--_unit);
  }
  .conditions svg {
    margin-block-start: 0.2em;
    color: var(--_muted);
  }
  .questions > li {
    padding-block: calc(var(--_unit) * 2);
    border-block-end: 1px solid var(--_line);
  }
  .questions a {
    display: inline-block;
    min-block-size: 1.75rem;
    font-weight: 550;
  }
  details > * + * {
    margin-block-start: calc(var(--_unit) * 3);
  }
  details + details {
    border-block-start: 1px solid var(--_line);
    padding-block-start: calc(var(--_unit) * 3);
  }
  .check {
    position: relative;
  }
  .check:focus-within {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }
  .hash {
    font-family: ui-monospace, 'Liberation Mono', monospace;
    overflow-wrap: anywhere;
  }
  /* a place for news that has none yet takes no room */
  .stack > [role='status']:not(:has(*)) {
    margin: 0;
  }
`;

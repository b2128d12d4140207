import { html, nothing, type TemplateResult } from 'lit';

/**
 * A message of the words as content of a template: what stands between backticks as code, all else as it is. A backtick alone,
 * as what was given to an element may have one, stays.
 *
 * @example
 * withCode('Set `date`.') // Set <code>date</code>.
 */
export function withCode(message: string): readonly (string | TemplateResult)[] {
  return message.split(/`([^`]+)`/).map((part, i) => (i % 2 === 1 ? html`<code>${part}</code>` : part));
}

/**
 * A message as paragraphs, one a line: the first for the reader, in the reader's words; what follows, smaller, for whoever runs
 * the page, such as which property to set.
 */
export function messageView(message: string): readonly TemplateResult[] {
  return message
    .split('\n')
    .map((line, i) => html`<p class=${i === 0 ? nothing : 'small'}>${withCode(line)}</p>`);
}

import type { ConditionWords } from '@giamngheo/core/words';
import { html, type TemplateResult } from 'lit';
import type { PageContext } from './page-parts.js';

/** A condition in words, groups as nested lists. */
export function renderCondition(context: PageContext, condition: ConditionWords): TemplateResult {
  if (condition.kind === 'line') {
    const limits = condition.limits.map(({ label }) => label).join('; ');
    return html`${condition.label}: ${condition.text}${limits === '' ? '' : html` <small>(${limits})</small>`}`;
  }
  const { words } = context;
  return html`${condition.kind === 'all' ? words.allOf : words.anyOf}
    <ul class="conditions">
      ${condition.of.map((part) => html`<li>${renderCondition(context, part)}</li>`)}
    </ul>`;
}

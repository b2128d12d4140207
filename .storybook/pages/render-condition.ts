import type { CellWords, ConditionWords } from '@giamngheo/core/words';
import { html, type TemplateResult } from 'lit';
import { type PageContext, sayFigure } from './page-parts.js';

/** A condition in words, groups as nested lists. */
export function renderCondition(context: PageContext, condition: ConditionWords): TemplateResult {
  if (condition.kind === 'line') {
    const limits = sayLimits(context, condition).join('; ');
    return html`${condition.label}: ${condition.text}${limits === '' ? '' : html` <small>(${limits})</small>`}`;
  }
  const { words } = context;
  return html`${condition.kind === 'all' ? words.allOf : words.anyOf}
    <ul class="conditions">
      ${condition.of.map((part) => html`<li>${renderCondition(context, part)}</li>`)}
    </ul>`;
}

/**
 * What a condition compares with, by name: a share with its figure as laws write it ("70%"). Left out where the
 * words of the condition have just said the name: "not after the day of evaluation".
 */
export function sayLimits(
  { said, locale }: PageContext,
  { text, limits }: Pick<CellWords, 'text' | 'limits'>,
): string[] {
  const before = text.toLocaleLowerCase(locale);
  return limits
    .filter(({ label }) => !before.includes(label.toLocaleLowerCase(locale)))
    .map(({ id, label }) => {
      const parameter = said.parameters.find((one) => one.id === id);
      const [figure, ...others] = parameter?.figures ?? [];
      if (parameter?.unit !== 'ratio' || figure === undefined || others.length > 0) return label;
      return `${label}: ${sayFigure(figure, parameter.unit, locale)}`;
    });
}

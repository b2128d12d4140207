import type { Benefit, Decision, Edition, FactValue, Locale } from '@giamngheo/core';
import { formatNumber, formatQuantity } from '@giamngheo/core/explain';
import { programOf } from '@giamngheo/core/program';
import { factOf, labelOf, sayValue } from '../base/value-words.js';

/** How much a support is: each parameter or derived fact that says so, with its name. What is not known is left out. */
export function amountsOf(
  edition: Edition,
  benefit: Benefit | undefined,
  decision: Decision,
  locale: Locale,
): readonly string[] {
  return (benefit?.amounts ?? []).flatMap((id) => {
    const parameter = programOf(edition).parameters.get(id);
    const reading = decision.outputs[id];
    const by = parameter?.by === undefined ? undefined : decision.used[parameter.by];
    const value =
      reading?.known === true
        ? reading.value
        : (decision.used[id] ?? (by === undefined ? parameter?.value : parameter?.values?.[String(by)]));
    if (value === undefined) return [];
    const unit = parameter?.unit ?? edition.rulebook.derived?.[id]?.unit;
    return [`${labelOf(edition, id, locale)}: ${sayAmount(edition, id, value as FactValue, unit, locale)}`];
  });
}

/** A share is read as percent. */
function sayAmount(
  edition: Edition,
  id: string,
  value: FactValue | readonly string[],
  unit: string | undefined,
  locale: Locale,
): string {
  if (typeof value !== 'number') return sayValue(factOf(edition, id), value, locale);
  return unit === 'ratio' ? `${formatNumber(value * 100, locale)}%` : formatQuantity(value, unit, locale);
}

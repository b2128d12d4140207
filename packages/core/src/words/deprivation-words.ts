import { type ClauseExplanation, explainClauses, resolveRefs } from '../explain/clause.js';
import type { Names } from '../explain/names.js';
import { formatNumber } from '../explain/value-text.js';
import { lowerFirst } from '../explain/words.js';
import { ownEntry } from '../program/own-entry.js';
import { tableWordsOf } from './table-words.js';

/** What multidimensional poverty is measured by, in words. */
export interface DeprivationWords {
  /** "thiếu hụt từ 3 trong số 10 chỉ số trở lên" */
  readonly text: string;
  /** "Y tế: thiếu hụt tiếp cận y tế, thiếu hụt bảo hiểm y tế"; empty where the edition names no dimension. */
  readonly dimensions: readonly { readonly id: string; readonly text: string }[];
  readonly note: string | undefined;
  readonly clauses: readonly ClauseExplanation[];
}

/** What an edition measures multidimensional poverty by, as it declares under `deprivation`; undefined where it does not. */
export function describeDeprivation(names: Names): DeprivationWords | undefined {
  const { program, locale } = names;
  const { rulebook, documents } = program.edition;
  const { deprivation } = rulebook;
  if (deprivation === undefined) return undefined;
  const words = tableWordsOf(locale);
  const formula = ownEntry(rulebook.derived, deprivation.count);
  const total = formula !== undefined && 'count' in formula ? formula.count.length : 0;
  const cutoff = program.parameters.get(deprivation.cutoff)?.value;
  const number = typeof cutoff === 'number' ? formatNumber(cutoff, locale) : names.label(deprivation.cutoff);
  return {
    text: words.deprivation(number, formatNumber(total, locale)),
    dimensions: (deprivation.dimensions ?? []).map(({ id, label, indicators }) => ({
      id,
      text: words.is(label[locale], indicators.map((one) => lowerFirst(names.label(one))).join(', ')),
    })),
    note: deprivation.note?.[locale],
    clauses: explainClauses(names, resolveRefs(documents, deprivation.sources)),
  };
}

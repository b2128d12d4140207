import type { Names } from '../explain/names.js';
import { lowerFirst } from '../explain/words.js';
import type { Condition, Derived } from '../format/types.js';
import { type ConditionWords, conditionSentence, describeCondition } from './condition-words.js';
import { tableWordsOf } from './table-words.js';
import { inOptionOrder, unitOf } from './test-words.js';

/** A derived fact's formula in words. */
export interface FormulaWords {
  /** All of it as one sentence. */
  readonly text: string;
  /** What stands before the condition, where there is one: "có thành viên mà". Empty for a condition of the subject itself. */
  readonly head: string;
  /** The condition within the formula, to lay out as lists; undefined for one without. */
  readonly condition: ConditionWords | undefined;
}

/** A derived fact's formula in words: "thu nhập : số nhân khẩu", "có thành viên mà …". */
export function describeFormula(names: Names, id: string, derived: Derived): FormulaWords {
  const words = tableWordsOf(names.locale);
  const path = `derived.${id}`;
  const over = (head: string, condition: Condition, key: string): FormulaWords => {
    const said = describeCondition(names, condition, `${path}.${key}`);
    const sentence = conditionSentence(names, said);
    return { text: head === '' ? sentence : words.over(head, lowerFirst(sentence)), head, condition: said };
  };
  if ('when' in derived) return over('', derived.when, 'when');
  if ('anyMember' in derived) return over(words.anyMember, derived.anyMember, 'anyMember');
  if ('everyMember' in derived) return over(words.everyMember, derived.everyMember, 'everyMember');
  if ('countMembers' in derived && derived.countMembers !== 'all') {
    return over(words.countMembers, derived.countMembers, 'countMembers');
  }
  return { text: sayFormula(names, derived), head: '', condition: undefined };
}

function sayFormula(names: Names, derived: Derived): string {
  const words = tableWordsOf(names.locale);
  const label = (id: string) => lowerFirst(names.label(id));
  const list = (ids: readonly string[], between = '; ') => ids.map(label).join(between);
  if ('count' in derived) return words.count(list(derived.count));
  if ('sum' in derived) return list(derived.sum, ' + ');
  if ('minimum' in derived) return words.minimum(list(derived.minimum));
  if ('maximum' in derived) return words.maximum(list(derived.maximum));
  if ('ratio' in derived) return list([derived.ratio.of, derived.ratio.to], ' : ');
  if ('difference' in derived) return list([derived.difference.of, derived.difference.minus], ' − ');
  if ('product' in derived) return list(derived.product, ' × ');
  if ('age' in derived) return words.age(label(derived.age.birthDate), label(derived.age.on));
  if ('dateIn' in derived) {
    const { year, yearsAfter, month, day } = derived.dateIn;
    return words.dateIn(
      label(day),
      label(month),
      list([year, ...(yearsAfter === undefined ? [] : [yearsAfter])], ' + '),
    );
  }
  if ('datePlus' in derived) {
    const { date, ...spans } = derived.datePlus;
    const parts = Object.entries(spans).map(([span, n]) =>
      typeof n === 'object' ? label(n.fact) : `${n} ${words.spans[span] ?? span}`,
    );
    return [label(date), ...parts].join(' + ');
  }
  if ('choose' in derived) {
    const { by, values } = derived.choose;
    const each = inOptionOrder(names, by, values).map(([option, value]) => {
      const said =
        typeof value === 'object'
          ? label(value.fact)
          : names.value(by, value, derived.unit ?? unitOf(names, by));
      return `${lowerFirst(names.option(by, option))}: ${said}`;
    });
    return words.choose(label(by), each.join('; '));
  }
  return words.allMembers;
}

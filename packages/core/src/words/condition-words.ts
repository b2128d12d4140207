import type { Names } from '../explain/names.js';
import { lowerFirst } from '../explain/words.js';
import type { Condition } from '../format/types.js';
import { type PlainCondition, toPlain } from './plain-condition.js';
import { tableWordsOf } from './table-words.js';
import { sayTests, type Test } from './test-words.js';

/** A condition in words, as a tree to lay out as lists. */
export type ConditionWords =
  | {
      readonly kind: 'line';
      readonly fact: string;
      readonly label: string;
      /** What is asked of the fact, without its name. */
      readonly text: string;
      /** The parameters and facts it is compared with. */
      readonly limits: readonly { readonly id: string; readonly label: string }[];
      readonly tests: readonly Test[];
    }
  | { readonly kind: 'all' | 'any'; readonly of: readonly ConditionWords[] };

/**
 * A condition in words, exactly: `not` is worked into the comparisons, and two limits of one fact are one range.
 * `path` is where it stands in the rulebook, such as `decisions[0].rules[2].conditions`.
 */
export function describeCondition(names: Names, condition: Condition, path: string): ConditionWords {
  return describePlain(names, toPlain(condition, path));
}

/** The same for a condition without `not`. */
export function describePlain(names: Names, condition: PlainCondition): ConditionWords {
  if (condition.kind === 'test') return lineOf(names, [condition.test]);
  if (condition.kind === 'any') {
    return { kind: 'any', of: condition.of.map((part) => describePlain(names, part)) };
  }
  const tests = condition.of.flatMap((part) => (part.kind === 'test' ? [part.test] : []));
  const lines = [...new Set(tests.map(({ fact }) => fact))].map((fact) =>
    lineOf(
      names,
      tests.filter((test) => test.fact === fact),
    ),
  );
  const groups = condition.of.filter((part) => part.kind !== 'test');
  const of = [...lines, ...groups.map((part) => describePlain(names, part))];
  return of.length === 1 ? (of[0] as ConditionWords) : { kind: 'all', of };
}

function lineOf(names: Names, tests: readonly Test[]): ConditionWords {
  const fact = tests[0]?.fact ?? '';
  const { text, limits } = sayTests(names, tests, 'whole');
  return { kind: 'line', fact, label: names.label(fact), text, limits, tests };
}

/** A condition as one sentence: "Thu nhập: trên 700.000 đồng/người/tháng; và số chỉ số thiếu hụt: từ 3 chỉ số trở lên". */
export function conditionSentence(names: Names, condition: ConditionWords): string {
  return say(names, condition, true, true);
}

function say(names: Names, condition: ConditionWords, top: boolean, first: boolean): string {
  const words = tableWordsOf(names.locale);
  if (condition.kind === 'line') {
    return words.is(first ? condition.label : lowerFirst(condition.label), condition.text);
  }
  const between = condition.kind === 'all' ? words.andThen : words.orElse;
  const text = condition.of.map((part, i) => say(names, part, false, top && first && i === 0)).join(between);
  if (top) return text;
  return condition.kind === 'any' ? words.oneOf(text) : words.bothOf(text);
}

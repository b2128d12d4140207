import { expect, it } from 'vitest';
import type { Edition } from '../edition/edition.js';
import { editionOf, fact, parameter, yesOrNo } from '../testing/edition-of.js';
import { cellWords, createTogetherEvaluator, nameTableColumns, readRow } from './index.js';

const rename = (edition: Edition, id: string, uses?: Edition['rulebook']['uses']): Edition => ({
  ...edition,
  id,
  rulebook: { ...edition.rulebook, id, uses },
});
const first = rename(
  editionOf({
    facts: { income: fact.integer('income', 'VND', 0) },
    parameters: { line: parameter(700, 'VND') },
    decisions: yesOrNo({ all: [{ fact: 'income', operator: 'lessThanInclusive', value: { fact: 'line' } }] }),
  }),
  'testing/first',
);
const second = rename(
  editionOf({
    facts: { poor: fact.choice('poor', ['yes', 'no']), ill: fact.boolean('ill') },
    decisions: yesOrNo({
      all: [
        { fact: 'poor', operator: 'equal', value: 'yes' },
        { fact: 'ill', operator: 'equal', value: true },
      ],
    }),
  }),
  'testing/second',
  { poor: { rulebook: 'testing/first', decision: 'answer' } },
);
const words = cellWords('en');
const names = nameTableColumns([first, second], { locale: undefined, words }).subject;
const evaluator = createTogetherEvaluator([first, second], undefined, names, words);
const answer = (cells: Readonly<Record<string, string>>) => {
  const raw = {
    number: 1,
    line: 2,
    columns: Object.keys(cells),
    values: Object.values(cells),
    fault: undefined,
  };
  return evaluator.answer(readRow(raw, names, { unknown: new Set(), unused: new Set() }, words), undefined);
};

it('gives each edition its columns, the later one under its own name where both have one', () => {
  expect(evaluator.columns).toEqual(['answer', 'testing/second#answer']);
});

it('hands an outcome on, and names no fact as missing that is handed on', () => {
  expect(answer({ id: 'a', income: '700', ill: '1' }).row).toMatchObject({
    outcomes: ['yes', 'yes'],
    status: 'decided',
  });
  expect(answer({ id: 'a', income: '701' }).row).toMatchObject({ outcomes: ['no', 'no'], status: 'decided' });
  expect(answer({ id: 'a', ill: '1' }).row).toMatchObject({ status: 'undetermined', missing: 'income' });
  expect(answer({ id: 'a', income: '1' }).row).toMatchObject({
    outcomes: ['yes', ''],
    status: 'undetermined',
    missing: 'ill',
  });
});

it('refuses a row whose stated outcome differs from the computed one, naming both, and blanks all of it', () => {
  const { row, each } = answer({ id: 'a', income: '700', poor: 'no', ill: '1' });
  expect(row).toMatchObject({
    outcomes: ['', ''],
    status: 'invalid',
    errors: 'poor: stated as "no", but testing/first (answer) give "yes", correct one of them',
  });
  expect(each.map(({ status }) => status)).toEqual(['invalid', 'invalid']);
});

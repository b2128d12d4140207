import { poverty } from '@giamngheo/classification';
import { createTogetherEvaluator, nameTableColumns, type RawRow } from '@giamngheo/core/cell';
import { communication, creditNewlyEscaped, production, socialSecurity } from '@giamngheo/eligibility';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { batchWords } from '../words.js';
import { KnownAnswers } from './known-answers.js';
import { answerRaw, createRowAnswerer } from './run-rows.js';

const on = '2018-12-31';
const words = batchWords('en');
const editions = [poverty, production, communication, socialSecurity, creditNewlyEscaped].map((family) =>
  family.on(on),
);
const {
  subject: names,
  members: memberNames,
  takesMembers,
} = nameTableColumns(editions, { locale: undefined, words });
const evaluator = createTogetherEvaluator(editions, on, names, words);
const ground = {
  names,
  memberNames,
  takesMembers,
  members: undefined,
  watch: undefined,
  decisions: [],
  leftOut: { unknown: new Set<string>(), unused: new Set<string>() },
  evaluator,
  words,
};
const columns = [
  'id',
  'area',
  'monthlyIncomePerCapita',
  'deprivedWater',
  'waterSource',
  'floorArea',
  'memberCount',
  'povertyClass',
  'leftPovertyOn',
  'hasLeftPoverty',
  'inExtremeDifficultyPlace',
];
const oneOf = (...cells: string[]) => fc.constantFrom('', ...cells);
const values = fc
  .tuple(
    oneOf('rural', 'urban'),
    oneOf('700000', '700001', '900000', '1300000', '-1'),
    oneOf('yes', 'no'),
    oneOf('piped', 'drilledWell', 'other'),
    oneOf('16', '24.5', '40'),
    oneOf('1', '2', '3', '0'),
    oneOf('poor', 'nearPoor', 'notPoor'),
    oneOf('2017-06-30', '2015-12-31', '2030-01-01'),
    oneOf('yes', 'no'),
    oneOf('yes', 'no'),
  )
  .map((cells) => ['', ...cells]);

describe('answers that are known', () => {
  // Few enough that most rows come to ones that are not kept.
  it.each([0, 1, 5, 60_000])('are those of evaluating each row, with room for %i', (most) => {
    fc.assert(
      fc.property(fc.array(values, { minLength: 30, maxLength: 30 }), (rows) => {
        const known = new KnownAnswers(editions, on, evaluator, new Set(columns.slice(1)), most);
        const answer = createRowAnswerer(ground, known, columns.slice(1));
        // Each twice, so that the second meets what the first left behind.
        for (const [i, cells] of [...rows, ...rows].entries()) {
          const own = [`${i}`, ...cells.slice(1)];
          const raw: RawRow = { number: i + 1, line: i + 2, columns, values: own, fault: undefined };
          const { row, each } = answer(raw);
          const reference = answerRaw(ground, raw);
          expect(row).toEqual(reference.row);
          expect(each.map((one) => ({ ...one, id: '' }))).toEqual(
            reference.each.map((one) => ({ ...one, id: '' })),
          );
        }
        expect(known.answers.length).toBeLessThanOrEqual(most);
      }),
      { numRuns: 6 },
    );
  });
});

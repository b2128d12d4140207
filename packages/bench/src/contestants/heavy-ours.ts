import { evaluate, type Facts } from '@giamngheo/core';
import { evaluateColumns, factsOfRow } from '@giamngheo/core/columns';
import { programOf } from '@giamngheo/core/program';
import type { HeavyHouseholds } from '../households/heavy.js';
import { heavyEdition } from '../households/heavy-edition.js';
import type { Contestant } from './contestant.js';

const classes = new Map(['poor', 'nearPoor', 'average', 'aboveAverage'].map((id, i) => [id, i]));

/** The heavy households as columns. */
export function heavyColumnsOf({ rows, income, members, ...rest }: HeavyHouseholds) {
  const { offsets, ...ofMembers } = members;
  const wrap = (columns: Record<string, Uint8Array | Int32Array | Float64Array>) =>
    Object.fromEntries(Object.entries(columns).map(([id, values]) => [id, { values }]));
  return {
    rows,
    facts: wrap({ ...rest, monthlyIncomePerCapita: income }),
    members: { offsets, facts: wrap(ofMembers) },
  };
}

export const heavyEvaluate: Contestant<HeavyHouseholds> = {
  name: 'evaluate, decisions only',
  prepare(households) {
    const columns = heavyColumnsOf(households);
    const program = programOf(heavyEdition);
    const all: Facts[] = Array.from({ length: households.rows }, (_, row) =>
      factsOfRow(program, columns, row),
    );
    return (from, until, answers) => {
      for (let row = from; row < until; row++) {
        const [ofClass, support] = evaluate(heavyEdition, all[row] as Facts).decisions;
        let bits = classes.get(ofClass?.outcome as string) as number;
        let bit = 2;
        for (const answer of Object.values(support?.benefits ?? {})) bits |= +(answer === 'yes') << bit++;
        answers[row] = bits;
      }
    };
  },
};

export const heavyColumns: Contestant<HeavyHouseholds> = {
  name: 'columns: class, rule, status, fifteen benefits',
  prepare(households) {
    const columns = heavyColumnsOf(households);
    let last = evaluateColumns(heavyEdition, { ...columns, rows: 0 });
    return {
      run: () => {
        last = evaluateColumns(heavyEdition, columns, { reuse: last });
      },
      read: (answers) => {
        const [ofClass, support] = last.decisions;
        for (let row = 0; row < columns.rows; row++) {
          let bits = ofClass?.outcome[row] as number;
          support?.benefits.forEach((codes, i) => {
            bits |= (codes[row] as number) << (i + 2);
          });
          answers[row] = bits;
        }
      },
    };
  },
};

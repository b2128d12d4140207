import { poverty } from '@giamngheo/classification';
import { evaluate } from '@giamngheo/core';
import { evaluateColumns } from '@giamngheo/core/columns';
import { INDICATORS, type LightFacts, type LightHouseholds, lightFactsOf } from '../households/light.js';
import type { Contestant } from './contestant.js';

/** The edition that the light section evaluates. */
export const edition = poverty.on('2018-12-31');

/** Stands for a household whose class is not decided. */
export const UNDECIDED = 255;

/** The class as its place; comparisons, so that it is not the looking up of a code that is measured. */
function codeOf(outcome: string | null): number {
  if (outcome === 'poor') return 0;
  if (outcome === 'nearPoor') return 1;
  if (outcome === 'average') return 2;
  return outcome === null ? UNDECIDED : 3;
}

/** Every household as facts; blanks left out. */
export function factsOfAll(households: LightHouseholds): LightFacts[] {
  const { known, rows } = households;
  const all = Array.from({ length: rows }, (_, row) => lightFactsOf(households, row));
  if (known === undefined) return all;
  const ids = ['area', 'monthlyIncomePerCapita', ...INDICATORS] as const;
  // Made anew rather than deleted from, as a reader of files would make them.
  return all.map((facts, row) =>
    Object.fromEntries(Object.entries(facts).filter(([id]) => known[ids.indexOf(id as never)]?.[row] !== 0)),
  ) as LightFacts[];
}

export const decisionOnly: Contestant<LightHouseholds> = {
  name: 'evaluate, decision only',
  prepare(households) {
    const all = factsOfAll(households);
    return (from, until, answers) => {
      for (let row = from; row < until; row++)
        answers[row] = codeOf(evaluate(edition, all[row] as LightFacts).outcome);
    };
  },
};

/** Every rule with what was found and required at each of its conditions, and the clauses. */
export const withReasons: Contestant<LightHouseholds> = {
  name: 'evaluate, with every reason read',
  prepare(households) {
    const all = factsOfAll(households);
    let leaves = 0;
    return (from, until, answers) => {
      for (let row = from; row < until; row++) {
        const decision = evaluate(edition, all[row] as LightFacts);
        answers[row] = codeOf(decision.outcome);
        for (const { condition } of decision.reasons) leaves += condition.path.length;
      }
      if (leaves < 0) throw new RangeError('more reasons than can be counted');
    };
  },
};

/** The light households as columns. */
export function columnsOf({ rows, area, income, deprived, known }: LightHouseholds) {
  const facts = {
    area: { values: area, known: known?.[0] },
    monthlyIncomePerCapita: { values: income, known: known?.[1] },
    ...Object.fromEntries(
      INDICATORS.map((id, i) => [id, { values: deprived[i] as Uint8Array, known: known?.[i + 2] }]),
    ),
  };
  return { rows, facts };
}

export const columns: Contestant<LightHouseholds> = {
  name: 'columns, outcome, rule and status',
  prepare(households) {
    const given = columnsOf(households);
    let last = evaluateColumns(edition, { ...given, rows: 0 });
    return {
      run() {
        last = evaluateColumns(edition, given, { reuse: last });
      },
      read(answers) {
        answers.set(last.decisions[0]?.outcome ?? []);
      },
    };
  },
};

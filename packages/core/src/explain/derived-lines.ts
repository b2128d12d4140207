import type { Facts, FactValue } from '../evaluate/index.js';
import type { Evidence } from '../format/types.js';
import type { Variable } from '../program/program.js';
import { weakest } from '../program/resolve-source.js';
import { listFacts, type OtherFact } from './ask.js';
import { type ClauseExplanation, explainClauses, resolveRefs } from './clause.js';
import type { Names } from './names.js';

/** A fact that nobody stated, and from what it follows. */
export interface DerivedLine {
  readonly fact: string;
  readonly value: FactValue;
  readonly text: string;
  /** What it was worked out from, by label. */
  readonly from: readonly string[];
  readonly clauses: readonly ClauseExplanation[];
  readonly evidence: Evidence;
}

/** The facts and figures that were not stated but follow from what was, each after those it stands on. */
export function explainDerived(
  names: Names,
  given: Facts,
  used: Readonly<Record<string, FactValue>>,
): readonly DerivedLine[] {
  const { program, words } = names;
  const { rulebook, documents } = program.edition;
  return program.steps.flatMap((step): DerivedLine[] => {
    const { id, unit } = program.variables[step.variable] as Variable;
    const value = used[id];
    const formula = rulebook.derived?.[id];
    if (value === undefined || given[id] !== undefined || formula === undefined) return [];
    const from = listFacts(
      words,
      step.bases.map((base): OtherFact => {
        if (base === 'members') return { fact: base, label: words.members, scope: 'members' };
        return {
          fact: base,
          label: names.label(base),
          scope: program.memberFacts.has(base) ? 'member' : 'subject',
        };
      }),
    );
    const clauses = explainClauses(names, resolveRefs(documents, formula.sources));
    return [
      {
        fact: id,
        value,
        text: words.derivedFrom(names.label(id), names.value(id, value, unit), from.join('; ')),
        from,
        clauses,
        evidence: weakest([formula.evidence, ...clauses.map(({ evidence }) => evidence)]),
      },
    ];
  });
}

import type { Bilingual, LegalDocument, Rulebook } from '@giamngheo/core';
import type { Register } from '@giamngheo/core/format';
import { type Citation, citationsOfRegister, citationsOfRulebook } from './citations.js';

/** Kinds of clause that a register answers: who pays, and who is responsible. All others need a rulebook. */
const answeredByRegister = new Set(['funding-source', 'responsibility']);

/** One clause of a document, with all that cites it. */
export interface ClauseCoverage {
  /** `document#part`. */
  readonly id: string;
  readonly label: Bilingual;
  readonly kind: string;
  /** Whether it must be encoded. */
  readonly computable: boolean;
  readonly citations: readonly Citation[];
  /** Whether what cites it is enough: something in a rulebook, or for money and responsibility an entry of a register. */
  readonly covered: boolean;
}

/** Which clauses are encoded, and where. */
export interface Coverage {
  /** In the order of the documents. */
  readonly clauses: readonly ClauseCoverage[];
  /** Ids of the computable clauses that nothing covers. */
  readonly uncovered: readonly string[];
  /** Rules that name no source, as `rulebook@edition rule`. */
  readonly withoutSource: readonly string[];
  readonly computable: number;
  readonly coveredComputable: number;
}

/** What coverage is made of. Of the editions only the rulebook counts. */
export interface CoverageInput {
  readonly documents: readonly LegalDocument[];
  readonly editions: readonly { readonly rulebook: Rulebook }[];
  readonly registers: readonly Register[];
}

/**
 * Clause by clause, which rule, parameter, derived fact, benefit, note or register entry cites it.
 *
 * Clauses are the parts of documents that have a `clause`. A register covers only clauses on money and responsibility:
 * that a body is named says nothing of who may have what.
 */
export function coverageOf({ documents, editions, registers }: CoverageInput): Coverage {
  const rulebooks = editions.map(({ rulebook }) => rulebook);
  const bySource = new Map<string, Citation[]>();
  for (const one of [...rulebooks.flatMap(citationsOfRulebook), ...registers.flatMap(citationsOfRegister)]) {
    const list = bySource.get(one.source);
    if (list === undefined) bySource.set(one.source, [one]);
    else list.push(one);
  }
  const clauses = documents.flatMap((document) =>
    document.parts.flatMap(({ id: part, label, clause, computable }): ClauseCoverage[] => {
      if (clause === undefined) return [];
      const id = `${document.id}#${part}`;
      const citations = bySource.get(id) ?? [];
      const covered = citations.some(
        ({ kind }) => kind !== 'register' || answeredByRegister.has(clause.kind),
      );
      return [{ id, label, kind: clause.kind, computable: computable === true, citations, covered }];
    }),
  );
  const computable = clauses.filter((clause) => clause.computable);
  const uncovered = computable.filter(({ covered }) => !covered).map(({ id }) => id);
  return {
    clauses,
    uncovered,
    withoutSource: rulebooks.flatMap(rulesWithoutSource),
    computable: computable.length,
    coveredComputable: computable.length - uncovered.length,
  };
}

function rulesWithoutSource({ id, inForce, decisions }: Rulebook): string[] {
  return decisions
    .flatMap(({ rules }) => rules)
    .filter(({ sources }) => sources === undefined || sources.length === 0)
    .map((rule) => `${id}@${inForce.from} ${rule.id}`);
}

import type { Edition } from '../edition/edition.js';
import type { Bilingual } from '../format/types.js';
import { programOf } from '../program/link.js';
import { ownEntry } from '../program/own-entry.js';
import type { ResolvedSource } from '../program/program.js';

/** What multidimensional poverty is measured by, as an edition declares it under `deprivation`. */
export interface DeprivationScheme {
  /** The facts that are deprivations when true, each as heavy as any other, in the order in which they are counted. */
  readonly indicators: readonly string[];
  /** From how many deprivations a subject is poor, itself included: 1 to the number of indicators. */
  readonly cutoff: number;
  /** What the indicators belong to, each to one; empty where the edition does not say. */
  readonly dimensions: readonly DeprivationDimension[];
  /** The fact that says how many persons a subject has; undefined where the edition has none. */
  readonly persons: string | undefined;
  /** The clauses that set the cut-off. */
  readonly sources: readonly ResolvedSource[];
}

/** One dimension: a basic social service, with its indicators. */
export interface DeprivationDimension {
  readonly id: string;
  readonly label: Bilingual;
  readonly indicators: readonly string[];
}

/**
 * What an edition measures multidimensional poverty by; undefined where it declares nothing, as one that looks at income
 * alone. An overlay's cut-off is the one that counts.
 * @throws {DocumentError} when the edition itself is faulty
 *
 * @example
 * deprivationSchemeOf(poverty.on('2018-12-31'))?.cutoff // 3, of ten indicators
 */
export function deprivationSchemeOf(edition: Edition): DeprivationScheme | undefined {
  const { deprivation, derived } = edition.rulebook;
  if (deprivation === undefined) return undefined;
  const parameter = programOf(edition).parameters.get(deprivation.cutoff);
  const formula = ownEntry(derived, deprivation.count);
  // Linking refuses an edition whose declaration leads elsewhere.
  const indicators = formula !== undefined && 'count' in formula ? formula.count : [];
  return {
    indicators,
    cutoff: parameter?.value as number,
    dimensions: deprivation.dimensions ?? [],
    persons: deprivation.persons,
    sources: parameter?.sources ?? [],
  };
}

import type { FactValue } from '@giamngheo/core';
import type { Field } from './field.js';
import type { Answer } from './record.js';

/** Beyond these a number is asked to be confirmed. Experience, not law: nothing is refused for it. */
export interface SoftLimit {
  /** Smaller numbers are unusual; this one is not. */
  readonly below?: number;
  /** Larger numbers are unusual; this one is not. */
  readonly above?: number;
}

/** By fact id, or by unit for all facts of it. */
export type SoftLimits = Readonly<Record<string, SoftLimit>>;

/** What is unusual where the page says nothing else. */
export const usualLimits: SoftLimits = { 'VND/person/month': { below: 50_000, above: 50_000_000 } };

/** The limit that a value is beyond, if it is. */
export function unusual(
  { id, fact }: Field,
  value: FactValue | undefined,
  limits: SoftLimits,
): { readonly side: 'below' | 'above'; readonly limit: number } | undefined {
  const { below, above } =
    limits[id] ?? ('unit' in fact && fact.unit !== undefined ? limits[fact.unit] : undefined) ?? {};
  if (typeof value !== 'number') return undefined;
  if (below !== undefined && value < below) return { side: 'below', limit: below };
  return above !== undefined && value > above ? { side: 'above', limit: above } : undefined;
}

/** Whether somebody still has to say that an unusual answer is right. */
export function awaitsConfirmation(field: Field, answer: Answer | undefined, limits: SoftLimits): boolean {
  return (
    answer?.state === 'given' &&
    answer.confirmed !== true &&
    unusual(field, answer.value, limits) !== undefined
  );
}

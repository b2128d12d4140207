import type { Edition, ResolvedSource } from '@giamngheo/core';
import { programOf } from '@giamngheo/core/program';
import type { ClauseOf } from './scorecard.js';

/** The clauses that the rules of a decision state, each once, with their words. */
export function clausesOf(edition: Edition, decision: string): readonly ClauseOf[] {
  const rules = programOf(edition).decisions.find(({ id }) => id === decision)?.rules ?? [];
  const sources = new Map<string, ResolvedSource>();
  for (const source of rules.flatMap((rule) => rule.sources)) sources.set(source.ref, source);
  return [...sources.values()].map(({ ref, label, quote, evidence }) => ({
    ref,
    label: label === undefined ? null : { vi: label.vi, en: label.en },
    quote: quote ?? null,
    evidence,
  }));
}

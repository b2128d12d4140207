import type { Edition } from '../edition/edition.js';
import {
  type DecisionResult,
  type EvaluateOptions,
  evaluate,
  type Facts,
  type FactValue,
  type Reading,
  type Reason,
} from '../evaluate/index.js';
import type { ResolvedSource } from '../program/program.js';
import { canonicalJson } from './canonical-json.js';
import { hashRulebook } from './hash-rulebook.js';
import { sha256 } from './sha-256.js';

/** The form of receipts that this version writes. */
export const RECEIPT_FORMAT = 'giamngheo-receipt/1';

/** One decision in a receipt. */
export interface ReceiptDecision {
  readonly id: string;
  readonly status: 'decided' | 'undetermined';
  /** `unique`: the outcome, null while undetermined. `collect`: null. */
  readonly outcome: string | null;
  /** `collect`: each outcome with yes, no or unknown; else null. */
  readonly benefits: Readonly<Record<string, 'yes' | 'no' | 'unknown'>> | null;
  /** The ids of the rules that gave the outcome, or may have. */
  readonly rules: readonly string[];
  readonly missing: readonly string[];
}

/** A clause that a decision rests on, with its words where they are known. */
export interface ReceiptSource {
  /** `qd-59-2015#art-2.1` */
  readonly ref: string;
  readonly quote: string | null;
}

/** The record of a decision: all that it takes to decide again, what came out, and hashes over each. */
export interface Receipt {
  readonly format: typeof RECEIPT_FORMAT;
  readonly rulebook: string;
  /** The edition's name: `2016-01-01`. */
  readonly edition: string;
  readonly revision: number;
  /** The ids of the overlays put on it, first to last. */
  readonly overlays: readonly string[];
  /** The legal date that the edition was taken for; null when it was taken by name. */
  readonly date: string | null;
  /** The package that the rulebook came in, and its version: said, not checked, since later ones may decide the same. */
  readonly package: string;
  readonly version: string;
  /** The date put to the rulebook; null when none was given. */
  readonly on: string | null;
  /** The facts given; unknown ones are left out. */
  readonly facts: Facts;
  readonly status: 'decided' | 'undetermined';
  readonly decisions: readonly ReceiptDecision[];
  /** The ids of the rules that gave the outcomes, over all decisions. */
  readonly rules: readonly string[];
  readonly missing: readonly string[];
  /** The figures that the rulebook gives out beside its decisions; null while one is not known. */
  readonly outputs: Readonly<Record<string, FactValue | readonly string[] | null>>;
  /** What those rules, and their conditions, rest on; sorted by reference. */
  readonly sources: readonly ReceiptSource[];
  /** SHA-256 of what the rulebook means: see `hashRulebook`. */
  readonly rulebookHash: string;
  /** SHA-256 of `facts`, as canonical JSON. */
  readonly factsHash: string;
  /** SHA-256 of `status`, `decisions`, `rules`, `missing`, `outputs` and `sources` as one object, as canonical JSON. */
  readonly resultHash: string;
  /** SHA-256 of the whole receipt without this entry, as canonical JSON. */
  readonly receiptHash: string;
}

/**
 * Decides a case and records it. Pure and synchronous: the same edition, facts and date give the same receipt, whatever the
 * order of the facts; nothing of the clock or the machine is in it. Loads no second engine.
 *
 * The facts are in the receipt as given: it is personal data as much as they are.
 *
 * @throws what `evaluate` throws
 */
export function createReceipt(edition: Edition, facts: Facts, options: EvaluateOptions = {}): Receipt {
  const decision = evaluate(edition, facts, options);
  const kept = dropUnknown(facts);
  const rules = decision.decisions.flatMap((one) => one.rules);
  const result = {
    status: decision.status,
    decisions: decision.decisions.map(recordDecision),
    rules: rules.map(({ id }) => id),
    missing: [...decision.missing],
    outputs: recordOutputs(decision.outputs),
    sources: listSources(rules.flatMap((rule) => [...rule.sources, ...sourcesIn(rule.condition)])),
  };
  const receipt: Omit<Receipt, 'receiptHash'> = {
    format: RECEIPT_FORMAT,
    rulebook: edition.id,
    edition: edition.name,
    revision: edition.rulebook.revision,
    overlays: edition.overlays.map(({ id }) => id),
    date: edition.date ?? null,
    package: edition.release.name,
    version: edition.release.version,
    on: options.on ?? null,
    facts: kept,
    ...result,
    rulebookHash: hashRulebook(edition),
    factsHash: sha256(canonicalJson(kept)),
    resultHash: sha256(canonicalJson(result)),
  };
  return { ...receipt, receiptHash: sha256(canonicalJson(receipt)) };
}

/** A receipt as text: canonical JSON and a line feed. */
export function formatReceipt(receipt: Receipt): string {
  return `${canonicalJson(receipt)}\n`;
}

function recordDecision(decision: DecisionResult): ReceiptDecision {
  const { id, status, outcome, benefits, rules, missing } = decision;
  return {
    id,
    status,
    outcome,
    benefits: benefits ?? null,
    rules: rules.map((rule) => rule.id),
    missing: [...missing],
  };
}

function recordOutputs(outputs: Readonly<Record<string, Reading>>): Receipt['outputs'] {
  const entries = Object.entries(outputs).map(([id, reading]) => [id, reading.known ? reading.value : null]);
  return Object.fromEntries(entries);
}

function dropUnknown(facts: Facts): Facts {
  const known = Object.entries(facts).filter(([, value]) => value !== undefined);
  return Object.fromEntries(
    known.map(([id, value]) => [
      id,
      Array.isArray(value) ? value.map((member) => dropUnknown(member)) : value,
    ]),
  ) as Facts;
}

function sourcesIn(reason: Reason): readonly ResolvedSource[] {
  return reason.kind === 'leaf' ? reason.sources : [...reason.sources, ...reason.of.flatMap(sourcesIn)];
}

function listSources(sources: readonly ResolvedSource[]): ReceiptSource[] {
  const quotes = new Map(sources.map(({ ref, quote }) => [ref, quote ?? null]));
  return [...quotes].map(([ref, quote]) => ({ ref, quote })).sort((a, b) => (a.ref < b.ref ? -1 : 1));
}

import type { FactValue, LeafReason, Reading, Reason, Truth } from '../evaluate/index.js';
import type { Names, UnitStyle } from './names.js';
import { joinItems, lowerFirst } from './words.js';

/** One comparison in words. */
export interface ConditionLine {
  readonly text: string;
  /** Whether it speaks for the rule (true), against it (false), or is not known. */
  readonly supports: Truth;
  readonly fact: string;
  /** What it was compared with: a parameter, fact or derived fact; undefined for a literal. */
  readonly requiredBy: string | undefined;
  /** Where it stands in the rulebook. */
  readonly path: string;
  /** The booleans behind a count, when the fact is one: what holds and what is not known, by label. */
  readonly holding: readonly string[];
  readonly open: readonly string[];
}

/**
 * The comparisons that settle a condition, in words: of a condition that holds those that make it hold, of one that
 * fails those that make it fail, of an open one those that are open.
 *
 * `told` holds the counts whose parts a reader has been given already; they are not listed again.
 */
export function explainCondition(
  names: Names,
  reason: Reason,
  known: Known,
  told: Set<string> = new Set(),
): readonly ConditionLine[] {
  const found: ConditionLine[] = [];
  for (const { leaf, negated } of decisiveLeaves(reason, false)) {
    const line = explainLeaf(names, leaf, negated, known, told);
    // The law often states one limit twice, for two doors; a reader needs it once.
    if (!found.some(({ text }) => text === line.text)) found.push(line);
  }
  return found;
}

/** The value of a fact where it is known. */
export type Known = (id: string) => unknown;

interface Polar {
  readonly leaf: LeafReason;
  readonly negated: boolean;
}

/** The leaves that settle a condition. Below a `not`, what holds speaks against the rule. */
export function decisiveLeaves(reason: Reason, negated: boolean): readonly Polar[] {
  if (reason.kind === 'leaf') return [{ leaf: reason, negated }];
  if (reason.kind === 'not') return reason.of.flatMap((part) => decisiveLeaves(part, !negated));
  const settled = reason.kind !== 'all';
  const parts =
    reason.result === 'unknown' || reason.result === settled
      ? reason.of.filter((part) => part.result === reason.result)
      : reason.of;
  return parts.flatMap((part) => decisiveLeaves(part, negated));
}

function explainLeaf(
  names: Names,
  leaf: LeafReason,
  negated: boolean,
  known: Known,
  told: Set<string>,
): ConditionLine {
  const { words } = names;
  const { holding, open } = countedFacts(names, leaf.fact, known);
  const say = (amount: string) => (told.has(leaf.fact) ? amount : withItems(names, amount, holding, open));
  const label = names.label(leaf.fact);
  const found = formatReading(names, leaf, leaf.found, 'whole');
  const relation = formatRelation(names, leaf, leaf.result !== false, known);
  const plain = isPlainAnswer(leaf);
  const text = plain
    ? words.leafSame(label, found ?? words.unknown)
    : leaf.result !== 'unknown'
      ? words.leaf(label, say(found ?? words.unknown), relation)
      : found === undefined
        ? words.leafUnknown(label, relation)
        : words.leafPartly(label, say(found), relation);
  told.add(leaf.fact);
  const supports = leaf.result === 'unknown' ? 'unknown' : leaf.result !== negated;
  return { text, supports, fact: leaf.fact, requiredBy: leaf.requiredBy, path: leaf.path, holding, open };
}

/** A yes-no question, or a choice that is the one asked for, needs no second half to its sentence. */
function isPlainAnswer(leaf: LeafReason): boolean {
  const { required, result } = leaf;
  if (!required.known) return false;
  if (typeof required.value === 'boolean') return true;
  const choice = typeof required.value === 'string' && !isDate(required.value);
  return choice && leaf.operator === 'equal' && result === true;
}

function formatRelation(names: Names, leaf: LeafReason, holds: boolean, known: Known): string {
  const { words } = names;
  const style = leaf.found.known ? 'short' : 'whole';
  const required = formatAlternatives(names, leaf, style) ?? formatReading(names, leaf, leaf.required, style);
  const name =
    leaf.requiredBy === undefined ? undefined : lowerFirst(nameOfLimit(names, leaf.requiredBy, known));
  const limit = required ?? name ?? words.unknown;
  const sample = leaf.required.known ? leaf.required.value : (leaf.required.least ?? leaf.required.most);
  const dates = holds ? words.dateRelationsWhenTrue : words.dateRelationsWhenFalse;
  const plain = holds ? words.relationsWhenTrue : words.relationsWhenFalse;
  const pattern = (isDate(sample) ? dates[leaf.operator] : undefined) ?? plain[leaf.operator];
  const relation = pattern(limit);
  return name === undefined || required === undefined ? relation : words.comparison(relation, name);
}

/** What a limit is called; with the answer that it varies by, where known: "chuẩn nghèo về thu nhập, nông thôn". */
function nameOfLimit(names: Names, id: string, known: Known): string {
  const by = names.program.parameters.get(id)?.by;
  const option = by === undefined ? undefined : known(by);
  const label = names.label(id);
  return by === undefined || typeof option !== 'string'
    ? label
    : `${label}, ${lowerFirst(names.option(by, option))}`;
}

/** A limit whose figure is not known yet, because the fact it varies by is not: each figure with its answer. */
function formatAlternatives(names: Names, leaf: LeafReason, style: UnitStyle): string | undefined {
  const parameter = names.program.parameters.get(leaf.requiredBy ?? '');
  const { by, values } = parameter ?? {};
  if (leaf.required.known || by === undefined || values === undefined) return undefined;
  const all = Object.entries(values).map(([option, value]) => {
    const figure = names.value(leaf.fact, value as FactValue, leaf.unit, style);
    return `${figure} (${lowerFirst(names.option(by, option))})`;
  });
  return joinItems(all, names.words.or);
}

/** A reading in words; undefined when nothing at all is known of it. */
function formatReading(
  names: Names,
  leaf: LeafReason,
  reading: Reading,
  style: UnitStyle,
): string | undefined {
  const factId = leaf.fact;
  const say = (value: FactValue) => names.value(factId, value, leaf.unit, style);
  if (reading.known) {
    const { value } = reading;
    return typeof value === 'object'
      ? value.map((option) => names.option(factId, option)).join(', ')
      : say(value);
  }
  const { least, most } = reading;
  const declared = names.factOf(factId);
  const open = reading === leaf.found && isWholeRange(declared, least, most);
  if (least === undefined || most === undefined || open) return undefined;
  return typeof least === 'number' && typeof most === 'number'
    ? names.words.between(names.value(factId, least, leaf.unit, 'none'), say(most))
    : names.words.between(say(least), say(most));
}

function isWholeRange(fact: ReturnType<Names['factOf']>, least: unknown, most: unknown): boolean {
  return fact !== undefined && 'min' in fact && fact.min === least && fact.max === most;
}

const isDate = (value: unknown) => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);

function countedFacts(names: Names, id: string, known: Known): { holding: string[]; open: string[] } {
  const formula = names.program.edition.rulebook.derived?.[id];
  const counted = formula !== undefined && 'count' in formula ? formula.count : [];
  return {
    holding: counted.filter((one) => known(one) === true).map(names.label),
    open: counted.filter((one) => known(one) === undefined).map(names.label),
  };
}

function withItems(names: Names, found: string, holding: readonly string[], open: readonly string[]): string {
  const parts = [...holding, ...(open.length > 0 ? [names.words.andUnknown(open.join('; '))] : [])];
  return parts.length === 0 ? found : `${found} (${parts.join('; ')})`;
}

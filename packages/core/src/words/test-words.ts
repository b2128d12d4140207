import type { Names, UnitStyle } from '../explain/names.js';
import { joinItems, lowerFirst } from '../explain/words.js';
import type { Operand, Operator } from '../format/types.js';
import type { ProgramParameter } from '../program/program.js';
import { tableWordsOf } from './table-words.js';

/** One comparison of a rule, as data: what a page needs to mark the cell that failed. */
export interface Test {
  /** Where it stands in the rulebook: the `path` of its `LeafReason`. */
  readonly path: string;
  readonly fact: string;
  /** The comparison that must hold; already turned round where the rulebook says `not`. */
  readonly operator: Operator;
  readonly value: Operand;
  /** The rulebook says `not`: the rule wants the leaf at `path` to fail. */
  readonly negated: boolean;
}

/** Several tests of one fact that must all hold, in words without the fact's name. */
export interface TestWords {
  /** "trên 700.000 đồng đến 1.000.000 đồng" */
  readonly text: string;
  /** Where the limits vary by the answer to another fact: the words for each answer. Empty where they do not. */
  readonly byOption: readonly OptionWords[];
  /** The parameters, facts and derived facts that the fact is compared with. */
  readonly limits: readonly { readonly id: string; readonly label: string }[];
}

/** What is asked when another fact has one of its answers. */
export interface OptionWords {
  readonly fact: string;
  readonly option: string;
  readonly label: string;
  readonly text: string;
}

type Figure = string | number | boolean | readonly (string | number)[];

/** A side of a comparison as figures: one for all, one for each answer to a fact, or only a name. */
type Side =
  | { readonly kind: 'one'; readonly figure: Figure }
  | { readonly kind: 'byOption'; readonly by: string; readonly figures: Readonly<Record<string, Figure>> }
  | { readonly kind: 'named'; readonly label: string };

/** Tests of one fact in words. `style`: how much of the unit each amount carries. */
export function sayTests(names: Names, tests: readonly Test[], style: UnitStyle): TestWords {
  const sides = tests.map((test) => ({ test, side: sideOf(names, test.value) }));
  const limits = [...new Set(tests.flatMap(({ value }) => refOf(value) ?? []))].map((id) => ({
    id,
    label: names.label(id),
  }));
  const varying = [...new Set(sides.flatMap(({ side }) => (side.kind === 'byOption' ? [side.by] : [])))];
  const [by, second] = varying;
  if (by === undefined || second !== undefined) {
    // Two answers to depend on would make a table of their own; the figures stand beside their answers instead.
    return { text: joinTests(names, sides, style), byOption: [], limits };
  }
  const options = optionsOf(
    names,
    by,
    sides.map(({ side }) => side),
  );
  const byOption = options.map((option) => {
    const taken = sides.map(({ test, side }) => ({ test, side: sideFor(side, option) }));
    const label = lowerFirst(names.option(by, option));
    return { fact: by, option, label, text: joinTests(names, taken, style) };
  });
  const words = tableWordsOf(names.locale);
  const text = byOption.map(({ label, text: one }) => words.forOption(label, one)).join('; ');
  return { text, byOption, limits };
}

interface Sided {
  readonly test: Test;
  readonly side: Side;
}

function joinTests(names: Names, tests: readonly Sided[], style: UnitStyle): string {
  return (
    mergeRange(names, tests, style) ?? tests.map((one) => sayTest(names, one, style)).join(names.words.and)
  );
}

/** A lower and an upper limit as one range; undefined where there are not exactly these two, both with figures. */
function mergeRange(names: Names, tests: readonly Sided[], style: UnitStyle): string | undefined {
  const [lower, upper] = [tests.find(isLower), tests.find(isUpper)];
  if (tests.length !== 2 || lower?.side.kind !== 'one' || upper?.side.kind !== 'one') return undefined;
  const { words } = names;
  const above = lower.test.operator === 'greaterThan';
  const below = upper.test.operator === 'lessThan';
  const say = above ? (below ? words.aboveBelow : words.aboveUpTo) : below ? words.fromBelow : words.fromUpTo;
  return say(
    sayFigure(names, lower.test.fact, lower.side.figure, style),
    sayFigure(names, upper.test.fact, upper.side.figure, style),
  );
}

const isLower = ({ test }: Sided) => test.operator.startsWith('greaterThan');
const isUpper = ({ test }: Sided) => test.operator.startsWith('lessThan');

function sayTest(names: Names, { test, side }: Sided, style: UnitStyle): string {
  const { fact, operator } = test;
  const limit =
    side.kind === 'named'
      ? lowerFirst(side.label)
      : side.kind === 'one'
        ? sayFigure(names, fact, side.figure, style)
        : sayFigures(names, fact, side, style);
  if (operator === 'equal' || operator === 'in') {
    const plain = side.kind === 'one' && (typeof side.figure !== 'number' || Array.isArray(side.figure));
    return plain ? limit : tableWordsOf(names.locale).same(limit);
  }
  if (operator === 'notEqual') return tableWordsOf(names.locale).other(limit);
  if (operator === 'notIn') return tableWordsOf(names.locale).neither(limit);
  if (side.kind !== 'named' && unitOf(names, fact) === 'calendarYear') {
    return tableWordsOf(names.locale).years[operator](limit);
  }
  const dates = isDateFact(names, fact) ? names.words.dateRelationsWhenTrue : {};
  const relation = dates[operator] ?? names.words.relationsWhenTrue[operator];
  // "từ ngày" and a name that begins with "ngày" make one "ngày".
  return relation(limit).replace('ngày ngày', 'ngày');
}

/** Whether a fact is a date: by the vocabulary, or by its formula. */
function isDateFact(names: Names, id: string): boolean {
  const { program } = names;
  const variable = program.variables.find((one) => one.id === id);
  return (variable?.type ?? program.derived.get(id)?.type ?? names.factOf(id)?.type) === 'date';
}

/** A figure as people write it; a list of options with "or". */
function sayFigure(names: Names, fact: string, figure: Figure, style: UnitStyle): string {
  const one = (value: string | number | boolean) => names.value(fact, value, unitOf(names, fact), style);
  if (!Array.isArray(figure)) return one(figure as string | number | boolean);
  return joinItems(
    figure.map((value, i) => (i === 0 ? one(value) : lowerFirst(one(value)))),
    names.words.or,
  );
}

function sayFigures(
  names: Names,
  fact: string,
  { by, figures }: { readonly by: string; readonly figures: Readonly<Record<string, Figure>> },
  style: UnitStyle,
): string {
  const all = inOptionOrder(names, by, figures).map(
    ([option, figure]) =>
      `${sayFigure(names, fact, figure, style)} (${lowerFirst(names.option(by, option))})`,
  );
  return joinItems(all, names.words.or);
}

/**
 * The figure of a parameter in words, or each figure with the answer that it goes with.
 * `fact` is the fact that it is compared with: it names the options of a list.
 */
export function sayParameter(
  names: Names,
  parameter: ProgramParameter,
  fact: string,
  style: UnitStyle = 'whole',
): string {
  const side = figuresOf(parameter);
  const unit = parameter.unit;
  const one = (figure: Figure) =>
    Array.isArray(figure)
      ? sayFigure(names, fact, figure, style)
      : names.value(fact, figure as string | number, unit, style);
  if (side.kind === 'one') return one(side.figure);
  if (side.kind === 'named') return side.label;
  const all = inOptionOrder(names, side.by, side.figures).map(
    ([option, figure]) => `${one(figure)} (${lowerFirst(names.option(side.by, option))})`,
  );
  return joinItems(all, names.words.or);
}

/** The unit of a fact, parameter or derived fact. */
export function unitOf(names: Names, id: string): string | undefined {
  const fact = names.factOf(id);
  if (fact !== undefined && 'unit' in fact) return fact.unit;
  const { program } = names;
  return (
    program.edition.rulebook.derived?.[id]?.unit ??
    program.parameters.get(id)?.unit ??
    program.variables.find((one) => one.id === id)?.unit ??
    program.derived.get(id)?.unit
  );
}

/** What goes with each option of a choice, in the order of the vocabulary: a file may list them in any. */
export function inOptionOrder<T>(
  names: Names,
  by: string,
  record: Readonly<Record<string, T>>,
): readonly (readonly [string, T])[] {
  const fact = names.factOf(by);
  const order = fact?.type === 'choice' ? fact.options.map(({ id }) => id) : [];
  return Object.entries(record).sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
}

const refOf = (value: Operand) =>
  typeof value === 'object' && !Array.isArray(value) ? value.fact : undefined;

function sideOf(names: Names, value: Operand): Side {
  const ref = refOf(value);
  if (ref === undefined) return { kind: 'one', figure: value as Figure };
  const parameter = names.program.parameters.get(ref);
  return parameter === undefined ? { kind: 'named', label: names.label(ref) } : figuresOf(parameter);
}

function figuresOf({ id, by, value, values }: ProgramParameter): Side {
  if (by !== undefined && values !== undefined) {
    return { kind: 'byOption', by, figures: values as Record<string, Figure> };
  }
  return value === undefined ? { kind: 'named', label: id } : { kind: 'one', figure: value as Figure };
}

function optionsOf(names: Names, by: string, sides: readonly Side[]): readonly string[] {
  const all = sides.flatMap((side) => (side.kind === 'byOption' ? [side.figures] : []));
  return inOptionOrder(names, by, Object.assign({}, ...all)).map(([option]) => option);
}

function sideFor(side: Side, option: string): Side {
  return side.kind === 'byOption' ? { kind: 'one', figure: side.figures[option] as Figure } : side;
}

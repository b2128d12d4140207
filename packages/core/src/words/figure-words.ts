import { type ClauseExplanation, explainClauses, resolveRefs } from '../explain/clause.js';
import type { Names } from '../explain/names.js';
import { formatDate, formatUnit } from '../explain/value-text.js';
import type { ProgramParameter } from '../program/program.js';
import { weakest } from '../program/resolve-source.js';
import { type EvidenceWords, evidenceWords } from './evidence-words.js';
import { describeFormula, type FormulaWords } from './formula-words.js';
import { tableWordsOf } from './table-words.js';
import { inOptionOrder, sayParameter, unitOf } from './test-words.js';

/** A figure set by law, in words. */
export interface ParameterWords {
  readonly id: string;
  readonly label: string;
  readonly unit: string | undefined;
  /** "đồng/người/tháng"; empty for none. */
  readonly unitText: string;
  /** All of it: "700.000 đồng/người/tháng (nông thôn) hoặc 900.000 đồng/người/tháng (thành thị)". */
  readonly text: string;
  /** The fact that it varies by, with its name; undefined where it does not. */
  readonly by: { readonly fact: string; readonly label: string } | undefined;
  /** The choice fact whose options its lists name; undefined for what is no list of options. */
  readonly listOf: string | undefined;
  /** Each figure: one, or one an option, and that for each period within the edition. */
  readonly figures: readonly FigureWords[];
  readonly clauses: readonly ClauseExplanation[];
  readonly evidence: EvidenceWords;
  readonly note: string | undefined;
}

/** One figure. */
export interface FigureWords {
  /** The option that it goes with, by id and in words; undefined where the figure does not vary. */
  readonly option: { readonly id: string; readonly label: string } | undefined;
  /** The period within the edition, in words; undefined where the figure stands for all of it. */
  readonly period:
    | { readonly from: string; readonly until: string | undefined; readonly text: string }
    | undefined;
  readonly value: unknown;
  /** "700.000 đồng/người/tháng" */
  readonly text: string;
  /** Of a list of options: each by name; empty for all else. */
  readonly items: readonly string[];
}

/** A fact that is worked out from others, in words. */
export interface DerivedWords {
  readonly id: string;
  readonly label: string;
  readonly unit: string | undefined;
  readonly unitText: string;
  readonly formula: FormulaWords;
  readonly clauses: readonly ClauseExplanation[];
  readonly evidence: EvidenceWords;
  readonly note: string | undefined;
}

/** The parameters of an edition, in its order. */
export function describeParameters(names: Names): readonly ParameterWords[] {
  const { program, locale } = names;
  const words = tableWordsOf(locale);
  return Object.entries(program.edition.rulebook.parameters ?? {}).map(([id, stated]) => {
    const linked = program.parameters.get(id) as ProgramParameter;
    const fact = factOfList(names, linked);
    const figure = (value: unknown): string =>
      sayParameter(names, { ...linked, by: undefined, values: undefined, value }, fact);
    const items = (value: unknown) =>
      Array.isArray(value) ? value.map((option) => names.option(fact, String(option))) : [];
    const list = (
      one: Pick<ProgramParameter, 'value' | 'values'>,
      period: FigureWords['period'],
    ): FigureWords[] =>
      one.values === undefined
        ? [{ option: undefined, period, value: one.value, text: figure(one.value), items: items(one.value) }]
        : inOptionOrder(names, stated.by ?? '', one.values).map(([option, value]) => ({
            option: { id: option, label: names.option(stated.by ?? '', option) },
            period,
            value,
            text: figure(value),
            items: items(value),
          }));
    const figures = (stated.periods ?? []).flatMap(({ from, until, value, values }) =>
      list(
        { value, values },
        {
          from,
          until,
          text: words.inForce(
            formatDate(from, locale),
            until === undefined ? undefined : formatDate(until, locale),
          ),
        },
      ),
    );
    const refs = [...(stated.sources ?? []), ...(stated.periods ?? []).flatMap((period) => period.sources)];
    return {
      id,
      label: names.label(id),
      unit: stated.unit,
      unitText: formatUnit(names.unit(id, stated.unit), locale),
      text: sayParameter(names, linked, fact),
      by: stated.by === undefined ? undefined : { fact: stated.by, label: names.label(stated.by) },
      listOf: fact === id ? undefined : fact,
      figures: figures.length > 0 ? figures : list(linked, undefined),
      clauses: explainClauses(names, resolveRefs(program.edition.documents, refs)),
      evidence: evidenceWords(names, linked.evidence, 'clause'),
      note: stated.note?.[locale],
    };
  });
}

/** A list of options has the words of a choice fact that has them all; a number goes by its own name. */
function factOfList({ program }: Names, { id, value, values }: ProgramParameter): string {
  const options = [value, ...Object.values(values ?? {})].filter(Array.isArray).flat() as string[];
  if (options.length === 0) return id;
  const facts = program.edition.vocabulary.flatMap((subject) => Object.entries(subject.facts));
  const found = facts.find(
    ([, fact]) =>
      fact.type === 'choice' && options.every((option) => fact.options.some((one) => one.id === option)),
  );
  return found?.[0] ?? id;
}

/** The derived facts of an edition, in its order. */
export function describeDerived(names: Names): readonly DerivedWords[] {
  const { program, locale } = names;
  return Object.entries(program.edition.rulebook.derived ?? {}).map(([id, derived]) => {
    const clauses = explainClauses(names, resolveRefs(program.edition.documents, derived.sources));
    const grade = weakest([derived.evidence, ...clauses.map(({ evidence }) => evidence)]);
    const unit = names.unit(id, unitOf(names, id));
    return {
      id,
      label: names.label(id),
      unit,
      unitText: formatUnit(unit, locale),
      formula: describeFormula(names, id, derived),
      clauses,
      evidence: evidenceWords(names, grade, 'clause'),
      note: derived.note?.[locale],
    };
  });
}

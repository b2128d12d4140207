import type { Condition, Leaf } from '@giamngheo/core/format';
import { html, type TemplateResult } from 'lit';
import { joinItems, lowerFirst } from './core-words.js';
import type { PageContext } from './page-parts.js';

/** The facts on the left of a condition's comparisons, each once. */
export function listFacts(condition: Condition): readonly string[] {
  const parts = partsOf(condition);
  return 'fact' in condition ? [condition.fact] : [...new Set(parts.flatMap(listFacts))];
}

/** The conditions directly below one; none below a comparison. */
export function partsOf(condition: Condition): readonly Condition[] {
  if ('all' in condition) return condition.all;
  if ('any' in condition) return condition.any;
  return 'not' in condition ? [condition.not] : [];
}

/**
 * A condition in words, groups as nested lists.
 * @param named whether each comparison begins with its fact; no in a column that is about one fact
 */
export function renderCondition(context: PageContext, condition: Condition, named = true): TemplateResult {
  if ('fact' in condition) return html`${sayLeaf(context, condition, named)}`;
  const [only, second] = partsOf(condition);
  if (!('not' in condition) && only !== undefined && second === undefined)
    return renderCondition(context, only, named);
  const { words } = context;
  const head = 'all' in condition ? words.allOf : 'any' in condition ? words.anyOf : words.notThat;
  return html`${head}
    <ul class="conditions">
      ${partsOf(condition).map((part) => html`<li>${renderCondition(context, part, named)}</li>`)}
    </ul>`;
}

/** "Thu nhập: từ 700.000 đồng/người/tháng (nông thôn) … trở xuống – chuẩn nghèo về thu nhập". */
function sayLeaf({ names }: PageContext, { fact, operator, value }: Leaf, named: boolean): string {
  const { words } = names;
  const unit = unitOf(names, fact);
  const say = (one: unknown): string =>
    Array.isArray(one)
      ? joinItems(one.map(say), words.or)
      : names.value(fact, one as string | number | boolean, unit);
  const put = (text: string) => (named ? `${names.label(fact)}: ${text}` : text);
  if (operator === 'equal' && typeof value !== 'object') return put(say(value));
  if (typeof value !== 'object' || Array.isArray(value))
    return put(words.relationsWhenTrue[operator](say(value)));
  const label = lowerFirst(names.label(value.fact));
  const parameter = names.program.parameters.get(value.fact);
  const figures = parameter === undefined ? undefined : figuresOf(names, parameter, fact);
  const dates = /^\d{4}-/.test(String(parameter?.value ?? Object.values(parameter?.values ?? {})[0] ?? ''));
  const relation =
    (dates ? words.dateRelationsWhenTrue[operator] : undefined) ?? words.relationsWhenTrue[operator];
  return put(figures === undefined ? relation(label) : words.comparison(relation(figures), label));
}

type Names = PageContext['names'];
type ProgramParameter = NonNullable<ReturnType<Names['program']['parameters']['get']>>;

/** The figure of a parameter, or each figure with the answer that it goes with. */
export function figuresOf(names: Names, parameter: ProgramParameter, fact: string): string {
  const one = (figure: unknown): string =>
    Array.isArray(figure)
      ? joinItems(
          figure.map((id) => names.option(fact, id)),
          names.words.or,
        )
      : names.value(fact, figure as string | number, parameter.unit);
  const { by, value, values } = parameter;
  if (by === undefined || values === undefined) return one(value);
  const all = Object.entries(values).map(
    ([option, figure]) => `${one(figure)} (${lowerFirst(names.option(by, option))})`,
  );
  return joinItems(all, names.words.or);
}

/** The unit of a fact, parameter or derived fact. */
export function unitOf(names: Names, id: string): string | undefined {
  const fact = names.factOf(id);
  if (fact !== undefined && 'unit' in fact) return fact.unit;
  return names.program.edition.rulebook.derived?.[id]?.unit ?? names.program.parameters.get(id)?.unit;
}

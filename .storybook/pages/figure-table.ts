import { formatDate, formatUnit } from '@giamngheo/core/explain';
import type { Condition, Derived } from '@giamngheo/core/format';
import { html, type TemplateResult } from 'lit';
import { lowerFirst } from './core-words.js';
import { type PageContext, renderGrade, renderPlaces, renderTable, resolveSources } from './page-parts.js';
import { figuresOf, renderCondition, unitOf } from './say-condition.js';

/** The figures that the law sets: each with unit, source and how sure we are of it. Nothing where there are none. */
export function renderParameters(context: PageContext): TemplateResult | string {
  const { names, words, locale } = context;
  const { parameters: stated = {} } = names.program.edition.rulebook;
  if (Object.keys(stated).length === 0) return '';
  const rows = Object.entries(stated).map(([id, { by, periods, unit }]) => {
    const parameter = names.program.parameters.get(id);
    const subjectOf = (figure: ProgramParameter) => figuresOf(names, figure, factOfList(context, id));
    const lines =
      periods === undefined
        ? [parameter === undefined ? '' : subjectOf(parameter)]
        : periods.map(
            (period) =>
              `${words.from(formatDate(period.from, locale), period.until && formatDate(period.until, locale))}: ${parameter === undefined ? '' : subjectOf({ ...parameter, by, value: period.value, values: period.values })}`,
          );
    return [
      names.label(id),
      html`<ul class="plain">${lines.map((line) => html`<li>${line}</li>`)}</ul>`,
      formatUnit(unit, locale),
      renderPlaces(context, parameter?.sources ?? []),
      parameter === undefined ? '' : renderGrade(context, parameter.evidence),
    ];
  });
  const head = [words.parameter, words.figure, words.unit, words.sources, words.evidence];
  return html`<section>
    <h2>${words.parameters}</h2>
    ${renderTable(words.parameters, head, rows)}
  </section>`;
}

type ProgramParameter = Parameters<typeof figuresOf>[1];

/** A list of options has the words of the fact that it is compared with; a number goes by its own name. */
function factOfList({ names }: PageContext, id: string): string {
  const value = names.program.parameters.get(id)?.value;
  if (!Array.isArray(value)) return id;
  const { vocabulary } = names.program.edition;
  const facts = vocabulary.flatMap((subject) => Object.entries(subject.facts));
  const found = facts.find(
    ([, fact]) =>
      fact.type === 'choice' && value.every((option) => fact.options.some((one) => one.id === option)),
  );
  return found?.[0] ?? id;
}

/** The facts that are worked out from others, with how. Nothing where there are none. */
export function renderDerived(context: PageContext): TemplateResult | string {
  const { names, words } = context;
  const derived = Object.entries(names.program.edition.rulebook.derived ?? {});
  if (derived.length === 0) return '';
  const rows = derived.map(([id, one]) => [
    names.label(id),
    renderFormula(context, one),
    renderPlaces(context, resolveSources(context, one.sources)),
  ]);
  return html`<section>
    <h2>${words.derived}</h2>
    ${renderTable(words.derived, [words.fact, words.how, words.sources], rows)}
  </section>`;
}

function renderFormula(context: PageContext, derived: Derived): TemplateResult {
  const { names, words, locale } = context;
  const label = (id: string) => lowerFirst(names.label(id));
  const list = (ids: readonly string[], between = '; ') => ids.map(label).join(between);
  const { formula } = words;
  const over = (head: string, condition: Condition) =>
    html`${head}<br>${renderCondition(context, condition)}`;
  if ('count' in derived) return html`${formula.count(list(derived.count))}`;
  if ('sum' in derived) return html`${list(derived.sum, ' + ')}`;
  if ('minimum' in derived) return html`${formula.minimum(list(derived.minimum))}`;
  if ('maximum' in derived) return html`${formula.maximum(list(derived.maximum))}`;
  if ('ratio' in derived) return html`${list([derived.ratio.of, derived.ratio.to], ' : ')}`;
  if ('difference' in derived) return html`${list([derived.difference.of, derived.difference.minus], ' − ')}`;
  if ('product' in derived) return html`${list(derived.product, ' × ')}`;
  if ('age' in derived) return html`${formula.age(label(derived.age.birthDate), label(derived.age.on))}`;
  if ('dateIn' in derived) {
    const { year, yearsAfter, month, day } = derived.dateIn;
    return html`${formula.dateIn(`${label(day)}; ${label(month)}; ${[year, ...(yearsAfter ? [yearsAfter] : [])].map(label).join(' + ')}`)}`;
  }
  if ('datePlus' in derived) {
    const { date, ...spans } = derived.datePlus;
    const parts = Object.entries(spans).map(([span, n]) =>
      typeof n === 'object' ? label(n.fact) : `${n} ${formula.spans[span] ?? span}`,
    );
    return html`${[label(date), ...parts].join(' + ')}`;
  }
  if ('choose' in derived) {
    const { by, values } = derived.choose;
    const each = Object.entries(values).map(([option, value]) => {
      const said = typeof value === 'object' ? label(value.fact) : names.value(by, value, unitOf(names, by));
      return `${lowerFirst(names.option(by, option))}: ${said}`;
    });
    return html`${formula.choose(label(by), each.join('; '))}`;
  }
  if ('when' in derived) return renderCondition(context, derived.when);
  if ('anyMember' in derived) return over(formula.anyMember, derived.anyMember);
  if ('everyMember' in derived) return over(formula.everyMember, derived.everyMember);
  return derived.countMembers === 'all'
    ? html`<span lang=${locale}>${formula.allMembers}</span>`
    : over(formula.countMembers, derived.countMembers);
}

import { type Case, type Decision, type Edition, evaluate, type Facts, PolicyError } from '@giamngheo/core';
import { formatDate, formatNumber } from '@giamngheo/core/explain';
import { unitOf } from '@giamngheo/core/words';
import { html, type TemplateResult } from 'lit';
import { answerOf, statedBy } from '../../packages/devkit/src/contract/case-answer.js';
import { type PageContext, renderTable } from './page-parts.js';

/** A case that was run, and what came of it. */
export interface CaseRun {
  readonly example: Case;
  readonly passed: boolean;
  /** In words. */
  readonly found: string;
}

/** The cases of an edition, each run. */
export function runCases(context: PageContext, edition: Edition, cases: readonly Case[]): readonly CaseRun[] {
  return cases.map((example) => runCase(context, edition, example));
}

/** Cases that were run as a table. */
export function renderRuns(context: PageContext, label: string, runs: readonly CaseRun[]): TemplateResult {
  const { words } = context;
  const head = [words.case, words.given, words.expected, words.found, words.verdict];
  return renderTable(
    label,
    head,
    runs.map((run) => renderRun(context, run)),
    'cases',
  );
}

/** The cases, evaluated here and now, a group a kind. A group with a failed case stands open. */
export function renderCases(
  context: PageContext,
  edition: Edition,
  cases: readonly Case[],
): TemplateResult | string {
  if (cases.length === 0) return '';
  const { words, locale } = context;
  const runs = runCases(context, edition, cases);
  const failed = runs.filter(({ passed }) => !passed).length;
  const tally = words.tally(formatNumber(runs.length - failed, locale), formatNumber(failed, locale));
  const kinds = (Object.keys(words.kinds) as Case['kind'][]).filter((kind) =>
    runs.some(({ example }) => example.kind === kind),
  );
  return html`<section data-cases-failed=${failed}>
    <h2>${words.cases}</h2>
    <p><strong class=${failed === 0 ? 'pass' : 'fail'}>${tally}</strong></p>
    ${kinds.map((kind) => {
      const group = runs.filter(({ example }) => example.kind === kind);
      return html`<details ?open=${group.some(({ passed }) => !passed)}>
        <summary>${words.kinds[kind]} (${formatNumber(group.length, locale)})</summary>
        ${renderRuns(context, words.kinds[kind], group)}
      </details>`;
    })}
  </section>`;
}

function runCase(context: PageContext, edition: Edition, example: Case): CaseRun {
  try {
    const decision = evaluate(edition, example.given, example.on === undefined ? {} : { on: example.on });
    const passed = sorted(answerOf(decision, example)) === sorted(statedBy(example));
    return { example, passed, found: sayDecision(context, decision, example) };
  } catch (error) {
    if (error instanceof PolicyError) return { example, passed: false, found: error.message };
    throw error;
  }
}

/** JSON with keys in order, so that equal objects have equal text. */
function sorted(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

function renderRun(context: PageContext, { example, passed, found }: CaseRun): readonly unknown[] {
  const { words, locale } = context;
  const mark = passed ? words.pass : words.fail;
  return [
    example.name?.[locale] ?? html`<code>${example.id}</code>`,
    renderFacts(context, example.given as Facts, example.on),
    sayExpected(context, example),
    found,
    html`<strong class=${passed ? 'pass' : 'fail'}>${passed ? '✓' : '✗'} ${mark}</strong>`,
  ];
}

/** Facts in words: dates and figures first, then all that is yes, then all that is no. */
export function renderFacts(
  { names, words, locale }: PageContext,
  given: Facts,
  on?: string,
): TemplateResult {
  const known = Object.entries(given);
  const answered = (answer: boolean) =>
    known.filter(([, value]) => value === answer).map(([id]) => names.label(id));
  const lines = [
    ...(on === undefined ? [] : [`${names.words.askDateLabel}: ${formatDate(on, locale)}`]),
    ...known.flatMap(([id, value]) =>
      typeof value === 'boolean'
        ? []
        : Array.isArray(value)
          ? [words.members(formatNumber(value.length, locale))]
          : [`${names.label(id)}: ${names.value(id, value as string | number, unitOf(names, id))}`],
    ),
    ...[true, false].flatMap((answer) => {
      const labels = answered(answer);
      return labels.length === 0
        ? []
        : [`${answer ? names.words.yes : names.words.no}: ${labels.join('; ')}`];
    }),
  ];
  return html`<ul class="plain">
    ${(lines.length === 0 ? [words.nothing] : lines).map((line) => html`<li>${line}</li>`)}
  </ul>`;
}

function sayExpected(context: PageContext, { expect }: Case): string {
  const parts = Object.values(expect.outcomes ?? {}).map((outcome) => sayOutcome(context, outcome));
  return finish(context, parts, expect.missing ?? [], expect.outputs ?? {}, expect.status);
}

function sayDecision(context: PageContext, decision: Decision, { expect }: Case): string {
  const parts = decision.decisions.map(({ id, outcome, benefits }) => {
    const stated = expect.outcomes?.[id];
    const wanted = typeof stated === 'object' && stated !== null ? Object.keys(stated) : undefined;
    const cut = Object.entries(benefits ?? {}).filter(([one]) => wanted?.includes(one) ?? true);
    return sayOutcome(context, benefits === undefined ? outcome : Object.fromEntries(cut));
  });
  const outputs = Object.keys(expect.outputs ?? {}).map((id) => {
    const reading = decision.outputs[id];
    return [id, reading?.known === true ? reading.value : null] as const;
  });
  return finish(context, parts, decision.missing, Object.fromEntries(outputs), decision.status);
}

function sayOutcome({ names, words }: PageContext, outcome: unknown): string {
  if (typeof outcome === 'string') return names.outcome(outcome);
  if (typeof outcome !== 'object' || outcome === null) return words.open;
  const answers = { yes: names.words.yes, no: names.words.no, unknown: words.open };
  return Object.entries(outcome)
    .map(([id, answer]) => `${names.outcome(id)}: ${answers[answer as keyof typeof answers]}`)
    .join('; ');
}

function finish(
  { names, words }: PageContext,
  parts: readonly string[],
  missing: readonly string[],
  outputs: Readonly<Record<string, unknown>>,
  status: string,
): string {
  const said = Object.entries(outputs).map(([id, value]) => {
    const text = value === null ? words.open : names.value(id, value as string | number, unitOf(names, id));
    return `${names.label(id)}: ${text}`;
  });
  // In one order on both sides: expected and found are read against each other.
  const open = missing.length === 0 ? [] : [words.needs(missing.map(names.label).sort().join('; '))];
  const head = parts.length === 0 && status === 'undetermined' ? [words.open] : parts;
  return [...head, ...said, ...open].join('; ');
}

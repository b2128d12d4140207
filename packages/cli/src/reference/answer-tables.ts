import type { Benefit, Edition } from '@giamngheo/core';
import type { Program } from '@giamngheo/core/program';
import { conditionInIds } from '@giamngheo/core/words';
import { markdownTable } from '../text/markdown-table.js';

const code = (id: string) => `\`${id}\``;
const codes = (ids: readonly string[] = []) => ids.map(code).join(', ');

/** What an edition answers: decisions with their outcomes, what each benefit gives, outputs, and the rules. */
export function answerTables({ rulebook, texts, vocabulary }: Edition, program: Program): readonly string[] {
  const both = (group: 'outcomes' | 'rules' | 'derived' | 'parameters', id: string) => {
    const [en, vi] = [texts.en[group]?.[id], texts.vi[group]?.[id]];
    return en === undefined || vi === undefined ? (en ?? vi ?? '') : `${en} (${vi})`;
  };
  const factOf = (id: string) => vocabulary.find((one) => one.subject === rulebook.subject)?.facts[id];
  const labelOf = (id: string) => {
    const label = factOf(id)?.label;
    return label === undefined ? '' : `${label.en} (${label.vi})`;
  };
  const unitOf = (id: string) => program.outputs.find((term) => term.id === id)?.unit ?? '';
  const outcomes = rulebook.decisions.flatMap(({ id, hit, outcomes: ids }) =>
    ids.map((outcome) => [code(id), hit, code(outcome), both('outcomes', outcome)]),
  );
  const rules = rulebook.decisions.flatMap((decision, i) =>
    decision.rules.map((rule, k) => [
      code(rule.id),
      code(rule.event.params.outcome),
      both('rules', rule.id),
      code(conditionInIds(rule.conditions)),
      codes(rule.sources),
      program.decisions[i]?.rules[k]?.evidence ?? '',
    ]),
  );
  const outputs = (rulebook.outputs ?? []).map((id) => [
    code(id),
    both('derived', id) || both('parameters', id) || labelOf(id),
    unitOf(id),
  ]);
  return [
    '### Decisions',
    '`unique`: exactly one outcome. `collect`: each outcome is a benefit with `yes`, `no` or `unknown`.',
    markdownTable(['decision', 'hit policy', 'outcome', 'words'], outcomes),
    ...benefitTable(Object.entries(rulebook.benefits ?? {})),
    '### Rules',
    markdownTable(['rule', 'gives', 'words', 'condition', 'sources', 'evidence'], rules),
    ...(outputs.length > 0 ? ['### Outputs', markdownTable(['output', 'words', 'unit'], outputs)] : []),
  ];
}

function benefitTable(benefits: readonly (readonly [string, Benefit])[]): readonly string[] {
  if (benefits.length === 0) return [];
  const rows = benefits.map(([outcome, one]) => [
    code(outcome),
    `${one.support.en} (${one.support.vi})`,
    [
      ...(one.amounts === undefined ? [] : [codes(one.amounts)]),
      ...(one.asRegulated ? ['as other rules in force say'] : []),
      ...(one.period === undefined ? [] : [`${one.period.en} (${one.period.vi})`]),
    ].join('<br>'),
    codes(one.funding),
    [codes(one.lead), ...(one.with === undefined ? [] : [`with ${codes(one.with)}`])].join('<br>'),
    (one.priorities ?? []).map(({ when, label }) => `${code(when)}: ${label.en}`).join('<br>'),
    (one.confirmations ?? [])
      .map(({ fact, by, label }) => `${code(fact)}: ${label.en}${by === undefined ? '' : `, by ${code(by)}`}`)
      .join('<br>'),
    codes(one.sources),
  ]);
  const head = [
    'benefit',
    'support',
    'how much, how long',
    'funding',
    'lead',
    'first',
    'waits for',
    'sources',
  ];
  return [
    '### What the benefits give',
    '“First” are facts that put a case before others. While a fact under “waits for” is not recorded, the answer is conditional.',
    markdownTable(head, rows),
  ];
}

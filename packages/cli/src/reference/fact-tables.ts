import type { Edition, Fact } from '@giamngheo/core';
import type { Program } from '@giamngheo/core/program';
import { markdownTable } from '../text/markdown-table.js';

const head = ['fact', 'label', 'type', 'unit', 'range or options', 'column headers that mean it'];

/** The facts of an edition: those asked for, those that others may follow from, and those of members. */
export function factTables({ rulebook, vocabulary }: Edition, program: Program): readonly string[] {
  const factOf = (subject: string | undefined, id: string) =>
    vocabulary.find((one) => one.subject === subject)?.facts[id];
  const table = (subject: string | undefined, ids: readonly string[]) =>
    markdownTable(
      head,
      ids.map((id) => rowOf(id, factOf(subject, id), rulebook.derived?.[id] !== undefined)),
    );
  const { facts, rawFacts = [], memberFacts = [] } = rulebook;
  return [
    '### Facts',
    'A fact that is left out is unknown. “Stated or derived” may be given, or follows from other facts; if both, they must agree.',
    table(rulebook.subject, facts),
    ...(rawFacts.length > 0
      ? ['### Facts that others may follow from', table(rulebook.subject, rawFacts)]
      : []),
    ...(memberFacts.length > 0
      ? [
          '### Facts of members',
          'Given as `members: [{ … }, …]`, or as a table of its own with `--members`. No `members` means that they are unknown.',
          table(program.memberSubject, memberFacts),
        ]
      : []),
  ];
}

function rowOf(id: string, fact: Fact | undefined, derived: boolean): readonly string[] {
  if (fact === undefined) return [`\`${id}\``, '', '', '', '', ''];
  return [
    `\`${id}\``,
    `${fact.label.en} (${fact.label.vi})`,
    `${fact.type}${fact.type === 'decimal' ? `, ${fact.scale} digits after the point` : ''}${derived ? '; stated or derived' : ''}`,
    'unit' in fact ? (fact.unit ?? '') : '',
    rangeOf(fact),
    (fact.aliases ?? []).join('; '),
  ];
}

function rangeOf(fact: Fact): string {
  switch (fact.type) {
    case 'boolean':
      return 'true, false';
    case 'choice':
      return fact.options
        .map(({ id, label, aliases = [] }) => `\`${id}\`: ${label.en} (${[label.vi, ...aliases].join('; ')})`)
        .join('<br>');
    default: {
      const { min, max } = fact;
      if (min === undefined && max === undefined) return fact.type === 'date' ? 'YYYY-MM-DD' : 'any';
      if (max === undefined) return `${min} or more`;
      return min === undefined ? `up to ${max}` : `${min} to ${max}`;
    }
  }
}

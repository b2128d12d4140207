import type { Locale } from '@giamngheo/core';
import { layOutTable } from '../text/lay-out-table.js';
import { markdownTable } from '../text/markdown-table.js';
import type { Citation } from './citations.js';
import type { ClauseCoverage, Coverage } from './coverage-of.js';
import { type CoverageWords, coverageWords } from './coverage-words.js';

/** Coverage as a table for a terminal, with the totals and what is not covered under it. */
export function coverageAsText(coverage: Coverage, locale: Locale): string {
  const words = coverageWords(locale);
  const rows = coverage.clauses.flatMap((clause) => {
    const [first = '', ...more] = citedBy(clause, words);
    const { id, kind } = clause;
    return [[id, kind, first], ...more.map((line) => ['', '', line])];
  });
  const [clause, , kind, cited] = words.head;
  return `${layOutTable([clause, kind, cited], rows)}\n${closingLines(coverage, words).join('\n')}\n`;
}

/** Coverage as a page of Markdown. */
export function coverageAsMarkdown(coverage: Coverage, locale: Locale): string {
  const words = coverageWords(locale);
  const rows = coverage.clauses.map((clause) => [
    `\`${clause.id}\``,
    clause.label[locale],
    clause.kind,
    citedBy(clause, words).join('<br>'),
  ]);
  const [total = '', ...faults] = closingLines(coverage, words);
  return [`# ${words.title}`, words.intro, `**${total}.**`, ...faults, markdownTable(words.head, rows)].join(
    '\n\n',
  );
}

function closingLines(
  { coveredComputable, computable, uncovered, withoutSource }: Coverage,
  words: CoverageWords,
) {
  return [
    words.total(coveredComputable, computable),
    ...(uncovered.length > 0 ? [`${words.uncovered(uncovered.length)} ${uncovered.join(', ')}`] : []),
    ...(withoutSource.length > 0
      ? [`${words.withoutSource(withoutSource.length)} ${withoutSource.join(', ')}`]
      : []),
  ];
}

/** One line a place: `eligibility/production@2017-01-01: rule a, b; benefit c`. */
function citedBy({ citations, computable, covered }: ClauseCoverage, words: CoverageWords): string[] {
  const lines = groupBy(citations, nameOf).map(([place, some]) => {
    const parts = groupBy(some, ({ kind }) => kind).map(
      ([kind, list]) => `${words.kinds[kind]} ${[...new Set(list.map(shownId))].join(', ')}`,
    );
    return `${place}: ${parts.join('; ')}`;
  });
  if (covered) return lines;
  return [computable ? words.nothing : words.notComputable, ...lines];
}

/** Who comes first and who confirms is mostly the same for all benefits of a rulebook: the fact says enough. */
const shownId = ({ kind, id }: Citation) =>
  kind === 'priority' || kind === 'confirmation' ? (id.split('.').at(-1) ?? id) : id;

const nameOf = (citation: Citation) =>
  citation.edition === undefined ? citation.in : `${citation.in}@${citation.edition}`;

/** In groups of one key, in the order of first sight. */
function groupBy<T, K>(list: readonly T[], keyOf: (one: T) => K): [K, T[]][] {
  const groups = new Map<K, T[]>();
  for (const one of list) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return [...groups];
}

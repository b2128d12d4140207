import { documents, registers } from '@giamngheo/policy';
import { coverageOf } from '../clauses/coverage-of.js';
import { coverageAsMarkdown, coverageAsText } from '../clauses/render-coverage.js';
import type { Io } from '../io.js';
import { publishedRulebooks } from '../rulebook/published.js';
import type { Messages } from '../text/messages.js';

/** How a coverage table is written. */
export type CoverageFormat = 'text' | 'md' | 'json';

/** `check --coverage`: clause by clause what cites it. Exit 1 when a computable clause has nothing, or a rule no source. */
export function printCoverage(format: CoverageFormat, io: Io, messages: Messages): number {
  const editions = [...publishedRulebooks.values()].flatMap((family) => family.editions);
  const coverage = coverageOf({ documents, editions, registers });
  const text = {
    text: () => coverageAsText(coverage, messages.locale),
    md: () => coverageAsMarkdown(coverage, messages.locale),
    json: () => `${JSON.stringify(coverage, undefined, 2)}\n`,
  }[format]();
  io.stdout.write(text);
  return coverage.uncovered.length + coverage.withoutSource.length > 0 ? 1 : 0;
}

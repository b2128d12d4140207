import type { Edition, Evidence } from '@giamngheo/core';
import { programOf } from '@giamngheo/core/program';
import { CommandError } from '../command-error.js';
import { readCommandLine } from '../command-line.js';
import { publishedRulebooks } from '../rulebook/published.js';
import type { Command } from '../run.js';
import { layOutTable } from '../text/lay-out-table.js';
import { writeReference } from './rulebooks-reference.js';

const options = { json: { type: 'boolean' }, reference: { type: 'string' } } as const;

const USAGE = 'rulebooks [--json | --reference DIR]';

const grades: readonly Evidence[] = ['primary', 'secondary', 'unverified'];

/** `rulebooks`: the published rulebooks with their editions. Evidence counts the parameters and rules by grade. */
export const listRulebooks: Command = async (argv, io, messages) => {
  const { values, positionals } = readCommandLine('rulebooks', argv, options, messages);
  if (positionals.length > 0) throw new CommandError(messages.wrongArguments(USAGE));
  if (values.reference !== undefined) return writeReference(values.reference, io, messages);
  const families = [...publishedRulebooks.values()];
  if (values.json === true) {
    const data = families.map(({ id, texts, editions }) => ({
      id,
      title: { vi: texts.vi.title, en: texts.en.title },
      editions: editions.map((edition) => ({
        edition: edition.name,
        inForce: { from: edition.rulebook.inForce.from, until: edition.rulebook.inForce.until ?? null },
        revision: edition.rulebook.revision,
        package: edition.release.name,
        version: edition.release.version,
        evidence: countEvidence(edition),
      })),
    }));
    io.stdout.write(`${JSON.stringify(data, undefined, 2)}\n`);
    return 0;
  }
  const rows = families.flatMap(({ id, texts, editions }) =>
    editions.map((edition, i) => {
      const { from, until } = edition.rulebook.inForce;
      const counts = countEvidence(edition);
      const evidence = grades
        .filter((grade) => counts[grade] > 0)
        .map((grade) => `${counts[grade]} ${messages.rulebooks.evidence[grade]}`);
      const span = messages.rulebooks.span(from, until);
      return [
        i === 0 ? id : '',
        i === 0 ? texts[messages.locale].title : '',
        span,
        String(edition.rulebook.revision),
        evidence.join(', '),
      ];
    }),
  );
  io.stdout.write(layOutTable(messages.rulebooks.head, rows));
  return 0;
};

function countEvidence(edition: Edition): Record<Evidence, number> {
  const counts = { primary: 0, secondary: 0, unverified: 0 };
  const program = programOf(edition);
  for (const { evidence } of program.parameters.values()) counts[evidence]++;
  for (const { evidence } of program.decisions.flatMap(({ rules }) => rules)) counts[evidence]++;
  return counts;
}

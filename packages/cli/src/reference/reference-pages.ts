import type { Edition, RulebookFamily } from '@giamngheo/core';
import { programOf } from '@giamngheo/core/program';
import { markdownTable } from '../text/markdown-table.js';
import { answerTables } from './answer-tables.js';
import { factTables } from './fact-tables.js';
import { figureTables } from './figure-tables.js';

/** A page of the reference. */
export interface ReferencePage {
  /** `eligibility-production.md`. */
  readonly file: string;
  readonly text: string;
}

const made = 'Made by `giamngheo rulebooks --reference DIR`; do not edit.';

/**
 * The reference: a page a rulebook, with all that is needed to write its inputs and read its answers, and a list of them.
 * @throws {DocumentError} when an edition does not link
 */
export function referencePages(families: readonly RulebookFamily[]): readonly ReferencePage[] {
  return [
    { file: 'README.md', text: listOf(families) },
    ...families.map((family) => ({ file: fileOf(family), text: pageOf(family) })),
  ];
}

const fileOf = ({ id }: RulebookFamily) => `${id.replaceAll('/', '-')}.md`;

function listOf(families: readonly RulebookFamily[]): string {
  const rows = families.map((family) => {
    const { id, texts, editions } = family;
    const subject = editions[0]?.rulebook.subject ?? '';
    const names = editions.map(({ name }) => name).join(', ');
    return [`[\`${id}\`](${fileOf(family)})`, texts.en.title, texts.vi.title, subject, names];
  });
  return `${[
    '# The rulebooks',
    `What each rulebook asks for and answers: ids, types, units, limits and sources. ${made}`,
    'An input is a flat table with one row a subject: a column `id`, and a column for each fact, headed by its id or by one of its other headers. An empty cell is unknown.',
    markdownTable(['rulebook', 'title', 'tên', 'one row a', 'editions'], rows).trimEnd(),
  ].join('\n\n')}\n`;
}

function pageOf({ id, texts, editions }: RulebookFamily): string {
  return `${[
    `# \`${id}\``,
    `${texts.en.decides} (${texts.vi.decides})`,
    made,
    ...[...editions].reverse().flatMap(editionParts),
  ]
    .map((part) => part.trimEnd())
    .join('\n\n')}\n`;
}

function editionParts(edition: Edition): readonly string[] {
  const { rulebook, vocabulary, name } = edition;
  const program = programOf(editionOnFirstDay(edition));
  const { from, until, sources } = rulebook.inForce;
  const subject = vocabulary.find((one) => one.subject === rulebook.subject);
  const idHeaders = ['id', ...(subject?.idAliases ?? [])].map((one) => `\`${one}\``).join(', ');
  const uses = Object.entries(rulebook.uses ?? {}).map(
    ([fact, { rulebook: other, decision }]) =>
      `\`${fact}\` is the outcome of \`${decision}\` of \`${other}\`.`,
  );
  const notes = (rulebook.notes ?? []).map(
    ({ text, sources: cited = [] }) => `- ${text.en}${cited.map((one) => ` \`${one}\``).join('')}`,
  );
  return [
    `## ${name}`,
    `In force ${until === undefined ? `from ${from} on` : `${from} to ${until}`} (${sources.map((one) => `\`${one}\``).join(', ')}), revision ${rulebook.revision}. One row a ${rulebook.subject}; the id column may be headed ${idHeaders}.`,
    ...(uses.length > 0 ? [uses.join(' ')] : []),
    ...(program.dateVariable === undefined ? [] : ['It asks for the date of the decision: `--on`.']),
    ...factTables(edition, program),
    ...answerTables(edition, program),
    ...figureTables(edition, program),
    ...(notes.length > 0 ? ['### Notes', notes.join('\n')] : []),
  ];
}

/** Figures that change within an edition need a date; the reference lists them all, and takes grades on the first day. */
function editionOnFirstDay(edition: Edition): Edition {
  return { ...edition, date: edition.rulebook.inForce.from };
}

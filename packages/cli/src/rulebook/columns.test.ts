import { nameColumns } from '@giamngheo/core/cell';
import { programOf } from '@giamngheo/core/program';
import { describe, expect, it } from 'vitest';
import { publishedRulebooks } from '../rulebook/published.js';
import { messagesIn } from '../text/messages.js';

const editions = [...publishedRulebooks.values()].flatMap((family) => family.editions);
const messages = messagesIn('en');

describe.each(editions.map((edition) => [`${edition.id}@${edition.name}`, edition] as const))(
  'columns of %s',
  (_, edition) => {
    const program = programOf(edition);
    const shared = { editions: [edition], locale: undefined, words: messages };
    const tables = [
      { subject: program.subject, facts: [...program.facts.keys()], owner: undefined },
      ...(program.memberSubject === undefined
        ? []
        : [
            {
              subject: program.memberSubject,
              facts: [...program.memberFacts.keys()],
              owner: program.subject,
            },
          ]),
    ];

    it('find each fact by its id, labels and aliases, with accents and in capitals', () => {
      for (const table of tables) {
        const names = nameColumns({ ...shared, ...table });
        const vocabulary = edition.vocabulary.find(({ subject }) => subject === table.subject);
        for (const id of table.facts) {
          const { label, aliases = [] } = vocabulary?.facts[id] ?? { label: { vi: id, en: id } };
          for (const name of [id, label.vi, label.en, ...aliases]) {
            for (const written of [name, name.toUpperCase(), name.normalize('NFD'), ` ${name} `]) {
              expect([written, names.find(written)]).toEqual([
                written,
                expect.objectContaining({ kind: 'fact', fact: id }),
              ]);
            }
          }
        }
        for (const name of vocabulary?.idAliases ?? []) expect(names.find(name)).toEqual({ kind: 'id' });
      }
    });
  },
);

it('leaves a name that is no fact, or none at all, unknown', () => {
  const edition = editions[0] as (typeof editions)[number];
  const program = programOf(edition);
  const names = nameColumns({
    editions: [edition],
    subject: program.subject,
    facts: program.facts.keys(),
    owner: undefined,
    locale: undefined,
    words: messages,
  });
  expect(['', ' ', 'ghi chú', 'constructor', '__proto__'].map((name) => names.find(name).kind)).toEqual(
    Array(5).fill('unknown'),
  );
});

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parseRegister } from '@giamngheo/core/format';
import { describe, expect, it } from 'vitest';
import { documents, registers } from './index.js';

const plan = documents.find(({ id }) => id === 'kh-ninh-binh-2017-2020');
const parts = new Map(documents.map((document) => [document.id, document.parts]));
const named = (id: string) => registers.find((register) => register.id === id)?.entries ?? [];
const idsOf = (id: string) => new Set(named(id).map((entry) => entry.id));
const cited = new Set(registers.flatMap(({ entries }) => entries.flatMap(({ sources }) => sources)));

/** Everything in the rulebooks of every package that names a body or a funding source. */
function mentionsIn(packages: URL): { where: string; kind: 'bodies' | 'funding-sources'; id: string }[] {
  const folders = (url: URL) =>
    (existsSync(url) ? readdirSync(url, { withFileTypes: true }) : []).filter((e) => e.isDirectory());
  return folders(packages).flatMap((domain) => {
    const rulebooks = new URL(`${domain.name}/rulebooks/`, packages);
    return folders(rulebooks).flatMap((name) =>
      folders(new URL(`${name.name}/`, rulebooks)).flatMap((edition) => {
        const url = new URL(`${name.name}/${edition.name}/rulebook.json`, rulebooks);
        if (!existsSync(url)) return [];
        const { benefits = {} } = JSON.parse(readFileSync(url, 'utf8')) as {
          benefits?: Record<
            string,
            { lead?: string[]; with?: string[]; funding?: string[]; confirmations?: { by?: string }[] }
          >;
        };
        return Object.entries(benefits).flatMap(
          ([outcome, { lead = [], with: others = [], funding = [], confirmations = [] }]) => {
            const where = `${domain.name}/${name.name}@${edition.name}: ${outcome}`;
            const by = confirmations.flatMap((one) => (one.by === undefined ? [] : [one.by]));
            return [
              ...[...lead, ...others, ...by].map((id) => ({ where, kind: 'bodies' as const, id })),
              ...funding.map((id) => ({ where, kind: 'funding-sources' as const, id })),
            ];
          },
        );
      }),
    );
  });
}

describe('the registers', () => {
  it.each(registers.map((register) => [register.id, register] as const))(
    '%s keeps the format',
    (id, register) => {
      const { value, faults } = parseRegister(JSON.parse(JSON.stringify(register)));
      expect(faults).toEqual([]);
      expect(value?.id).toBe(id);
    },
  );

  it('have the name of their file as id', () => {
    const files = readdirSync(new URL('../registers/', import.meta.url)).sort();
    expect(registers.map(({ id }) => `${id}.json`).sort()).toEqual(files);
  });

  it('cite only parts that the documents have', () => {
    const astray = [...cited].filter((source) => {
      const [document = '', part] = source.split('#');
      return !parts.get(document)?.some(({ id }) => id === part);
    });
    expect(astray).toEqual([]);
  });

  it.each(['funding-source', 'funding-minimum', 'responsibility'])(
    'cite every clause of the kind %s',
    (kind) => {
      const clauses =
        plan?.parts
          .filter(({ clause }) => clause?.kind === kind)
          .map(({ id }) => `kh-ninh-binh-2017-2020#${id}`) ?? [];
      expect(clauses.length).toBeGreaterThan(1);
      expect(clauses.filter((id) => !cited.has(id))).toEqual([]);
    },
  );

  it('declare as missing what the source lacks, each part once, and nothing else', () => {
    const missing = registers.flatMap(({ entries }) => entries.filter((entry) => entry.missing === true));
    const lacking = plan?.parts
      .filter((part) => part.missing === true)
      .map(({ id }) => `kh-ninh-binh-2017-2020#${id}`);
    expect(missing.flatMap(({ sources }) => sources).sort()).toEqual(lacking?.sort());
  });

  it('refuse an id twice and a role for a missing part', () => {
    const entry = { id: 'a', label: { vi: 'a', en: 'a' }, sources: ['x#y'] };
    const twice = { id: 'r', label: entry.label, entries: [entry, entry] };
    expect(parseRegister(twice).faults.map(({ code, path }) => [code, path])).toEqual([
      ['format/declared-twice', 'entries[1].id'],
    ]);
    const filled = { ...entry, missing: true, role: entry.label };
    expect(parseRegister({ ...twice, entries: [filled] }).faults).toHaveLength(1);
  });
});

describe('the components', () => {
  it('are the eight of the plan, in order', () => {
    expect(named('components').map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it('name only bodies and funding sources that are registered', () => {
    const bodies = idsOf('bodies');
    const sources = idsOf('funding-sources');
    for (const { id, funding = [], lead = [], with: others = [] } of named('components')) {
      expect([id, [...lead, ...others].filter((one) => !bodies.has(one))]).toEqual([id, []]);
      expect([id, funding.filter((one) => !sources.has(one))]).toEqual([id, []]);
    }
  });
});

it('knows every body and funding source that a rulebook of any package names', () => {
  const unknown = mentionsIn(new URL('../../', import.meta.url)).filter(
    ({ kind, id }) => !idsOf(kind).has(id),
  );
  expect(unknown).toEqual([]);
});

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readText } from '../repository.js';
import columns from './columns.json';
import { faultKinds, renderSample, renderSurvey, type SurveyOptions, writeSurvey } from './survey.mjs';

/** A reader of CSV of its own: quotes doubled, no line breaks in cells. */
function readRow(line: string): string[] {
  const cells = [...`${line},`.matchAll(/(?:"((?:[^"]|"")*)"|([^,"]*)),/g)];
  return cells.map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '');
}

function render(options: Partial<SurveyOptions> = {}) {
  const households: string[] = [];
  const persons: string[] = [];
  const counted = renderSurvey({
    seed: 5,
    households: 1000,
    ...options,
    onHousehold: (line) => households.push(line),
    onPerson: (line) => persons.push(line),
  });
  const [head = [], ...rows] = households.map(readRow);
  return { counted, head, rows, persons: persons.map(readRow) };
}

describe('the tables of a survey', () => {
  it('have one row a household and one a person, with ids that lead from one to the other', () => {
    const { counted, head, rows, persons } = render();
    expect(rows).toHaveLength(1000);
    expect(persons).toHaveLength(counted.persons + 1);
    expect(rows.every((row) => row.length === head.length)).toBe(true);
    const ids = new Set(rows.map(([id]) => id));
    expect(persons.slice(1).every(([id]) => ids.has(id))).toBe(true);
    expect(counted).toMatchObject({ blanks: 0, faults: [] });
  });

  it('leave blank the share of cells asked for, and change nothing else', () => {
    const whole = render();
    const { counted, rows } = render({ blank: 0.1 });
    const filled = whole.rows.flatMap((row) => row.slice(3)).filter((cell) => cell !== '').length;
    expect(counted.blanks / filled).toBeGreaterThan(0.08);
    expect(counted.blanks / filled).toBeLessThan(0.12);
    for (const [at, row] of rows.entries()) {
      for (const [column, cell] of row.entries()) {
        if (cell !== '') expect(cell).toBe(whole.rows[at]?.[column]);
      }
    }
  });

  it('have exactly the bad rows asked for, of every kind, each listed with its cell', () => {
    const { counted, head, rows } = render({ faulty: 0.016 });
    expect(counted.faults.map(({ kind }) => kind)).toEqual([...faultKinds, ...faultKinds]);
    for (const { row, id, column, value } of counted.faults) {
      const cells = rows[row - 1] ?? [];
      expect(cells[0]).toBe(id);
      expect(column === undefined ? cells.at(-1) : cells[head.indexOf(column)]).toBe(value);
    }
  });

  it('are written to a folder as they are rendered', () => {
    const folder = mkdtempSync(join(tmpdir(), 'survey-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const options = { seed: 5, households: 1000, blank: 0.05, faulty: 0.002 };
    const counted = writeSurvey(join(folder, 'new'), { ...options, members: true });
    const expected = render(options);
    const read = (name: string) => readFileSync(join(folder, 'new', name), 'utf8');
    expect(counted).toEqual(expected.counted);
    expect(read('households.csv').trimEnd().split('\n').slice(1).map(readRow)).toEqual(expected.rows);
    expect(read('members.csv').trimEnd().split('\n').map(readRow)).toEqual(expected.persons);
    expect(JSON.parse(read('faults.json'))).toEqual(JSON.parse(JSON.stringify(counted.faults)));
  });
});

interface Words {
  label: { vi: string };
  aliases?: string[];
  options?: (Words & { id: string })[];
}
interface Subject {
  idAliases: string[];
  facts: Record<string, Words>;
}
const readSubject = (name: string) =>
  JSON.parse(readText(`packages/policy/vocabulary/${name}.json`)) as Subject;
const namesOf = ({ label, aliases = [] }: Words) => [label.vi, ...aliases];

describe('the words of the tables', () => {
  const { household, options, person } = columns as {
    household: Record<string, string>;
    options: Record<string, Record<string, string>>;
    person: string[];
  };
  const places = ['district', 'commune'];
  const vocabulary = readSubject('household');

  it('are aliases of the vocabulary, each of its own fact', () => {
    expect(vocabulary.idAliases).toContain(household.id);
    const facts = Object.entries(household).filter(([id]) => id !== 'id' && !places.includes(id));
    const strange = facts.filter(([id, header]) => !vocabulary.facts[id]?.aliases?.includes(header));
    expect(strange).toEqual([]);
  });

  it('name no fact where they are places', () => {
    const all = Object.values(vocabulary.facts).flatMap(namesOf);
    for (const place of places) expect(all).not.toContain(household[place]);
  });

  it('name every option as the vocabulary does', () => {
    const of = (fact: string, option: string) =>
      vocabulary.facts[fact]?.options?.find(({ id }) => id === option) ?? { label: { vi: '' } };
    for (const [fact, words] of Object.entries(options)) {
      for (const [option, word] of Object.entries(words)) expect(namesOf(of(fact, option))).toContain(word);
    }
    expect(namesOf(of('area', 'rural'))).toContain('Xã');
    for (const kind of ['Phường', 'Thị trấn']) expect(namesOf(of('area', 'urban'))).toContain(kind);
  });

  it('are ids of the vocabulary in the table of persons', () => {
    const { idAliases, facts } = readSubject('person');
    expect(vocabulary.idAliases).toContain(person[0]);
    expect(idAliases).toContain(person[1]);
    expect(person.slice(2).filter((id) => facts[id] === undefined)).toEqual([]);
  });
});

describe('the committed sample', () => {
  const { files, counted } = renderSample();

  it.each(Object.keys(files))('%s is what the generator gives', (name) => {
    expect(readText(`examples/data/${name}`)).toBe(files[name]);
  });

  it('has one bad row of every kind, and one that its members contradict', () => {
    expect(counted.faults.map(({ kind }) => kind).sort()).toEqual([...faultKinds, 'disagrees'].sort());
  });

  it('has a page that names every bad row and its cell', () => {
    const page = readText('examples/data/README.md');
    for (const { row, id, value } of counted.faults) {
      expect(page).toMatch(new RegExp(`^\\| ${row} \\| ${id} \\|.*${value.replaceAll('.', '\\.')}`, 'm'));
    }
  });

  it('has one household to explain, poor for lacking three indicators', () => {
    const facts = JSON.parse(files['household.json'] ?? '') as Record<string, unknown>;
    expect(facts.area).toBe('rural');
    expect(facts.monthlyIncomePerCapita).toBeGreaterThan(700_000);
    expect(facts.monthlyIncomePerCapita).toBeLessThan(1_000_000);
    expect(Object.values(facts).filter((value) => value === true)).toHaveLength(3);
  });
});

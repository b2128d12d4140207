import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createWorkspace, type Workspace } from '../testing/run-command.js';

const published = fileURLToPath(new URL('../../../classification/rulebooks/poverty', import.meta.url));

let space: Workspace;
beforeEach(() => {
  space = createWorkspace();
});
afterEach(() => space.remove());

/** A rulebook folder of one's own, with the 2016 edition of the published one. */
function copyFolder(): string {
  const folder = join(space.folder, 'mine/poverty');
  mkdirSync(folder, { recursive: true });
  for (const name of ['2016-01-01', 'text.vi.json', 'text.en.json']) {
    cpSync(join(published, name), join(folder, name), { recursive: true });
  }
  // Words of editions that the copy does not have would be slips.
  for (const language of ['vi', 'en']) {
    change(join(folder, `text.${language}.json`), (text) => {
      const rulebook = readJson(join(folder, '2016-01-01/rulebook.json'));
      const [decision] = rulebook.decisions;
      text.rules = pick(
        text.rules,
        decision.rules.map((rule: { id: string }) => rule.id),
      );
      text.outcomes = pick(text.outcomes, decision.outcomes);
      if (text.parameters) text.parameters = pick(text.parameters, Object.keys(rulebook.parameters));
      if (text.derived) text.derived = pick(text.derived, Object.keys(rulebook.derived));
    });
  }
  return folder;
}

// biome-ignore lint/suspicious/noExplicitAny: test data of any shape
type Json = any;
const readJson = (path: string): Json => JSON.parse(readFileSync(path, 'utf8'));
function change(path: string, edit: (data: Json) => void): void {
  const data = readJson(path);
  edit(data);
  writeFileSync(path, JSON.stringify(data));
}
function pick(from: Record<string, string>, ids: readonly string[]): Record<string, string> {
  return Object.fromEntries(Object.entries(from).filter(([id]) => ids.includes(id)));
}

it('finds no fault in what is published', async () => {
  const { code, stdout } = await space.run([
    'check',
    'classification/poverty',
    'classification/poverty-score',
  ]);
  expect(stdout).toContain('6 editions checked, 0 faults');
  expect(code).toBe(0);
});

it("checks a folder of one's own, and evaluates with it", async () => {
  copyFolder();
  expect(await space.run(['check', './mine/poverty'])).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('ok '),
  });
  space.write('in.csv', 'id,area,monthlyIncomePerCapita\n1,rural,1\n');
  const { code, stdout } = await space.run(['evaluate', './mine/poverty', 'in.csv', '--on', '2016-01-01']);
  expect([code, stdout.split('\n')[1]]).toEqual([
    0,
    '1,poor,decided,poorByIncome,,,classification/poverty@2016-01-01.r1',
  ]);
});

it('shows a household that falls in a gap, and one in an overlap', async () => {
  const folder = copyFolder();
  change(join(folder, '2016-01-01/rulebook.json'), (rulebook) => {
    const rules = rulebook.decisions[0].rules;
    const average = rules.find((rule: { id: string }) => rule.id === 'average');
    const poor = rules.find((rule: { id: string }) => rule.id === 'poorByIncome');
    average.conditions = poor.conditions;
  });
  const { code, stdout } = await space.run(['check', 'mine/poverty']);
  expect(code).toBe(1);
  expect(stdout).toMatch(/verify\/gap: .*for example \{.*"monthlyIncomePerCapita":\d+/);
  expect(stdout).toMatch(/verify\/overlap: .*poorByIncome, average.*for example \{/);
  expect(stdout).toMatch(/case\/(differs|refused)/);
});

it('names faults of format, sources, texts, cases and folder names', async () => {
  const folder = copyFolder();
  change(join(folder, 'text.vi.json'), (text) => {
    delete text.rules.average;
    text.rules.averege = 'x';
  });
  change(join(folder, '2016-01-01/cases.json'), (file) => {
    file.cases[0].expect.outcomes.class = 'average';
  });
  const first = await space.run(['check', 'mine/poverty']);
  expect(first.stdout).toContain('text/missing at text.vi.json rules.average');
  expect(first.stdout).toContain('text/unused at text.vi.json rules.averege');
  expect(first.stdout).toMatch(/case\/differs at .*, class: expected "average"; found "poor"/);
  renameSync(join(folder, '2016-01-01'), join(folder, '2016-02-01'));
  rmSync(join(folder, '2016-02-01/cases.json'));
  const second = await space.run(['check', 'mine/poverty']);
  expect(second.stdout).toContain(
    'folder/name: expected the folder to be named 2016-01-01; found 2016-02-01',
  );
  expect(second.stdout).toContain('cases/missing');
  change(join(folder, '2016-02-01/rulebook.json'), (rulebook) => {
    rulebook.decisions[0].rules[0].sources = ['no-such-law#art-1'];
  });
  expect((await space.run(['check', 'mine/poverty'])).stdout).toContain('no-such-law');
  change(join(folder, '2016-02-01/rulebook.json'), (rulebook) => {
    rulebook.extra = 1;
  });
  expect(await space.run(['check', 'mine/poverty'])).toMatchObject({
    code: 1,
    stdout: expect.stringContaining('extra'),
  });
});

it("takes documents and facts of one's own from the folder", async () => {
  const folder = copyFolder();
  mkdirSync(join(folder, 'documents'));
  writeFileSync(
    join(folder, 'documents/qd-1.json'),
    JSON.stringify({
      id: 'qd-1',
      number: '1/QĐ',
      kind: 'decision',
      title: { vi: 'Thử', en: 'Test' },
      issuer: { vi: 'Tỉnh', en: 'Province' },
      evidence: 'unverified',
      parts: [{ id: 'art-1', label: { vi: 'Điều 1', en: 'Article 1' }, quote: 'Thử', lang: 'vi' }],
    }),
  );
  change(join(folder, '2016-01-01/rulebook.json'), (rulebook) => {
    rulebook.decisions[0].rules[0].sources = ['qd-1#art-1'];
  });
  expect((await space.run(['check', 'mine/poverty'])).stdout).toContain('1 edition checked, 0 faults');
});

it('says what is wrong with a rulebook that a table is evaluated with', async () => {
  const folder = copyFolder();
  change(join(folder, '2016-01-01/rulebook.json'), (rulebook) => {
    rulebook.decisions[0].rules[0].sources = ['no-such-law#art-1'];
  });
  space.write('in.csv', 'id\n1\n');
  const run = await space.run(['evaluate', './mine/poverty', 'in.csv', '--on', '2016-01-01']);
  expect(run).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('Cannot use rulebook') });
  expect(run.stderr).toContain('no-such-law');
});

it('refuses a folder that is no rulebook', async () => {
  expect(await space.run(['check', './none'])).toMatchObject({ code: 2, stdout: '' });
});

it('says in Vietnamese what it finds, with the household and what the cases cover', async () => {
  const folder = copyFolder();
  change(join(folder, '2016-01-01/rulebook.json'), (rulebook) => {
    const rules = rulebook.decisions[0].rules;
    const last = rules.find((rule: { id: string }) => rule.id === 'aboveAverage');
    last.conditions.all[0].operator = 'greaterThanInclusive';
    last.conditions.all.push({
      fact: 'monthlyIncomePerCapita',
      operator: 'greaterThan',
      value: { fact: 'poorLine' },
    });
  });
  const { code, stdout } = await space.run(['check', 'mine/poverty', '--locale', 'vi']);
  expect(code).toBe(1);
  expect(stdout).toMatch(
    /verify\/overlap: Chồng lấn trong “Phân loại hộ gia đình”: .*“Thu nhập trên mức trần của mức sống trung bình”.*: average, aboveAverage\) ví dụ \{.*"monthlyIncomePerCapita":1500000/,
  );
  expect(stdout).toMatch(
    /cảnh báo: analysis\/subsumed-condition: Điều kiện thừa trong “Thu nhập trên mức trần của mức sống trung bình”: /,
  );
  expect(stdout).toMatch(/CÓ LỖI .*; bao phủ điều kiện [\d.]+%, MC\/DC [\d.]+%/);
  expect(stdout).not.toMatch(/Overlap|Subsumed/);
});

it('prints a warning and ends well when there is nothing worse', async () => {
  const folder = copyFolder();
  change(join(folder, '2016-01-01/rulebook.json'), (rulebook) => {
    rulebook.parameters.idle = { ...rulebook.parameters.poorLine };
  });
  const { code, stdout } = await space.run(['check', 'mine/poverty']);
  expect(stdout).toMatch(
    /ok .*: 316 cases, conditions 100%, MC\/DC 100%\n {2}warning: analysis\/unused-parameter: .*idle/,
  );
  expect([code, stdout.includes('1 edition checked, 0 faults')]).toEqual([0, true]);
});

it('suggests cases for what none covers, ready to be confirmed, and with them all is covered', async () => {
  const folder = copyFolder();
  const file = join(folder, '2016-01-01/cases.json');
  change(file, (cases) => {
    cases.cases = cases.cases.slice(0, 1);
  });
  expect((await space.run(['check', 'mine/poverty'])).stdout).toMatch(/1 cases, conditions (?!100%)/);
  const { code, stdout } = await space.run(['check', '--suggest', './mine/poverty']);
  const [{ edition, suggestions }] = JSON.parse(stdout).editions;
  expect([code, edition]).toEqual([0, 'classification/poverty@2016-01-01.r1']);
  expect(suggestions.length).toBeGreaterThan(2);
  for (const { case: one, covers } of suggestions) {
    expect(one).toMatchObject({ kind: 'ordinary', note: { vi: expect.stringContaining('xác nhận') } });
    expect(covers.length).toBeGreaterThan(0);
  }
  change(file, (cases) => {
    cases.cases.push(...suggestions.map((one: Json) => one.case));
  });
  const after = await space.run(['check', 'mine/poverty']);
  expect(after.stdout).toMatch(/ok .*conditions 100%, MC\/DC 100%/);
  expect(after.code).toBe(0);
});

it('refuses to suggest and to count clauses at once', async () => {
  expect(await space.run(['check', '--suggest', '--coverage'])).toMatchObject({ code: 2, stdout: '' });
});

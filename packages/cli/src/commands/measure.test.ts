import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { poverty } from '@giamngheo/classification';
import { evaluate } from '@giamngheo/core';
import { measureAlkireFoster } from '@giamngheo/targets/measures';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { renderSurvey } from '../../../devkit/src/survey/survey.mjs';
import { publishedRulebooks } from '../rulebook/published.js';
import { folderOfPublished } from '../rulebook/rulebook-folder.js';
import { createWorkspace, type Workspace } from '../testing/run-command.js';

let space: Workspace;
beforeEach(() => {
  space = createWorkspace();
});
afterEach(() => space.remove());

const on = '2018-12-31';
const indicators = poverty.on(on).rulebook.facts.filter((id) => id.startsWith('deprived'));
const survey = (...rows: readonly string[]) => `id,commune,${indicators.join(',')}\n${rows.join('\n')}\n`;
const row = (id: string, commune: string, cells: string) =>
  [id, commune, ...[...cells].map((cell) => (cell === '?' ? '' : cell))].join(',');
const measure = (...more: string[]) =>
  space.run(['measure', 'classification/poverty', 'survey.csv', '--on', on, ...more]);

const village = survey(
  row('1', 'Xã A', '0000000000'),
  row('2', 'Xã A', '1111000000'),
  row('3', 'Xã B', '1111100000'),
  row('4', 'Xã B', '1100000???'),
);

describe('measures of a survey', () => {
  it('are a table, in the language asked for, that says what they are and are not', async () => {
    space.write('survey.csv', village);
    const english = await measure('--by', 'commune');
    expect(english.code).toBe(0);
    expect(english.stdout).toContain('classification/poverty@2016-01-01.r1');
    expect(english.stdout).toContain(
      '10 indicators, each as heavy as any other; poor from 3 deprivations on',
    );
    expect(english.stdout).toContain('not the class that the law gives');
    expect(english.stdout).toMatch(/^H .*\s50\.00% to 75\.00%\s+1$/m);
    expect(english.stdout).toMatch(/^M0 .*\s22\.50% to 35\.00%\s+1$/m);
    expect(english.stdout).toMatch(/^Xã A\s+2\s+50\.00%\s+0\s+40\.00%\s+20\.00%/m);
    expect(english.stdout).toContain('Clean water and sanitation');
    expect(english.stderr).toBe('4 rows: 4 measured, 0 of unknown size, 0 invalid\n');
    const vietnamese = await measure('--locale', 'vi');
    expect(vietnamese.stdout).toMatch(/^H .*\s50,00% đến 75,00%\s+1$/m);
    expect(vietnamese.stdout).toContain('không phải kết quả phân loại hộ nghèo theo quy định');
    expect(vietnamese.stdout).toContain('Nước sạch và vệ sinh');
  });

  it('are data with exact fractions, as JSON and as CSV', async () => {
    space.write('survey.csv', village);
    await measure('--by', 'commune', '-o', 'out.json');
    const data = JSON.parse(space.read('out.json'));
    expect(data).toMatchObject({ rows: 4, measured: 4, invalid: 0, countBy: 'household', cutoff: 3 });
    expect(data.measures.headcountRatio).toEqual({
      least: { numerator: '1', denominator: '2', value: 0.5 },
      most: { numerator: '3', denominator: '4', value: 0.75 },
      open: 1,
    });
    expect(data.groups[0].groups.map(({ group }: { group: string }) => group)).toEqual(['Xã A', 'Xã B']);
    await measure('--by', 'commune', '-o', 'out.csv');
    const csv = space.read('out.csv').split('\n');
    expect(csv[0]).toBe('column,group,population,measure,id,least,most,leastFraction,mostFraction,open');
    expect(csv).toContain(',,4,adjustedHeadcountRatio,,0.225000,0.350000,9/40,7/20,1');
    expect(csv).toContain('commune,Xã A,2,groupContribution,,0.285714,0.444444,2/7,4/9,1');
    expect(csv).toContain(',,4,uncensoredHeadcount,deprivedTelecom,0.000000,0.250000,0/1,1/4,1');
    expect(await measure('-o', 'out.csv')).toMatchObject({ code: 2 });
    expect(await measure('-o', 'out.csv', '--force')).toMatchObject({ code: 0 });
    expect(await measure('-o', 'survey.csv', '--force')).toMatchObject({ code: 2 });
    expect(space.read('survey.csv')).toBe(village);
  });

  it('take the cut-off from the data: an overlay, or a rulebook of one’s own, has another', async () => {
    space.write('survey.csv', village);
    const family = publishedRulebooks.get('classification/poverty');
    if (family === undefined) throw new Error('no such rulebook');
    cpSync(folderOfPublished(family), join(space.folder, 'mine'), { recursive: true });
    const file = join(space.folder, 'mine', '2016-01-01', 'rulebook.json');
    const rulebook = JSON.parse(readFileSync(file, 'utf8'));
    rulebook.parameters.minimumDeprivations.value = 5;
    writeFileSync(file, JSON.stringify(rulebook));
    const { stdout } = await space.run(['measure', './mine', 'survey.csv', '--on', on]);
    expect(stdout).toMatch(/^H .*\s25\.00% to 50\.00%\s+1$/m);
    rulebook.parameters.minimumDeprivations.value = 11;
    writeFileSync(file, JSON.stringify(rulebook));
    const refused = await space.run(['measure', './mine', 'survey.csv', '--on', on]);
    expect(refused).toMatchObject({ code: 2, stdout: '' });
    expect(refused.stderr).toContain('deprivation.cutoff');
  });

  it('are of each rulebook that declares indicators, where several are put to the rows', async () => {
    space.write('survey.csv', village);
    const family = publishedRulebooks.get('classification/poverty');
    if (family === undefined) throw new Error('no such rulebook');
    cpSync(folderOfPublished(family), join(space.folder, 'mine'), { recursive: true });
    const file = join(space.folder, 'mine', '2016-01-01', 'rulebook.json');
    const rulebook = JSON.parse(readFileSync(file, 'utf8'));
    rulebook.parameters.minimumDeprivations.value = 5;
    writeFileSync(file, JSON.stringify(rulebook));
    const alone = await measure('--format', 'json');
    // One that declares none is put to the rows too, and changes no figure.
    const beside = await measure('--format', 'json', '--with', 'eligibility/production');
    expect(beside).toMatchObject({ code: 0, stdout: alone.stdout, stderr: alone.stderr });
    const both = ['--with', './mine'];
    const data = JSON.parse((await measure('--format', 'json', ...both)).stdout);
    expect(data).toMatchObject({ countBy: 'household', rows: 4, invalid: 0 });
    expect(data.rulebooks.map(({ cutoff }: { cutoff: number }) => cutoff)).toEqual([3, 5]);
    expect({ countBy: 'household', ...data.rulebooks[0] }).toEqual(JSON.parse(alone.stdout));
    const csv = (await measure('--format', 'csv', ...both)).stdout.split('\n');
    expect(csv[0]).toBe(
      'edition,column,group,population,measure,id,least,most,leastFraction,mostFraction,open',
    );
    const ratios = csv.filter((line) => line.includes(',headcountRatio,'));
    expect(ratios.map((line) => line.split(',').slice(-3).join())).toEqual(['1/2,3/4,1', '1/4,1/2,1']);
    const table = await measure(...both);
    expect(table.stdout).toMatch(/poor from 3 deprivations[\s\S]*poor from 5 deprivations/);
    expect(table.stderr.match(/4 rows: 4 measured/g)).toHaveLength(2);
  });

  it('are those of the library, over a generated survey with blanks and bad rows', async () => {
    let text = '';
    const { faults } = renderSurvey({
      seed: 11,
      households: 300,
      blank: 0.04,
      faulty: 0.02,
      onHousehold: (line: string) => {
        text += `${line}\n`;
      },
    });
    space.write('survey.csv', text);
    const { code } = await measure('-o', 'out.json');
    expect(code).toBe(1);
    const { measures, invalid, measured } = JSON.parse(space.read('out.json'));
    expect(invalid).toBe(faults.length);
    expect(measured + invalid).toBe(300);
    // The generator's cells, read by hand: true, false or blank. Of bad rows nothing is taken.
    const [head = '', ...lines] = text.trimEnd().split('\n');
    const columns = head.split(',');
    const bad = new Set(faults.map(({ id }) => id));
    const households = lines
      .map(
        (line): Record<string, string> =>
          Object.fromEntries(line.split(',').map((cell, i) => [columns[i] ?? '', cell])),
      )
      .filter(({ id }) => !bad.has(id as string))
      .map((cells) => {
        const facts = Object.fromEntries(
          Object.entries(cells)
            .filter(
              ([key, cell]) =>
                cell !== '' && !['id', 'district', 'commune', 'scoreB1', 'scoreB2'].includes(key),
            )
            .map(([key, cell]) => [
              key,
              cell === 'true' ? true : cell === 'false' ? false : /^\d/.test(cell) ? Number(cell) : cell,
            ]),
        );
        const { used } = evaluate(poverty.on(on), facts);
        return {
          id: cells.id as string,
          deprived: Object.fromEntries(indicators.map((id) => [id, used[id] as boolean | undefined])),
        };
      });
    const weights = Object.fromEntries(indicators.map((id) => [id, 1]));
    const { bounds } = measureAlkireFoster(households, { weights, cutoff: 3, by: 'household' });
    const plain = (value: unknown) => JSON.parse(JSON.stringify(value));
    expect(measures.headcountRatio).toMatchObject(plain(bounds?.h));
    expect(measures.adjustedHeadcountRatio).toMatchObject(plain(bounds?.m0));
    const complete = households.filter(({ deprived }) => !Object.values(deprived).includes(undefined));
    expect(measures.population - measures.incomplete).toBe(complete.length);
  });
});

describe('what is wrong', () => {
  it('with rows is named, and ends with 1', async () => {
    space.write(
      'survey.csv',
      survey(row('1', 'A', '1110000000'), row('2', 'A', 'x110000000'), row('3', 'A', '11')),
    );
    const { code, stdout, stderr } = await measure('--format', 'csv');
    expect(code).toBe(1);
    expect(stdout).toContain(',,1,headcountRatio,,1.000000,1.000000,1/1,1/1,0');
    expect(stderr).toContain('2 rows are invalid:');
    expect(stderr).toMatch(/row 2 \(line 3\), id 2: deprivedHealthCare: found "x"/);
    expect(stderr).toContain('3 rows: 1 measured, 0 of unknown size, 2 invalid');
  });

  it('with the file or the question ends with 2, and nothing is printed', async () => {
    space.write('survey.csv', survey(row('1', 'A', '1110000000'), row('1', 'A', '1110000000')));
    const code2 = { code: 2, stdout: '' };
    const twice = await measure();
    expect(twice).toMatchObject(code2);
    expect(twice.stderr).toContain('the id 1 stands in row 1 and again in row 2');
    space.write('survey.csv', village);
    expect(await measure('--by', 'district')).toMatchObject(code2);
    expect(await measure('--with', 'targets/recognition')).toMatchObject(code2);
    expect(await measure('--count', 'village')).toMatchObject(code2);
    expect(await measure('--format', 'xml')).toMatchObject(code2);
    const run = (...argv: string[]) => space.run(['measure', ...argv]);
    expect((await run('classification/poverty', 'survey.csv')).stderr).toContain('never guessed');
    expect((await run('classification/poverty')).stderr).toContain('Expected: giamngheo measure');
    const old = await run('classification/poverty', 'survey.csv', '--on', '2014-12-31', '--locale', 'vi');
    expect(old).toMatchObject(code2);
    expect(old.stderr).toContain('không khai báo chỉ số thiếu hụt nào');
    expect(space.files()).toEqual(['survey.csv']);
  });

  it('is not written over a file that is read, with --force neither', async () => {
    space.write('survey.csv', village);
    const overlay = readFileSync(
      new URL('../../../../examples/overlay/ha-noi-2011.overlay.json', import.meta.url),
      'utf8',
    );
    space.write('mine.json', overlay);
    const command = ['measure', 'classification/poverty', 'survey.csv', '--edition', '2011-01-01'];
    const { stderr } = await space.run([...command, '--overlay', 'mine.json', '-o', 'mine.json', '--force']);
    expect(stderr).toContain('Cannot write mine.json: it is a file that is being read');
    expect(space.read('mine.json')).toBe(overlay);
  });
});

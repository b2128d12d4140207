import { poverty } from '@giamngheo/classification';
import { describe, expect, it } from 'vitest';
import { changesCsv, movementCsv } from './csv.js';
import { namesOfSides } from './names.js';
import { RulebookDiffController } from './rulebook-diff-controller.js';
import { diffElementWords } from './words.js';

const before = poverty.edition('2016-01-01');
const after = poverty.edition('2022-01-01');
const locale = 'vi';
const view = {
  text: diffElementWords[locale],
  locale,
  names: namesOfSides(before, after, locale),
  width: 640,
} as const;

const lines = (csv: string) => csv.slice(1).split('\r\n');

describe('the files of gn-rulebook-diff', () => {
  it('give each difference with its figures as plain numbers beside the sentence', () => {
    const controller = new RulebookDiffController();
    controller.show({ before, after });
    const written = lines(changesCsv(controller.changes(), view));
    expect(written[0]).toBe(
      view.text.changesColumns.map((name) => (name.includes(',') ? `"${name}"` : name)).join(','),
    );
    expect(written.find((line) => line.includes('poorLine') && line.includes('700000,1500000'))).toContain(
      '114.3',
    );
    expect(written.length - 2).toBe(controller.changes().length);
  });

  it('give all cases with the rules, and those of a group that moved', () => {
    const controller = new RulebookDiffController();
    const data = [
      { commune: '=1+1', area: 'rural', monthlyIncomePerCapita: 1_960_000 },
      { commune: 'Kỳ Phú', area: 'rural', monthlyIncomePerCapita: 9_000_000 },
    ];
    controller.show({ before, after, data, groupBy: 'commune' });
    const written = lines(movementCsv(controller.state, view)).slice(1, -1);
    const whole = written.filter((line) => line.split(',')[1] === '');
    expect(whole.map((line) => Number(line.split(',').at(-1))).reduce((a, b) => a + b, 0)).toBe(2);
    const grouped = written.filter((line) => line.split(',')[1] !== '');
    expect(grouped).toHaveLength(1);
    expect(grouped[0]).toContain(`"xã, phường",'=1+1,`);
  });
});

import { reports } from '@giamngheo/targets';
import { describe, expect, it } from 'vitest';
import { CalendarController, type CalendarSource } from './calendar-controller.js';

const edition = reports.edition('2017-01-01');
function load(source: Omit<CalendarSource, 'edition'>) {
  const calendar = new CalendarController();
  calendar.load({ edition, ...source });
  return calendar;
}
const find = (calendar: CalendarController, level: string, kind: string, year: number) =>
  calendar.state.deadlines.find((one) => one.level === level && one.kind === kind && one.year === year);

describe('a calendar of reports', () => {
  it('has the deadlines that the rulebook computes, by day', () => {
    const { deadlines } = load({ years: [2018] }).state;
    expect(deadlines.map(({ level, kind, deadline }) => `${deadline} ${level} ${kind}`)).toEqual([
      '2018-07-10 district sixMonth',
      '2018-07-15 province sixMonth',
      '2019-01-15 district yearly',
      '2019-03-15 province yearly',
    ]);
  });

  it('tells no days left while nobody says what day it is', () => {
    const calendar = load({ years: [2018] });
    expect(calendar.state.deadlines.every(({ daysLeft }) => daysLeft === undefined)).toBe(true);
    expect(calendar.state.next).toBeUndefined();
    expect(load({ years: [2018], today: '2018-13-01' }).state.today).toBeUndefined();
  });

  it('counts days to a deadline, and behind it', () => {
    const calendar = load({ years: [2018], today: '2018-07-12' });
    expect(find(calendar, 'province', 'sixMonth', 2018)?.daysLeft).toBe(3);
    expect(find(calendar, 'district', 'sixMonth', 2018)?.daysLeft).toBe(-2);
    expect(calendar.state.next?.deadline).toBe('2018-07-15');
  });

  it('never takes a report that nobody told of for one that was not sent', () => {
    const calendar = load({ years: [2018], today: '2018-08-01' });
    expect(find(calendar, 'district', 'sixMonth', 2018)?.state).toBe('unknown');
  });

  it.each([
    ['2018-07-09', {}, 'onTime'],
    ['2018-07-10', {}, 'late'],
    [undefined, { sent: false }, 'overdue'],
  ])('decides a report dated %s, %j: %s', (date, more, state) => {
    const record = { level: 'district', kind: 'sixMonth', year: 2018, ...(date ? { date } : {}), ...more };
    const calendar = load({ years: [2018], today: '2018-08-01', records: [record] });
    expect(find(calendar, 'district', 'sixMonth', 2018)?.state).toBe(state);
  });

  it('says that a report known to be unsent is not due yet, while there is time', () => {
    const records = [{ level: 'district', kind: 'sixMonth', year: 2018, sent: false }];
    const calendar = load({ years: [2018], today: '2018-07-09', records });
    expect(find(calendar, 'district', 'sixMonth', 2018)).toMatchObject({ state: 'notYetDue', daysLeft: 1 });
  });

  it('lists a level place by place where places are given, each with its own record', () => {
    const places = [
      { id: 'a', level: 'district' },
      { id: 'b', level: 'district' },
    ];
    const records = [{ level: 'district', kind: 'sixMonth', year: 2018, place: 'b', date: '2018-07-01' }];
    const { deadlines } = load({ years: [2018], today: '2018-08-01', places, records }).state;
    const states = deadlines
      .filter(({ kind, level }) => kind === 'sixMonth' && level === 'district')
      .map(({ place, state }) => `${place?.id} ${state}`);
    expect(states).toEqual(['a unknown', 'b onTime']);
  });

  it('names what is wrong with a record, and keeps the deadline', () => {
    const records = [{ level: 'district', kind: 'sixMonth', year: 2018, sent: false, date: '2018-07-01' }];
    const calendar = load({ years: [2018], today: '2018-08-01', records });
    const found = find(calendar, 'district', 'sixMonth', 2018);
    expect(found).toMatchObject({ state: 'invalid', deadline: '2018-07-10' });
    expect(found?.fault).toContain('reportSent');
  });

  it('shows one level or year when asked, over all years of the plan', () => {
    const calendar = load({});
    expect(calendar.state.years).toEqual([2017, 2018, 2019, 2020]);
    expect(calendar.state.shown).toHaveLength(16);
    calendar.filter({ level: 'district', year: 2019 });
    expect(calendar.state.shown.map(({ deadline }) => deadline)).toEqual(['2019-07-10', '2020-01-15']);
  });
});

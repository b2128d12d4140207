import { entrustedCapitalDistrict } from '@giamngheo/funding';
import { healthStandard, poorCommuneReduction } from '@giamngheo/targets';
import { describe, expect, it } from 'vitest';
import type { TargetRow } from './score-targets.js';
import { ScorecardController } from './scorecard-controller.js';

const province = (year: number, communesMeetingHealth?: number): TargetRow => ({
  place: 'ninh-binh',
  name: 'Tỉnh Ninh Bình',
  level: 'province',
  year,
  facts:
    communesMeetingHealth === undefined
      ? {}
      : { communesMeetingHealth, communes: 120, communeHealthShareBaseline: 0.4 },
});
const district = (place: string, year: number, entrustedAmount?: number): TargetRow => ({
  place,
  level: 'district',
  year,
  facts: entrustedAmount === undefined ? {} : { entrustedAmount },
});

function load(rows: readonly TargetRow[]) {
  const scorecard = new ScorecardController();
  scorecard.load([healthStandard, entrustedCapitalDistrict], rows);
  return scorecard;
}
const states = (scorecard: ScorecardController, target: string) =>
  scorecard.state.shown
    .filter((one) => one.target === target)
    .map(({ row, state }) => `${row.place} ${row.year} ${state}`);

describe('a scorecard', () => {
  it('tells met, on track, behind, missed and no data apart', () => {
    const scorecard = load([
      province(2017, 60),
      province(2018, 71),
      province(2019, 96),
      province(2020, 95),
      province(2016),
    ]);
    expect(states(scorecard, 'province')).toEqual([
      'ninh-binh 2017 onTrack',
      'ninh-binh 2018 behind',
      'ninh-binh 2019 met',
      'ninh-binh 2020 notMet',
      'ninh-binh 2016 noData',
    ]);
  });

  it('never takes what is unknown for 0', () => {
    const [finding] = load([province(2018)]).state.shown;
    expect(finding).toMatchObject({ state: 'noData', outcome: undefined });
    expect(finding?.figures.actual?.value).toBeNull();
    expect(finding?.missing).toContain('communesMeetingHealth');
  });

  it('scores each kind of place by its own rulebooks only', () => {
    const scorecard = load([province(2018, 80), district('a', 2018, 400_000_000), district('b', 2018)]);
    expect(states(scorecard, 'verdict')).toEqual(['a 2018 notMet', 'b 2018 noData']);
    expect(scorecard.state.shown.filter(({ row }) => row.place === 'a')).toHaveLength(1);
  });

  it('names what is wrong with a figure, and scores the rest', () => {
    const scorecard = load([district('a', 2018, -1), district('b', 2018, 500_000_000)]);
    expect(states(scorecard, 'verdict')).toEqual(['a 2018 invalid', 'b 2018 met']);
    expect(scorecard.state.shown[0]?.fault).toContain('entrustedAmount');
  });

  it('says of a year outside every edition that none is in force', () => {
    const [finding] = load([district('a', 2031, 1)]).state.shown;
    expect(finding).toMatchObject({ state: 'noData', inForce: false });
  });

  it('shows one target, place or year when asked, and counts what is shown', () => {
    const scorecard = load([district('a', 2017, 1), district('a', 2018, 500_000_000), district('b', 2018)]);
    scorecard.filter({ year: 2018 });
    expect(scorecard.counts).toMatchObject({ met: 1, noData: 1, notMet: 0 });
    scorecard.filter({ place: 'a' });
    expect(scorecard.state.shown.map(({ key }) => key)).toEqual([
      'funding/entrusted-capital-district verdict a 2018',
    ]);
    scorecard.load([entrustedCapitalDistrict], [district('c', 2019, 1)]);
    expect(scorecard.state).toMatchObject({ place: '', year: undefined });
    expect(scorecard.state.shown).toHaveLength(1);
  });

  it('sorts by a column and back, unknown figures last both ways', () => {
    const scorecard = load([
      district('b', 2018, 300_000_000),
      district('c', 2018),
      district('a', 2018, 400_000_000),
    ]);
    const order = () => scorecard.state.shown.map(({ row }) => row.place).join('');
    scorecard.sortBy('gap');
    expect(order()).toBe('abc');
    scorecard.sortBy('gap');
    expect(order()).toBe('bac');
    scorecard.sortBy('place');
    expect(order()).toBe('abc');
    expect(scorecard.state.sort).toEqual({ column: 'place', order: 'ascending' });
  });

  it('reads the reading by which a commune is judged', () => {
    const scorecard = new ScorecardController();
    const facts = { isPoorCommune: true, rateReading: 'poorAlone', poorRateBefore: 0.2, poorRate: 0.15 };
    scorecard.load(
      [poorCommuneReduction],
      [{ place: 'x', year: 2018, facts: { ...facts, yearsBetween: 1 } }],
    );
    expect(scorecard.state.shown[0]).toMatchObject({ outcome: 'aboveBand', state: 'met' });
    expect(scorecard.state.shown[0]?.figures.actual?.id).toBe('poorReduction');
  });
});

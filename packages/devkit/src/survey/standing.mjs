import { createRounder } from './quota.mjs';

/** How a household stands, in the order in which quotas count them: two doors to poor, then the rest. */
export const standings = ['poorByIncome', 'poorByDeprivation', 'nearPoor', 'average', 'aboveAverage'];

/**
 * How many households of each district have each standing: one list a district, in the order of `standings`.
 * Over all districts they give the published shares; a district's own `poorRate` is kept, and the other
 * districts share the rest of the poor alike.
 */
export function planStandings({ published }, districts) {
  const households = districts.reduce((sum, district) => sum + district.households, 0);
  const own = districts.filter(({ poorRate }) => poorRate !== undefined);
  const ownHouseholds = own.reduce((sum, district) => sum + district.households, 0);
  const ownPoor = own.reduce((sum, district) => sum + district.households * district.poorRate, 0);
  const poor = (households * published.poor) / published.households;
  const otherRate = (poor - ownPoor) / Math.max(1, households - ownHouseholds);
  const rounders = standings.map(createRounder);
  return districts.map((district) => {
    const rate = district.poorRate ?? otherRate;
    const rates = [
      rate * published.poorByIncomeShare,
      rate * (1 - published.poorByIncomeShare),
      published.nearPoor / published.households,
      published.average / published.households,
    ];
    const counts = rates.map((share, at) => rounders[at](share * district.households));
    const rest = district.households - counts.reduce((sum, count) => sum + count, 0);
    return [...counts, Math.max(0, rest)];
  });
}

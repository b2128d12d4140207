import { createRounder } from './quota.mjs';

const kinds = [
  { count: 'rural', name: 'Xã', area: 'rural' },
  { count: 'wards', name: 'Phường', area: 'urban' },
  { count: 'townships', name: 'Thị trấn', area: 'urban' },
];

/**
 * The districts with their communes, and how many of `households` live in each. The numbers add up to
 * `households`. Communes have neutral made-up names ("Xã mẫu 001"); `code` is three digits, unique.
 */
export function layOutPlaces(province, households) {
  const totalWeight = province.districts.reduce((sum, { weight }) => sum + weight, 0);
  const round = createRounder();
  const numbers = kinds.map(() => 0);
  let code = 0;
  return province.districts.map((district) => {
    const number = kinds.reduce((sum, kind) => sum + district[kind.count], 0);
    const share = (households * district.weight) / totalWeight / number;
    const communes = kinds.flatMap((kind, at) =>
      Array.from({ length: district[kind.count] }, () => {
        numbers[at] += 1;
        code += 1;
        return {
          code: String(code).padStart(3, '0'),
          name: `${kind.name} mẫu ${String(numbers[at]).padStart(kind.count === 'rural' ? 3 : 2, '0')}`,
          kind: kind.name,
          area: kind.area,
          households: round(share),
        };
      }),
    );
    return {
      ...district,
      households: communes.reduce((sum, commune) => sum + commune.households, 0),
      communes,
    };
  });
}

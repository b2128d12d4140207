import type { Edition } from '@giamngheo/core/edition';

/**
 * The minimum to entrust in a year, whole đồng, as an edition of `funding/entrusted-capital-…` has it, overlays included.
 * @returns `undefined` when the edition sets none
 * @example
 * minimumEntrustedOf(entrustedCapitalDistrict.on('2018-12-31')); // 500_000_000
 */
export function minimumEntrustedOf(edition: Edition): number | undefined {
  const value = edition.rulebook.parameters?.minimumEntrusted?.value;
  return typeof value === 'number' ? value : undefined;
}

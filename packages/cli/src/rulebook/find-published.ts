import type { RulebookFamily } from '@giamngheo/core';

type Exported = Readonly<Record<string, unknown>>;

/** The packages that publish rulebooks, by what the ids of theirs begin with. */
const packages: Readonly<Record<string, () => Promise<Exported>>> = {
  classification: () => import('@giamngheo/classification'),
  eligibility: () => import('@giamngheo/eligibility'),
  targets: () => import('@giamngheo/targets'),
  funding: () => import('@giamngheo/funding'),
};

/** The published rulebook with an id, from its own package alone: the others weigh much. Undefined where there is none. */
export async function findPublished(id: string): Promise<RulebookFamily | undefined> {
  const domain = id.split('/')[0] as string;
  const load = Object.hasOwn(packages, domain) ? packages[domain] : undefined;
  return load === undefined ? undefined : familiesIn(await load()).find((family) => family.id === id);
}

/** The rulebooks among what a package exports. */
export function familiesIn(exported: Exported): readonly RulebookFamily[] {
  return Object.values(exported).filter(isFamily);
}

function isFamily(value: unknown): value is RulebookFamily {
  return typeof value === 'object' && value !== null && 'editions' in value && 'on' in value && 'id' in value;
}

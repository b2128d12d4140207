import type { Locale } from '@giamngheo/core';
import type { Register } from '@giamngheo/core/format';

/** Names of bodies and funding sources, from the registers that the host gives. */
export interface BodyNames {
  /** The name; the id where no register has it. */
  nameOf(id: string): string;
  namesOf(ids: readonly string[] | undefined): readonly string[];
  /** The number of the component that a rulebook decides on; undefined where no register says. */
  componentOf(rulebook: string): number | undefined;
}

/** Looks names up in registers: bodies, funding sources and components, in any order. */
export function bodyNames(registers: readonly Register[], locale: Locale): BodyNames {
  const entries = registers.flatMap((register) => register.entries);
  const byId = new Map(entries.map((entry) => [entry.id, entry.label[locale]]));
  const nameOf = (id: string) => byId.get(id) ?? id;
  return {
    nameOf,
    namesOf: (ids = []) => ids.map(nameOf),
    componentOf: (rulebook) => entries.find((entry) => entry.rulebook === rulebook)?.number,
  };
}

import type { Edition } from '../edition/edition.js';
import { link } from '../program/link.js';
import type { Program } from '../program/program.js';
import { type Dependencies, dependenciesOf } from './dependencies.js';
import type { Realisation } from './realise.js';

/** An edition's program for analysis alone, and what was found out about it so far. */
export interface Workbench {
  readonly program: Program;
  readonly needs: Dependencies;
  /** By path, whether and how it can be realised. */
  readonly realised: Map<string, Realisation>;
}

const benches = new WeakMap<Edition, Workbench>();

/**
 * The workbench of an edition, made on first use. Its program is not the one that `evaluate` uses: evaluation forgets the
 * functions that it does not need, and the analysis goes on building on them.
 *
 * An edition with figures by date that was taken by its name is looked at on its first day.
 * @throws {DocumentError} when the edition cannot be linked
 */
export function workbenchOf(edition: Edition): Workbench {
  const known = benches.get(edition);
  if (known !== undefined) return known;
  const dated = Object.values(edition.rulebook.parameters ?? {}).some(({ periods }) => periods !== undefined);
  const date = edition.date ?? (dated ? edition.rulebook.inForce.from : undefined);
  const program = link(date === edition.date ? edition : { ...edition, date });
  const bench = { program, needs: dependenciesOf(program), realised: new Map() };
  benches.set(edition, bench);
  return bench;
}

import type { evaluate, evaluateTogether, RulebookFamily } from '@giamngheo/core';
import type { explain, formatExplanation } from '@giamngheo/core/explain';
import type { registerRulebooks } from '@giamngheo/elements';

/** What the script puts on the page as `giamngheo`, beside the elements. */
export interface GiamNgheo {
  /** Version of this script. */
  readonly version: string;
  /** Every rulebook, by id. */
  rulebooks(): readonly RulebookFamily[];
  /** The rulebook of that id: `giamngheo.rulebook('classification/poverty')`; undefined for none. */
  rulebook(id: string): RulebookFamily | undefined;
  /** Makes rulebooks of one's own known by id. */
  readonly registerRulebooks: typeof registerRulebooks;
  readonly evaluate: typeof evaluate;
  readonly evaluateTogether: typeof evaluateTogether;
  readonly explain: typeof explain;
  readonly formatExplanation: typeof formatExplanation;
}

declare global {
  /** Put on the page by `giamngheo.js`. */
  var giamngheo: GiamNgheo;
}

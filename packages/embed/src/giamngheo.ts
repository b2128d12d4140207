import packed from 'giamngheo:packed';
import { evaluate, evaluateTogether, type RulebookFamily } from '@giamngheo/core';
import { explain, formatExplanation } from '@giamngheo/core/explain';
import {
  defineElements,
  elementClasses,
  findRulebook,
  registeredRulebooks,
  registerLater,
  registerRulebooks,
} from '@giamngheo/elements';
import { version } from '../package.json';
import type { PackedData } from './pack/packed-data.js';
import { unpack } from './pack/unpack.js';
import { familiesOf } from './rulebooks.js';

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

registerLater(() => familiesOf(unpack(packed) as PackedData));

const api: GiamNgheo = {
  version,
  rulebooks: registeredRulebooks,
  rulebook: findRulebook,
  registerRulebooks,
  evaluate,
  evaluateTogether,
  explain,
  formatExplanation,
};
(globalThis as { giamngheo?: GiamNgheo }).giamngheo = api;
defineElements(elementClasses);

import './worker-stand-ins.js';
import packed from 'giamngheo:packed';
import { evaluate, evaluateTogether, type RulebookFamily } from '@giamngheo/core';
import { explain, formatExplanation } from '@giamngheo/core/explain';
import {
  findRulebook,
  registeredRulebooks,
  registerLater,
  registerRulebooks,
  setBatchWorker,
  startBatchWorker,
  trustedScript,
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

/** In the page: every rulebook by id, and the script itself as the worker that reads files. */
function startPage(): void {
  const script = (document.currentScript as HTMLScriptElement | null)?.src;
  setBatchWorker(() => {
    if (!script) throw new TypeError('The script has no address of its own to start a worker from.');
    return new Worker(trustedScript(script));
  });
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
}

if ('window' in globalThis) startPage();
else startBatchWorker(globalThis);

import './worker-stand-ins.js';
import packed from 'giamngheo:packed';
import { evaluate, evaluateTogether } from '@giamngheo/core';
import { explain, formatExplanation } from '@giamngheo/core/explain';
import {
  findRulebook,
  registeredRulebooks,
  registerLater,
  registerRulebooks,
  setBatchWorker,
  trustedScript,
} from '@giamngheo/elements';
import { startBatchWorker } from '@giamngheo/elements/serving';
import { version } from '../package.json';
import type { GiamNgheo } from './api.js';
import type { PackedData } from './pack/packed-data.js';
import { unpack } from './pack/unpack.js';
import { familiesOf } from './rulebooks.js';

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
else if ('WorkerGlobalScope' in globalThis) startBatchWorker(globalThis);

import type { PendingFile } from './pending-file.js';

const nothing = async () => {};

/** Where a run writes that is only watched: nowhere. */
export const noFile: PendingFile = {
  temporary: '',
  write: nothing,
  finish: nothing,
  publish: nothing,
  discard: nothing,
};

export type { Patch } from 'immer';
export { createDataHistory, type DataHistory } from './data-history.js';
export { type Edit, edit, type Recipe } from './edit.js';
export { createHistory, type History } from './history.js';
export { type OverlayMeta, toOverlay } from './to-overlay.js';

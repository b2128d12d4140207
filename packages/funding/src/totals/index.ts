export type { Bounds } from './bounds.js';
export { minimumEntrustedOf } from './minimum-entrusted.js';
export type { EntrustedCell, EntrustedTable } from './read-cells.js';
export { type CellVerdict, type EntrustedTotals, type Total, totalEntrusted } from './total-entrusted.js';
export { TotalsError } from './totals-error.js';

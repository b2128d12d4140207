/** A module of its own, so that what checks a receipt is loaded only when one is checked. */
export { verifyReceipt } from '@giamngheo/core/receipt';

export { canonicalJson } from './canonical-json.js';
export {
  createReceipt,
  formatReceipt,
  RECEIPT_FORMAT,
  type Receipt,
  type ReceiptDecision,
  type ReceiptSource,
} from './create.js';
export { hashRulebook } from './hash-rulebook.js';
export { ReceiptError } from './receipt-error.js';
export { sha256 } from './sha-256.js';
export { type Verification, verifyReceipt } from './verify.js';

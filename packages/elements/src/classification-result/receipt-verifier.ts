import type { Edition, RulebookFamily } from '@giamngheo/core';
import type { Verification } from '@giamngheo/core/receipt';

/** Checks the text of a receipt against the rulebook that it names. */
export type ReceiptVerifier = (text: string, rulebook: RulebookFamily | Edition) => Promise<Verification>;

/** Loads the second engine only when a receipt is checked. */
const loadAndVerify: ReceiptVerifier = async (text, rulebook) => {
  const { verifyReceipt } = await import('./verify-lazily.js');
  return verifyReceipt(text, rulebook);
};

let verifier: ReceiptVerifier = loadAndVerify;

/**
 * Puts another way to check receipts in place, for a page where nothing can be loaded later: a script in one file gives
 * `verifyReceipt` itself, or a function that says that this page cannot check. Without an argument, the usual one again.
 */
export function setReceiptVerifier(other: ReceiptVerifier = loadAndVerify): void {
  verifier = other;
}

/** Checks a receipt the way that was set. */
export const verifyWithSet: ReceiptVerifier = (text, rulebook) => verifier(text, rulebook);

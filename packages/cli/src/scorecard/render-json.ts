import { canonicalJson } from '@giamngheo/core/receipt';
import type { Scorecard } from './scorecard.js';

/** The scorecard as JSON, indented, with keys in canonical order (RFC 8785): the same figures give the same bytes. */
export function renderJson(scorecard: Scorecard): string {
  return `${JSON.stringify(JSON.parse(canonicalJson(scorecard)), undefined, 2)}\n`;
}

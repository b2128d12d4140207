import type { Edition } from '../edition/edition.js';
import type { Locale } from '../format/types.js';
import { programOf } from '../program/link.js';
import type { ResolvedSource } from '../program/program.js';
import { type ClauseExplanation, explainClauses } from './clause.js';
import { namesOf } from './names.js';

/** Sources of an edition as clauses to cite in one language, each once, in the order they come. */
export function citeSources(
  edition: Edition,
  sources: readonly ResolvedSource[],
  locale: Locale,
): readonly ClauseExplanation[] {
  return explainClauses(namesOf(programOf(edition), locale), sources);
}

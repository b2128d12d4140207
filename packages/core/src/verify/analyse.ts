import type { Edition } from '../edition/edition.js';
import type { RulebookFamily } from '../edition/family.js';
import { DocumentError } from '../error/index.js';
import { markAccepted } from './accept.js';
import { checkConditions } from './check-conditions.js';
import { checkOrder } from './check-order.js';
import { checkEditionDates, checkParameters } from './check-periods.js';
import { checkRules } from './check-rules.js';
import { checkUse } from './check-use.js';
import type { AnalysisFinding } from './finding.js';
import { Inquiry } from './inquiry.js';
import { workbenchOf } from './workbench.js';

/**
 * All that can be found in an edition, or in a rulebook with all its editions, without running it on anybody's data.
 *
 * Read off the decision diagram, so that an empty list is a proof and not a sample. Where numbers that are computed from
 * facts stand in the way, cases are searched for by branch and prune; a finding for which neither a case nor the proof of
 * its absence was found in time has `certain: false`.
 *
 * Findings that the rulebook accepts (`accepts`) are listed with `accepted`, the reason.
 *
 * @throws {DocumentError} when an edition cannot be linked for another reason than what is found
 *
 * @example
 * analyse(poverty).filter(({ accepted }) => accepted === undefined) // []
 */
export function analyse(subject: Edition | RulebookFamily): readonly AnalysisFinding[] {
  if (!('editions' in subject)) return markAccepted(subject, analyseAlone(subject), 'rules');
  const dates = analyseDates(subject);
  return subject.editions.flatMap((edition) => [
    ...dates.filter(({ where }) => where.edition === edition.name),
    ...markAccepted(edition, analyseAlone(edition), 'rules'),
  ]);
}

/** Days on which no edition of a rulebook is in force between two that are, or two are. Needs nothing to be linked. */
export function analyseDates({ editions }: RulebookFamily): readonly AnalysisFinding[] {
  const found = checkEditionDates(editions);
  return editions.flatMap((edition) =>
    markAccepted(
      edition,
      found.filter(({ where }) => where.edition === edition.name),
      'dates',
    ),
  );
}

function analyseAlone(edition: Edition): readonly AnalysisFinding[] {
  const found = checkParameters(edition);
  try {
    const inquiry = new Inquiry(workbenchOf(edition));
    checkRules(inquiry);
    checkConditions(inquiry);
    checkUse(inquiry);
    checkOrder(inquiry);
    return [...inquiry.findings, ...found];
  } catch (error) {
    if (error instanceof DocumentError && found.some(({ weight }) => weight === 'fault')) return found;
    throw error;
  }
}

import type { RuleProperties, TopLevelCondition } from 'json-rules-engine';
import { type Edition, editionName } from '../edition/edition.js';
import type { Rule } from '../format/types.js';
import { EngineError } from './engine-error.js';

const RESERVED = ['success', 'failure', 'error'];

/**
 * Every rule of an edition as json-rules-engine takes it, in the order of the rulebook: `conditions` and `event` as
 * declared, `name` = the rule's id. Parameters and derived facts are facts to it, and the caller must give them.
 *
 * The rules are copies all through, since json-rules-engine writes into the objects that it is given. `sources` of
 * conditions stay on them, without meaning to it.
 *
 * @throws {EngineError} `engine/reserved-event`
 */
export function toEngineRules(edition: Edition): RuleProperties[] {
  return edition.rulebook.decisions.flatMap((decision) => {
    if (RESERVED.includes(decision.id)) {
      throw new EngineError(
        'engine/reserved-event',
        decision.id,
        `Cannot give ${editionName(edition)} to json-rules-engine: expected decisions not called ${RESERVED.join(', ')}; ` +
          `found ${decision.id}. It keeps these events for itself; give the decision another id.`,
      );
    }
    return decision.rules.map((rule) => toEngineRule(rule));
  });
}

/** One rule as json-rules-engine takes it: a copy all through. */
export function toEngineRule(rule: Rule): RuleProperties {
  const { conditions, event } = structuredClone({ conditions: rule.conditions, event: rule.event });
  return { name: rule.id, conditions: conditions as TopLevelCondition, event };
}

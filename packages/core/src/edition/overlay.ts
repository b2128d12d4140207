import { DocumentError, type Fault } from '../error/index.js';
import type { DecisionTable, Overlay, Rule } from '../format/types.js';
import { ownEntry } from '../program/own-entry.js';
import type { Edition } from './edition.js';

/**
 * The edition with a province's declared changes put on it; the one given stays as it is.
 *
 * Its own documents join those of the edition. Parameters named by the overlay are replaced whole; rules are replaced, added (at the end) or, with `null`, removed.
 * @throws {DocumentError} `overlay/…` when it is for another rulebook or edition, or names what the edition lacks.
 */
export function withOverlay(edition: Edition, overlay: Overlay): Edition {
  const faults = findFaults(edition, overlay);
  if (faults.length > 0)
    throw new DocumentError(`overlay ${overlay.id} on ${edition.id}@${edition.name}`, faults);
  const decisions = edition.rulebook.decisions.map((decision) =>
    changeRules(decision, ownEntry(overlay.rules, decision.id)),
  );
  return Object.freeze({
    ...edition,
    overlays: [...edition.overlays, overlay],
    documents: [...edition.documents, ...(overlay.documents ?? [])],
    rulebook: {
      ...edition.rulebook,
      parameters: { ...edition.rulebook.parameters, ...overlay.parameters },
      decisions,
    },
  });
}

function changeRules(
  decision: DecisionTable,
  changes: Record<string, Rule | null> | undefined,
): DecisionTable {
  if (changes === undefined) return decision;
  const kept = decision.rules.flatMap((rule) => {
    const change = ownEntry(changes, rule.id);
    return change === undefined ? [rule] : change === null ? [] : [change];
  });
  const known = new Set(decision.rules.map(({ id }) => id));
  const added = Object.entries(changes).flatMap(([id, rule]) =>
    rule === null || known.has(id) ? [] : [rule],
  );
  return { ...decision, rules: [...kept, ...added] };
}

function findFaults(edition: Edition, overlay: Overlay): Fault[] {
  const faults: Fault[] = [];
  const add = (code: string, path: string, expected: string, found: string, remedy: string) =>
    faults.push({ code, path, expected, found, remedy });
  if (overlay.changes !== edition.id || overlay.edition !== edition.name) {
    add(
      'overlay/other-edition',
      'changes',
      `${edition.id}@${edition.name}`,
      `${overlay.changes}@${overlay.edition}`,
      'Put the overlay on the edition that it names.',
    );
  }
  for (const id of Object.keys(overlay.parameters ?? {})) {
    if (ownEntry(edition.rulebook.parameters, id) === undefined) {
      add(
        'overlay/unknown-parameter',
        `parameters.${id}`,
        `one of ${Object.keys(edition.rulebook.parameters ?? {}).join(', ') || 'none'}`,
        id,
        'An overlay changes parameters that the edition has.',
      );
    }
  }
  for (const [id, changes] of Object.entries(overlay.rules ?? {})) {
    const decision = edition.rulebook.decisions.find((one) => one.id === id);
    if (decision === undefined) {
      add(
        'overlay/unknown-decision',
        `rules.${id}`,
        'a decision of the edition',
        id,
        'Name one of its decisions.',
      );
      continue;
    }
    for (const [ruleId, rule] of Object.entries(changes)) {
      if (rule === null && !decision.rules.some((one) => one.id === ruleId)) {
        add(
          'overlay/unknown-rule',
          `rules.${id}.${ruleId}`,
          'a rule to take away',
          ruleId,
          'Name a rule it has.',
        );
      }
      if (rule !== null && rule.id !== ruleId) {
        add('overlay/rule-id', `rules.${id}.${ruleId}.id`, ruleId, rule.id, 'Use one id in both places.');
      }
    }
  }
  return faults;
}

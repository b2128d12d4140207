import { DocumentError, type Fault, quote } from '../error/index.js';
import { parseOverlay } from '../format/index.js';
import type { DecisionTable, Overlay, Rule, Rulebook } from '../format/types.js';
import { isSame } from './is-same.js';

/** What an overlay says of itself beside its changes. */
export type OverlayMeta = Pick<Overlay, 'id' | 'label' | 'sources' | 'inForce'>;

/**
 * The overlay that makes one rulebook out of another: put on an edition of `before`, `withOverlay` gives the parameters
 * and rules of `after`.
 *
 * @throws {DocumentError} `overlay/cannot-say` for each difference that an overlay has no words for: anything but the
 *   figures of parameters that are there and the rules of decisions that are there; added rules must come last.
 *   `overlay/no-change` when the two are the same. `format/…` when `meta` is faulty.
 *
 * @example
 * toOverlay(national, provincial, {
 *   id: 'ninh-binh', label: { vi: 'Ninh Bình', en: 'Ninh Bình' }, sources: ['qd-01-2014-ubnd-ninh-binh'],
 * })
 */
export function toOverlay(before: Rulebook, after: Rulebook, meta: OverlayMeta): Overlay {
  const faults: Fault[] = [];
  const refuse = (path: string, expected: string, found: unknown) => {
    const remedy = 'An overlay replaces figures and rules only; make a new edition for the rest.';
    faults.push({ code: 'overlay/cannot-say', path, expected, found: quote(found), remedy });
  };
  checkRest(before, after, refuse);
  const parameters = changedParameters(before, after, refuse);
  const rules = changedRules(before, after, refuse);
  const what = `the difference of ${after.id} from ${before.id}@${before.inForce.from} as overlay ${meta.id}`;
  if (faults.length > 0) throw new DocumentError(what, faults);
  if (Object.keys(parameters).length === 0 && Object.keys(rules).length === 0) {
    const nothing = {
      code: 'overlay/no-change',
      path: '',
      expected: 'a parameter or rule that differs',
      found: 'none',
    };
    throw new DocumentError(what, [{ ...nothing, remedy: 'Change a figure or a rule first.' }]);
  }
  const { value, faults: malformed } = parseOverlay({
    ...meta,
    changes: before.id,
    edition: before.inForce.from,
    ...(Object.keys(parameters).length > 0 ? { parameters } : {}),
    ...(Object.keys(rules).length > 0 ? { rules } : {}),
  });
  if (value === undefined) throw new DocumentError(`overlay ${quote(meta.id)}`, malformed);
  return value;
}

type Refuse = (path: string, expected: string, found: unknown) => void;

function checkRest(before: Rulebook, after: Rulebook, refuse: Refuse): void {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)] as (keyof Rulebook)[]);
  for (const key of keys) {
    if (key === 'parameters' || key === 'decisions' || isSame(before[key], after[key])) continue;
    refuse(key, `${quote(before[key])}, as before`, after[key]);
  }
}

function changedParameters(
  before: Rulebook,
  after: Rulebook,
  refuse: Refuse,
): NonNullable<Overlay['parameters']> {
  const old = before.parameters ?? {};
  const now = after.parameters ?? {};
  for (const id of Object.keys(old)) {
    if (now[id] === undefined)
      refuse(`parameters.${id}`, 'every parameter that was there', 'none of that name');
  }
  const changed = Object.entries(now).filter(([id, parameter]) => {
    if (old[id] === undefined)
      refuse(`parameters.${id}`, `one of ${Object.keys(old).join(', ') || 'none'}`, id);
    return !isSame(old[id], parameter);
  });
  return Object.fromEntries(changed);
}

function changedRules(before: Rulebook, after: Rulebook, refuse: Refuse): NonNullable<Overlay['rules']> {
  const ids = (rulebook: Rulebook) => rulebook.decisions.map(({ id }) => id);
  if (!isSame(ids(before), ids(after))) {
    refuse('decisions', `the decisions ${ids(before).join(', ')}, in that order`, ids(after));
    return {};
  }
  const changed = before.decisions.flatMap((old, i): [string, Record<string, Rule | null>][] => {
    const now = after.decisions[i] as DecisionTable;
    for (const key of ['hit', 'outcomes'] as const) {
      if (!isSame(old[key], now[key]))
        refuse(`decisions[${i}].${key}`, `${quote(old[key])}, as before`, now[key]);
    }
    const changes = changesOf(old.rules, now.rules);
    if (
      !isSame(
        orderAfter(old.rules, changes),
        now.rules.map(({ id }) => id),
      )
    ) {
      const expected = `rules in the order ${orderAfter(old.rules, changes).join(', ')}, added ones last`;
      refuse(
        `decisions[${i}].rules`,
        expected,
        now.rules.map(({ id }) => id),
      );
    }
    return Object.keys(changes).length === 0 ? [] : [[old.id, changes]];
  });
  return Object.fromEntries(changed);
}

function changesOf(old: readonly Rule[], now: readonly Rule[]): Record<string, Rule | null> {
  const put = now
    .filter(
      (rule) =>
        !isSame(
          rule,
          old.find(({ id }) => id === rule.id),
        ),
    )
    .map((rule) => [rule.id, rule]);
  const gone = old.filter(({ id }) => !now.some((rule) => rule.id === id)).map(({ id }) => [id, null]);
  return Object.fromEntries([...put, ...gone]);
}

/** The rules as `withOverlay` leaves them: those kept in their places, then those added. */
function orderAfter(old: readonly Rule[], changes: Record<string, Rule | null>): string[] {
  const kept = old.map(({ id }) => id).filter((id) => changes[id] !== null);
  return [
    ...kept,
    ...Object.keys(changes).filter((id) => changes[id] !== null && !old.some((rule) => rule.id === id)),
  ];
}

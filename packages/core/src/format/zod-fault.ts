import type * as z from 'zod';
import { type Fault, formatPath, quote } from '../error/fault.js';
import { nearest } from '../program/nearest.js';

type Issue = z.core.$ZodIssue;

/** zod's issues on some data as faults of ours; for a union, those of the member that the data come closest to. */
export function faultsOf(
  issues: readonly Issue[],
  data: unknown,
  prefix: readonly PropertyKey[] = [],
): Fault[] {
  return issues.flatMap((issue) => faultsOfIssue(issue, data, [...prefix, ...issue.path]));
}

function faultsOfIssue(issue: Issue, data: unknown, path: readonly PropertyKey[]): Fault[] {
  const found = valueAt(data, path);
  const at = formatPath(path);
  const fault = (code: string, expected: string, remedy: string): Fault => ({
    code: `format/${code}`,
    path: at,
    expected,
    found: quote(found),
    remedy,
  });
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        code: 'format/unknown-key',
        path: formatPath([...path, key]),
        expected: 'only the keys of the format',
        found: quote(key),
        remedy: adviceOnKey(key, Object.keys((found as object | undefined) ?? {})),
      }));
    case 'invalid_union': {
      const closest = closestMember(issue.errors as Issue[][], found);
      if (closest === undefined)
        return [fault('wrong-shape', 'one of the forms of the format', 'See the JSON Schema.')];
      return faultsOf(closest, data, path);
    }
    case 'too_small':
      return [
        issue.origin === 'array'
          ? fault('empty', `a list of at least ${issue.minimum}`, emptyAdvice(path))
          : fault('too-small', leastOf(issue.origin, issue.minimum, issue.inclusive), emptyAdvice(path)),
      ];
    case 'invalid_format':
      return [fault('invalid', formOf(issue), 'Mend the value.')];
    case 'invalid_type':
      return [
        found === undefined
          ? fault('missing-key', `${issue.expected}`, 'Add the key.')
          : fault(
              'wrong-type',
              `${issue.expected}`,
              found === null ? 'null is not allowed: leave the key out.' : 'Use that type.',
            ),
      ];
    case 'invalid_value':
      return [
        fault(
          'unknown-value',
          `one of ${issue.values.map(String).join(', ')}`,
          nearestValue(found, issue.values),
        ),
      ];
    case 'invalid_key':
      return [fault('bad-key', 'a camelCase name as key', 'Rename the key.')];
    default:
      return [fault('invalid', issue.message, 'Mend the value.')];
  }
}

function leastOf(origin: string, least: number | bigint, inclusive = true): string {
  if (origin === 'string') return `text of at least ${least} characters`;
  return inclusive ? `${least} or more` : `more than ${least}`;
}

function formOf({ format, pattern, message }: z.core.$ZodIssueInvalidStringFormat): string {
  if (format === 'date') return 'a calendar date such as 2016-01-01';
  return pattern === undefined ? message : `text of the form ${pattern}`;
}

function nearestValue(found: unknown, values: readonly unknown[]): string {
  return typeof found === 'string'
    ? nearest(found, values.map(String), 'Use one of them.')
    : 'Use one of them.';
}

function adviceOnKey(key: string, siblings: readonly string[]): string {
  if (key === 'path' || key === 'params')
    return 'Derive the fact first, under `derived`: conditions read plain facts.';
  if (key === 'priority') return 'Leave it out: rules do not depend on their order.';
  if (siblings.includes('any') && siblings.includes('all'))
    return 'Keep one of `all` and `any`, and nest the other.';
  return 'Remove it, or mend its spelling.';
}

function emptyAdvice(path: readonly PropertyKey[]): string {
  const key = path.at(-1);
  if (key === 'any' || key === 'all') return `Add a condition: an empty \`${key}\` would always hold.`;
  return 'Add at least one entry.';
}

/** The union member whose complaints reach deepest; among equals, the one with fewest. */
function closestMember(members: readonly Issue[][], found: unknown): Issue[] | undefined {
  const strangers = (issues: readonly Issue[]) =>
    issues.filter(
      (one) => one.path.length === 0 && (one.code === 'unrecognized_keys' || one.code === 'invalid_type'),
    ).length +
    issues.filter(
      (one) => one.path.length === 1 && one.code === 'invalid_type' && isMissing(found, one.path[0]),
    ).length;
  return [...members].sort((a, b) => strangers(a) - strangers(b) || a.length - b.length)[0];
}

function isMissing(found: unknown, key: PropertyKey | undefined): boolean {
  return typeof found === 'object' && found !== null && key !== undefined && !(key in found);
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  let at = data;
  for (const key of path) at = (at as Record<PropertyKey, unknown> | null | undefined)?.[key];
  return at;
}

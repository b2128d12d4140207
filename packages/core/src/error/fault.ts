/** One thing wrong with a document: where, what was expected, what was found, what to do. */
export interface Fault {
  /** A stable code, such as `format/unknown-key`; see docs/reference/codes.md. */
  readonly code: string;
  /** Where: a path into the document, such as `decisions[0].rules[2].conditions.all[1].value`. */
  readonly path: string;
  readonly expected: string;
  readonly found: string;
  readonly remedy: string;
}

const LONGEST_QUOTE = 200;

/** A list with nothing in it, in words: brackets around nothing are read as a slip. */
export const EMPTY_LIST = 'an empty list';

/** A value as text for an error message: JSON, cut at 200 characters; an empty list in words. */
export function quote(value: unknown): string {
  const text = textOf(value);
  return text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
}

function textOf(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value) && value.length === 0) return EMPTY_LIST;
  if (typeof value === 'bigint') return `${value}n`;
  if (typeof value === 'number' && !Number.isFinite(value)) return String(value);
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    // A circle, or a number beyond JSON inside: its kind has to do.
    return Object.prototype.toString.call(value);
  }
}

/** A path into a document, in JavaScript's notation: `decisions[0].rules`. */
export function formatPath(parts: readonly PropertyKey[]): string {
  return parts
    .map((part, i) => (typeof part === 'number' ? `[${part}]` : `${i > 0 ? '.' : ''}${String(part)}`))
    .join('');
}

/** A fault as one paragraph. */
export function formatFault(fault: Fault): string {
  const where = fault.path === '' ? 'the document' : fault.path;
  return `${fault.code} at ${where}: expected ${fault.expected}; found ${fault.found}. ${fault.remedy}`;
}

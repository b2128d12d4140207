import { quote } from '../error/index.js';
import { ReceiptError } from './receipt-error.js';

/**
 * A value as canonical JSON (RFC 8785): no white space, keys in the order of their UTF-16 code units, numbers as
 * ECMAScript writes them. Equal values give equal bytes in UTF-8, on any machine.
 *
 * @throws {ReceiptError} `receipt/not-json` for what JSON cannot say exactly: NaN, infinities, undefined (also as an entry),
 *   big integers, functions, dates and other objects of a class, sparse lists, and text with half a surrogate pair.
 */
export function canonicalJson(value: unknown): string {
  return write(value, '');
}

const PLAIN: readonly unknown[] = [Object.prototype, null];

function write(value: unknown, path: string): string {
  switch (typeof value) {
    case 'boolean':
      return String(value);
    case 'string':
      return writeText(value, path);
    case 'number':
      if (Number.isFinite(value)) return JSON.stringify(value);
      break;
    case 'object': {
      if (value === null) return 'null';
      if (Array.isArray(value)) {
        return `[${Array.from(value, (one, i) => write(one, `${path}[${i}]`)).join(',')}]`;
      }
      if (!PLAIN.includes(Object.getPrototypeOf(value))) break;
      const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
      return `{${entries.map(([key, one]) => `${writeText(key, path)}:${write(one, `${path}.${key}`)}`).join(',')}}`;
    }
  }
  throw new ReceiptError(
    'receipt/not-json',
    path,
    `Cannot write ${path === '' ? 'the value' : path} as JSON: expected text, a finite number, true, false, null, a list or an object; ` +
      `found ${typeof value === 'bigint' ? String(value) : typeof value === 'number' ? String(value) : quote(value)}. Leave out what is unknown.`,
  );
}

function writeText(text: string, path: string): string {
  if (isWellFormed(text)) return JSON.stringify(text);
  throw new ReceiptError(
    'receipt/not-json',
    path,
    `Cannot write ${path === '' ? 'the text' : path} as JSON: expected whole Unicode characters; found half of a surrogate pair in ${quote(text)}. ` +
      'Take the text from its source again.',
  );
}

// String.prototype.isWellFormed is newer than the browsers we support.
function isWellFormed(text: string): boolean {
  return !/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/.test(text);
}

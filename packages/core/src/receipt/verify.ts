import type { Edition, RulebookFamily } from '../edition/index.js';
import { type Fault, PolicyError, quote } from '../error/index.js';
import { canonicalJson } from './canonical-json.js';
import { createReceipt, formatReceipt, RECEIPT_FORMAT, type Receipt } from './create.js';
import { type AddFault, findEdition } from './find-edition.js';
import { sha256 } from './sha-256.js';

/** What checking a receipt found. */
export interface Verification {
  /** True when there is no fault. */
  readonly ok: boolean;
  /** All that is wrong, with codes `receipt/…`. */
  readonly faults: readonly Fault[];
  /** Who came to the same answer. `evaluate` always, when `ok`. */
  readonly confirmedBy: readonly ('evaluate' | 'json-rules-engine')[];
  /** How many times json-rules-engine decided: once for complete facts, else once a completion of the unknown ones. */
  readonly runs: number;
  /** Why json-rules-engine could not confirm it, though it contradicts nothing; empty otherwise. */
  readonly unconfirmed: string;
}

/**
 * Checks a receipt: its text to the byte, every hash, and its answer, decided again with `evaluate` and with
 * json-rules-engine, which is loaded only now.
 *
 * `rulebook` is the topic in all its editions, or the edition; with overlays put on, if the receipt names any. Text is read
 * strictly: canonical JSON and one line feed. Nothing is thrown for a bad receipt; its faults are listed:
 *
 * - `receipt/not-json`, `receipt/not-canonical`, `receipt/format`, `receipt/missing-key`, `receipt/unknown-key`
 * - `receipt/receipt-hash`, `receipt/facts-hash`, `receipt/result-hash`, `receipt/rulebook-hash`
 * - `receipt/other-rulebook`, `receipt/unknown-edition`, `receipt/other-overlays`
 * - `receipt/undecidable`: the facts or the rulebook cannot be used; `receipt/different`: another answer by `evaluate`
 * - `receipt/second-opinion`: another answer by json-rules-engine
 *
 * json-rules-engine decides; `outputs` are compared with `evaluate` only.
 *
 * The package version is not compared: a later one with the same rulebook decides the same. A receipt proves that answer
 * and facts belong together, not who made it: it is not signed.
 *
 * @example
 * const { ok, faults } = await verifyReceipt(await readFile('receipt.json', 'utf8'), poverty);
 */
export async function verifyReceipt(
  receipt: string | Receipt,
  rulebook: RulebookFamily | Edition,
): Promise<Verification> {
  const faults: Fault[] = [];
  const add: AddFault = (code, path, expected, found, remedy) =>
    faults.push({
      code: `receipt/${code}`,
      path,
      expected,
      found: typeof found === 'string' ? found : quote(found),
      remedy,
    });
  const refuse = (): Verification => ({ ok: false, faults, confirmedBy: [], runs: 0, unconfirmed: '' });

  const read = typeof receipt === 'string' ? readText(receipt, add) : receipt;
  if (read === undefined) return refuse();
  if (read.format !== RECEIPT_FORMAT) {
    add('format', 'format', RECEIPT_FORMAT, read.format, 'Check it with the version that wrote it.');
    return refuse();
  }
  try {
    checkHashes(read, add);
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    add('not-json', error.path, 'plain data', error.message, 'Take the receipt from its file again.');
    return refuse();
  }
  const edition = findEdition(read, rulebook, add);
  const again = edition === undefined ? undefined : decideAgain(edition, read, add);
  if (edition === undefined || again === undefined) return refuse();
  compareEntries(read, again, add);
  if (faults.length > 0) return refuse();

  const { giveSecondOpinion } = await import('../engine/second-opinion.js');
  const opinion = await giveSecondOpinion(edition, read.facts, read.on ?? undefined, read.decisions);
  if (opinion.verdict === 'contradicted') {
    add(
      'second-opinion',
      'decisions',
      'the same answer from json-rules-engine',
      opinion.why,
      'Report it with the receipt: one of the engines is wrong.',
    );
    return { ...refuse(), confirmedBy: ['evaluate'], runs: opinion.runs };
  }
  const confirmed = opinion.verdict === 'confirmed';
  return {
    ok: true,
    faults,
    confirmedBy: confirmed ? ['evaluate', 'json-rules-engine'] : ['evaluate'],
    runs: opinion.runs,
    unconfirmed: opinion.why,
  };
}

function readText(text: string, add: AddFault): Receipt | undefined {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    data = undefined;
  }
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    add('not-json', '', 'a receipt as JSON', text.slice(0, 100), 'Take the receipt from its file again.');
    return undefined;
  }
  let canonical: string;
  try {
    canonical = formatReceipt(data as Receipt);
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    add(
      'not-json',
      error.path,
      'text in whole Unicode characters',
      error.message,
      'Take the receipt from its file again.',
    );
    return undefined;
  }
  if (text !== canonical) {
    add(
      'not-canonical',
      '',
      'canonical JSON (RFC 8785) and one line feed',
      describeDifference(text, canonical),
      'Keep the file as it was written.',
    );
  }
  return data as Receipt;
}

function describeDifference(text: string, canonical: string): string {
  let at = 0;
  while (at < text.length && text[at] === canonical[at]) at++;
  return `${quote(text.slice(at, at + 20))} at character ${at}`;
}

function checkHashes(receipt: Receipt, add: AddFault): void {
  const { receiptHash, ...rest } = receipt;
  const { status, decisions, rules, missing, outputs, sources } = receipt;
  const check = (key: string, said: unknown, value: unknown) => {
    const hash = sha256(canonicalJson(value));
    if (said !== hash)
      add(
        key.replace('Hash', '-hash'),
        key,
        hash,
        said,
        'The receipt was changed after it was written: do not rely on it.',
      );
  };
  check('receiptHash', receiptHash, rest);
  check('factsHash', receipt.factsHash, receipt.facts ?? null);
  const result = Object.entries({ status, decisions, rules, missing, outputs, sources }).filter(
    ([, value]) => value !== undefined,
  );
  check('resultHash', receipt.resultHash, Object.fromEntries(result));
}

function decideAgain(edition: Edition, receipt: Receipt, add: AddFault): Receipt | undefined {
  const { facts, on } = receipt;
  if (typeof facts !== 'object' || facts === null || (on !== null && typeof on !== 'string')) {
    add(
      'missing-key',
      'facts',
      'facts by id, and a date or null under `on`',
      { facts, on },
      'Take the receipt from its file again.',
    );
    return undefined;
  }
  try {
    return createReceipt(edition, facts, on === null ? {} : { on });
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    add(
      'undecidable',
      error.path,
      'facts that the rulebook decides',
      `${error.code}: ${error.message}`,
      'The receipt cannot have come from this rulebook.',
    );
    return undefined;
  }
}

/** Said, not checked: the package and version; the receipt's own hash was checked before. */
const UNCOMPARED = ['package', 'version', 'receiptHash', 'factsHash', 'resultHash'];

function compareEntries(receipt: Receipt, again: Receipt, add: AddFault): void {
  const said = receipt as unknown as Readonly<Record<string, unknown>>;
  const found = again as unknown as Readonly<Record<string, unknown>>;
  for (const key of Object.keys(said)) {
    if (!Object.hasOwn(found, key))
      add('unknown-key', key, Object.keys(found).join(', '), said[key], 'Take it out.');
  }
  for (const key of Object.keys(found)) {
    if (!Object.hasOwn(said, key))
      add('missing-key', key, 'an entry', said[key], 'Take the receipt from its file again.');
    else if (!UNCOMPARED.includes(key) && canonicalJson(said[key]) !== canonicalJson(found[key])) {
      const code = key === 'rulebookHash' ? 'rulebook-hash' : 'different';
      const remedy =
        code === 'rulebook-hash'
          ? 'The rulebook has changed since: check it with the package version that the receipt names.'
          : 'Do not rely on the receipt, or check it with the package version that it names.';
      add(code, key, canonicalJson(found[key]), canonicalJson(said[key]), remedy);
    }
  }
  for (const key of ['package', 'version'] as const) {
    if (typeof receipt[key] !== 'string')
      add('missing-key', key, 'text', receipt[key], 'Take the receipt from its file again.');
  }
}

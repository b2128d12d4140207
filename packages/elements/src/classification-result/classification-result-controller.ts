import type { Edition, Facts, Locale, RulebookFamily } from '@giamngheo/core';
import { createReceipt, formatReceipt, type Receipt, type Verification } from '@giamngheo/core/receipt';
import { type FactFault, tryWithFacts } from '../base/fact-fault.js';
import { Store } from '../controllers/store.js';
import { verifyWithSet } from './receipt-verifier.js';
import { describeResult, type ResultView } from './result-view.js';

/** What came of checking a receipt. */
export type ReceiptCheck =
  | { readonly status: 'none' }
  | { readonly status: 'checking'; readonly file: string }
  | {
      readonly status: 'checked';
      readonly file: string;
      readonly ok: boolean;
      /** Codes `receipt/…`, each with where. */
      readonly faults: readonly { readonly code: string; readonly path: string }[];
      readonly confirmedBy: Verification['confirmedBy'];
      /** What the receipt says of itself; undefined when it cannot be read. */
      readonly said: ReceiptSaid | undefined;
    };

/** What a receipt says of itself, without its facts. */
export interface ReceiptSaid {
  readonly rulebook: string;
  readonly edition: string;
  readonly date: string | undefined;
  /** Outcomes by label. */
  readonly outcomes: readonly string[];
  readonly receiptHash: string;
}

/** A case to show. */
export interface ResultCase {
  readonly edition: Edition | undefined;
  readonly facts: Facts | undefined;
  readonly locale: Locale;
}

/** What a page shows of a classification. */
export interface ClassificationResultState {
  readonly view: ResultView | undefined;
  readonly fault: FactFault | undefined;
  readonly check: ReceiptCheck;
}

/** A file that was dropped or chosen: a `File`, or anything alike. */
export interface ReceiptFile {
  readonly name: string;
  text(): Promise<string>;
}

/** A household's class with its reasons, its receipt, and the check of receipts; without a page. */
export class ClassificationResultController extends Store<ClassificationResultState> {
  #case: ResultCase = { edition: undefined, facts: undefined, locale: 'vi' };
  /** Counts checks, so that a slow one does not overwrite a later one. */
  #checks = 0;

  constructor() {
    super({ view: undefined, fault: undefined, check: { status: 'none' } });
  }

  /** Shows a case. Facts left out are as unknown as `{}`. Does nothing when it is the case shown already. */
  show(next: ResultCase): void {
    const { edition, facts, locale } = this.#case;
    if (next.edition === edition && next.facts === facts && next.locale === locale) return;
    this.#case = next;
    if (next.edition === undefined) {
      this.update({ view: undefined, fault: undefined });
      return;
    }
    const wanted = next.edition;
    const given = next.facts ?? {};
    const { value, fault } = tryWithFacts(wanted, given, next.locale, () =>
      describeResult(wanted, given, next.locale),
    );
    this.update({ view: value, fault });
  }

  /** The receipt of the case shown; undefined while there is none that can be decided. */
  createReceipt(): Receipt | undefined {
    const { edition, facts = {} } = this.#case;
    return edition === undefined || this.state.view === undefined ? undefined : createReceipt(edition, facts);
  }

  /** The same as a file to save. Its name tells nothing of the household. */
  receiptFile(): { readonly name: string; readonly text: string } | undefined {
    const receipt = this.createReceipt();
    if (receipt === undefined) return undefined;
    const name = `${receipt.rulebook.replace('/', '-')}-${receipt.edition}-${receipt.receiptHash.slice(0, 8)}.json`;
    return { name, text: formatReceipt(receipt) };
  }

  /**
   * Decides a receipt again, by both engines, against the rulebook that `find` gives for the id it names; without one,
   * against the rulebook of the case shown. Never throws for a bad receipt: its faults are in `state.check`.
   */
  async checkReceipt(
    file: ReceiptFile,
    find: (id: string) => RulebookFamily | Edition | undefined,
  ): Promise<void> {
    const number = ++this.#checks;
    this.update({ check: { status: 'checking', file: file.name } });
    const check = await this.#check(file, find);
    if (number === this.#checks) this.update({ check });
  }

  /** Forgets the receipt that was checked. */
  clearCheck(): void {
    this.#checks++;
    this.update({ check: { status: 'none' } });
  }

  async #check(
    file: ReceiptFile,
    find: (id: string) => RulebookFamily | Edition | undefined,
  ): Promise<ReceiptCheck> {
    const refuse = (code: string): ReceiptCheck => ({
      status: 'checked',
      file: file.name,
      ok: false,
      faults: [{ code, path: '' }],
      confirmedBy: [],
      said: undefined,
    });
    try {
      const text = await file.text();
      const read = readReceipt(text);
      const rulebook = (read === undefined ? undefined : find(read.rulebook)) ?? this.#case.edition;
      if (rulebook === undefined) return refuse('receipt/other-rulebook');
      const { ok, faults, confirmedBy } = await verifyWithSet(text, rulebook);
      return {
        status: 'checked',
        file: file.name,
        ok,
        faults: faults.map(({ code, path }) => ({ code, path })),
        confirmedBy,
        said: read === undefined ? undefined : saidBy(read, rulebook, this.#case.locale),
      };
    } catch {
      // The file went away, or the second engine could not be loaded: nothing is known of the receipt.
      return refuse('receipt/unreadable');
    }
  }
}

function readReceipt(text: string): Receipt | undefined {
  try {
    const data: unknown = JSON.parse(text);
    const named =
      typeof data === 'object' && data !== null && 'rulebook' in data && typeof data.rulebook === 'string';
    return named ? (data as Receipt) : undefined;
  } catch {
    return undefined;
  }
}

function saidBy(receipt: Receipt, rulebook: RulebookFamily | Edition, locale: Locale): ReceiptSaid {
  const outcomes = rulebook.texts[locale].outcomes;
  const decisions = Array.isArray(receipt.decisions) ? receipt.decisions : [];
  return {
    rulebook: rulebook.id === receipt.rulebook ? rulebook.texts[locale].title : receipt.rulebook,
    edition: String(receipt.edition),
    date: typeof receipt.date === 'string' ? receipt.date : undefined,
    outcomes: decisions.flatMap(({ outcome }) =>
      typeof outcome === 'string' ? [outcomes[outcome] ?? outcome] : [],
    ),
    receiptHash: String(receipt.receiptHash),
  };
}

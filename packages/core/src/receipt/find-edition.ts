import type { Edition, RulebookFamily } from '../edition/index.js';
import type { Receipt } from './create.js';

/** Notes a fault of a receipt. */
export type AddFault = (code: string, path: string, expected: string, found: unknown, remedy: string) => void;

/** The edition that a receipt names, taken for the receipt's date; undefined, with a fault, when there is none. */
export function findEdition(
  receipt: Receipt,
  rulebook: RulebookFamily | Edition,
  add: AddFault,
): Edition | undefined {
  if (receipt.rulebook !== rulebook.id) {
    add(
      'other-rulebook',
      'rulebook',
      rulebook.id,
      receipt.rulebook,
      'Check the receipt against the rulebook that it names.',
    );
    return undefined;
  }
  const editions = 'editions' in rulebook ? rulebook.editions : [rulebook];
  const edition = editions.find(({ name }) => name === receipt.edition);
  if (edition === undefined) {
    const names = editions.map(({ name }) => name).join(', ');
    add(
      'unknown-edition',
      'edition',
      names,
      receipt.edition,
      'Check it against a package that has this edition.',
    );
    return undefined;
  }
  const overlays = edition.overlays.map(({ id }) => id);
  if (!Array.isArray(receipt.overlays) || receipt.overlays.join() !== overlays.join()) {
    add(
      'other-overlays',
      'overlays',
      overlays.join(', ') || 'none',
      receipt.overlays,
      'Give the edition with the overlays that the receipt names.',
    );
    return undefined;
  }
  const { date } = receipt;
  if (date === null)
    return edition.date === undefined ? edition : Object.freeze({ ...edition, date: undefined });
  const { from, until } = edition.rulebook.inForce;
  const isDate = typeof date === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(date);
  if (!isDate || date < from || (until !== undefined && date > until)) {
    add(
      'unknown-edition',
      'date',
      `a date from ${from} to ${until ?? 'now'}`,
      date,
      'The receipt names an edition that was not in force.',
    );
    return undefined;
  }
  return edition.date === date ? edition : Object.freeze({ ...edition, date });
}

import { type ColumnNames, cellWords, findHeaderFaults, nameTableColumns } from '@giamngheo/core/cell';
import type { BatchColumn, BatchMapping, BatchSetup } from './messages.js';

/** What of a mapping the columns are matched by. */
export type ColumnMapping = Pick<BatchMapping, 'overrides' | 'numberLocale'>;

/** The columns that a table of the edition's subject may have, with what a person said of some. */
export function namesOf({ edition, locale }: BatchSetup, mapping: ColumnMapping): ColumnNames {
  return nameTableColumns([edition], {
    locale: mapping.numberLocale,
    words: cellWords(locale),
    overrides: new Map(mapping.overrides),
  }).subject;
}

/** A header as it is matched, and what must be mended before rows can be read. */
export function mapColumns(
  setup: BatchSetup,
  header: readonly string[],
  mapping: ColumnMapping,
): {
  readonly columns: readonly BatchColumn[];
  readonly faults: readonly { readonly code: string; readonly message: string }[];
} {
  const names = namesOf(setup, mapping);
  const columns = header.map((name): BatchColumn => {
    const found = names.find(name);
    return {
      name,
      target: found.kind === 'fact' ? { kind: 'fact', fact: found.fact } : { kind: found.kind },
    };
  });
  return { columns, faults: findHeaderFaults(header, names, cellWords(setup.locale)) };
}

import type { ColumnNames } from '@giamngheo/core/cell';

/** The facts that stand in a header. */
export function factsIn(header: readonly string[], names: ColumnNames): readonly string[] {
  return header.flatMap((name) => {
    const column = names.find(name);
    return column.kind === 'fact' ? [column.fact] : [];
  });
}

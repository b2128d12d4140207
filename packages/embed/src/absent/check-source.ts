/**
 * Stands in the script for the check of plain JSON against the whole format. What cannot be linked is still told by the
 * element; `giamngheo check` tells all.
 */
export function checkSource(): readonly never[] {
  return [];
}

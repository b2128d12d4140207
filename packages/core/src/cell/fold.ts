/** A name as names are compared: NFC, small letters, single spaces. Accents stay. */
export function foldCase(name: string): string {
  return name.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
}

/** A name without its accents too: `Mã hộ`, `MA HO` and `mã hộ` are one. `đ` becomes `d`. */
export function foldAccents(name: string): string {
  return foldCase(name).normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').normalize('NFC');
}

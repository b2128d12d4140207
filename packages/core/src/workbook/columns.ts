const columns: string[] = [];

/** `A`, `B`, … `Z`, `AA`: the name of a column by its place from 0. */
export function columnName(place: number): string {
  const known = columns[place];
  if (known !== undefined) return known;
  const letter = String.fromCharCode(65 + (place % 26));
  const name = place < 26 ? letter : columnName(Math.floor(place / 26) - 1) + letter;
  columns[place] = name;
  return name;
}

/** The place from 0 of a column by its name, in capitals. */
export function columnPlace(name: string): number {
  let place = 0;
  for (let i = 0; i < name.length; i++) place = place * 26 + name.charCodeAt(i) - 64;
  return place - 1;
}

/** A workbook has something that is not read piece by piece: the library, which reads it as a whole, then says what it is. */
export class NotPlain extends Error {}

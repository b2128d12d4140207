/** A quick way cannot say what is in a file: rows that cannot be told apart, an id twice. It is read again, row by row, to say where. */
export class LookAgain extends Error {}

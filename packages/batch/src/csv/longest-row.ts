/** Letters (bytes, where a file is read as such) of the longest row that is taken for one: beyond, a quotation mark is left open. */
export const LONGEST_ROW = 1_000_000;

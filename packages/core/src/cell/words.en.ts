import type { CellWords } from './words.js';

const list = (items: readonly string[]) => items.join(', ');

/** English. */
export const en: CellWords = {
  cell: {
    notBoolean: 'expected true/false, 1/0, yes/no or có/không, or an empty cell if unknown',
    notInteger: 'expected a whole number, digits only',
    notDecimal: (digits) => `expected a number with at most ${digits} digit(s) after the point`,
    tooManyDigits: (digits) => `expected at most ${digits} digit(s) after the point`,
    ambiguousNumber:
      'grouped numbers can be read in two ways, write digits only or say --number-locale vi or en',
    badGrouping: (locale) =>
      locale === 'vi'
        ? 'expected groups of three digits parted by dots, and a decimal comma where the fact allows one (700.000)'
        : 'expected groups of three digits parted by commas, and a decimal point where the fact allows one (700,000)',
    tooLarge: 'the number is too large or too small to be kept exactly',
    outOfRange: (min, max) =>
      `expected ${max === undefined ? `${min} or more` : min === undefined ? `at most ${max}` : `${min} to ${max}`}`,
    notDate: (vietnamese) => `expected a real date as YYYY-MM-DD${vietnamese ? ' or dd/mm/yyyy' : ''}`,
    notOption: (options) => `expected one of ${list(options)}`,
    ambiguousOption: (options) => `can mean each of ${list(options)}`,
  },
  row: {
    cell: (column, value, reason) => `${column}: found ${value}, ${reason}`,
    member: (id, row, fault) => `member ${id} (row ${row} of the members): ${fault}`,
    cellCount: (found, expected) => `the row has ${found} cells, expected ${expected} as in the header`,
    noId: (column) => `${column}: empty, expected the id of the row`,
    notJson: (found, word) =>
      `the line is no JSON: ${word === undefined ? found : `found ${word} in ${found}`}`,
    duplicateKey: (key) => `${key}: stands twice in the line, keep one`,
    notObject: (found) => `expected a JSON object with facts by id, found ${found}`,
    sameFact: (first, second) => `${first} and ${second} are the same fact, keep one`,
    sameId: (first, second) => `${first} and ${second} are both the id, keep one`,
    otherValue: 'another value',
    yes: 'yes',
    no: 'no',
    disagrees: (column, stated, derived, from) =>
      `${column}: stated as ${stated}, but ${from} give ${derived}, correct one of them`,
    notMembers: (found) => `members: found ${found}, expected a list of members, as in [{"age": 30}]`,
    membersTwice: 'members: given both in the row and in the members file, keep one',
    noMembers: 'members: the rulebook asks for no members',
    derivedOutOfRange: (from, fact, derived, reason) =>
      `${from}: gives ${derived} for ${fact}, ${reason}, correct it or leave it out if unknown`,
    unknownFact: (path, found, known) =>
      `${path}: found ${found}, but the rulebook asks for no such fact, expected one of ${list(known)}`,
    expects: {
      boolean: 'expected true or false',
      integer: 'expected a whole number',
      decimal: (digits) => `expected a number with at most ${digits} digit(s) after the point`,
      members: 'expected a list of members',
      object: 'expected an object with facts by id',
    },
    span: (least, most) => `${least} to ${most}`,
    undecidable: (detail) => `the rulebook gives no single answer: ${detail}`,
    refused: (detail) => detail,
    unnamedColumn: (place) => `column ${place}, without a name`,
  },
  header: {
    noIdColumn: (accepted, found) =>
      `no column for the id. Expected one named ${list(accepted)}. Found: ${list(found)}.`,
    noHouseholdColumn: (accepted, found) =>
      `no column that says whose member a row is. Expected one named ${list(accepted)}. Found: ${list(found)}.`,
    twoIdColumns: (first, second) =>
      `the columns ${first} and ${second} are both the id. Keep one, and rename or remove the other.`,
    twoFactColumns: (fact, first, second) =>
      `the columns ${first} and ${second} are both the fact ${fact}. Keep one, and rename or remove the other.`,
    ambiguousColumn: (column, facts) =>
      `the column ${column} can mean each of ${list(facts)}. Name it with the id of the one that is meant.`,
  },
};

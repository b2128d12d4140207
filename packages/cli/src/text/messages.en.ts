import type { Messages } from './messages.js';

const list = (items: readonly string[]) => items.join(', ');
const lines = (items: readonly string[]) => items.map((item) => `\n  ${item}`).join('');

/** The command's words in English. */
export const en: Messages = {
  locale: 'en',
  help: `giamngheo: poverty-reduction policy as data, and what it gives for real households

Usage
  giamngheo rulebooks [--json | --reference DIR]
      list the published rulebooks, with editions and evidence; or write a page each, with its facts and answers
  giamngheo evaluate RULEBOOK INPUT (--on YYYY-MM-DD | --edition YYYY-MM-DD)
                     [--members FILE] [-o OUT] [--summary FILE.json] [--force]
                     [--number-locale vi|en] [--overlay FILE]
      classify every row of a survey file (.csv or .ndjson)
  giamngheo explain RULEBOOK CASE.json (--on YYYY-MM-DD | --edition YYYY-MM-DD)
                    [--receipt FILE] [--overlay FILE]
      one case: the answer, the reasons with their clauses, what is missing, what would change it
  giamngheo check [RULEBOOK...]
      format, sources, texts, cases, gaps and overlaps
  giamngheo check --coverage [--format text|md|json]
      each clause of the plan, and the rules, parameters, benefits and register entries that encode it
  giamngheo verify RECEIPT.json [--rulebook RULEBOOK] [--overlay FILE]
      decide again with a second engine, and compare
  giamngheo scorecard --data DIR [--on YYYY-MM-DD] [--format table|json] [-o FILE] [--force]
                      [--number-locale vi|en]
      every target, minimum and deadline of the plan, from a folder of tables (province.csv, districts.csv, communes.csv)

RULEBOOK is the id of a published rulebook (classification/poverty), or the path of a rulebook folder (./mine/poverty).
CASE.json may be - for standard input. Without -o, or with -o -, the table goes to standard output.

Options for every command
  --locale vi|en   language of messages (else that of the terminal)
  --help           this text
  --version        the version

Exit codes
  0  every row is valid     1  some rows are invalid, or a fault was found     2  nothing could be done
`,
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
  },
  file: {
    missing: (path) => `Cannot read ${path}: there is no such file. Check the path.`,
    isFolder: (path) => `Cannot use ${path}: expected a file, found a folder.`,
    unreadable: (path, detail) => `Cannot read ${path}: ${detail}.`,
    empty: (path) =>
      `Cannot use ${path}: the file is empty. Expected a header line, then one row for each subject.`,
    notText: (path, looks) => `Cannot read ${path}: expected UTF-8 text, but it looks like ${looks}.`,
    looksLike: {
      xlsx: 'an Excel workbook (.xlsx). Save it as "CSV UTF-8" first',
      xls: 'an old Excel workbook (.xls). Save it as "CSV UTF-8" first',
      parquet: 'a Parquet file. Export it as CSV or NDJSON first',
      pdf: 'a PDF. A table is needed',
      gzip: 'a gzip archive. Unpack it first',
      utf16: 'UTF-16 text ("Unicode text" in Excel). Save it as "CSV UTF-8" instead',
      binary: 'binary data',
      oneByte: 'an older one-byte encoding (Windows-1258, TCVN3 or VNI). Save it as "CSV UTF-8" instead',
    },
    notYet: (path, ending) =>
      `Cannot read ${path}: ${ending} files are not read yet. Save the table as CSV (UTF-8) or NDJSON and give that.`,
    unknownEnding: (path, use) =>
      use === 'input'
        ? `Cannot read ${path}: expected a name that ends in .csv or .ndjson.`
        : `Cannot write ${path}: expected a name that ends in .csv or .ndjson, or - for standard output.`,
    openQuote: (path, line) =>
      `Cannot read ${path}: the quotation mark opened on line ${line} is never closed. Close it, or double it ("") where it is part of the text.`,
    quoteInCell: (path, line) =>
      `Cannot read ${path}: line ${line} has a quotation mark within a cell. Put the whole cell in quotation marks, and double the one that is part of the text ("").`,
    textAfterQuote: (path, opened, line) =>
      `Cannot read ${path}: the quoted cell opened on line ${opened} is followed by text on line ${line}. Expected the end of the cell after the closing quotation mark. Is the mark on line ${opened} stray? Take it out, or double ("") each mark that is part of the text.`,
    cutOff: (path) =>
      `Cannot read ${path}: the file seems to be cut off at its end, in the middle of its last letter. Copy or export it again.`,
    duplicateKey: (path, key) => `Cannot use ${path}: the key ${key} stands twice. Keep one.`,
    unnamedColumn: (place) => `column ${place}, without a name`,
    rowTooLong: (path, line) =>
      `Cannot read ${path}: the row that starts on line ${line} is longer than 1,000,000 characters. Is a quotation mark left open?`,
    noIdColumn: (path, accepted, found) =>
      `Cannot use ${path}: no column for the id. Expected one named ${list(accepted)}. Found: ${list(found)}.`,
    noHouseholdColumn: (path, accepted, found) =>
      `Cannot use ${path}: no column that says whose member a row is. Expected one named ${list(accepted)}. Found: ${list(found)}.`,
    twoIdColumns: (path, first, second) =>
      `Cannot use ${path}: the columns ${first} and ${second} are both the id. Keep one, and rename or remove the other.`,
    twoFactColumns: (path, fact, first, second) =>
      `Cannot use ${path}: the columns ${first} and ${second} are both the fact ${fact}. Keep one, and rename or remove the other.`,
    ambiguousColumn: (path, column, facts) =>
      `Cannot use ${path}: the column ${column} can mean each of ${list(facts)}. Name it with the id of the one that is meant.`,
    duplicateId: (path, id, first, second) =>
      `Cannot use ${path}: the id ${id} stands in row ${first} and again in row ${second}. An id may stand once only.`,
    duplicateMember: (path, id, household, first, second) =>
      `Cannot use ${path}: the member ${id} of ${household} stands in row ${first} and again in row ${second}. A member may stand once only.`,
    exists: (path) => `Cannot write ${path}: the file exists. Give another name, or --force to replace it.`,
    isInput: (path) => `Cannot write ${path}: it is a file that is being read. Give another name.`,
    sameOutput: (path) => `Cannot write ${path}: two outputs have that name. Give each its own.`,
    noFolder: (path) => `Cannot write ${path}: its folder does not exist. Make the folder first.`,
    cannotWrite: (path, detail) => `Cannot write ${path}: ${detail}. Nothing was kept.`,
    diskFull: (path) =>
      `Cannot write ${path}: no space is left. Nothing was kept. Make room and run it again.`,
    notJson: (path, detail) => `Cannot read ${path}: it is no JSON. ${detail}`,
    unknownColumns: (path, columns, unused) =>
      `${path}: ${[
        columns.length > 0 ? `left out, being no fact that is known: ${list(columns)}` : '',
        unused.length > 0 ? `left out, since this edition does not ask for it: ${list(unused)}` : '',
      ]
        .filter((part) => part !== '')
        .join('. Also ')}.`,
    noFactColumn: (path) =>
      `${path}: no column is a fact that this edition asks for, so nothing can be decided.`,
  },
  unknownCommand: (name, commands) =>
    `There is no command ${name}. Commands: ${list(commands)}. See giamngheo --help.`,
  unknownOption: (option, command) => `giamngheo ${command} has no option ${option}. See giamngheo --help.`,
  optionValue: (option, command) =>
    `giamngheo ${command}: the option ${option} is wrongly given. See giamngheo --help.`,
  optionTwice: (option, command) =>
    `giamngheo${command === undefined ? '' : ` ${command}`}: the option ${option} is given twice. Give it once.`,
  badOption: (option, found, expected) => `${option}: expected ${expected.join(' or ')}; found ${found}.`,
  wrongArguments: (usage) => `Expected: giamngheo ${usage}. See giamngheo --help.`,
  unknownRulebook: (id, known) =>
    `There is no rulebook ${id}. Published: ${list(known)}. For a folder of your own give its path, as in ./mine/poverty.`,
  noRulebookInFolder: (path) =>
    `Cannot use ${path} as a rulebook: expected folders named by their first day in force (2016-01-01), each with a rulebook.json; found none.`,
  faultyDocument: (path, faults) => `Cannot use ${path}:${lines(faults)}`,
  noEdition: (id, editions) =>
    `Say which edition of ${id}: --on with the legal date, or --edition. A legal date is never guessed. Editions:${lines(editions)}`,
  notInForce: (id, date, editions) =>
    `No edition of ${id} is in force on ${date}. Editions:${lines(editions)}`,
  unknownEdition: (id, name, editions) => `${id} has no edition ${name}. Editions:${lines(editions)}`,
  notADate: (option, found) => `${option}: expected a real date as YYYY-MM-DD; found ${found}.`,
  editionsDisagree: (date, found, asked) =>
    `--on ${date} is in the edition ${found}, but --edition says ${asked}. Leave one of them out.`,
  editionSpan: (from, until) =>
    `${from}, in force ${until === undefined ? `from ${from} on` : `${from} to ${until}`}`,
  interrupted: 'Stopped. Nothing was written.',
  unexpected: (detail) => `Something went wrong that should not: ${detail}`,
  progress: (rows) => `${rows.toLocaleString('en-GB')} rows`,
  closing: ({ rows, decided, undetermined, invalid }, seconds) =>
    `${rows} rows: ${decided} decided, ${undetermined} undetermined, ${invalid} invalid; ${seconds} s`,
  invalidRows: (count) => (count === 1 ? '1 row is invalid:' : `${count} rows are invalid:`),
  invalidRow: (row, line, id, errors) =>
    `  row ${row} (line ${line})${id === '' ? '' : `, id ${id}`}: ${errors}`,
  moreRows: (count) => `  and ${count} more; the column errors has them all`,
  strayMembers: (count) =>
    count === 1
      ? '1 member belongs to a household that is not in the input:'
      : `${count} members belong to households that are not in the input:`,
  moreStray: (count) => `  and ${count} more`,
  strayMember: (row, id, household) => `  row ${row} of the members, ${id}: household ${household}`,
  rulebooks: {
    head: ['id', 'title', 'editions, in force', 'revision', 'rules and figures, by evidence'],
    span: (from, until) => (until === undefined ? `${from} on` : `${from} to ${until}`),
    evidence: { primary: 'primary', secondary: 'secondary', unverified: 'unverified' },
  },
  check: {
    sound: (edition, cases) => `ok      ${edition}: ${cases} cases`,
    faulty: (edition, count) => `FAULTY  ${edition}: ${count === 1 ? '1 fault' : `${count} faults`}`,
    noCases:
      'cases/missing: expected a cases.json beside rulebook.json; found none. Add the cases of each limit.',
    missingText: (language, group, id) =>
      `text/missing at text.${language}.json ${group}.${id}: expected words; found none.`,
    strayText: (language, group, id) =>
      `text/unused at text.${language}.json ${group}.${id}: no edition has it. Take it out, or correct the id.`,
    caseFails: (id, what, expected, found) =>
      `case/differs at ${id}, ${what}: expected ${expected}; found ${found}.`,
    caseThrows: (id, message) => `case/refused at ${id}: ${message}`,
    counterexample: (household) => `for example ${household}`,
    wrongFolder: (expected, found) =>
      `folder/name: expected the folder to be named ${expected}; found ${found}.`,
    total: (editions, faults) =>
      `${editions === 1 ? '1 edition' : `${editions} editions`} checked, ${faults === 1 ? '1 fault' : `${faults} faults`}`,
  },
  verify: {
    confirmed: (edition) => `Confirmed: ${edition}`,
    confirmedBy: (engines, runs) =>
      `The answer was decided again by ${engines.join(' and by ')}${runs > 1 ? `, once for each of ${runs} completions of the unknown facts` : ''}. Text and hashes are unchanged.`,
    unconfirmed: (why) => `No second opinion: ${why}`,
    refused: (path) => `REFUSED: ${path}`,
    unknownRulebook: (id) =>
      `Cannot verify: the rulebook ${id} is not published here. Give its folder with --rulebook, or install the package that has it.`,
  },
  receiptWritten: (path) => `Receipt written to ${path}`,
  caseNotObject: (path) => `Cannot use ${path}: expected one JSON object with facts by id.`,
};

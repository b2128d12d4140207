import { batchWords } from '@giamngheo/batch';
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
                     [--number-locale vi|en] [--overlay FILE] [--with RULEBOOK]... [--by COLUMN]...
                     [--memory 2GB]
      decide every row of a survey file (.csv, .xlsx, .parquet or .ndjson); --with: another rulebook in the same
      pass, to which outcomes are handed on; --by: count the rows by a column in the summary
  giamngheo measure RULEBOOK INPUT (--on YYYY-MM-DD | --edition YYYY-MM-DD)
                    [--by COLUMN]... [--count household|person] [--members FILE] [--format table|json|csv]
                    [-o FILE] [--force] [--number-locale vi|en] [--overlay FILE] [--with RULEBOOK]...
                    [--memory 2GB]
      the measures of Alkire and Foster over a survey file: H, A, M0, each indicator's headcount and part, also by group;
      as bounds where answers are missing; --with: another rulebook in the same pass, to which outcomes are handed on
  giamngheo movement BEFORE AFTER [--decision COLUMN] [--by COLUMN]... [--format table|json|csv] [-o FILE] [--force]
                     [--rulebook RULEBOOK [--with RULEBOOK]... --on YYYY-MM-DD --on-after YYYY-MM-DD
                      [--members FILE] [--members-after FILE] [--number-locale vi|en]] [--memory 2GB]
      who moved from which outcome to which between two surveys: two results of evaluate, or two survey files
  giamngheo explain RULEBOOK CASE.json (--on YYYY-MM-DD | --edition YYYY-MM-DD)
                    [--receipt FILE] [--overlay FILE]
      one case: the answer, the reasons with their clauses, what is missing, what would change it
  giamngheo check [RULEBOOK...]
      format, sources, texts, cases, what they cover; gaps, overlaps, idle and dead rules, each with a case
  giamngheo check --suggest [RULEBOOK...]
      cases that would cover what no case covers, as JSON, to be confirmed by a person
  giamngheo check --coverage [--format text|md|json]
      each clause of the plan, and the rules, parameters, benefits and register entries that encode it
  giamngheo sql RULEBOOK --dialect duckdb|postgres|spark (--on YYYY-MM-DD | --edition YYYY-MM-DD)
                [--table NAME] [--members-table NAME] [--source FILE.json] [--outputs | --counts] [--overlay FILE]
      the rulebook as one SQL query over a table of households, with the clause at each rule; --counts: how many
      households have each answer
  giamngheo diff RULEBOOK --from YYYY-MM-DD --to YYYY-MM-DD
                 [--overlay FILE] [--against RULEBOOK] [--on-data INPUT] [--members FILE]
                 [--group-by COLUMN] [--json FILE] [--number-locale vi|en] [--force]
      where two editions differ, which household is answered otherwise, and over a file: who moves, by which rule
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
  ...batchWords('en'),
  unknownCommand: (name, commands) =>
    `There is no command ${name}. Commands: ${list(commands)}. See giamngheo --help.`,
  unknownOption: (option, command) => `giamngheo ${command} has no option ${option}. See giamngheo --help.`,
  optionValue: (option, command) =>
    `giamngheo ${command}: the option ${option} is wrongly given. See giamngheo --help.`,
  optionTwice: (option, command) =>
    `giamngheo${command === undefined ? '' : ` ${command}`}: the option ${option} is given twice. Give it once.`,
  badOption: (option, found, expected) => `${option}: expected ${expected.join(' or ')}; found ${found}.`,
  wrongArguments: (usage) => `Expected: giamngheo ${usage}. See giamngheo --help.`,
  badSource: (file) =>
    `Cannot use ${file}: expected a JSON object with table, id, columns, keep and members, each of them optional; columns give for each fact a column, or { "column": …, "values": { option: code } }.`,
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
  otherSubject: (ids, subjects) =>
    `Cannot evaluate ${list(ids)} together: expected rulebooks about one subject; found ${list(subjects)}. Run them one after the other.`,
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
    sound: (edition, cases, coverage) => `ok      ${edition}: ${cases} cases, ${coverage}`,
    faulty: (edition, count, coverage) =>
      `FAULTY  ${edition}: ${count === 1 ? '1 fault' : `${count} faults`}${coverage === undefined ? '' : `; ${coverage}`}`,
    coverage: (conditions, mcdc, impossible, open) =>
      `conditions ${conditions}%, MC/DC ${mcdc}%` +
      `${impossible === 0 ? '' : ` (${impossible === 1 ? '1 pair' : `${impossible} pairs`} impossible)`}` +
      `${open === 0 ? '' : ` (${open} not settled)`}`,
    warning: (text) => `warning: ${text}`,
    finding: (code, path, message) => `${code}: ${message} (${path})`,
    besides: (household) => `as against ${household}`,
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

import type { ResultWords } from './words.vi.js';

/** What `gn-classification-result` says in English. */
export const en: ResultWords = {
  asOf: (date) => `Decided under the rules in force on ${date}`,
  edition: (from, until) =>
    until === undefined ? `Rules in force from ${from}` : `Rules in force from ${from} to ${until}`,
  open: 'Not decided yet',
  stillPossible: (outcomes) => `Still possible: ${outcomes}.`,
  noFacts: 'Nothing is known yet. The result shows with the first answer.',

  meetsLabel: 'Meets the criteria',
  meets: (outcome) => `On the answers given, the criteria are met for: ${outcome}.`,
  meetsOpen: 'Too little is known to say which criteria are met.',
  recognitionLabel: 'Recognised',
  recognised: (outcome) => `Recognised as: ${outcome}`,
  recognisedDetail: (number, by, on) =>
    [
      number === undefined ? undefined : `Decision No. ${number}`,
      by === undefined ? undefined : `by ${by}`,
      on === undefined ? undefined : `of ${on}`,
    ]
      .filter((one) => one !== undefined)
      .join(' '),
  pending: 'Waiting for the decision of the competent authority',
  notRecognised: 'Not recognised',
  notRecorded: 'No decision of recognition is on record',
  recognitionNote: 'Meeting the criteria is not recognition: the competent authority decides on that.',
  differs: (recognised, meets) =>
    `The class that was recognised (${recognised}) is not the one that the criteria give (${meets}). Compare the answers and the date.`,

  doors: 'Which way it is met',
  doorsNote: (count) => `The rules have ${count} different ways to this outcome.`,
  doorResults: { true: 'Met', false: 'Not met', unknown: 'Not known' },
  doorsOpen: 'One of these certainly holds, but it is not known which.',

  why: 'Why',
  supports: { true: 'True', false: 'Not true', unknown: 'Not known' },
  missing: 'Still missing',
  missingLead: 'Answers to these, the most telling first, settle the result:',
  answer: (label) => `Answer: ${label}`,
  derived: 'Worked out from other answers',
  others: 'Why not another result',
  othersOpen: 'Which results are still possible',
  notBecause: (outcome) => `${outcome}: no, because`,
  possibleBecause: (outcome) => `${outcome}: still possible`,
  changes: 'What would change the result',
  changesOpen: 'What would lead to each result',
  caution:
    'This only explains the rules; it is no advice to give other answers. Answers must be true to fact.',
  notes: 'Notes',
  given: 'Answers given',
  member: (number) => `Member ${number}`,
  redacted: 'The answers are masked.',
  hidden: '•••',

  receipt: 'Receipt',
  receiptLead:
    'A receipt is a file with the answers, the result and its legal basis, which anybody can check again. It holds personal data.',
  download: 'Download the receipt',
  noDownload: 'No receipt while the answers are masked, since it holds them.',
  checkLead:
    'Check a receipt: choose its file, or drop it in this frame. The file does not leave this machine.',
  choose: 'Choose a receipt to check',
  checking: (file) => `Checking ${file}…`,
  checkedOk: 'The receipt is right',
  checkedBad: 'The receipt is not right',
  both: 'Decided again by two independent engines, with the same result from both.',
  one: 'Decided again by one engine, with the same result; the second does not contradict it.',
  says: (title, outcomes, edition, date) =>
    `${title}: ${outcomes}. Edition ${edition}${date === undefined ? '' : `, as of ${date}`}.`,
  saysOpen: 'not decided',
  clear: 'Clear the check',
  faults: {
    'receipt/unreadable': 'The file could not be read, or the engine that checks it could not be loaded.',
    'receipt/not-json': 'The file is not a receipt.',
    'receipt/not-canonical': 'The file is no longer as it was written.',
    'receipt/format': 'The receipt is of another form, which this version cannot read.',
    'receipt/missing-key': 'The receipt lacks an entry.',
    'receipt/unknown-key': 'The receipt has a strange entry.',
    'receipt/receipt-hash': 'The receipt was changed after it was written.',
    'receipt/facts-hash': 'The answers in the receipt were changed.',
    'receipt/result-hash': 'The result in the receipt was changed.',
    'receipt/rulebook-hash': 'The rulebook has changed since the receipt was written.',
    'receipt/other-rulebook': 'This page does not have the rulebook that the receipt names.',
    'receipt/unknown-edition': 'The rulebook here has no such edition as the receipt names.',
    'receipt/other-overlays': 'The receipt was made with other changes of a province.',
    'receipt/undecidable': 'The answers in the receipt cannot be decided on.',
    'receipt/different': 'Deciding again gives another result.',
    'receipt/second-opinion': 'The second, independent engine gives another result.',
  },
  otherFault: (code) => `Fault ${code}.`,

  print: 'Print the result sheet',
  editionLine: (edition) => `Rulebook: ${edition}`,
  hashLine: (hash) => `Hash of the rulebook (SHA-256): ${hash}`,
  receiptLine: (hash) => `Hash of the receipt (SHA-256): ${hash}`,

  sheetName: 'RESULT OF CLASSIFICATION',
  sheetGiven: '1. Answers it is based on',
  sheetResult: '2. Result',
  sheetClauses: '3. Legal basis',
  sheetRecognition: '4. Recognition',
  sheetNumber: 'No.',
  sheetFact: 'Item',
  sheetValue: 'Value',
  sheetNothing: 'Nothing is known yet.',
  sheetMissing: 'Still missing:',
  sheetReasons: 'Reasons:',
  signatures: [
    { who: 'FOR THE HOUSEHOLD', how: '(Signature, full name)' },
    { who: 'PREPARED BY', how: '(Signature, full name)' },
    { who: 'CONFIRMED BY THE AGENCY', how: '(Signature, full name, seal)' },
  ],
};

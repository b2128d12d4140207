import type { EligibilityWords } from './words.vi.js';

/** What `gn-eligibility-list` says in English. */
export const en: EligibilityWords = {
  title: 'Supports',
  asOf: (date) => `Decided under the rules in force on ${date}`,
  answers: { yes: 'Entitled', confirm: 'To be confirmed', unknown: 'Not enough known', no: 'Not entitled' },
  filter: 'Show',
  count: (shown, all) => `${shown} of ${all} supports shown.`,
  nothing: 'No support is among those chosen.',
  whyConfirm: (steps) => `All other conditions are met; still awaited: ${steps}.`,
  whyUnknown: (labels, more) =>
    more > 0 ? `Still missing: ${labels}; and ${more} more.` : `Still missing: ${labels}.`,
  whyNo: (reasons) => `Not entitled, because ${reasons}.`,
  whyNoOther: 'None of the cases that the rules provide for applies.',
  household: 'Household',
  member: (number) => `Member ${number}`,
  noSubject: (subject) => `Decided by ${subject}; nothing is known of it.`,
  noMembers: 'Decided for each member; there is no list of members yet.',
  emptyMembers: 'Decided for each member; the household states none.',
  faulty: (text) => `Not decided. ${text}`,
  leftOut: 'Rules that are not in force on this date',
  unused: 'Answers given that no rule asks for',
  unusedOf: (label, member) => (member === undefined ? label : `${label} (${member})`),
  classOf: (title, outcome) => `${title}: ${outcome}.`,
  classOpen: (title) => `${title}: not decided yet.`,
  classStated: 'The class is taken as stated.',
  notFacts:
    'The data of the household cannot be read and counts as not known.\nPage administrator: look at `household`.',
  notMembers:
    'The list of members cannot be read and counts as not known.\nPage administrator: look at `members`.',
  contradicts: (label, stated, computed) =>
    `“${label}” is stated as “${stated}”, but the other answers give “${computed}”. Correct one of the two.`,

  stillMissing: 'Still missing:',
  andMore: (count) => (count > 0 ? `; and ${count} more.` : '.'),
  component: (number) => `Component ${number}`,
  for: 'For',
  amount: 'Amount',
  asRegulated: 'As regulated',
  notStated: 'The rules state no amount',
  period: 'Period',
  priority: 'Priority',
  papers: 'Papers',
  confirmations: 'Confirmations',
  recorded: { true: 'confirmed', false: 'not confirmed', unknown: 'not recorded yet' },
  confirmation: (label, by, state) =>
    by === undefined ? `${label}: ${state}` : `${label} (${by}): ${state}`,
  lead: 'Lead office',
  with: 'Together with',
  funding: 'Funding',
  details: 'Details and legal basis',
  detailsOf: (label) => `: ${label}`,
  notes: 'Notes',
  answerQuestion: 'To be answered',

  print: 'Print a notice for the household',
  sheetName: 'NOTICE',
  sheetAbout: 'On poverty-reduction supports for the household',
  sheetLead: 'On the answers given and under the rules named below, the result is as follows:',
  sheetGroup: {
    yes: '1. Supports it is entitled to',
    confirm: '2. Supports that need a confirmation',
    unknown: '3. Supports on which too little is known',
    no: '4. Supports it is not entitled to',
  },
  sheetNone: 'None.',
  sheetColumns: {
    support: 'Support',

    amount: 'Amount, period',
    office: 'Contact',
    clause: 'Legal basis',
  },
  sheetNote:
    'This notice compares the answers with the rules; it does not replace a decision of the competent authority. Please turn to the commune People’s Committee with any question.',
  sheetEditions: (editions) => `Rulebooks: ${editions}.`,
  signatures: [
    { who: 'FOR THE HOUSEHOLD', how: '(Signature, full name)' },
    { who: 'THE AGENCY', how: '(Signature, full name, seal)' },
  ],
};

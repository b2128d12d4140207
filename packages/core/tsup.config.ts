import { library } from '../devkit/src/build/library.js';

const entries = [
  'format',
  'edition',
  'program',
  'engine',
  'explain',
  'receipt',
  'edit',
  'verify',
  'words',
  'diff',
  'cell',
  'columns',
  'measure',
  'workbook',
];

export default library([
  'src/index.ts',
  ...entries.map((name) => `src/${name}/index.ts`),
  // files of their own, so that a page which only makes receipts leaves the check out, or loads it later
  'src/receipt/create.ts',
  'src/receipt/verify.ts',
]);

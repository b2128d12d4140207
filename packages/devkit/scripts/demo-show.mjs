// What `npm run demo` shows once all is built: the main job on the sample survey, with the built command.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { root } from './steps.mjs';

const command = join(root, 'packages/cli/dist/bin.js');
const data = (name) => join('examples/data', name);
const out = 'examples/out';
const locale = /^vi/.test(process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '')
  ? 'vi'
  : 'en';

const words = {
  en: {
    evaluate: '1. The main job: a survey file in, every household classified, with the rule that says so',
    table: '2. The decision table of the survey, by district',
    open: '3. What is not decided, and what would settle it',
    explain: '4. One household, explained',
    receipt: '5. The same answer from a second engine, years later',
    files: 'Where the output is',
    district: 'District',
    undetermined: 'undetermined',
    invalid: 'invalid',
    total: 'all',
    asks: (id, missing) => `household ${id} lacks: ${missing}`,
    more: (n) => `and ${n} more; an empty cell is unknown, never "no"`,
    sample: 'The households are generated; the law and its figures are real.',
    next: 'Next: README.md, docs/how-to/evaluate-a-survey-file.md',
  },
  vi: {
    evaluate: '1. Việc chính: đưa vào tệp rà soát, phân loại mọi hộ, kèm quy tắc làm căn cứ',
    table: '2. Bảng kết quả theo huyện, thành phố',
    open: '3. Hộ chưa quyết định được, và thông tin còn cần',
    explain: '4. Giải thích cho một hộ',
    receipt: '5. Máy thứ hai quyết định lại, nhiều năm sau vẫn kiểm được',
    files: 'Kết quả nằm ở đâu',
    district: 'Huyện, thành phố',
    undetermined: 'chưa quyết định',
    invalid: 'không hợp lệ',
    total: 'tổng số',
    asks: (id, missing) => `hộ ${id} còn thiếu: ${missing}`,
    more: (n) => `và ${n} hộ nữa; ô trống là chưa biết, không bao giờ là "không"`,
    sample: 'Các hộ được tạo ngẫu nhiên; luật và số liệu của luật là thật.',
    next: 'Tiếp theo: README.md, docs/how-to/evaluate-a-survey-file.md',
  },
}[locale];

const title = (text) => console.log(`\n${text}\n${'─'.repeat([...text].length)}`);

/** Prints a command as a reader would type it, runs it, and shows what it says. Exit 1 means some rows are invalid. */
function giamngheo(args, { allow = [0] } = {}) {
  console.log(`$ giamngheo ${args.join(' ')}\n`);
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args, '--locale', locale], {
    cwd: root,
    encoding: 'utf8',
  });
  process.stdout.write(stdout);
  process.stdout.write(stderr);
  if (!allow.includes(status)) throw new Error(`giamngheo ${args[0]} ended with ${status}`);
}

const read = (path) => readFileSync(join(root, path), 'utf8');
const rows = (path) => parse(read(path), { columns: true, bom: true, relax_column_count: true });

/** Counts by district and class, with the class names of the rulebook. */
function printTable() {
  const survey = rows(data('survey-2018.csv'));
  const answers = rows(`${out}/classes.csv`);
  const text = JSON.parse(read(`packages/classification/rulebooks/poverty/text.${locale}.json`));
  const classes = ['poor', 'nearPoor', 'average', 'aboveAverage'];
  const columns = [...classes, 'undetermined', 'invalid'];
  const districtColumn = Object.keys(survey[0]).find((name) => name.startsWith('Tên huyện'));
  const counts = new Map();
  answers.forEach((answer, i) => {
    const district = survey[i][districtColumn];
    const at = answer.status === 'decided' ? answer.class : answer.status;
    for (const key of [district, words.total]) {
      const row = counts.get(key) ?? {};
      row[at] = (row[at] ?? 0) + 1;
      row.all = (row.all ?? 0) + 1;
      counts.set(key, row);
    }
  });
  const heads = [...classes.map((id) => text.outcomes[id]), words.undetermined, words.invalid, words.total];
  const names = [...counts.keys()].filter((key) => key !== words.total);
  const lines = [[words.district, ...heads]];
  for (const name of [...names, words.total]) {
    const row = counts.get(name);
    lines.push([name, ...columns.map((id) => String(row[id] ?? 0)), String(row.all)]);
  }
  const widths = lines[0].map((_, i) => Math.max(...lines.map((line) => [...line[i]].length)));
  const pad = (cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]));
  lines.forEach((line, i) => {
    if (i === lines.length - 1) console.log(widths.map((width) => '─'.repeat(width)).join('  '));
    console.log(line.map(pad).join('  '));
    if (i === 0) console.log(widths.map((width) => '─'.repeat(width)).join('  '));
  });
  return answers;
}

rmSync(join(root, out), { recursive: true, force: true });
mkdirSync(join(root, out), { recursive: true });

title(words.evaluate);
console.log(words.sample);
giamngheo(
  [
    ...[
      'evaluate',
      'classification/poverty',
      data('survey-2018.csv'),
      '--members',
      data('survey-2018-members.csv'),
    ],
    ...['--on', '2018-12-31', '-o', `${out}/classes.csv`, '--summary', `${out}/summary.json`],
  ],
  { allow: [1] },
);

title(words.table);
const answers = printTable();

title(words.open);
const open = answers.filter(({ status }) => status === 'undetermined');
const { facts } = JSON.parse(read('packages/policy/vocabulary/household.json'));
const labels = (missing) => missing.split(';').map((id) => facts[id].label[locale]);
for (const { id, missing } of open.slice(0, 3)) console.log(words.asks(id, labels(missing).join(', ')));
if (open.length > 3) console.log(words.more(open.length - 3));

title(words.explain);
giamngheo([
  ...['explain', 'classification/poverty', data('household.json'), '--on', '2018-12-31'],
  ...['--receipt', `${out}/receipt.json`],
]);

title(words.receipt);
giamngheo(['verify', `${out}/receipt.json`]);

title(words.files);
for (const name of ['classes.csv', 'summary.json', 'receipt.json']) {
  const path = `${out}/${name}`;
  console.log(`${path.padEnd(28)} ${statSync(join(root, path)).size} bytes`);
}
console.log(`\n${words.next}`);

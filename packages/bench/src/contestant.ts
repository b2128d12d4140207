import { answersOf, checksumOf, type Pass, timePass } from './measure/pass.js';
import { sections } from './sections.js';

/** What a child process is asked to do: one contestant, and nothing else in this process. */
export interface Request {
  readonly section: string;
  readonly name: string;
  readonly rows: number;
  readonly size: number;
  readonly seed: number;
  /** How many answers are checked against the other contestants. */
  readonly checked: number;
  readonly passes: number;
  readonly mostSeconds: number;
}

/** What it answers, as JSON on standard output. */
export interface Report {
  readonly checksum: string;
  readonly passes: readonly Pass[];
}

async function main(request: Request): Promise<Report> {
  const { rows, checked, passes, mostSeconds } = request;
  const section = sections.find(({ id }) => id === request.section);
  if (section === undefined) throw new RangeError(`no section ${request.section}`);
  const contestant = await section.prepare(request.name, rows, request.seed, request.size);
  const checksum = checksumOf(await answersOf(contestant, rows, Math.min(rows, checked)));
  const answers = new Int32Array(rows);
  // The first passes only warm up: until the compiler has seen enough.
  const warm = performance.now() + Math.min(1, mostSeconds) * 1000;
  do await timePass(contestant, rows, answers, mostSeconds);
  while (performance.now() < warm);
  const timed: Pass[] = [];
  for (let i = 0; i < passes; i++) timed.push(await timePass(contestant, rows, answers, mostSeconds));
  if (typeof contestant !== 'function') await contestant.close?.();
  return { checksum, passes: timed };
}

const [text] = process.argv.slice(2);
if (text !== undefined) {
  const report = await main(JSON.parse(text) as Request);
  process.stdout.write(`${JSON.stringify(report)}\n`);
  process.exit(0);
}

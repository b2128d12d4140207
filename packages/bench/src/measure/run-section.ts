import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Report, Request } from '../contestant.js';
import type { Section } from '../sections.js';
import { type Spread, spreadOf } from './spread.js';

/** How much to measure. */
export interface Effort {
  readonly quick: boolean;
  /** Child processes a contestant, interleaved with the others'. */
  readonly rounds: number;
  readonly passes: number;
  readonly mostSeconds: number;
}

/** One contestant's figures at one size, in households a second. */
export interface Figures {
  readonly name: string;
  readonly note: string | undefined;
  /** Number of households, or of rules where the section grows over rules. */
  readonly size: number;
  readonly perSecond: Spread;
  /** The same by processor time. */
  readonly perCpuSecond: Spread;
  /** Least number of different households done in a pass. */
  readonly households: number;
}

/** What became of a goal. Ratios are of rounds paired with each other. */
export interface GoalResult {
  readonly of: string;
  readonly against: string;
  readonly atLeast: number;
  readonly note: string | undefined;
  readonly ratio: Spread;
  readonly met: boolean;
}

/** A measured section. */
export interface SectionResult {
  readonly id: string;
  readonly title: string;
  readonly over: 'households' | 'rules' | undefined;
  /** What its goals and its chart go by. */
  readonly clock: 'cpu' | 'wall';
  readonly figures: readonly Figures[];
  readonly goals: readonly GoalResult[];
}

const CHECKED = 2000;
const SEED = 2016;

/** Measures a section; `say` is told what is going on. Throws when two contestants do not give the same answers. */
export async function runSection(
  section: Section,
  effort: Effort,
  say: (line: string) => void,
): Promise<SectionResult> {
  const { growth } = section;
  const rows = effort.quick ? section.rows.quick : section.rows.full;
  const sizes = growth === undefined ? [rows] : effort.quick ? growth.quickSizes : growth.sizes;
  const figures: Figures[] = [];
  const speeds = new Map<string, number[]>();
  for (const size of sizes) {
    const households = growth?.over === 'households' ? size : rows;
    const found = new Map(section.names.map((name) => [name, [] as Report[]]));
    for (let round = 0; round < effort.rounds; round++) {
      // Every second round goes backwards, so that nobody always runs on a machine just warmed up.
      const order = round % 2 === 0 ? section.names : [...section.names].reverse();
      for (const name of order) {
        say(
          `${section.id}: ${name}${growth === undefined ? '' : `, ${size} ${growth.over}`} (${round + 1} of ${effort.rounds})`,
        );
        const report = await runChild({
          section: section.id,
          name,
          rows: households,
          size,
          seed: SEED,
          checked: CHECKED,
          passes: effort.passes,
          mostSeconds: effort.mostSeconds,
        });
        found.get(name)?.push(report);
      }
    }
    checkSame(section, found);
    for (const [name, reports] of found) {
      const passes = reports.flatMap((one) => one.passes);
      speeds.set(
        name,
        reports.map(
          (one) =>
            spreadOf(
              one.passes.map(
                (pass) => pass.households / (section.clock === 'wall' ? pass.seconds : pass.cpuSeconds),
              ),
            ).median,
        ),
      );
      figures.push({
        name,
        note: section.noteOf(name),
        size,
        perSecond: spreadOf(passes.map((pass) => pass.households / pass.seconds)),
        perCpuSecond: spreadOf(passes.map((pass) => pass.households / pass.cpuSeconds)),
        households: Math.min(...passes.map((pass) => pass.households)),
      });
    }
  }
  const goals = section.goals.map((goal): GoalResult => {
    const against = speeds.get(goal.against) ?? [];
    const ratio = spreadOf(
      (speeds.get(goal.of) ?? []).map((speed, round) => speed / (against[round] as number)),
    );
    return { ...goal, note: goal.note, ratio, met: ratio.median >= goal.atLeast };
  });
  return {
    id: section.id,
    title: section.title,
    over: growth?.over,
    clock: section.clock ?? 'cpu',
    figures,
    goals,
  };
}

function checkSame(section: Section, found: ReadonlyMap<string, readonly Report[]>): void {
  const sums = [...found].map(([name, reports]) => [name, reports[0]?.checksum] as const);
  const [first] = sums;
  const other = sums.find(([, sum]) => sum !== first?.[1]);
  if (other === undefined || first === undefined) return;
  throw new RangeError(
    `Cannot compare the contestants of ${section.id}: expected the same answers on the first ${CHECKED} households; ` +
      `${first[0]} gave ${first[1]}, ${other[0]} gave ${other[1]}. The test of packages/bench says which household it is.`,
  );
}

function runChild(request: Request): Promise<Report> {
  const script = fileURLToPath(new URL('./contestant.js', import.meta.url));
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--max-old-space-size=4096', script, JSON.stringify(request)], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    let errors = '';
    child.stdout.on('data', (data) => (output += data));
    child.stderr.on('data', (data) => (errors += data));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code !== 0) reject(new Error(`${request.section}: ${request.name} ended with ${code}\n${errors}`));
      else resolve(JSON.parse(output.trim().split('\n').at(-1) as string) as Report);
    });
  });
}

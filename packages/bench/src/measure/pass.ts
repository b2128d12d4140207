import type { AllAtOnce, Answers, OneByOne } from '../contestants/contestant.js';

/** One timed pass over different households. */
export interface Pass {
  readonly households: number;
  readonly seconds: number;
  /** Processor time of the whole process, and of those it starts for its work, which other processes on the machine disturb less. */
  readonly cpuSeconds: number;
}

/** How many households are done between two looks at the clock. */
const STRIDE = 500;

/**
 * Times one pass. One at a time, it ends when all households are done or the time is up: a slow contestant then has done
 * fewer, but never one of them twice.
 */
export async function timePass(
  contestant: OneByOne | AllAtOnce,
  rows: number,
  answers: Answers,
  mostSeconds: number,
): Promise<Pass> {
  const cpu = process.cpuUsage();
  const start = performance.now();
  let done = rows;
  if (typeof contestant === 'function') {
    done = 0;
    while (done < rows && performance.now() - start < mostSeconds * 1000) {
      const until = Math.min(rows, done + STRIDE);
      const pending = contestant(done, until, answers);
      if (pending !== undefined) await pending;
      done = until;
    }
  } else {
    const pending = contestant.run();
    if (pending !== undefined) await pending;
  }
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  const elsewhere = typeof contestant === 'function' ? 0 : (contestant.cpuElsewhere?.() ?? 0);
  return { households: done, seconds, cpuSeconds: (user + system) / 1e6 + elsewhere };
}

/** The answers of the first so many households, and a sum that tells two sets of them apart. */
export async function answersOf(
  contestant: OneByOne | AllAtOnce,
  rows: number,
  count: number,
): Promise<Answers> {
  const answers = new Int32Array(rows);
  if (typeof contestant === 'function') await contestant(0, count, answers);
  else {
    await contestant.run();
    await contestant.read(answers);
  }
  return answers.subarray(0, count);
}

/** A checksum (FNV-1a) over answers. */
export function checksumOf(answers: Answers): string {
  let sum = 0x811c9dc5;
  for (const answer of answers) sum = Math.imul(sum ^ answer, 0x01000193);
  return (sum >>> 0).toString(16).padStart(8, '0');
}

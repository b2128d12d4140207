#!/usr/bin/env node
// Writes a survey of a made-up province, the same for the same seed:
//   node packages/devkit/scripts/generate-survey.mjs --seed 2017 --households 297899 --out DIR
//        [--members] [--blank 0.05] [--faulty 0.002] [--headers ids|vi]
// or the committed sample of examples/data:
//   node packages/devkit/scripts/generate-survey.mjs --sample --out examples/data
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { renderSample, writeSurvey } from '../src/survey/survey.mjs';

/** A mistake in how the command was called, in words. */
class UsageError extends Error {}

function readNumber(name, text, { low, high, whole = false }) {
  const number = Number(text);
  if (text.trim() !== '' && number >= low && number <= high && (!whole || Number.isInteger(number)))
    return number;
  const kind = whole ? 'whole number' : 'number';
  throw new UsageError(`--${name} should be a ${kind} from ${low} to ${high}; found "${text}".`);
}

function readOptions() {
  try {
    return parseArgs({
      options: {
        seed: { type: 'string', default: '2017' },
        households: { type: 'string', default: '297899' },
        out: { type: 'string' },
        members: { type: 'boolean', default: false },
        blank: { type: 'string', default: '0' },
        faulty: { type: 'string', default: '0' },
        headers: { type: 'string', default: 'ids' },
        sample: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    throw new UsageError(error.message);
  }
}

function writeSample(folder) {
  const { files, counted } = renderSample();
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return counted;
}

function main() {
  const { out, members, headers, sample, ...numbers } = readOptions();
  if (out === undefined) throw new UsageError('Say where to write, with --out FOLDER.');
  if (!['ids', 'vi'].includes(headers)) {
    throw new UsageError(`--headers should be ids or vi; found "${headers}".`);
  }
  const counted = sample
    ? writeSample(out)
    : writeSurvey(out, {
        seed: readNumber('seed', numbers.seed, { low: 0, high: 4294967295, whole: true }),
        households: readNumber('households', numbers.households, { low: 1, high: 100000000, whole: true }),
        blank: readNumber('blank', numbers.blank, { low: 0, high: 1 }),
        faulty: readNumber('faulty', numbers.faulty, { low: 0, high: 1 }),
        members,
        headers,
      });
  const { households, persons, blanks, faults } = counted;
  console.log(
    `${households} households, ${persons} persons, ${blanks} blank cells, ${faults.length} bad rows: ${out}`,
  );
  if (sample) for (const fault of faults) console.log(JSON.stringify(fault));
}

try {
  main();
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}

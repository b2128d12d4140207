import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { renderSurvey } from './render-survey.mjs';

const chunk = 1 << 18;

/** Writes lines to a file, many at once, so that neither memory nor calls grow with them. */
function openLines(path) {
  const file = openSync(path, 'w');
  let text = '';
  const flush = () => {
    writeSync(file, text);
    text = '';
  };
  return {
    write(line) {
      text += `${line}\n`;
      if (text.length > chunk) flush();
    },
    close() {
      flush();
      closeSync(file);
    },
  };
}

/**
 * Writes `households.csv`, `faults.json` (the bad rows) and, with `members`, `members.csv` into a folder,
 * which is made if it is not there. Options are those of `renderSurvey`; so is what it returns.
 *
 * @throws {RangeError} When `seed` or `households` cannot be.
 *
 * @example
 * writeSurvey('out', { seed: 2017, households: 1000, members: true, blank: 0.05, faulty: 0.002 });
 */
export function writeSurvey(folder, { members = false, ...options }) {
  mkdirSync(folder, { recursive: true });
  const households = openLines(join(folder, 'households.csv'));
  const persons = members ? openLines(join(folder, 'members.csv')) : undefined;
  try {
    const counted = renderSurvey({ ...options, onHousehold: households.write, onPerson: persons?.write });
    writeFileSync(join(folder, 'faults.json'), `${JSON.stringify(counted.faults, null, 2)}\n`);
    return counted;
  } finally {
    households.close();
    persons?.close();
  }
}

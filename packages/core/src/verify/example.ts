import { PolicyError } from '../error/index.js';
import { evaluate } from '../evaluate/index.js';
import { truthOf } from '../evaluate/reasons.js';
import type { Program } from '../program/program.js';
import type { Subject } from './find-subject.js';
import type { Example, Shown } from './finding.js';

/** What evaluation says of a subject. */
function showsOf(program: Program, subject: Subject): Shown {
  const rules = program.decisions.flatMap((decision) =>
    decision.rules.filter((rule) => truthOf(subject.state, rule.condition.root) === true).map(({ id }) => id),
  );
  try {
    const decision = evaluate(
      program.edition,
      subject.given,
      subject.on === undefined ? {} : { on: subject.on },
    );
    const outcomes = decision.decisions.map((one): [string, string | readonly string[] | null] => [
      one.id,
      one.hit === 'unique'
        ? one.outcome
        : Object.keys(one.benefits ?? {}).filter((id) => one.benefits?.[id] === 'yes'),
    ]);
    return { rules, outcomes: Object.fromEntries(outcomes) };
  } catch (error) {
    if (error instanceof PolicyError) return { rules, error: error.code };
    throw error;
  }
}

/** A subject as an example, with what evaluation says of it. */
export function exampleOf(program: Program, subject: Subject, other?: Subject): Example {
  const one = (of: Subject) => ({
    given: of.given,
    ...(of.on === undefined ? {} : { on: of.on }),
    shows: showsOf(program, of),
  });
  return other === undefined ? one(subject) : { ...one(subject), other: one(other) };
}

import type { Edition } from '../edition/edition.js';
import type { FactError } from '../error/index.js';
import { programOf } from '../program/index.js';
import { quoteColumn, quoteValue } from './quote-value.js';
import type { CellWords } from './words.js';

/** What was given, as messages name it. */
export interface Given {
  readonly edition: Edition;
  /** The column of a fact and what stands in it; undefined when it was not given. */
  cellOf(fact: string): { readonly column: string; readonly cell: unknown } | undefined;
  /** The list of members as it was given, or a word for it; undefined when nobody said who they are. */
  readonly members: unknown;
  /** A fact of a member, by its place from 0. */
  memberFact(place: number, fact: string): unknown;
}

/** A fact that cannot be taken, in the command's own words: where, what was found, what is expected. Holds no `;`. */
export function describeFactError(error: FactError, given: Given, words: CellWords): string {
  const { path, code, message } = error;
  const program = programOf(given.edition);
  const { row, cell: reasons } = words;
  const [, place, id = path] = /^members\[(\d+)\]\.?(.*)$/.exec(path) ?? [];
  const ofMember = place !== undefined;
  const member = Number(place);
  const cell = ofMember ? undefined : given.cellOf(id);
  const value = path === 'members' ? given.members : ofMember ? given.memberFact(member, id) : cell?.cell;
  const column = quoteColumn(cell?.column ?? path);
  const known = ofMember ? program.memberFacts : program.facts;
  const variable = known.get(id);
  const fact = variable?.fact;
  const range = () =>
    fact !== undefined && ('min' in fact || 'max' in fact)
      ? reasons.outOfRange(fact.min, fact.max)
      : row.otherValue;
  const derived = () => {
    if (error.derived === undefined) return row.otherValue;
    const { least, most } = error.derived;
    const say = (one: unknown) => quoteColumn(one === true ? row.yes : one === false ? row.no : String(one));
    return least === most ? say(least) : row.span(say(least), say(most));
  };
  const bases = () => {
    const steps = ofMember ? program.memberSteps : program.steps;
    const ids = steps.find((step) => step.variable === variable?.index)?.bases ?? [];
    const cells = ids.flatMap((base) => {
      const found = ofMember ? undefined : given.cellOf(base);
      if (found !== undefined) return [`${quoteColumn(found.column)} ${quoteValue(found.cell)}`];
      const own = ofMember ? given.memberFact(member, base) : undefined;
      return own === undefined ? [] : [`members[${place}].${base} ${quoteValue(own)}`];
    });
    if (cells.length > 0) return cells.join(', ');
    return given.members === undefined ? ids.join(', ') : showMembers(given.members);
  };
  switch (code) {
    case 'fact/disagrees':
      return row.disagrees(column, quoteValue(value), derived(), bases());
    case 'fact/out-of-range':
      if (value !== undefined) return row.cell(column, quoteValue(value), range());
      return row.derivedOutOfRange(bases(), path, derived(), range());
    case 'fact/unknown-id':
      if (path === 'members') return row.noMembers;
      return row.unknownFact(column, quoteValue(value), [...known.keys()]);
    case 'fact/wrong-type':
      return row.cell(column, quoteValue(value), expectation());
    default:
      return row.refused(message.replaceAll(';', ','));
  }

  function expectation(): string {
    if (path === 'members') return row.expects.members;
    if (fact === undefined) return path === 'on' ? reasons.notDate(false) : row.expects.object;
    switch (fact.type) {
      case 'boolean':
        return row.expects.boolean;
      case 'choice':
        return reasons.notOption(fact.options.map((one) => one.id));
      case 'date':
        return reasons.notDate(false);
      case 'integer':
        return row.expects.integer;
      default:
        return row.expects.decimal(fact.scale);
    }
  }
}

function showMembers(members: unknown): string {
  return typeof members === 'string' ? members : `members ${quoteValue(members)}`;
}

import { type ClauseExplanation, explainClauses, resolveRefs } from '../explain/clause.js';
import type { Names } from '../explain/names.js';
import { formatUnit } from '../explain/value-text.js';
import type { Fact } from '../format/types.js';
import { weakest } from '../program/resolve-source.js';
import { type EvidenceWords, evidenceWords } from './evidence-words.js';

/** A fact that a rulebook reads, in words. */
export interface FactWords {
  readonly id: string;
  /** `facts`: asked for. `rawFacts` and `memberFacts`: others may be worked out from them. */
  readonly role: 'facts' | 'rawFacts' | 'memberFacts';
  readonly label: string;
  readonly question: string;
  /** More to help a person answer; undefined for none. */
  readonly help: string | undefined;
  readonly type: Fact['type'];
  /** Digits after the point, for `decimal`. */
  readonly scale: number | undefined;
  readonly options: readonly {
    readonly id: string;
    readonly label: string;
    readonly help: string | undefined;
  }[];
  readonly unit: string | undefined;
  /** "đồng/người/tháng"; empty for none. */
  readonly unitText: string;
  /** The least and the most, both included; with words, empty where neither is set. */
  readonly range: {
    readonly min: number | string | undefined;
    readonly max: number | string | undefined;
    readonly text: string;
  };
  /** Also worked out from other facts where these are known; stated and worked out must agree. */
  readonly derived: boolean;
  /** The rulebook and decision whose outcome it is; undefined for a fact of its own. */
  readonly outcomeOf: { readonly rulebook: string; readonly decision: string } | undefined;
  readonly clauses: readonly ClauseExplanation[];
  readonly evidence: EvidenceWords;
}

/** The facts of an edition: those asked for, then raw facts, then those of members. */
export function describeFacts(names: Names): readonly FactWords[] {
  const { edition, memberSubject } = names.program;
  const { rulebook, vocabulary } = edition;
  const lists = [
    { role: 'facts', subject: rulebook.subject, ids: rulebook.facts },
    { role: 'rawFacts', subject: rulebook.subject, ids: rulebook.rawFacts ?? [] },
    { role: 'memberFacts', subject: memberSubject, ids: rulebook.memberFacts ?? [] },
  ] as const;
  return lists.flatMap(({ role, subject, ids }) =>
    ids.flatMap((id) => {
      const fact = vocabulary.find((one) => one.subject === subject)?.facts[id];
      return fact === undefined ? [] : [describeFact(names, id, role, fact)];
    }),
  );
}

function describeFact(names: Names, id: string, role: FactWords['role'], fact: Fact): FactWords {
  const { locale, program } = names;
  const { rulebook, documents } = program.edition;
  const declared = 'unit' in fact ? fact.unit : undefined;
  const unit = names.unit(id, declared);
  const clauses = explainClauses(names, resolveRefs(documents, fact.sources));
  const min = 'min' in fact ? fact.min : undefined;
  const max = 'max' in fact ? fact.max : undefined;
  return {
    id,
    role,
    label: fact.label[locale],
    question: fact.question[locale],
    help: fact.hint?.[locale],
    type: fact.type,
    scale: fact.type === 'decimal' ? fact.scale : undefined,
    options:
      fact.type === 'choice'
        ? fact.options.map((one) => ({ id: one.id, label: one.label[locale], help: one.hint?.[locale] }))
        : [],
    unit,
    unitText: formatUnit(unit, locale),
    range: { min, max, text: sayRange(names, id, min, max, declared) },
    derived: rulebook.derived?.[id] !== undefined,
    outcomeOf: rulebook.uses?.[id],
    clauses,
    evidence: evidenceWords(
      names,
      weakest([fact.evidence, ...clauses.map(({ evidence }) => evidence)]),
      'clause',
    ),
  };
}

function sayRange(
  names: Names,
  id: string,
  min: number | string | undefined,
  max: number | string | undefined,
  unit: string | undefined,
): string {
  const { words } = names;
  const say = (value: number | string) => names.value(id, value, unit, 'short');
  if (min === undefined) return max === undefined ? '' : words.atMost(say(max));
  return max === undefined ? words.atLeast(say(min)) : words.fromUpTo(say(min), say(max));
}

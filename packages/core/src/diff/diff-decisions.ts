import type { DecisionTable, Rule } from '../format/types.js';
import {
  type CellWords,
  type DecisionWords,
  type EditionWords,
  lowerFirst,
  type PlainCondition,
  type RowWords,
} from '../words/index.js';
import { aspectChange } from './aspect-change.js';
import { type Change, type Compared, change, compareBoth, isSameData, mergeIds, sayBoth } from './change.js';
import { commonSequence } from './compare-words.js';
import { type DiffWords, diffWordsOf } from './diff-words.js';
import { nameOfRule } from './name-of-rule.js';
import { withoutSources } from './without-sources.js';

const idOf = ({ id }: { readonly id: string }) => id;
const decisionIn = (side: EditionWords, id: string) => side.decisions.find((one) => one.id === id);

/** The decisions, outcomes, rules and conditions that differ, conditions cell by cell. */
export function diffDecisions(compared: Compared): readonly Change[] {
  const { before, after } = compared;
  const ids = mergeIds(before.vi.decisions.map(idOf), after.vi.decisions.map(idOf));
  return ids.flatMap((id) => {
    const stated = [before, after].map(({ edition }) =>
      edition.rulebook.decisions.find((one) => one.id === id),
    );
    const [was, is] = stated;
    if (was === undefined || is === undefined) {
      const kind = is === undefined ? 'removed' : 'added';
      return [
        change({
          area: 'decisions',
          kind,
          id,
          before: was,
          after: is,
          text: sayBoth(compared, (say, b, a) => {
            const label = lowerFirst(decisionIn(kind === 'added' ? a : b, id)?.label ?? id);
            return (kind === 'added' ? say.decisionAdded : say.decisionRemoved)(label);
          }),
        }),
      ];
    }
    return [
      ...aspectChange(compared, {
        area: 'decisions',
        id,
        aspect: 'hit',
        name: (side) => decisionIn(side, id)?.label,
        text: (side) => decisionIn(side, id)?.hit.name,
      }),
      ...diffOutcomes(compared, was, is),
      ...diffRules(compared, was, is),
    ];
  });
}

function diffOutcomes(compared: Compared, was: DecisionTable, is: DecisionTable): readonly Change[] {
  return mergeIds(was.outcomes, is.outcomes).flatMap((id) => {
    if (was.outcomes.includes(id) === is.outcomes.includes(id)) return [];
    const kind = is.outcomes.includes(id) ? 'added' : 'removed';
    return [
      change({
        area: 'outcomes',
        kind,
        id,
        decision: is.id,
        text: sayBoth(compared, (say, b, a) => {
          const outcomes = decisionIn(kind === 'added' ? a : b, is.id)?.outcomes ?? [];
          const label = outcomes.find((one) => one.id === id)?.label ?? id;
          return (kind === 'added' ? say.outcomeAdded : say.outcomeRemoved)(lowerFirst(label));
        }),
      }),
    ];
  });
}

function diffRules(compared: Compared, was: DecisionTable, is: DecisionTable): readonly Change[] {
  const [idsBefore, idsAfter] = [was.rules.map(idOf), is.rules.map(idOf)];
  const common = idsBefore.filter((id) => idsAfter.includes(id));
  const ordered = idsAfter.filter((id) => idsBefore.includes(id));
  const stayed = commonSequence(common, ordered).map(([i]) => common[i]);
  return mergeIds(idsBefore, idsAfter).flatMap((id): readonly Change[] => {
    const before = was.rules.find((one) => one.id === id);
    const after = is.rules.find((one) => one.id === id);
    if (before === undefined || after === undefined) return [appeared(compared, is.id, before, after)];
    const outcome = before.event.params.outcome === after.event.params.outcome;
    return [
      ...(stayed.includes(id)
        ? []
        : [movedRule(compared, is.id, id, [idsBefore.indexOf(id), idsAfter.indexOf(id)])]),
      ...(outcome
        ? []
        : aspectChange(compared, {
            area: 'rules',
            id,
            decision: is.id,
            aspect: 'outcome',
            before: before.event.params.outcome,
            after: after.event.params.outcome,
            name: (side) => ruleName(diffWordsOf(side.locale), side, is.id, id),
            text: (side) => rowsOf(side, is.id, id)[0]?.outcome.label,
          })),
      ...diffConditions(compared, is.id, before, after),
      ...(['evidence', 'note'] as const).flatMap((aspect) =>
        aspectChange(compared, {
          area: 'rules',
          id,
          decision: is.id,
          aspect,
          name: (side) => ruleName(diffWordsOf(side.locale), side, is.id, id),
          text: (side) => {
            const row = rowsOf(side, is.id, id)[0];
            return aspect === 'note' ? row?.note : row?.evidence.label;
          },
        }),
      ),
    ];
  });
}

function rowsOf(side: EditionWords, decision: string, rule: string): readonly RowWords[] {
  return decisionIn(side, decision)?.rows.filter((row) => row.rule === rule) ?? [];
}

/** "quy tắc “Hộ cận nghèo”" */
function ruleName(say: DiffWords, side: EditionWords, decision: string, rule: string): string {
  return say.rule(nameOfRule(decisionIn(side, decision), rule));
}

function appeared(
  compared: Compared,
  decision: string,
  before: Rule | undefined,
  after: Rule | undefined,
): Change {
  const { id } = (after ?? before) as Rule;
  const kind = after === undefined ? 'removed' : 'added';
  return change({
    area: 'rules',
    kind,
    id,
    decision,
    before,
    after,
    text: sayBoth(compared, (say, b, a) => {
      const side = kind === 'added' ? a : b;
      const sentence = lowerFirst(rowsOf(side, decision, id)[0]?.sentence ?? '');
      return (kind === 'added' ? say.ruleAdded : say.ruleRemoved)(
        ruleName(say, side, decision, id),
        sentence,
      );
    }),
  });
}

function movedRule(
  compared: Compared,
  decision: string,
  id: string,
  [before, after]: readonly [number, number],
): Change {
  return change({
    area: 'rules',
    kind: 'moved',
    id,
    aspect: 'order',
    decision,
    before,
    after,
    text: sayBoth(compared, (say, _, a) =>
      say.ruleMoved(ruleName(say, a, decision, id), String(before + 1), String(after + 1)),
    ),
  });
}

function diffConditions(compared: Compared, decision: string, was: Rule, is: Rule): readonly Change[] {
  const { id } = is;
  const [before, after] = [rowsOf(compared.before.vi, decision, id), rowsOf(compared.after.vi, decision, id)];
  const sameData = isSameData(withoutSources(was.conditions), withoutSources(is.conditions));
  if (before.length !== after.length) {
    return [wholeCondition(compared, decision, was, is)];
  }
  const changes = after.flatMap((_, row) => {
    const facts = mergeIds(
      columnsOf(compared.before.vi, decision).map(String),
      columnsOf(compared.after.vi, decision).map(String),
    );
    return facts.flatMap((fact) => diffCell(compared, decision, id, row, fact));
  });
  const unique = changes.filter(
    (one, i) => changes.findIndex(({ text }) => isSameData(text, one.text)) === i,
  );
  // What no cell shows, such as a group put in another way, is still a change of the data; it may mean the same.
  return unique.length === 0 && !sameData ? [wholeCondition(compared, decision, was, is)] : unique;
}

function columnsOf(side: EditionWords, decision: string): readonly (string | undefined)[] {
  return decisionIn(side, decision)?.columns.map(({ fact }) => fact) ?? [];
}

/** A cell and the name of its column, on one side. */
function cellIn(side: EditionWords, decision: string, rule: string, row: number, fact: string) {
  const table = decisionIn(side, decision) as DecisionWords;
  const column = table.columns.findIndex((one) => String(one.fact) === fact);
  const cell: CellWords | undefined = rowsOf(side, decision, rule)[row]?.cells[column];
  return { label: table.columns[column]?.label, cell: cell?.asked ? cell : undefined };
}

function diffCell(
  compared: Compared,
  decision: string,
  rule: string,
  row: number,
  fact: string,
): readonly Change[] {
  const of = (side: EditionWords) => cellIn(side, decision, rule, row, fact);
  const [before, after] = [of(compared.before.vi).cell, of(compared.after.vi).cell];
  if (before === undefined && after === undefined) return [];
  const [was, is] = [testsOf(before?.condition), testsOf(after?.condition)];
  const same = isSameData(was, is);
  const english = [of(compared.before.en).cell?.text, of(compared.after.en).cell?.text];
  const words = compareBoth({ vi: before?.text, en: english[0] }, { vi: after?.text, en: english[1] });
  if (same && words === undefined) return [];
  const kind = before === undefined ? 'added' : after === undefined ? 'removed' : 'changed';
  return [
    change({
      area: 'conditions',
      kind,
      id: rule,
      decision,
      of: fact === 'undefined' ? undefined : fact,
      before: was,
      after: is,
      words,
      follows: same ? (after?.limits ?? []).map(({ id }) => id) : [],
      text: sayBoth(compared, (say, b, a) => {
        const label = lowerFirst(of(a).label ?? of(b).label ?? fact);
        const name = ruleName(say, kind === 'removed' ? b : a, decision, rule);
        const [wasText, isText] = [of(b).cell?.text ?? '', of(a).cell?.text ?? ''];
        if (kind === 'added') return say.conditionAdded(name, label, isText);
        if (kind === 'removed') return say.conditionRemoved(name, label, wasText);
        return (same ? say.conditionFollows : say.conditionChanged)(name, label, wasText, isText);
      }),
    }),
  ];
}

/** A condition as data without the places of its parts. */
function testsOf(condition: PlainCondition | undefined): unknown {
  if (condition === undefined) return undefined;
  if (condition.kind !== 'test') return { [condition.kind]: condition.of.map(testsOf) };
  const { fact, operator, value } = condition.test;
  return { fact, operator, value };
}

function wholeCondition(compared: Compared, decision: string, was: Rule, is: Rule): Change {
  const sentence = (side: EditionWords) => lowerFirst(rowsOf(side, decision, is.id)[0]?.sentence ?? '');
  return change({
    area: 'conditions',
    kind: 'changed',
    id: is.id,
    decision,
    before: was.conditions,
    after: is.conditions,
    words: compareBoth(
      { vi: sentence(compared.before.vi), en: sentence(compared.before.en) },
      { vi: sentence(compared.after.vi), en: sentence(compared.after.en) },
    ),
    text: sayBoth(compared, (say, b, a) =>
      say.named(ruleName(say, a, decision, is.id), say.changed(sentence(b), sentence(a))),
    ),
  });
}

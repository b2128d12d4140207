import { type ClauseExplanation, type EditionWords, lowerFirst } from '../words/index.js';
import { tableWordsOf } from '../words/table-words.js';
import { listChange } from './aspect-change.js';
import { type Change, type Compared, change, compareBoth, mergeIds, sayBoth } from './change.js';
import { compareWords } from './compare-words.js';
import type { DiffWords } from './diff-words.js';
import { nameOfRule } from './name-of-rule.js';

/** Something that cites clauses. */
interface Citing {
  readonly key: string;
  readonly id: string;
  readonly kind: 'edition' | 'rule' | 'parameter' | 'derived' | 'benefit';
  readonly decision: string | undefined;
  readonly name: (say: DiffWords) => string;
  readonly clauses: readonly ClauseExplanation[];
}

function citingIn(side: EditionWords): readonly Citing[] {
  const rules = side.decisions.flatMap((decision) =>
    decision.rows
      .filter(({ part }) => part.index === 1)
      .map(({ rule, clauses }) => ({
        key: `${decision.id} ${rule}`,
        id: rule,
        kind: 'rule' as const,
        decision: decision.id,
        name: (say: DiffWords) => say.rule(nameOfRule(decision, rule)),
        clauses,
      })),
  );
  const one = (
    kind: 'parameter' | 'derived' | 'benefit',
    id: string,
    clauses: readonly ClauseExplanation[],
    name: Citing['name'],
  ): Citing => ({ key: id, id, kind, decision: undefined, name, clauses });
  return [
    {
      key: '',
      id: '',
      kind: 'edition',
      decision: undefined,
      name: (say) => say.editionName,
      clauses: side.inForce.clauses,
    },
    ...rules,
    ...side.parameters.map(({ id, label, clauses }) =>
      one('parameter', id, clauses, (say) => say.parameterName(lowerFirst(label))),
    ),
    ...side.derived.map(({ id, label, clauses }) =>
      one('derived', id, clauses, (say) => say.derivedName(lowerFirst(label))),
    ),
    ...side.benefits.map(({ outcome, label, clauses }) =>
      one('benefit', outcome, clauses, (say) => say.benefitName(lowerFirst(label))),
    ),
  ];
}

/** What is cited by other clauses than before, and the clauses whose recorded words differ. */
export function diffSources(compared: Compared): readonly Change[] {
  const before = citingIn(compared.before.vi);
  const cited = citingIn(compared.after.vi).flatMap((after): readonly Change[] => {
    const was = before.find(({ kind, key }) => kind === after.kind && key === after.key);
    if (was === undefined) return [];
    const refs = [refsOf(was.clauses), refsOf(after.clauses)] as const;
    if (refs[0].join() === refs[1].join()) return [];
    const sorted = refs.map((list) => [...list].sort().join());
    if (sorted[0] === sorted[1]) return [];
    const [lost] = was.clauses.filter(({ ref }) => !refs[1].includes(ref));
    const [found, second] = after.clauses.filter(({ ref }) => !refs[0].includes(ref));
    // One clause in another's place: a reader wants to see how the new words differ.
    const replaced = lost?.quote !== undefined && found?.quote !== undefined && second === undefined;
    return [
      change({
        area: 'sources',
        kind: 'changed',
        id: after.id,
        aspect: after.kind,
        decision: after.decision,
        before: refs[0],
        after: refs[1],
        words: replaced ? { vi: compareWords(lost.quote, found.quote, 'vi') } : undefined,
        text: sayBoth(compared, (say, b, a) => {
          const of = (side: EditionWords) =>
            citingIn(side).find(({ kind, key }) => kind === after.kind && key === after.key);
          const places = (side: EditionWords) => of(side)?.clauses.map(({ where }) => where) ?? [];
          return say.sources(of(a)?.name(say) ?? after.id, listChange(say, places(b), places(a)));
        }),
      }),
    ];
  });
  return [...cited, ...diffQuotes(compared)];
}

const gradeName = ({ locale }: EditionWords, grade: ClauseExplanation['evidence']) =>
  tableWordsOf(locale).grades[grade];

const refsOf = (clauses: readonly ClauseExplanation[]) => clauses.map(({ ref }) => ref);

function diffQuotes(compared: Compared): readonly Change[] {
  const all = (side: EditionWords) =>
    new Map(citingIn(side).flatMap(({ clauses }) => clauses.map((clause) => [clause.ref, clause] as const)));
  const sides = {
    bVi: all(compared.before.vi),
    aVi: all(compared.after.vi),
    bEn: all(compared.before.en),
    aEn: all(compared.after.en),
  };
  return mergeIds([...sides.bVi.keys()], [...sides.aVi.keys()]).flatMap((ref) => {
    const [was, is] = [sides.bVi.get(ref), sides.aVi.get(ref)];
    if (was === undefined || is === undefined) return [];
    const words =
      was.quote === undefined && is.quote === undefined
        ? compareBoth(
            { vi: was.paraphrase, en: sides.bEn.get(ref)?.paraphrase },
            { vi: is.paraphrase, en: sides.aEn.get(ref)?.paraphrase },
          )
        : compareBoth({ vi: was.quote, en: undefined }, { vi: is.quote, en: undefined });
    const grades = was.evidence !== is.evidence;
    return [
      ...(words === undefined
        ? []
        : [
            change({
              area: 'quotes',
              kind: 'changed',
              id: ref,
              aspect: is.quote === undefined && was.quote === undefined ? 'paraphrase' : 'quote',
              before: was.quote ?? was.paraphrase,
              after: is.quote ?? is.paraphrase,
              words,
              text: sayBoth(compared, (say, b, a) => {
                const where = all(a).get(ref)?.where ?? all(b).get(ref)?.where ?? ref;
                if (was.quote === undefined && is.quote !== undefined) return say.quoteFound(where);
                return was.quote !== undefined && is.quote === undefined
                  ? say.quoteLost(where)
                  : say.quoteChanged(where);
              }),
            }),
          ]),
      ...(grades
        ? [
            change({
              area: 'quotes',
              kind: 'changed',
              id: ref,
              aspect: 'evidence',
              before: was.evidence,
              after: is.evidence,
              text: sayBoth(compared, (say, b, a) => {
                const where = all(a).get(ref)?.where ?? ref;
                const grade = (side: EditionWords) =>
                  gradeName(side, all(side).get(ref)?.evidence ?? 'unverified');
                return say.named(say.of(where, say.aspects.evidence), say.changed(grade(b), grade(a)));
              }),
            }),
          ]
        : []),
    ];
  });
}

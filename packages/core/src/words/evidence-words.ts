import type { Names } from '../explain/names.js';
import type { Evidence } from '../format/types.js';
import { tableWordsOf } from './table-words.js';

/** How sure we are, in words. */
export interface EvidenceWords {
  readonly grade: Evidence;
  /** "đã đọc bản gốc" */
  readonly label: string;
  /** What to tell a reader; empty for a clause read in the instrument. */
  readonly remark: string;
}

/** A grade in words; `kind` says of what: a rule rests on several sources, a figure or clause on one. */
export function evidenceWords(names: Names, grade: Evidence, kind: 'rule' | 'clause'): EvidenceWords {
  const remark = kind === 'rule' ? names.words.ruleEvidence[grade] : names.words.evidence[grade];
  return { grade, label: tableWordsOf(names.locale).grades[grade], remark };
}

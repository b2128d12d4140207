import type { Edition, Fact, Locale } from '@giamngheo/core';
import { formatUnit } from '@giamngheo/core/explain';
import { EVALUATION_DATE } from './record.js';

/** A part of the form. */
export type GroupId = 'general' | 'income' | 'members' | 'details' | 'indicators';
/** The parts in the order in which a sheet shows them. */
export const groupOrder: readonly GroupId[] = ['general', 'members', 'details', 'income', 'indicators'];

/** A fact as the form asks for it. */
export interface Field {
  readonly id: string;
  readonly fact: Fact;
  readonly group: GroupId;
  /** May also be worked out from other facts. */
  readonly derivable: boolean;
}

/** The fields that an edition asks for, in its order; made from the rulebook and the vocabulary, and nothing else. */
export interface Fields {
  readonly subject: ReadonlyMap<string, Field>;
  readonly member: ReadonlyMap<string, Field>;
}

const evaluationDate: Fact = {
  type: 'date',
  label: { vi: 'Ngày xét', en: 'Date of assessment' },
  question: { vi: 'Xét vào ngày nào?', en: 'On which date is this assessed?' },
};

const known = new WeakMap<Edition, Fields>();

/** The fields of an edition. */
export function fieldsOf(edition: Edition): Fields {
  let fields = known.get(edition);
  if (fields === undefined) {
    fields = readFields(edition);
    known.set(edition, fields);
  }
  return fields;
}

function readFields({ rulebook, vocabulary }: Edition): Fields {
  const subject = vocabulary.find((one) => one.subject === rulebook.subject);
  const members = vocabulary.find((one) => one.subject === subject?.members);
  const derived = rulebook.derived ?? {};
  const counted = new Set(Object.values(derived).flatMap((one) => ('count' in one ? one.count : [])));
  const raw = new Set(rulebook.rawFacts ?? []);
  const groupOf = (id: string, fact: Fact): GroupId => {
    if (counted.has(id)) return 'indicators';
    if (raw.has(id)) return 'countMembers' in (derived[id] ?? {}) ? 'members' : 'details';
    return 'unit' in fact && fact.unit === 'VND/person/month' ? 'income' : 'general';
  };
  const field = (id: string, fact: Fact, group: GroupId): [string, Field] => [
    id,
    { id, fact, group, derivable: id in derived },
  ];
  const own = [...rulebook.facts, ...raw].flatMap((id) => {
    const fact = subject?.facts[id];
    return fact === undefined ? [] : [field(id, fact, groupOf(id, fact))];
  });
  const each = (rulebook.memberFacts ?? []).flatMap((id) => {
    const fact = members?.facts[id];
    return fact === undefined ? [] : [field(id, fact, 'members')];
  });
  return {
    subject: new Map([...own, field(EVALUATION_DATE, evaluationDate, 'general')]),
    member: new Map(each),
  };
}

/** The unit in words, as it stands after the box: "đồng/người/tháng"; empty for none. */
export function unitOf({ fact }: Field, locale: Locale): string {
  return 'unit' in fact && fact.unit !== 'calendarYear' ? formatUnit(fact.unit, locale) : '';
}

import { type Edition, evaluate, FactError, type FactValue } from '@giamngheo/core';

/** A body that reports, where each of a level is to be listed by itself. */
export interface ReportingPlace {
  readonly id: string;
  readonly name?: string;
  /** Its level, as the rulebook's fact `reportLevel` says it. */
  readonly level: string;
}

/** What is known of one report. What is not told is unknown, never “not sent”. */
export interface ReportRecord {
  readonly level: string;
  readonly kind: string;
  /** The year that the report is about. */
  readonly year: number;
  /** Of which body; left out where a level is listed as one. */
  readonly place?: string;
  readonly sent?: boolean;
  /** The day that the report bears, `YYYY-MM-DD`. */
  readonly date?: string;
}

/** How a report stands: as the rulebook decides, or unknown. */
export type ReportState = 'onTime' | 'late' | 'notYetDue' | 'overdue' | 'unknown' | 'invalid';

/** One report that is due. */
export interface Deadline {
  /** Stable over languages, days and versions. */
  readonly key: string;
  readonly level: string;
  readonly kind: string;
  readonly year: number;
  readonly place: ReportingPlace | undefined;
  /** The report has to be sent before this day. */
  readonly deadline: string;
  readonly state: ReportState;
  /** Days from today to the deadline, 0 on the day itself, negative behind it; undefined when nobody said what day it is. */
  readonly daysLeft: number | undefined;
  readonly sentOn: string | undefined;
  /** What is wrong with the record. */
  readonly fault: string | undefined;
}

/** What deadlines are listed for. */
export interface CalendarInput {
  readonly edition: Edition;
  readonly years: readonly number[];
  readonly records: readonly ReportRecord[];
  readonly places: readonly ReportingPlace[];
  /** Today, `YYYY-MM-DD`, as the host says it. */
  readonly today: string | undefined;
}

const states: readonly string[] = ['onTime', 'late', 'notYetDue', 'overdue'];

/** The options of a choice fact of the edition. */
export function optionsOf(edition: Edition, fact: string) {
  const entry = edition.vocabulary.find(({ subject }) => subject === edition.rulebook.subject)?.facts[fact];
  return entry?.type === 'choice' ? entry.options : [];
}

/** Every report of each level, kind and year, by deadline. A level with places is listed place by place. */
export function listDeadlines(input: CalendarInput): readonly Deadline[] {
  const { edition, years, places } = input;
  const kinds = optionsOf(edition, 'reportKind').map(({ id }) => id);
  const found = optionsOf(edition, 'reportLevel').flatMap(({ id: level }) => {
    const own = places.filter((place) => place.level === level);
    const each = own.length === 0 ? [undefined] : own;
    return years.flatMap((year) =>
      kinds.flatMap((kind) => each.flatMap((place) => deadlineOf(input, level, kind, year, place))),
    );
  });
  return found.sort((a, b) => (a.deadline < b.deadline ? -1 : a.deadline > b.deadline ? 1 : 0));
}

function deadlineOf(
  { edition, records, today }: CalendarInput,
  level: string,
  kind: string,
  year: number,
  place: ReportingPlace | undefined,
): readonly Deadline[] {
  const due = decide(edition, { reportLevel: level, reportKind: kind, reportYear: year }, undefined);
  if (due.deadline === undefined) return [];
  const record = records.find(
    (one) => one.level === level && one.kind === kind && one.year === year && one.place === place?.id,
  );
  const known: Record<string, FactValue> = { reportLevel: level, reportKind: kind, reportYear: year };
  if (record?.sent !== undefined) known.reportSent = record.sent;
  if (record?.date !== undefined) known.reportDate = record.date;
  const { state, fault } = decide(edition, known, today);
  const key = [edition.id, level, kind, year, ...(place === undefined ? [] : [place.id])].join(' ');
  return [
    {
      key,
      level,
      kind,
      year,
      place,
      deadline: due.deadline,
      state,
      daysLeft: today === undefined ? undefined : daysBetween(today, due.deadline),
      sentOn: record?.date,
      fault,
    },
  ];
}

function decide(edition: Edition, facts: Readonly<Record<string, FactValue>>, on: string | undefined) {
  try {
    const { outcome, outputs } = evaluate(edition, facts, on === undefined ? {} : { on });
    const reading = outputs.deadline;
    const deadline = reading?.known && typeof reading.value === 'string' ? reading.value : undefined;
    const state = (outcome !== null && states.includes(outcome) ? outcome : 'unknown') as ReportState;
    return { deadline, state, fault: undefined };
  } catch (error) {
    if (!(error instanceof FactError)) throw error;
    return { deadline: undefined, state: 'invalid' as const, fault: error.message };
  }
}

/** Whether a text is a day of the calendar. */
export function isDay(text: string | undefined): text is string {
  if (text === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

const daysBetween = (from: string, to: string): number =>
  (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000;

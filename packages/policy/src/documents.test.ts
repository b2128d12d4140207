import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

// Read from disk, not through the package index: these tests are about the files themselves.

interface Part {
  id: string;
  quote?: string;
  paraphrase?: { vi: string; en: string };
  missing?: boolean;
  evidence?: string;
  lang?: string;
  line?: number;
  computable?: boolean;
  clause?: { kind: string; package: string; must: string };
}

interface Discrepancy {
  printed: string;
  sources?: string[];
}

interface LegalDocument {
  id: string;
  issued?: string;
  inForce?: { from: string; until?: string };
  evidence: string;
  discrepancies?: Discrepancy[];
  parts: Part[];
}

const folder = new URL('../documents/', import.meta.url);
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .sort();
const documents = files.map(
  (name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as LegalDocument,
);
const byId = new Map(documents.map((document) => [document.id, document]));

const planText = readFileSync(new URL('../plan/plan.vi.txt', import.meta.url), 'utf8');
const planLines = planText.split('\n');
const plan = byId.get('kh-ninh-binh-2017-2020') as LegalDocument;
const clauses = plan.parts.filter((part) => part.clause !== undefined);

/** `true` for a day of the calendar in the form YYYY-MM-DD: `2016-02-30` is not one. */
function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text;
}

/** Tells whether `docId#partId` or `docId` names something that is there. */
function isResolved(reference: string): boolean {
  const [documentId = '', partId] = reference.split('#');
  const document = byId.get(documentId);
  if (!document) return false;
  return partId === undefined || document.parts.some((part) => part.id === partId);
}

describe('every document', () => {
  it('has its id as the name of its file', () => {
    expect(files).toEqual(documents.map((document) => `${document.id}.json`));
  });

  it('has no two parts of one id', () => {
    for (const document of documents) {
      const ids = document.parts.map((part) => part.id);
      expect([document.id, ids.length]).toEqual([document.id, new Set(ids).size]);
    }
  });

  it('gives real days, and an end that is not before its start', () => {
    for (const { id, issued, inForce } of documents) {
      const days = [issued, inForce?.from, inForce?.until].filter((day) => day !== undefined);
      expect([id, days.filter((day) => !isDay(day))]).toEqual([id, []]);
      if (inForce?.until) expect(inForce.from <= inForce.until, id).toBe(true);
    }
  });

  it('has in each part exactly one of quote, paraphrase and missing', () => {
    const faults = documents.flatMap((document) =>
      document.parts
        .filter((part) => [part.quote, part.paraphrase, part.missing].filter(Boolean).length !== 1)
        .map((part) => `${document.id}#${part.id}`),
    );
    expect(faults).toEqual([]);
  });

  it('grades each part that says something, and names the language of each quote', () => {
    const faults = documents.flatMap((document) =>
      document.parts
        .filter(
          (part) =>
            (!part.missing && !['primary', 'secondary', 'unverified'].includes(part.evidence ?? '')) ||
            (part.quote !== undefined && part.lang !== 'vi' && part.lang !== 'en'),
        )
        .map((part) => `${document.id}#${part.id}`),
    );
    expect(faults).toEqual([]);
  });

  it('names in its discrepancies only documents and parts that are there', () => {
    const unresolved = documents.flatMap((document) =>
      (document.discrepancies ?? [])
        .flatMap((discrepancy) => discrepancy.sources ?? [])
        .filter((reference) => !isResolved(reference))
        .map((reference) => `${document.id}: ${reference}`),
    );
    expect(unresolved).toEqual([]);
  });
});

describe('the plan of Ninh Bình', () => {
  it('has 123 clauses, of which 110 are computable', () => {
    expect(clauses).toHaveLength(123);
    expect(new Set(clauses.map((part) => part.id)).size).toBe(123);
    expect(clauses.filter((part) => part.computable === true)).toHaveLength(110);
    expect(clauses.filter((part) => part.computable === undefined)).toEqual([]);
  });

  it('counts as computable only what is a clause', () => {
    const others = plan.parts.filter((part) => part.clause === undefined);
    expect(others.filter((part) => part.computable === true)).toEqual([]);
  });

  it('keeps the stored text byte for byte, since its lines are anchors', () => {
    const bytes = readFileSync(new URL('../plan/plan.vi.txt', import.meta.url));
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(
      '83b85081d94bf6abcfe2835ee7dd69351fce16bb7cd186413e6e1c207ebd95cc',
    );
  });

  it('quotes the stored text letter for letter, on the line it names', () => {
    const astray = plan.parts
      .filter((part) => part.quote !== undefined)
      .filter((part) => !(planLines[(part.line ?? 0) - 1] ?? '').includes(part.quote as string))
      .map((part) => `${part.id} (line ${part.line})`);
    expect(astray).toEqual([]);
  });

  it('prints in its discrepancies only words that stand in the stored text', () => {
    const printed = (plan.discrepancies ?? []).map((discrepancy) => discrepancy.printed);
    expect(printed.length).toBeGreaterThan(0);
    expect(printed.filter((words) => !planText.includes(words))).toEqual([]);
  });

  it('declares the parts that the stored copy lacks, and does not fill them in', () => {
    const missing = plan.parts.filter((part) => part.missing).map((part) => part.id);
    expect(missing).toEqual([
      'II.3.rest',
      'III.heading',
      'III.1.start',
      'VII.7',
      'VII.8',
      'VII.9',
      'VII.10',
      'VII.11',
      'VII.12',
    ]);
  });

  it('is in force for the years that it names itself', () => {
    expect(plan.inForce).toEqual({ from: '2017-01-01', until: '2020-12-31' });
  });

  it('records both wrong dates of Decision 1722 and both dates of Directive 01', () => {
    const printed = (plan.discrepancies ?? []).map((discrepancy) => discrepancy.printed);
    expect(printed).toEqual(
      expect.arrayContaining([
        'Quyết định số 1722/QĐ-TTg ngày 02 tháng 9 năm 2015',
        'Quyết định số 1722/QĐ-TTg ngày 02/0/2016',
        'Chỉ thị số 01/CT-TTg ngày 06/01/2017',
        'Chỉ thị số 01/CT-TTg ngày 09/01/2017',
      ]),
    );
  });
});

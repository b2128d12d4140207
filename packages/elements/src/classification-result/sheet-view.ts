import { formatDate } from '@giamngheo/core/explain';
import { html, nothing, type TemplateResult } from 'lit';
import { baseWords } from '../base/base-words.js';
import { bindFigures } from '../base/bind-figures.js';
import { keepNumbers } from '../base/keep-numbers.js';
import { officialSheet } from '../base/official-sheet.js';
import type { RecognitionText } from './recognition-view.js';
import type { DecisionView, ResultView } from './result-view.js';
import type { ResultWords } from './words.vi.js';

/** The result as an official A4 sheet: what it is based on, the class, the clauses, the recognition, signatures. */
export function sheetView(
  view: ResultView,
  recognition: RecognitionText,
  words: ResultWords,
  { redact, receiptHash }: { readonly redact: boolean; readonly receiptHash: string | undefined },
): TemplateResult {
  const date = view.date === undefined ? undefined : formatDate(view.date, view.locale);
  return officialSheet({
    locale: view.locale,
    name: words.sheetName,
    about: date === undefined ? [view.title] : [view.title, words.asOf(date)],
    body: html`
      <h3>${words.sheetGiven}</h3>
      ${givenTable(view, words, redact)}
      <h3>${words.sheetResult}</h3>
      ${view.decisions.map((decision) => resultText(decision, words, redact))}
      ${
        view.missing.length === 0
          ? nothing
          : html`<p>${words.sheetMissing} ${view.missing.map(({ label }) => label).join('; ')}.</p>`
      }
      <h3>${words.sheetClauses}</h3>
      ${clauses(view)}
      <h3>${words.sheetRecognition}</h3>
      <p>${recognition.text}${recognition.detail === '' ? '' : ` (${recognition.detail})`}. ${words.recognitionNote}</p>
      ${recognition.differs === undefined ? nothing : html`<p>${recognition.differs}</p>`}
      ${view.notes.map((note) => html`<p>${note}</p>`)}
    `,
    signatures: words.signatures,
    origin: html`<p>${keepNumbers(words.editionLine(view.edition))}. ${words.hashLine(view.hash)}.</p>
      ${receiptHash === undefined || redact ? nothing : html`<p>${words.receiptLine(receiptHash)}.</p>`}`,
  });
}

function givenTable(view: ResultView, words: ResultWords, redact: boolean): TemplateResult {
  if (view.given.length === 0) return html`<p>${words.sheetNothing}</p>`;
  return html`<table>
    <thead><tr><th scope="col">${words.sheetNumber}</th><th scope="col">${words.sheetFact}</th><th scope="col">${words.sheetValue}</th></tr></thead>
    <tbody>
      ${view.given.map(
        ({ label, value, member }, i) => html`<tr>
          <td>${i + 1}</td>
          <td>${member === undefined ? label : `${words.member(member)}: ${label}`}</td>
          <td>${redact ? words.hidden : bindFigures(value)}</td>
        </tr>`,
      )}
    </tbody>
  </table>`;
}

function resultText(decision: DecisionView, words: ResultWords, redact: boolean): TemplateResult {
  const { outcome, doors, rules } = decision;
  const held = doors.filter(({ result }) => result === true);
  const reasons = [...new Set(rules.flatMap((rule) => rule.conditions.map(({ text }) => text)))];
  return html`<p><strong>${decision.label}: ${outcome?.label ?? words.open}.</strong>
      ${outcome === undefined ? words.stillPossible(decision.possible.join('; ')) : words.meets(outcome.label)}</p>
    ${held.map(({ text }) => html`<p>${text}</p>`)}
    ${
      redact || reasons.length === 0
        ? nothing
        : html`<p>${words.sheetReasons}</p>
            <ul>${reasons.map((text) => html`<li>${bindFigures(text)}</li>`)}</ul>`
    }`;
}

function clauses(view: ResultView): TemplateResult {
  const cited = new Map(view.decisions.flatMap((decision) => decision.clauses).map((one) => [one.ref, one]));
  const evidence = baseWords[view.locale].evidence;
  return html`<ul>
    ${[...cited.values()].map(
      (clause) => html`<li>
        ${clause.where} (${evidence[clause.evidence]})${clause.quote === undefined ? nothing : ':'}
        ${clause.quote === undefined ? clause.paraphrase : html`<blockquote lang=${clause.lang ?? 'vi'}>“${clause.quote}”</blockquote>`}
      </li>`,
    )}
  </ul>`;
}

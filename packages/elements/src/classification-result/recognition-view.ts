import type { Locale } from '@giamngheo/core';
import { formatDate } from '@giamngheo/core/explain';
import { html, nothing, type TemplateResult } from 'lit';
import { mark, type Shape } from '../base/icon.js';
import type { Recognition } from './recognition.js';
import type { DecisionView } from './result-view.js';
import type { ResultWords } from './words.vi.js';

/** The recognition in words. */
export interface RecognitionText {
  readonly shape: Shape;
  readonly text: string;
  /** By which decision; empty when not said. */
  readonly detail: string;
  /** That it is another outcome than the criteria give; undefined when it is not, or not known. */
  readonly differs: string | undefined;
}

/** Says what the authority decided, and whether the criteria say the same. */
export function sayRecognition(
  recognition: Recognition | undefined,
  decision: DecisionView,
  outcomes: Readonly<Record<string, string>>,
  words: ResultWords,
  locale: Locale,
): RecognitionText {
  const plain = (shape: Shape, text: string): RecognitionText => ({
    shape,
    text,
    detail: '',
    differs: undefined,
  });
  if (recognition === undefined) return plain('unknown', words.notRecorded);
  if (recognition.status === 'pending') return plain('confirm', words.pending);
  const { status, outcome, on, by, number } = recognition;
  const detail = words.recognisedDetail(number, by, on === undefined ? undefined : formatDate(on, locale));
  if (status !== 'recognised') return { ...plain('no', words.notRecognised), detail };
  const label = outcome === undefined ? '…' : (outcomes[outcome] ?? outcome);
  const met = decision.outcome;
  const differs =
    outcome !== undefined && met !== undefined && met.id !== outcome
      ? words.differs(label, met.label)
      : undefined;
  return { shape: 'yes', text: words.recognised(label), detail, differs };
}

/** "Meets the criteria" and "recognised", side by side and never one for the other. */
export function standingView(
  decision: DecisionView,
  recognition: RecognitionText,
  words: ResultWords,
): TemplateResult {
  const { outcome } = decision;
  return html`<dl class="standing" part="standing">
      <div class="panel stack-tight">
        <dt>${words.meetsLabel}</dt>
        <dd>${outcome === undefined ? mark('unknown', words.open) : mark('yes', outcome.label)}</dd>
        <dd class="small">${outcome === undefined ? words.meetsOpen : words.meets(outcome.label)}</dd>
      </div>
      <div class="panel stack-tight">
        <dt>${words.recognitionLabel}</dt>
        <dd>${mark(recognition.shape, recognition.text)}</dd>
        <dd class="small">${recognition.detail === '' ? words.recognitionNote : html`${recognition.detail}.`}</dd>
      </div>
    </dl>
    ${
      recognition.differs === undefined
        ? nothing
        : html`<p class="notice" data-tone="warn">${recognition.differs}</p>`
    }`;
}

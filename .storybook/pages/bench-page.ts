import type { Locale } from '@giamngheo/core';
import { html, type TemplateResult } from 'lit';
import '../bench/review-bench.js';
import type { EditionData } from './edition-data.js';
import { renderFrame } from './frame.js';

/** The review bench: edit a figure or a condition and see at once what follows. */
export function renderBench(data: EditionData, locale: Locale): TemplateResult {
  return renderFrame(
    data,
    locale,
    'bench',
    () => html`<review-bench .data=${data} .locale=${locale}></review-bench>`,
  );
}

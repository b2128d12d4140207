import type { Edition, Locale } from '@giamngheo/core';
import {
  type DecisionMovement,
  type Movement,
  movement,
  NOT_COMPARABLE,
  type Transition,
  UNDETERMINED,
} from '@giamngheo/core/diff';
import { formatNumber } from '@giamngheo/core/explain';
import { html, type TemplateResult } from 'lit';
import type { EditionData } from './edition-data.js';
import { renderFrame } from './frame.js';
import { contextOf, type PageContext, renderTable } from './page-parts.js';
import { reviewWordsOf } from './review-words.js';
import { readSurvey, type Survey } from './sample-survey.js';

/** What an edition does to the households of the sample survey: against the edition before, or by itself for the first. */
export function renderImpact(data: EditionData, locale: Locale): TemplateResult {
  const text = reviewWordsOf(locale);
  return renderFrame(data, locale, 'impact', (context) => {
    const first = data.before === undefined;
    const before = data.before?.edition ?? data.edition;
    const { moved, survey } = impactOf(before, data.edition);
    return html`${renderSurvey(survey, locale)}
      <section>
        <h2>${first ? text.standsNow : text.againstBefore}</h2>
        ${first ? html`<p>${text.firstEdition}</p> ${renderStanding(context, moved)}` : renderMovement(context, moved, before)}
      </section>`;
  });
}

/** A movement over the sample survey, with the survey it was counted on. */
export interface Impact {
  readonly moved: Movement;
  readonly survey: Survey;
}

const known = new WeakMap<Edition, WeakMap<Edition, Impact>>();

/** How the households of the sample survey move from one edition to another, by district. */
export function impactOf(before: Edition, after: Edition): Impact {
  const ofBefore = known.get(before) ?? new WeakMap<Edition, Impact>();
  known.set(before, ofBefore);
  const found = ofBefore.get(after) ?? countImpact(before, after);
  ofBefore.set(after, found);
  return found;
}

function countImpact(before: Edition, after: Edition): Impact {
  const survey = readSurvey([after, before]);
  const { households } = survey;
  const on = { before: dateFor(before), after: dateFor(after) };
  const groupBy = { district: (_: unknown, place: number) => households[place]?.district ?? '' };
  return {
    survey,
    moved: movement(
      before,
      after,
      households.map(({ facts }) => facts),
      { groupBy, on },
    ),
  };
}

/** The date put to an edition: the end of the survey's year, or its first day where that comes later. */
function dateFor({ rulebook: { inForce } }: Edition): string {
  const date = '2018-12-31';
  return inForce.from > date
    ? inForce.from
    : inForce.until !== undefined && inForce.until < date
      ? inForce.until
      : date;
}

/** What the sample survey is. */
export function renderSurvey({ households, refused }: Survey, locale: Locale): TemplateResult {
  const text = reviewWordsOf(locale);
  return html`<p class="remark">
    ${text.survey}: ${text.surveyIs(formatNumber(households.length, locale), formatNumber(refused, locale))}
    ${text.madeUp}
  </p>`;
}

/** How the households stand under one edition, where there is none to compare it with. */
function renderStanding(context: PageContext, { decisions, refused }: Movement): TemplateResult {
  const { locale } = context;
  const text = reviewWordsOf(locale);
  return html`${renderRefused(refused, locale)}
    ${decisions.map((decision) => {
      const label = labelOf(context, decision);
      const present = decision.totals.filter(({ after }) => after > 0);
      return html`<h3>${label}</h3>
        ${renderTable(
          label,
          [text.state, text.households, text.share],
          present.map(({ state, after, shareAfter }) => [
            sayState(context, decision, state),
            formatNumber(after, locale),
            `${percent(shareAfter, locale)}%`,
          ]),
          'figures',
        )}`;
    })}`;
}

function renderRefused(refused: number, locale: Locale): TemplateResult | string {
  return refused === 0
    ? ''
    : html`<p class="remark">${reviewWordsOf(locale).refusedBy(formatNumber(refused, locale))}</p>`;
}

function labelOf({ names }: PageContext, { decision, outcome }: DecisionMovement): string {
  return outcome === undefined ? (names.text.decisions[decision] ?? decision) : names.outcome(outcome);
}

/** How many moved, what it is in rates, by which rules, and by district. */
export function renderMovement(
  context: PageContext,
  { decisions, count, refused }: Movement,
  before: Edition,
): TemplateResult {
  const { locale } = context;
  const text = reviewWordsOf(locale);
  const anyMoved = decisions.some(({ moved }) => moved > 0);
  return html`${renderRefused(refused, locale)}
    ${anyMoved ? '' : html`<p data-moved="0">${text.nobodyMoves}</p>`}
    ${decisions.map((one) => renderDecision(context, one, count, before))}`;
}

function renderDecision(
  context: PageContext,
  decision: DecisionMovement,
  count: number,
  before: Edition,
): TemplateResult {
  const { locale } = context;
  const text = reviewWordsOf(locale);
  const { totals, transitions, groups } = decision;
  const was = contextOf(before, locale);
  const say = (state: string) => sayState(context, decision, state);
  const number = (value: number) => formatNumber(value, locale);
  const label = labelOf(context, decision);
  const total = (kept: (one: Transition) => boolean) =>
    transitions.filter(kept).reduce((sum, one) => sum + one.count, 0);
  const isCompared = ({ before, after }: Transition) => before !== NOT_COMPARABLE && after !== NOT_COMPARABLE;
  const compared = total(isCompared);
  const moved = total((one) => isCompared(one) && one.before !== one.after);
  const lacking = html`<p>${text.cannotCompare(number(count - compared))}</p>`;
  if (compared === 0 && count > 0) return html`<h3>${label}</h3>${lacking}`;
  const present = totals.filter(({ before, after }) => before + after > 0);
  const changed = transitions.filter(({ before, after }) => before !== after);
  return html`<h3>${label}</h3>
    ${moved === 0 ? '' : html`<p data-moved=${moved}><strong>${text.moves(number(moved), number(compared))}</strong></p>`}
    ${compared === count ? '' : lacking}
    ${renderTable(
      label,
      [text.state, text.before, text.after, text.difference],
      present.map(({ state, before, after, shareBefore, shareAfter }) => [
        say(state),
        `${number(before)} (${percent(shareBefore, locale)}%)`,
        `${number(after)} (${percent(shareAfter, locale)}%)`,
        text.points(signed(shareAfter - shareBefore, locale)),
      ]),
      'figures',
    )}
    ${
      changed.length === 0
        ? ''
        : renderTable(
            `${label}: ${text.from} → ${text.to}`,
            [`${text.from} → ${text.to}`, text.households, text.byRules],
            changed.map((one) => [
              html`${say(one.before)} → ${say(one.after)}`,
              number(one.count),
              html`<ul class="plain">
                ${one.rules.map(
                  (rule) =>
                    html`<li>${sayRules(was, rule.before)} → ${sayRules(context, rule.after)}: ${number(rule.count)}</li>`,
                )}
              </ul>`,
            ]),
          )
    }
    ${
      moved === 0
        ? ''
        : html`<details>
            <summary>${text.byDistrict}</summary>
            ${renderTable(
              `${label}: ${text.byDistrict}`,
              [text.district, text.households, text.difference],
              groups.map((group) => [
                group.value,
                `${number(group.moved)}/${number(group.count)}`,
                html`<ul class="plain">
                  ${group.totals
                    .filter(({ before, after }) => before !== after)
                    .map(
                      ({ state, shareBefore, shareAfter }) =>
                        html`<li>${say(state)}: ${text.points(signed(shareAfter - shareBefore, locale))}</li>`,
                    )}
                </ul>`,
              ]),
            )}
          </details>`
    }`;
}

const percent = (share: number, locale: Locale) => formatNumber(Math.round(share * 1000) / 10, locale);

function signed(share: number, locale: Locale): string {
  const points = Math.round(share * 1000) / 10;
  if (points === 0) return formatNumber(0, locale);
  return `${points > 0 ? '+' : '−'}${formatNumber(Math.abs(points), locale)}`;
}

function sayState({ names, locale }: PageContext, { outcome }: DecisionMovement, state: string): string {
  const text = reviewWordsOf(locale);
  if (state === UNDETERMINED) return text.undetermined;
  if (state === NOT_COMPARABLE) return text.notComparable;
  return outcome === undefined ? names.outcome(state) : state === 'yes' ? text.has : text.hasNot;
}

function sayRules({ said, locale }: PageContext, rules: readonly string[]): string {
  if (rules.length === 0) return reviewWordsOf(locale).noRule;
  const rows = said.decisions.flatMap((decision) => decision.rows);
  return rules.map((id) => rows.find(({ rule }) => rule === id)?.label.replace(/\.$/, '') ?? id).join(', ');
}

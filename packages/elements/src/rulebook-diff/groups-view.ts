import type { DecisionMovement } from '@giamngheo/core/diff';
import { html, nothing, type TemplateResult } from 'lit';
import { compareGroups, countMoves, type GroupMove } from './count-data.js';
import { count, type DiffView, percent, tableView, upperFirst } from './view.js';

/** Of each way of grouping: rates before and after in each group, and who moves in it by which rules. */
export function groupsView(
  one: DecisionMovement,
  moves: readonly GroupMove[],
  view: DiffView,
): TemplateResult {
  const ways = [...new Set(one.groups.map(({ by }) => by))];
  return html`${ways.map((by) => html`${ratesView(by, one, view)}${movesView(by, moves, view)}`)}`;
}

function ratesView(
  by: string,
  { groups, totals, states: all }: DecisionMovement,
  view: DiffView,
): TemplateResult {
  const { text, names } = view;
  const states = totals.filter(({ before, after }) => before + after > 0).map(({ state }) => state);
  const own = groups.filter((group) => group.by === by);
  const sorted = [...own].sort(compareGroups);
  return tableView(
    text.byGroup(names.groupBy(by)),
    [
      { label: upperFirst(names.groupBy(by)) },
      ...[text.cases, text.moved, text.openInGroup, ...states.map((state) => names.state(state))].map(
        (label) => ({
          label,
          figures: true,
        }),
      ),
    ],
    sorted.map((group) => {
      const { moved, open } = countMoves(all, group.matrix);
      const rates = states.map((state) => {
        const { shareBefore = 0, shareAfter = 0 } = group.totals.find((total) => total.state === state) ?? {};
        return `${percent(view, shareBefore)} → ${percent(view, shareAfter)}`;
      });
      return [
        names.group(by, group.value),
        ...[group.count, moved, open].map((one) => count(view, one)),
        ...rates,
      ];
    }),
  );
}

function movesView(by: string, moves: readonly GroupMove[], view: DiffView): TemplateResult | typeof nothing {
  const { text, names } = view;
  const own = moves.filter((move) => move.by === by);
  if (own.length === 0) return nothing;
  return tableView(
    text.movesByGroup(names.groupBy(by)),
    [
      { label: upperFirst(names.groupBy(by)) },
      { label: text.from },
      { label: text.to },
      { label: text.rulesBefore, said: true },
      { label: text.rulesAfter, said: true },
      { label: text.cases, figures: true },
    ],
    own.map((move) => [
      names.group(by, move.value),
      names.state(move.before),
      names.state(move.after),
      names.rules(move.rulesBefore),
      names.rules(move.rulesAfter),
      count(view, move.count),
    ]),
  );
}

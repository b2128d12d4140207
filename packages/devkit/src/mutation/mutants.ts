/** A rulebook with one thing changed that its cases ought to notice. */
export interface Mutant {
  /** Where and what: `decisions[0].rules[1].conditions.all[0].operator: lessThanInclusive -> lessThan`. */
  readonly change: string;
  readonly rulebook: unknown;
}

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Edit = {
  readonly path: readonly (string | number)[];
  readonly what: string;
  readonly value: Json | undefined;
};

const SWAPS: Record<string, string> = {
  lessThan: 'lessThanInclusive',
  lessThanInclusive: 'lessThan',
  greaterThan: 'greaterThanInclusive',
  greaterThanInclusive: 'greaterThan',
  equal: 'notEqual',
  notEqual: 'equal',
  in: 'notIn',
  notIn: 'in',
};

/**
 * Every rulebook that differs from the one given by one small change: a rule or condition taken away, a figure one step up
 * or down, a date one day off, an entry of a list dropped, a comparison turned into its neighbour, `all` into `any`, a
 * truth or an outcome into another, a counted fact left out.
 */
export function mutantsOf(rulebook: unknown): Mutant[] {
  return editsOf(rulebook as Json, []).map(({ path, what, value }) => ({
    change: `${format(path)}: ${what}`,
    rulebook: changed(rulebook as Json, path, value),
  }));
}

function editsOf(node: Json, path: readonly (string | number)[]): Edit[] {
  if (typeof node !== 'object' || node === null) return [];
  const own = Array.isArray(node) ? [] : editsOfObject(node, path);
  const entries = Array.isArray(node) ? node.map((value, i) => [i, value] as const) : Object.entries(node);
  return [...own, ...entries.flatMap(([key, value]) => editsOf(value, [...path, key]))];
}

function editsOfObject(node: { [key: string]: Json }, path: readonly (string | number)[]): Edit[] {
  const edits: Edit[] = [];
  const set = (key: string, what: string, value: Json | undefined) =>
    edits.push({ path: [...path, key], what, value });
  if (path[0] === 'parameters' && path.length === 2) edits.push(...editsOfParameter(node, path));
  if (Array.isArray(node.rules)) edits.push(...dropEach(node.rules, [...path, 'rules'], 'rule taken away'));
  for (const key of ['all', 'any']) {
    const parts = node[key];
    if (!Array.isArray(parts) || parts.length < 2) continue;
    edits.push(...dropEach(parts, [...path, key], 'condition taken away'));
    const other = key === 'all' ? 'any' : 'all';
    const { [key]: _, ...rest } = node;
    edits.push({ path, what: `${key} -> ${other}`, value: { ...rest, [other]: parts } });
  }
  if (Array.isArray(node.count) && node.count.length > 1) {
    edits.push(...dropEach(node.count, [...path, 'count'], 'counted fact left out'));
  }
  if (typeof node.operator === 'string') {
    const swap = SWAPS[node.operator];
    if (swap !== undefined) set('operator', `${node.operator} -> ${swap}`, swap);
    if (typeof node.value === 'boolean') set('value', `${node.value} -> ${!node.value}`, !node.value);
    if (Array.isArray(node.value) && node.value.length > 1) {
      edits.push(...dropEach(node.value, [...path, 'value'], 'option left out'));
    }
  }
  if ('not' in node) edits.push({ path, what: 'not taken away', value: node.not as Json });
  if (Array.isArray(node.outcomes) && Array.isArray(node.rules)) {
    edits.push(...editsOfOutcomes(node.outcomes as string[], node.rules, path));
  }
  return edits;
}

function editsOfParameter(node: { [key: string]: Json }, path: readonly (string | number)[]): Edit[] {
  const stated = [{ node, path }];
  (Array.isArray(node.periods) ? node.periods : []).forEach((period, i) => {
    stated.push({ node: period as { [key: string]: Json }, path: [...path, 'periods', i] });
  });
  return stated.flatMap(({ node: one, path: at }) => {
    const figures: [readonly (string | number)[], Json][] = [];
    if (one.value !== undefined) figures.push([[...at, 'value'], one.value]);
    for (const [option, figure] of Object.entries((one.values as { [key: string]: Json }) ?? {})) {
      figures.push([[...at, 'values', option], figure]);
    }
    return figures.flatMap(([where, figure]) => editsOfFigure(figure, where));
  });
}

function editsOfFigure(figure: Json, path: readonly (string | number)[]): Edit[] {
  if (Array.isArray(figure)) return figure.length > 1 ? dropEach(figure, path, 'entry left out') : [];
  if (typeof figure === 'string') {
    const day = Date.parse(`${figure}T00:00:00Z`) / 86_400_000;
    return [day - 1, day + 1].map((other) => {
      const value = new Date(other * 86_400_000).toISOString().slice(0, 10);
      return { path, what: `${figure} -> ${value}`, value };
    });
  }
  if (typeof figure !== 'number') return [];
  const digits = /\.(\d+)$/.exec(String(figure))?.[1]?.length ?? 0;
  return [-1, 1].map((step) => {
    const value = (Math.round(figure * 10 ** digits) + step) / 10 ** digits;
    return { path, what: `${figure} -> ${value}`, value };
  });
}

function editsOfOutcomes(
  outcomes: readonly string[],
  rules: readonly Json[],
  path: readonly (string | number)[],
): Edit[] {
  return rules.flatMap((rule, i) => {
    const given = (rule as { event: { params: { outcome: string } } }).event.params.outcome;
    return outcomes
      .filter((outcome) => outcome !== given)
      .map((outcome) => ({
        path: [...path, 'rules', i, 'event', 'params', 'outcome'],
        what: `${given} -> ${outcome}`,
        value: outcome,
      }));
  });
}

function dropEach(list: readonly Json[], path: readonly (string | number)[], what: string): Edit[] {
  return list.map((_, i) => ({ path: [...path, i], what, value: undefined }));
}

function changed(node: Json, path: readonly (string | number)[], value: Json | undefined): Json | undefined {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  if (Array.isArray(node)) {
    const list = [...node];
    const next = changed(node[key as number] as Json, rest, value);
    if (next === undefined) list.splice(key as number, 1);
    else list[key as number] = next;
    return list;
  }
  const object = node as { [key: string]: Json };
  return { ...object, [key]: changed(object[key] as Json, rest, value) as Json };
}

function format(path: readonly (string | number)[]): string {
  return path
    .map((part, i) => (typeof part === 'number' ? `[${part}]` : `${i > 0 ? '.' : ''}${part}`))
    .join('');
}

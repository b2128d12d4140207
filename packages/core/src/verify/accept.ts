import type { Edition } from '../edition/edition.js';
import type { Accepted } from './check-periods.js';
import type { AnalysisFinding } from './finding.js';
import { asFinding } from './inquiry.js';

/**
 * Marks the findings that the rulebook itself accepts, with its reason, and adds one for each acceptance that no finding
 * answers to: a reason that outlived its cause would hide the next fault. Findings about dates need the whole rulebook.
 */
export function markAccepted(
  edition: Edition,
  findings: readonly AnalysisFinding[],
  about: 'dates' | 'rules',
): readonly AnalysisFinding[] {
  const all = edition.rulebook.accepts ?? [];
  const accepts = all.filter(({ path }) => (path === 'inForce') === (about === 'dates'));
  const used = new Set<Accepted>();
  const marked = findings.map((finding) => {
    const match = accepts.find((one) => answers(one, finding));
    if (match === undefined) return finding;
    used.add(match);
    return { ...finding, accepted: match.reason };
  });
  const stale = accepts.flatMap((one) =>
    used.has(one)
      ? []
      : [
          asFinding(edition.name, {
            code: 'analysis/stale-acceptance',
            where: { path: `accepts[${all.indexOf(one)}]` },
            message: {
              vi: `Bộ quy tắc chấp nhận một phát hiện nay không còn nữa (${one.code}, ${one.path}).`,
              en: `The rulebook accepts a finding that is there no more (${one.code}, ${one.path}).`,
            },
          }),
        ],
  );
  return [...marked, ...stale];
}

function answers(one: Accepted, { code, where }: AnalysisFinding): boolean {
  if (one.code !== code || one.path !== where.path) return false;
  if (one.rules === undefined) return true;
  return [...one.rules].sort().join() === [...(where.rules ?? [])].sort().join();
}

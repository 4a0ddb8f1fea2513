/** Door: what the tools say of the legs of one deal, verdict by verdict: what reaches first, then gaps, then open questions. */
import type { FC } from 'hono/jsx';
import { hookLabel } from '../../api/wording.ts';
import type { Desk } from '../../desk.ts';
import type { Deal } from '../../model/deal.ts';
import { type Reach, type Verdict, verdicts } from '../../model/tool.ts';
import { UnreviewedMark, VerdictMark, verdictMeanings } from './marks.tsx';

/** Long lists that say little are folded. */
const folded = new Set<Verdict>(['unknown', 'lawful', 'exempt', 'out-of-reach']);

interface Finding {
  tool: string;
  reviewed: boolean;
  clauses: string[];
  hooks: Reach['hooks'];
  /** reason -> the legs it is given for */
  reasons: Map<string, string[]>;
}

/** One entry a tool; legs for which it gives the same reason stand together. */
function findingsOf(cells: readonly Reach[], deal: Deal): Finding[] {
  const found = new Map<string, Finding>();
  for (const { tool, clause, reason, reviewed, hooks, leg } of cells) {
    const finding = found.get(tool) ?? { tool, reviewed, clauses: [], hooks, reasons: new Map<string, string[]>() };
    found.set(tool, finding);
    if (clause !== '' && !finding.clauses.includes(clause)) finding.clauses.push(clause);
    const text = deal.legs.find((l) => l.id === leg)?.text ?? leg;
    finding.reasons.set(reason, [...(finding.reasons.get(reason) ?? []), text]);
  }
  return [...found.values()];
}

const hooksText = (hooks: Finding['hooks']): string =>
  hooks.map((h) => `${hookLabel(h.hook)}: ${h.value}${h.by === '' ? '' : ` (${h.by})`}`).join(' · ');

const FindingRow: FC<{ finding: Finding; desk: Desk; oneLeg: boolean }> = ({ finding, desk, oneLeg }) => (
  <li>
    <p class="finding">
      <a href={`/tools/${finding.tool}`}>
        {desk.vocabulary.tools.find((t) => t.id === finding.tool)?.name ?? finding.tool}
      </a>{' '}
      <UnreviewedMark reviewed={finding.reviewed} />
    </p>
    {[...finding.reasons].map(([reason, legs]) => (
      <p>
        {oneLeg ? null : <strong>{`${legs.join(', ')}: `}</strong>}
        {reason}
      </p>
    ))}
    <details class="reason">
      <summary>Clause and handles</summary>
      <p class="soft">{[...finding.clauses, hooksText(finding.hooks)].filter((t) => t !== '').join(' · ')}</p>
    </details>
  </li>
);

export const ReachByVerdict: FC<{ deal: Deal; reach: readonly Reach[]; desk: Desk }> = ({ deal, reach, desk }) => {
  if (reach.length === 0) return <p class="empty">No tool has been held against this deal yet.</p>;
  return (
    <div class="verdicts">
      <p>
        <a href={`/gaps?deal=${deal.id}#cells`}>This deal on the gap map</a>
      </p>
      {verdicts
        .map((verdict) => ({ verdict, cells: reach.filter((cell) => cell.verdict === verdict) }))
        .filter(({ cells }) => cells.length > 0)
        .map(({ verdict, cells }) => (
          <details class="card plain" open={!folded.has(verdict)}>
            <summary>
              <VerdictMark verdict={verdict} /> <span class="n">{new Set(cells.map((c) => c.tool)).size}</span>{' '}
              <span class="soft">{verdictMeanings[verdict]}</span>
            </summary>
            <ul class="findings">
              {findingsOf(cells, deal).map((finding) => (
                <FindingRow finding={finding} desk={desk} oneLeg={deal.legs.length === 1} />
              ))}
            </ul>
          </details>
        ))}
    </div>
  );
};

/** `entente source list`: one line a source, and under the failing ones what is wrong and what helps. */
import type { SourceRow } from '../../collect/kept-source.ts';
import { table } from '../terminal.ts';

const minuteOf = (iso: string | null): string => (iso === null ? '..' : iso.slice(0, 16).replace('T', ' '));

export function sourceListing(rows: readonly SourceRow[]): string {
  if (rows.length === 0) return 'No source yet. Add one: entente source add ADDRESS';
  const lines = table(
    ['id', 'kind', 'state', 'last ok', 'next', 'every', 'new', 'fails', 'address'],
    rows.map(({ id, kind, address, health }) => [
      ...[id, kind, health.failures > 0 && health.state === 'active' ? 'failing' : health.state],
      ...[minuteOf(health.lastOk), minuteOf(health.due), `${health.interval}m`],
      ...[String(health.last?.added ?? 0), String(health.failures), address],
    ]),
  );
  const troubled = rows.filter(({ health }) => health.failures > 0 || health.why !== null);
  return [lines, ...troubled.map(trouble)].join('\n');
}

function trouble({ id, health }: SourceRow): string {
  const { lastFailure, why } = health;
  const cause = health.failures > 0 && lastFailure ? ` ${lastFailure.message}\n  ${lastFailure.hint}` : '';
  return `${id}:${why === null ? '' : ` ${why}`}${cause}`;
}

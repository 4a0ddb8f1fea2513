/** Door: documents by what a person calls them: title, else file name; with the outlet. */
import type { Desk } from '../../desk.ts';

export async function documentCaptions({ store }: Desk, ids: readonly string[]): Promise<Record<string, string>> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return {};
  const { rows } = await store.documents({ filters: { id: wanted.join(',') }, limit: 1000 });
  return Object.fromEntries(
    rows.map((d) => [d.id, [d.title ?? d.name, d.outlet].filter((part) => part !== null && part !== '').join(', ')]),
  );
}

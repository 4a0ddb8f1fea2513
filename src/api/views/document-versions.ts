/** Door: the texts kept of one source item, and what changed between two of them; the texts that repeat a document. */
import type { Desk } from '../../desk.ts';
import type { Document } from '../../model/document.ts';
import { documentIdSchema } from '../../model/ids.ts';
import { type Change, changedLines } from '../../read/changed-lines.ts';
import type { TextLayer } from '../../record/store.ts';
import { held } from './not-found.ts';

export type Layer = Omit<TextLayer, 'text'>;

export interface VersionsView {
  document: Document;
  layers: Layer[];
  /** numbers of the two compared layers, counted from 1 */
  from: number;
  to: number;
  changes: Change[];
}

export async function versionsView(
  desk: Desk,
  id: string,
  at: { from?: string | undefined; to?: string | undefined },
): Promise<VersionsView> {
  const parsed = documentIdSchema.safeParse(id);
  const read = held(parsed.success ? await desk.store.document(parsed.data) : undefined, 'document', '/documents');
  const layers = await desk.store.textLayers(read.document.key);
  const within = (asked: string | undefined, other: number): number =>
    asked !== undefined && /^\d{1,4}$/.test(asked) ? Math.min(Math.max(Number(asked), 1), layers.length) : other;
  const to = within(at.to, layers.length);
  const from = within(at.from, Math.max(1, to - 1));
  const changes = changedLines(layers[from - 1]?.text ?? '', layers[to - 1]?.text ?? '');
  return { document: read.document, layers: layers.map(({ text: _text, ...layer }) => layer), from, to, changes };
}

/** The cluster a document stands in: its original first, then what repeats it. */
export async function clusterOf(desk: Desk, document: Document): Promise<Document[]> {
  if (document.duplicateRole === null) return [];
  const original = document.duplicateOf ?? document.id;
  const first = await desk.store.documents({ filters: { id: original }, limit: 1 });
  const others = await desk.store.documents({ filters: { duplicateOf: original }, sort: 'published', limit: 200 });
  return [...first.rows, ...others.rows];
}

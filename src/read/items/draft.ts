/** Items while they are being made; the index is given once all are in text order. */

import type { ItemType } from '../../model/claim.ts';
import type { Item } from '../../model/document.ts';

export type ItemDraft = Omit<Item, 'index'>;

export function draft(
  type: ItemType,
  span: { start: number; end: number },
  rule: string,
  more: Partial<ItemDraft> = {},
): ItemDraft {
  return { type, start: span.start, end: span.end, authors: [], outlets: [], body: 'present', rule, ...more };
}

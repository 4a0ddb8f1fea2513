/** Staff, credits, copyright and author notes become MASTHEAD items; neighbouring lines of one sort are one item. */

import { draft, type ItemDraft } from './draft.ts';
import { staffForm, staffNames } from './markers.ts';
import { wordSpan } from './raw-lines.ts';
import type { WorkLine } from './work-line.ts';

export function mastheadItems(text: string, lines: readonly WorkLine[]): ItemDraft[] {
  const items: ItemDraft[] = [];
  let open: ItemDraft | null = null;
  for (const line of lines) {
    if (line.rule === 'staff') {
      const staff = staffItem(text, line);
      if (open === null) {
        open = staff;
        items.push(open);
      } else {
        open.end = staff.end;
        open.authors = [...open.authors, ...staff.authors];
      }
      continue;
    }
    open = null;
    if (line.rule === 'staff-sentence')
      items.push(
        draft('MASTHEAD', wordSpan(text, line), 'staff-sentence', {
          subtype: 'staff',
          authors: staffNames(line.words),
        }),
      );
    if (line.kind === 'credit' || line.rule === 'copyright')
      items.push(draft('MASTHEAD', wordSpan(text, line), line.rule, { subtype: 'credit' }));
  }
  return items;
}

/** The item ends with the name: addresses behind it, mostly obfuscated, are not kept. */
function staffItem(text: string, line: WorkLine): ItemDraft {
  const span = wordSpan(text, line);
  const found = staffForm.exec(line.words);
  const name = found?.[1] ?? '';
  return draft('MASTHEAD', { start: span.start, end: span.start + (found?.[0].length ?? line.words.length) }, 'staff', {
    subtype: 'staff',
    authors: [name],
  });
}

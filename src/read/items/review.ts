/** A periodical (monthly review, newsletter): sections, highlights, links with their outlets, reading lists, masthead. */
import type { OutletTable } from '../../model/knowledge.ts';
import { draft, type ItemDraft } from './draft.ts';
import { authorsAndOutlets, type OutletTail, outletTail } from './outlet-tail.ts';
import { wordSpan } from './raw-lines.ts';
import { isScope, type SectionClass, sectionClassOf } from './sections.ts';
import { nextWords, set, type WorkLine } from './work-line.ts';

/** Two sections, or one over links with outlets: an article has neither. */
export function isReview(lines: readonly WorkLine[], outlets: OutletTable): boolean {
  const sections = lines.filter((l) => l.kind === 'section').length;
  if (sections >= 2) return true;
  const tails = lines
    .filter((l) => l.kind === 'body' || l.kind === 'heading')
    .filter((l) => outletTail(l.words, outlets)?.afterStop === true).length;
  return sections === 1 ? tails >= 1 : tails >= 3;
}

export function reviewItems(text: string, lines: WorkLine[], outlets: OutletTable): ItemDraft[] {
  const items: ItemDraft[] = [];
  let section: { title: string; class: SectionClass } | null = null;
  lines.forEach((line, i) => {
    if (line.kind === 'section') {
      section = { title: line.words, class: sectionClassOf(line.words) ?? 'other' };
      items.push(draft('SECTION', wordSpan(text, line), line.rule, { title: line.words }));
      return;
    }
    if (line.kind !== 'body' && line.kind !== 'heading') return;
    const item = section === null ? introItem(text, lines, i) : sectionItem(text, lines, i, section, outlets);
    if (item !== null) items.push(section === null ? item : { ...item, section: (section as { title: string }).title });
  });
  mastheadTitle(lines);
  return items;
}

/** Before the first section a periodical says what it is, or already tells its stories. */
function introItem(text: string, lines: WorkLine[], i: number): ItemDraft | null {
  const line = lines[i];
  if (line === undefined) return null;
  const below = lines[nextWords(lines, i)];
  if (line.kind === 'heading' && below?.kind === 'body' && !isScope(below.words))
    return draft('HIGHLIGHT', wordSpan(text, line), 'story', { title: line.words });
  if (!isScope(line.words)) return null;
  set(line, 'masthead', 'scope');
  return draft('MASTHEAD', wordSpan(text, line), 'scope', { subtype: 'scope' });
}

function sectionItem(
  text: string,
  lines: WorkLine[],
  i: number,
  section: { class: SectionClass },
  outlets: OutletTable,
): ItemDraft | null {
  const line = lines[i];
  if (line === undefined) return null;
  if (section.class === 'highlights') {
    if (line.kind !== 'heading') return null;
    line.rule = `highlight-${line.rule}`;
    return draft('HIGHLIGHT', wordSpan(text, line), 'highlight', { title: line.words });
  }
  const tail = outletTail(line.words, outlets);
  if (section.class === 'analysis' || section.class === 'perspectives')
    return readingItem(text, lines, i, section.class, tail, outlets);
  const isLink = tail !== null && (tail.afterStop || tail.known === tail.parts.length);
  if (!isLink && !(section.class === 'links' && line.kind === 'body' && line.words.length > 60)) return null;
  set(line, 'link-item', isLink ? 'outlet-tail' : 'links-section');
  return draft('LINK', wordSpan(text, line), line.rule, { outlets: isLink ? tail.parts : [] });
}

/** A title in a reading list; without outlet only when it is a line of its own that is no masthead's title. */
function readingItem(
  text: string,
  lines: WorkLine[],
  i: number,
  kind: 'analysis' | 'perspectives',
  tail: OutletTail | null,
  outlets: OutletTable,
): ItemDraft | null {
  const line = lines[i];
  if (line === undefined || tail === null || line.words.length > 400) return null;
  set(line, 'link-item', `${kind}-title`);
  const named = authorsAndOutlets(tail.parts, outlets);
  return draft(kind === 'analysis' ? 'ANALYSIS' : 'PERSPECTIVE', wordSpan(text, line), line.rule, {
    title: line.words.slice(0, tail.at).trim(),
    ...named,
  });
}

/** The periodical's name over its staff. */
function mastheadTitle(lines: WorkLine[]): void {
  const staff = lines.findIndex((l) => l.rule === 'staff');
  const above = staff < 0 ? -1 : nextWords(lines, staff, -1);
  const line = lines[above];
  if (line !== undefined && line.words.length <= 60 && !/[.!?]$/.test(line.words))
    set(line, 'masthead', 'masthead-title');
}

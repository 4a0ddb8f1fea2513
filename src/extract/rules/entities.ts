/** Extraction, rules engine: known names first, then persons a title gives away, then their surnames later in the text. */
import type { Gazetteer, Mention } from '../../model/knowledge.ts';
import { inferredNames } from './inferred-names.ts';

/** A name in the text; collapsed to one word before clauses are read. */
export type EntityMention = Mention;

export interface Entities {
  /** whoever can act or be acted on, and places; in order, without overlaps */
  names: EntityMention[];
  goods: Mention[];
}

const titles =
  'President|Prime Minister|Premier|Vice President|Foreign Minister|Defen[cs]e Minister|Finance Minister|Minister|Foreign Secretary|Defen[cs]e Secretary|Secretary|Chancellor|Ambassador|Envoy|Governor|General|Admiral|Marshal|Colonel|King|Crown Prince|Supreme Leader|Leader|Chairman|Speaker|Secretary General|Secretary-General|Deputy|CEO|Director|Commander|Spokes(?:man|woman|person)';
const spaced = `(?:${titles})`
  .replaceAll(' ', '[ -]')
  .replace(/(?<=[(|\]])([A-Z])/g, (c) => `[${c}${c.toLowerCase()}]`);
const personAfterTitle = new RegExp(
  `^(?:['’]s?)?\\s(?:\\p{L}[\\p{L}-]*\\s){0,3}?(?:of\\s\\p{Lu}\\p{L}+\\s)?${spaced},?\\s((?:\\p{Lu}[\\p{L}'’-]+)(?:\\s(?:al-|el-|bin\\s|van\\s|von\\s|de\\s)?\\p{Lu}[\\p{L}'’-]+){1,2})`,
  'u',
);

/** Gazetteers look at a stretch at a time, so that a text of any length needs little memory. */
const WINDOW = 200_000;

export function entitiesOf(text: string, lang: string, gazetteer: Gazetteer): Entities {
  const names: EntityMention[] = [];
  const goods: Mention[] = [];
  for (let from = 0; from < text.length; ) {
    const to = windowEnd(text, from);
    for (const found of gazetteer.mentionsIn(text.slice(from, to), lang)) {
      const mention = { ...found, start: found.start + from, end: found.end + from };
      if (mention.kind === 'good') goods.push(mention);
      else if ((mention.kind !== 'office' || mention.code !== null) && !isExcepted(text, mention)) names.push(mention);
    }
    from = to;
  }
  if (lang !== 'en') return { names, goods };
  const persons = withPersons(text, names);
  const all = merge(persons, inferredNames(text, persons));
  return { names: withTitles(text, all), goods: joined(text, goods) };
}

/** "Non-U.S. persons" are everybody else. */
const isExcepted = (text: string, { start }: Mention): boolean =>
  /\bnon[-‐‑]$/i.test(text.slice(Math.max(0, start - 4), start));

function windowEnd(text: string, from: number): number {
  if (from + WINDOW >= text.length) return text.length;
  const line = text.lastIndexOf('\n', from + WINDOW);
  return line > from ? line + 1 : from + WINDOW;
}

const titleWords = new RegExp(
  `^(?:['’]s?)?\\s(?:(?:${titles.replaceAll(' ', '|')}|Foreign|Vice|Deputy|First|Acting|then|Counterpart|Envoy|Special|State|of|Secretary-General|Affairs|Senior|Top|Former|Army|Chief|Representative|Permanent|Official|Diplomat|for)\\s)+$`,
  'iu',
);
const bareTitle = new RegExp(`(?:^|\\s)(${spaced})\\s$`, 'u');

/** "Russian Defence Minister X" and "Corps (IRGC)" are one name: the title's state is the person's, and a parser cannot split it. */
function withTitles(text: string, names: readonly EntityMention[]): EntityMention[] {
  const out: EntityMention[] = [];
  for (const name of names) {
    const last = out.at(-1);
    const between = last ? text.slice(last.end, name.start) : '';
    if (
      last &&
      name.kind === 'person' &&
      last.code === name.code &&
      last.kind !== 'person' &&
      titleWords.test(between)
    ) {
      out[out.length - 1] = { ...name, start: last.start };
    } else if (last && between === ' (' && last.id === name.id && text.charAt(name.end) === ')') {
      out[out.length - 1] = { ...last, end: name.end + 1 };
    } else out.push(name.kind === 'person' ? withBareTitle(text, name, last?.end ?? 0) : withInitials(text, name));
  }
  return out;
}

/** "Belarus (BLR)": initials that are no name of their own would break a list for the parser. */
function withInitials(text: string, name: EntityMention): EntityMention {
  const behind = name.kind === 'state' ? /^ \(\p{Lu}{2,5}\)/u.exec(text.slice(name.end, name.end + 8)) : null;
  return behind ? { ...name, end: name.end + behind[0].length } : name;
}

function withBareTitle(text: string, name: EntityMention, from: number): EntityMention {
  const match = bareTitle.exec(text.slice(Math.max(from, name.start - 40), name.start));
  return match?.[1] ? { ...name, start: name.start - match[1].length - 1 } : name;
}

/** Goods named side by side, a model and its kind, are one: "Hwasong-18" "ballistic missiles". */
function joined(text: string, goods: readonly Mention[]): Mention[] {
  const out: Mention[] = [];
  for (const good of goods) {
    const last = out.at(-1);
    if (last && /^[ \u00a0]$/.test(text.slice(last.end, good.start))) {
      out[out.length - 1] = { ...good, start: last.start, text: text.slice(last.start, good.end) };
    } else out.push(good);
  }
  return out;
}

/** "Finnish Prime Minister Petteri Orpo": acts for Finland, and so does "Orpo" from there on. */
function withPersons(text: string, known: readonly EntityMention[]): EntityMention[] {
  const persons: EntityMention[] = [];
  for (const mention of known) {
    if (mention.code === null || mention.kind === 'person' || mention.kind === 'place') continue;
    const tail = text.slice(mention.end, mention.end + 120);
    const match = /\p{Lu}/u.test(tail) ? personAfterTitle.exec(tail) : null;
    const name = match?.[1];
    if (!match || !name || !/^\p{Lu}/u.test(name)) continue;
    const end = mention.end + match[0].length;
    const start = end - name.length;
    if (known.some((m) => m.start < end && m.end > start)) continue;
    persons.push(person(text, start, end, mention.code));
  }
  return merge(known, [...persons, ...surnames(text, persons, known)]);
}

function person(text: string, start: number, end: number, code: string): EntityMention {
  const words = text.slice(start, end);
  return { start, end, text: words, id: `person:${words}`, kind: 'person', code, sense: 'name', sector: 'GOV' };
}

function surnames(text: string, persons: readonly EntityMention[], known: readonly EntityMention[]): EntityMention[] {
  const out: EntityMention[] = [];
  const seen = new Set<string>();
  for (const full of persons) {
    const surname = full.text.split(/\s/).at(-1) ?? '';
    if (surname.length < 3 || seen.has(surname) || full.code === null) continue;
    seen.add(surname);
    for (let at = text.indexOf(surname, full.end); at >= 0; at = text.indexOf(surname, at + surname.length)) {
      const end = at + surname.length;
      if (/\p{L}/u.test(text.charAt(at - 1)) || /\p{L}/u.test(text.charAt(end))) continue;
      out.push({ ...full, start: at, end, text: surname });
    }
  }
  const taken = known.map((m) => m.start);
  const starts = new Set(taken);
  return out.filter((m) => !starts.has(m.start));
}

function merge(known: readonly EntityMention[], more: readonly EntityMention[]): EntityMention[] {
  const all = [...known, ...more].sort((a, b) => a.start - b.start || b.end - a.end);
  return all.filter((m, i) => i === 0 || m.start >= (all[i - 1]?.end ?? 0));
}

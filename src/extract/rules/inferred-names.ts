/** Extraction, rules engine: names the vocabulary lacks whose state the words around them give: "Iranian freighter X", "X, a Chinese refiner", "Beijing's X said". They keep it through the text. */
import type { EntityMention } from './entities.ts';

const people =
  'president|premier|chancellor|minister|secretary|envoy|ambassador|diplomat|spokesman|spokeswoman|spokesperson|general|admiral|colonel|commander|marshal|official|lawmaker|negotiator|representative|delegate|chief|head|director|governor|leader|analyst|hacker|businessman|banker|national|citizen|scientist|engineer|trader|tycoon|oligarch|officer|adviser|advisor|aide|counterpart|deputy|chairman|mayor|programmer|broker';
const firms =
  'firm|company|bank|lender|refiner|refinery|trader|supplier|maker|manufacturer|contractor|operator|airline|carrier|shipyard|shipper|insurer|group|conglomerate|producer|exporter|importer|subsidiary|front|exchange|agency|newspaper|outlet|developer|university|institute|factory|plant|fund|enterprise|corporation|seller|buyer|broker|startup|miner|yard|builder|exporter';
const ships =
  'freighter|tanker|ship|vessel|cargo ship|destroyer|frigate|submarine|corvette|carrier|trawler|yacht|bulker|containership';
const forces = 'brigade|division|battalion|regiment|army|corps|fleet|unit';
const role = new RegExp(`\\b(?:(${people})|(${firms})|(${ships})|(${forces}))s?\\b`, 'iu');

/** Up to four words of a name; one will do where a noun of the kind stands before it. */
const names = /(?<![\p{L}\p{N}'’.-])\p{Lu}[\p{L}\p{N}'’-]+(?:\s(?:al-|bin\s|of\s|de\s)?\p{Lu}[\p{L}\p{N}'’-]*){0,3}/gu;
const NOT_NAMES =
  /^(?:The|A|An|In|On|At|It|He|She|They|We|But|And|For|By|From|This|That|These|Those|Its|His|Her|Their|After|Before|When|While|If|As|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)$/;
const speaks =
  /^\s(?:said|says|told|warned|added|retorted|called|accused|urged|met|spoke|argued|wrote|announced|replied|denied)\b/u;

/** Mentions of unknown names with the code of whoever their description names; in order. */
export function inferredNames(text: string, known: readonly EntityMention[]): EntityMention[] {
  const found: EntityMention[] = [];
  const seen = new Set<string>();
  let k = 0;
  for (const match of text.matchAll(names)) {
    const [start, end] = [match.index, match.index + match[0].length];
    while (k < known.length && (known[k]?.end ?? 0) <= start) k++;
    if ((known[k]?.start ?? Number.POSITIVE_INFINITY) < end || seen.has(match[0])) continue;
    const name = match[0].replace(/['’]s$/u, '');
    if (NOT_NAMES.test(name.split(' ')[0] ?? '')) continue;
    const span = { start, end: start + name.length, name };
    const own = described(text, span, known, k) ?? apposed(text, span, known, k);
    if (!own) continue;
    seen.add(name);
    found.push(own);
  }
  return found.length === 0 ? [] : again(text, found, known);
}

interface Span {
  start: number;
  end: number;
  name: string;
}

/** "Chinese refiner X", "Iran's ambassador X", "Moscow's X said": the description stands before the name. */
function described(text: string, span: Span, known: readonly EntityMention[], k: number): EntityMention | null {
  const owner = known[k - 1];
  if (!owner || owner.code === null || owner.kind === 'good' || owner.kind === 'place' || span.start - owner.end > 60)
    return null;
  const between = text.slice(owner.end, span.start);
  if (!/^(?:['’]s)?(?:[\s-][\p{Ll}-]+){0,5}\s(?:the\s)?$/u.test(between)) return null;
  const noun = role.exec(between.split(/\s/).slice(-3).join(' '));
  if (noun) return mention(span, owner.code, kindOf(noun));
  const possessive = /^['’]s\s$/u.test(between);
  if (!possessive || !/^\S+\s\S+$/u.test(span.name) || !speaks.test(text.slice(span.end, span.end + 14))) return null;
  return mention(span, owner.code, 'person');
}

/** "X, a Chinese insurer", "X, Tehran's envoy": the description stands behind it. */
function apposed(text: string, span: Span, known: readonly EntityMention[], k: number): EntityMention | null {
  const owner = known[k];
  if (!owner || owner.code === null || owner.start - span.end > 40) return null;
  if (!/^,\s(?:an?\s|the\s|its\s)?(?:[\p{Ll}-]+\s){0,3}$/u.test(text.slice(span.end, owner.start))) return null;
  if (owner.sense === 'name' && !/^['’]s/u.test(text.slice(owner.end, owner.end + 2))) return null;
  const noun = role.exec(
    (/^(?:['’]s)?(?:[\s-][\p{Ll}-]+){1,5}/u.exec(text.slice(owner.end, owner.end + 60)) ?? [''])[0],
  );
  return noun ? mention(span, owner.code, kindOf(noun)) : null;
}

const kindOf = (noun: RegExpExecArray): EntityMention['kind'] =>
  noun[1] ? 'person' : noun[2] ? 'company' : noun[3] ? 'vessel' : 'military';

function mention({ start, end, name }: Span, code: string, kind: EntityMention['kind']): EntityMention {
  const id = `${kind}:${name}`;
  const base = { start, end, text: name, id, kind, code, sense: 'name' as const };
  return kind === 'person' ? { ...base, sector: 'GOV' } : base;
}

/** Every further place of the name; of a person also of the surname. */
function again(text: string, found: readonly EntityMention[], known: readonly EntityMention[]): EntityMention[] {
  const out = [...found];
  for (const first of found) {
    const surname = first.kind === 'person' ? (first.text.split(/\s/).at(-1) ?? '') : '';
    for (const name of new Set([first.text, surname])) {
      if (name.length < 4) continue;
      for (let at = text.indexOf(name, first.end); at >= 0; at = text.indexOf(name, at + name.length)) {
        const end = at + name.length;
        if (/[\p{L}\p{N}-]/u.test(text.charAt(at - 1)) || /[\p{L}\p{N}]/u.test(text.charAt(end))) continue;
        out.push({ ...first, start: at, end, text: name });
      }
    }
  }
  const taken = startsOf(known);
  return out.filter((m) => !taken(m)).sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Whether a known name overlaps. */
function startsOf(known: readonly EntityMention[]): (m: EntityMention) => boolean {
  return (m) => {
    let [low, high] = [0, known.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((known[middle]?.end ?? 0) <= m.start) low = middle + 1;
      else high = middle;
    }
    return (known[low]?.start ?? Number.POSITIVE_INFINITY) < m.end;
  };
}

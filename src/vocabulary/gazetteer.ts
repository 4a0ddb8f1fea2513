// Vocabulary: finds known names in a text in one pass. A trie over folded characters gives the longest name at each word
// start; then rules of the script decide whether the word really ends there, and weak names need support in the text.
import type { Gazetteer, Mention, Place } from '../model/knowledge.ts';
import { type Alias, aliasesOf, type Names, type Target } from './aliases.ts';
import { ARABIC, classOf, fold, HAN, HANGUL, IGNORED, isBound, OTHER } from './fold.ts';
import type { NameRules } from './name-rules.ts';

/** A node opens its branches when a text first reaches it: most of the vocabulary is never met. */
interface Node {
  depth: number;
  pending: Alias[];
  next: Map<number, Node> | undefined;
  ends: Alias[];
}

/** A name found at a place, with all it may mean there. */
interface Found {
  start: number;
  end: number;
  readings: Alias[];
}

const BLANK = 0x20;
const node = (depth: number, pending: Alias[]): Node => ({ depth, pending, next: undefined, ends: [] });

function branches(at: Node): Map<number, Node> {
  if (at.next) return at.next;
  const next = new Map<number, Node>();
  for (const alias of at.pending) {
    if (alias.key.length === at.depth) {
      at.ends.push(alias);
      continue;
    }
    const code = alias.key.charCodeAt(at.depth);
    const branch = next.get(code);
    if (branch) branch.pending.push(alias);
    else next.set(code, node(at.depth + 1, [alias]));
  }
  at.pending = [];
  at.next = next;
  return next;
}

export function buildGazetteer(names: Names): Gazetteer {
  const root = node(0, aliasesOf(names));
  const ends = wordEnds(names.nameRules);
  const actors = new Map(names.actors.map((actor) => [actor.id, actor]));
  const goods = new Map(names.goods.map((good) => [good.id, good]));
  const places = new Map(names.places.map((place) => [place.id, place]));
  const labels = new Map<string, string>();
  for (const actor of names.actors) {
    if (actor.code !== null && (actor.kind === 'state' || actor.kind === 'organisation') && !labels.has(actor.code)) {
      labels.set(actor.code, actor.name);
    }
  }
  return {
    mentionsIn: (text) => settle(text, find(text, root, ends), places),
    actor: (id) => actors.get(id),
    good: (id) => goods.get(id),
    place: (id) => places.get(id),
    label: (code) => labels.get(code) ?? code,
  };
}

/** Whether a word may end at `end`: a bound of its script, or an ending that its language writes onto a name. */
type WordEnd = (text: string, end: number) => boolean;

function wordEnds(rules: NameRules): WordEnd {
  const alternatives = (list: readonly string[]): string => list.join('|');
  const korean = new RegExp(`^(?:${alternatives(rules.koreanNouns)})?(?:${alternatives(rules.koreanParticles)})*$`);
  const persian = new RegExp(`^(?:${alternatives(rules.persianEndings)})$`);
  return (text, end) => {
    const before = text.charCodeAt(end - 1);
    if (end === text.length || isBound(before, text.charCodeAt(end))) return true;
    const script = classOf(before);
    if (script !== HANGUL && script !== ARABIC) return false;
    let stop = end;
    while (stop < text.length && stop - end < 12 && classOf(text.charCodeAt(stop)) === script) stop++;
    return (script === HANGUL ? korean : persian).test(text.slice(end, stop));
  };
}

function find(text: string, root: Node, wordEnd: WordEnd): Found[] {
  const out: Found[] = [];
  let before = OTHER;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const script = classOf(unit);
    if (script === OTHER || (before === script && script !== HAN)) {
      before = script;
      continue;
    }
    before = script;
    const found = longestAt(text, at, root, wordEnd);
    if (!found || isBrokenPair(text, found, root, wordEnd)) continue;
    out.push(found);
    at = found.end - 1;
    before = classOf(text.charCodeAt(at));
  }
  return out;
}

/** 在美中国: the second syllable of what looks like a pair (美中) opens a longer name. */
function isBrokenPair(text: string, found: Found, root: Node, wordEnd: WordEnd): boolean {
  if (!found.readings.some((reading) => reading.second)) return false;
  return (longestAt(text, found.end - 1, root, wordEnd)?.end ?? 0) > found.end;
}

function longestAt(text: string, start: number, root: Node, wordEnd: WordEnd): Found | undefined {
  let best: Found | undefined;
  let here = root;
  let at = start;
  while (at < text.length) {
    const code = fold(text.charCodeAt(at));
    at++;
    if (code === IGNORED) continue;
    if (code === BLANK) {
      at = afterBlank(text, at - 1);
      if (at < 0) break;
    }
    const next = branches(here).get(code);
    if (!next) break;
    here = next;
    branches(here);
    if (here.ends.length === 0 || !wordEnd(text, at)) continue;
    const end = at;
    const readings = here.ends.filter((alias) => capitalsFit(text, start, end, alias.capitals));
    if (readings.length > 0) best = { start, end, readings };
  }
  return best;
}

/** A name may run over a line break, not over a paragraph: -1 there. */
function afterBlank(text: string, from: number): number {
  let at = from;
  let breaks = 0;
  while (at < text.length && fold(text.charCodeAt(at)) === BLANK) {
    if (text.charCodeAt(at) === 0x0a) breaks++;
    at++;
  }
  return breaks > 1 ? -1 : at;
}

function capitalsFit(text: string, start: number, end: number, capitals: Alias['capitals']): boolean {
  if (capitals !== 'all' && !capitals.includes(true)) return true;
  let word = 0;
  let before = OTHER;
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    const script = classOf(unit);
    if (script !== OTHER) {
      const starts = before === OTHER;
      if ((capitals === 'all' || (starts && capitals[word] === true)) && isSmall(unit)) return false;
      if (starts) word++;
    }
    before = script;
  }
  return true;
}

function isSmall(unit: number): boolean {
  if (unit < 0x80) return unit >= 0x61 && unit <= 0x7a;
  const char = String.fromCharCode(unit);
  return char !== char.toUpperCase();
}

/** From what was found to mentions: each gets one meaning, weak names only with support, and the rest falls away. */
function settle(text: string, found: readonly Found[], places: ReadonlyMap<string, Place>): Mention[] {
  const support = supportIn(found);
  const out: Mention[] = [];
  for (const name of found) {
    const reading = readingOf(text, name, support);
    if (reading?.target === undefined) continue;
    const { start, end } = name;
    if (reading.second) {
      out.push(mention(text, start, start + 1, reading.target), mention(text, end - 1, end, reading.second));
      continue;
    }
    const target = seatOnly(text, end, reading.target, places);
    if (target) out.push(mention(text, start, end, target));
  }
  return out;
}

const mention = (text: string, start: number, end: number, target: Target): Mention => ({
  start,
  end,
  text: text.slice(start, end),
  ...target,
});

/** "Brussels-based" says where, not for whom. */
function seatOnly(text: string, end: number, target: Target, places: ReadonlyMap<string, Place>): Target | undefined {
  if (target.sense !== 'metonym' || !/^[-‐‑]based\b/i.test(text.slice(end, end + 7))) return target;
  const place = target.place === undefined ? undefined : places.get(target.place);
  return place && { id: place.id, kind: 'place', code: place.country, sense: 'name' };
}

/** Where each actor is named beyond doubt, and which states are named at all. */
interface Support {
  ids: Map<string, number[]>;
  states: Set<string>;
}

function supportIn(found: readonly Found[]): Support {
  const ids = new Map<string, number[]>();
  const states = new Set<string>();
  for (const { start, readings } of found) {
    const reading = readings[0];
    if (reading?.target === undefined || readings.some((other) => other.needs === undefined) === false) continue;
    const sure = readings.find((other) => other.needs === undefined)?.target ?? reading.target;
    ids.set(sure.id, [...(ids.get(sure.id) ?? []), start]);
    if (sure.kind === 'state' && sure.code !== null) states.add(sure.code);
    if (reading.second?.code) states.add(reading.second.code);
  }
  return { ids, states };
}

function readingOf(text: string, name: Found, support: Support): Alias | undefined {
  const sure = name.readings.find((reading) => reading.needs === undefined);
  if (sure) return sure;
  if (givenNameFollows(text, name)) return undefined;
  return (
    nearest(name, support) ?? name.readings.find((reading) => reading.needs === 'state' && isNamed(reading, support))
  );
}

const isNamed = (reading: Alias, support: Support): boolean =>
  reading.target?.code !== undefined && reading.target.code !== null && support.states.has(reading.target.code);

/** "Kim Hyun-chong" is not "Kim", "the North Caucasus" not "the North". */
function givenNameFollows(text: string, { end, readings }: Found): boolean {
  return readings[0]?.capitals !== 'all' && /^[ \u00a0]\p{Lu}\p{Ll}/u.test(text.slice(end, end + 3));
}

/** Of several bearers of a surname the one named last before it, else the first named after it. */
function nearest({ start, readings }: Found, support: Support): Alias | undefined {
  let best: { reading: Alias; distance: number } | undefined;
  for (const reading of readings) {
    for (const at of support.ids.get(reading.target?.id ?? '') ?? []) {
      const distance = at < start ? start - at : 1e9 + at;
      if (!best || distance < best.distance) best = { reading, distance };
    }
  }
  return best?.reading;
}

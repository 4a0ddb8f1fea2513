// Vocabulary: finds listed names in a text in one pass. A trie over folded characters gives the longest name at each word
// start; rules of the script decide whether the word really ends there. Offsets are those of the text as it came.
import type { Alias } from './aliases.ts';
import { ARABIC, classOf, fold, HAN, HANGUL, IGNORED, isBound, isSmall, OTHER } from './fold.ts';
import type { NameRules } from './name-rules.ts';

/** One written form and what it may mean. */
interface Form {
  key: string;
  alias: Alias;
}

/** A node opens its branches when a text first reaches it: most of the vocabulary is never met. */
interface Node {
  depth: number;
  pending: Form[];
  next: Map<number, Node> | undefined;
  ends: Alias[];
}

/** A name found at a place, with all it may mean there. */
export interface Found {
  start: number;
  end: number;
  readings: Alias[];
}

const BLANK = 0x20;
const node = (depth: number, pending: Form[]): Node => ({ depth, pending, next: undefined, ends: [] });

function branches(at: Node): Map<number, Node> {
  if (at.next) return at.next;
  const next = new Map<number, Node>();
  for (const form of at.pending) {
    if (form.key.length === at.depth) {
      at.ends.push(form.alias);
      continue;
    }
    const code = form.key.charCodeAt(at.depth);
    const branch = next.get(code);
    if (branch) branch.pending.push(form);
    else next.set(code, node(at.depth + 1, [form]));
  }
  at.pending = [];
  at.next = next;
  return next;
}

/** The search for these names, ready for any number of texts. */
export function nameFinder(aliases: readonly Alias[], rules: NameRules): (text: string) => Found[] {
  const forms = aliases.flatMap((alias) => alias.keys.map((key) => ({ key, alias })));
  const root = node(0, forms);
  const ends = wordEnds(rules);
  return (text) => find(text, root, ends);
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
    if (!found || isBrokenPair(text, found, root, wordEnd) || isPartOfName(text, found)) continue;
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

/** A weak name before another capital: "Kim Hyun-chong" is not "Kim", "the South China Sea" not "the South". */
function isPartOfName(text: string, { end, readings }: Found): boolean {
  const weak = readings.every((reading) => reading.needs !== undefined && reading.capitals !== 'all');
  return weak && /^[ \u00a0]\p{Lu}\p{Ll}/u.test(text.slice(end, end + 3));
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

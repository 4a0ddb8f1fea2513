// Resolve: the names of one document, each taken together with its other places: coreference by full name and surname.
import type { Claim } from '../../model/claim.ts';
import type { Actor, Mention as Named } from '../../model/knowledge.ts';
import { foldName } from '../../vocabulary/fold.ts';
import type { MentionKnowledge } from './knowledge.ts';

export interface Span {
  start: number;
  end: number;
}

/** A number this near behind a name is given with it. */
export const besideName = 60;

/** A name and where it stands, before anybody is looked up. */
export interface Cluster {
  /** the fullest form */
  name: string;
  kind: Named['kind'];
  /** the vocabulary's actor that bears the form; absent for names it does not list */
  listed?: string;
  spans: (Span & { text: string })[];
}

/** Texts are looked at a stretch at a time, so that one of any length needs little memory. */
const stretch = 200_000;

export function namedIn(text: string, lang: string, { gazetteer }: MentionKnowledge): Named[] {
  const out: Named[] = [];
  for (let from = 0; from < text.length; ) {
    const line = text.lastIndexOf('\n', from + stretch);
    const to = from + stretch >= text.length ? text.length : line > from ? line + 1 : from + stretch;
    for (const found of gazetteer.mentionsIn(text.slice(from, to), lang))
      out.push({ ...found, start: found.start + from, end: found.end + from });
    from = to;
  }
  return out;
}

/** Organisations of states are known by a code of their own, as states are: who is meant is not in question. */
const bearsCode = ({ kind, code }: Actor): boolean => kind === 'organisation' && code?.startsWith('IGO:') === true;

/** States, goods and places are no actors whose identity is in question. */
const questioned = new Set<Named['kind']>([
  'person',
  'body',
  'company',
  'bank',
  'organisation',
  'military',
  'vessel',
  'group',
  'outlet',
]);

export function clustersIn(
  text: string,
  { named, claims, identifiers }: { named: readonly Named[]; claims: readonly Claim[]; identifiers: readonly Span[] },
  knowledge: MentionKnowledge,
): Cluster[] {
  const clusters = new Map<string, Cluster>();
  for (const { id, kind, start, end } of named) {
    const actor = questioned.has(kind) ? knowledge.gazetteer.actor(id) : undefined;
    if (actor === undefined || bearsCode(actor)) continue;
    const span = { start, end, text: text.slice(start, end) };
    const cluster = clusters.get(id);
    if (cluster) cluster.spans.push(span);
    else clusters.set(id, { name: span.text, kind, listed: id, spans: [span] });
  }
  const listed = [...clusters.values()].map((cluster) => ({ ...cluster, name: fullest(cluster.spans) }));
  const isTaken = taken(named);
  const rest = unlisted(text, isTaken, claims).filter(
    ({ name, spans }) =>
      knowledge.namesLike(name).length > 0 ||
      spans.some((span) => identifiers.some((id) => id.start >= span.end - 1 && id.start - span.end < besideName)),
  );
  for (const cluster of rest) joinSurnames(text, cluster, isTaken);
  return [...listed, ...rest].sort((a, b) => (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0));
}

/** The longest form; of equal ones the first. */
const fullest = (spans: Cluster['spans']): string =>
  spans.reduce((best, { text }) => (text.length > best.length ? text : best), '');

type IsTaken = (span: { start: number; end: number }) => boolean;

/** Whether a listed name stands there; names come in order and do not overlap. */
function taken(named: readonly Named[]): IsTaken {
  return ({ start, end }) => {
    let [low, high] = [0, named.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((named[middle]?.end ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    return (named[low]?.start ?? Number.POSITIVE_INFINITY) < end;
  };
}

/** A given name and a family name, both with a capital; particles may stand between. */
const particle = '(?:al-|el-|bin |ibn |van |von |de |der )?';
const personName = new RegExp(
  `(?<![\\p{L}\\p{N}.'’-])\\p{Lu}[\\p{L}'’-]+(?: ${particle}\\p{Lu}[\\p{L}'’.-]*){1,3}(?![\\p{L}\\p{N}])`,
  'gu',
);
/** Words that open a name only because they open a sentence or a title. */
const notFirst =
  /^(?:The|A|An|In|On|At|As|By|For|From|But|And|While|When|After|Before|His|Her|Its|Their|This|That|According|President|Minister|Prime|Foreign|Defen[cs]e|Vice|Deputy|General|Admiral|Marshal|Captain|Ambassador|Secretary|Chairman|Governor|Mr|Mrs|Ms|Dr|Sir|Президент|Министр|Генерал|Председатель|Глава|Посол|По|На|Из|Для|При|Об|Как|Это)\.? /u;

/** Names the vocabulary does not list: runs of capitals, and parties or speakers of claims. */
function unlisted(text: string, isTaken: IsTaken, claims: readonly Claim[]): Cluster[] {
  const clusters = new Map<string, Cluster>();
  const add = (start: number, words: string): void => {
    let name = words;
    let from = start;
    for (let cut = notFirst.exec(name); cut; cut = notFirst.exec(name)) {
      name = name.slice(cut[0].length);
      from += cut[0].length;
    }
    const span = { start: from, end: from + name.length, text: name };
    if (!/[\s·]|^[^\p{Script=Latin}\p{Script=Cyrillic}]/u.test(name) || isTaken(span)) return;
    const key = foldName(name);
    const known = clusters.get(key);
    if (!known) clusters.set(key, { name, kind: 'person', spans: [span] });
    else if (!known.spans.some((s) => s.start === span.start)) known.spans.push(span);
  };
  for (const found of text.matchAll(personName)) add(found.index, found[0]);
  for (const [start, words] of claimNames(text, claims)) add(start, words);
  return [...clusters.values()];
}

/** Names that an engine gave a party or a speaker, where they stand in the quote. */
function* claimNames(text: string, claims: readonly Claim[]): Generator<[number, string]> {
  for (const { actors, attribution, evidence } of claims) {
    const [first] = evidence;
    if (first === undefined) continue;
    const names = [...actors.map((a) => a.name), ...attribution.map((a) => a.speaker)];
    for (const name of names) {
      const at = name === undefined || name.length > 60 || !/^\p{L}/u.test(name) ? -1 : text.indexOf(name, first.start);
      if (name !== undefined && /^\p{Lu}|^\p{Lo}/u.test(name) && at >= 0 && at < first.end) yield [at, name];
    }
  }
}

/** The surname alone, later in the text, is the same person. */
function joinSurnames(text: string, cluster: Cluster, isTaken: IsTaken): void {
  const surname = cluster.name.split(' ').at(-1) ?? '';
  if (surname.length < 4 || surname === cluster.name) return;
  const first = cluster.spans[0]?.end ?? 0;
  for (let at = text.indexOf(surname, first); at >= 0; at = text.indexOf(surname, at + surname.length)) {
    const span = { start: at, end: at + surname.length, text: surname };
    const isWord = !/[\p{L}\p{N}-]/u.test(text.charAt(at - 1)) && !/[\p{L}\p{N}-]/u.test(text.charAt(span.end));
    const isKnown = cluster.spans.some((s) => s.start <= at && s.end >= span.end);
    if (isWord && !isKnown && !isTaken(span)) cluster.spans.push(span);
  }
  cluster.spans.sort((a, b) => a.start - b.start);
}

// Resolution, names: finds a name among up to millions. Candidates come by shared keys, the matcher scores the best few of them.
import { createHash } from 'node:crypto';
import { verdictBetween } from './compare-names.ts';
import { type Explained, explanationOf } from './explain.ts';
import { keysOf, wordKey } from './name-keys.ts';
import { parseName } from './parse-name.ts';
import { Postings, type PostingTables } from './postings.ts';
import { verdictConstants } from './score.ts';
import type { NameExplanation, NameSchema, ParsedName } from './types.ts';

export interface NameEntry {
  /** what the name is a name of; several entries may share it (aliases) */
  readonly id: string;
  readonly name: string;
  readonly schema?: NameSchema;
  /** numbers of the bearer (IMO, INN, passport): an equal one makes a candidate whatever the name */
  readonly identifiers?: readonly string[];
}

export interface NameHit {
  readonly id: string;
  /** the name of the entry that matched best */
  readonly name: string;
  readonly score: number;
  /** the identifier that both have, if one is */
  readonly identifier?: string;
  readonly explanation: NameExplanation;
}

export interface SearchOptions {
  readonly schema?: NameSchema;
  /** below this score nothing is returned */
  readonly threshold?: number;
  readonly limit?: number;
  readonly identifiers?: readonly string[];
}

export interface NameIndex {
  readonly size: number;
  /** bytes of the look-up tables, without the entries themselves */
  readonly bytes: number;
  /** best hit of each id, best first */
  search(query: string, options?: SearchOptions): NameHit[];
  /** entries that would be scored for this query, best first: what blocking keeps */
  candidates(query: string, options?: SearchOptions): NameEntry[];
  /** its look-up tables, to be given to `nameIndex` with the same entries another time */
  tables(): PostingTables;
}

/** More candidates than these are not scored. */
const mostCandidates = 60;
/** names of an index that are kept read: those asked for most lately */
const mostParsed = 8_000;

/** `kept`: the tables of an index over the same entries, under the same `keyPrint`. */
export function nameIndex(entries: Iterable<NameEntry>, kept?: PostingTables): NameIndex {
  const all: NameEntry[] = [...entries];
  const postings = new Postings();
  const byIdentifier = new Map<string, number[]>();
  for (const [index, entry] of all.entries()) {
    if (kept === undefined)
      for (const { hash } of keysOf(parseName(entry.name, entry.schema))) postings.add(hash, index);
    for (const identifier of entry.identifiers ?? []) {
      const key = identifierKey(identifier);
      byIdentifier.set(key, [...(byIdentifier.get(key) ?? []), index]);
    }
  }
  if (kept === undefined) postings.close(all.length);
  else postings.open(kept, all.length);
  return new Index(all, postings, byIdentifier);
}

const printed = 100;

/** Other names, or other rules of reading them, give another print: tables kept under the old one are then of no use. */
export function keyPrint(entries: readonly NameEntry[]): string {
  const hash = createHash('sha256').update(String(entries.length));
  const step = Math.max(1, Math.floor(entries.length / printed));
  for (const [i, { name, schema }] of entries.entries()) {
    hash.update(name).update('\u001f');
    if (i % step === 0) for (const key of keysOf(parseName(name, schema))) hash.update(`${key.hash},`);
  }
  return hash.digest('hex');
}

/** A person is no ship and no company, where both are said to be one or the other. */
const areOfTwoKinds = (asked: NameSchema, known: NameSchema = 'any'): boolean =>
  asked !== 'any' && known !== 'any' && (asked === 'person') !== (known === 'person');

const identifierKey = (identifier: string): string => identifier.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '');

class Index implements NameIndex {
  private readonly parsed = new Map<number, ParsedName>();
  private readonly entries: readonly NameEntry[];
  private readonly postings: Postings;
  private readonly byIdentifier: ReadonlyMap<string, readonly number[]>;

  constructor(entries: readonly NameEntry[], postings: Postings, byIdentifier: ReadonlyMap<string, readonly number[]>) {
    this.entries = entries;
    this.postings = postings;
    this.byIdentifier = byIdentifier;
  }

  get size(): number {
    return this.entries.length;
  }

  get bytes(): number {
    return this.postings.bytes;
  }

  tables(): PostingTables {
    return this.postings.tables();
  }

  search(
    query: string,
    { schema = 'any', threshold = 0.7, limit = 10, identifiers = [] }: SearchOptions = {},
  ): NameHit[] {
    const asked = parseName(query, schema);
    const best = new Map<
      string,
      { score: number; explain: () => NameExplanation; name: string; identifier?: string }
    >();
    for (const index of this.found(asked, identifiers)) {
      const entry = this.entries[index] as NameEntry;
      if (areOfTwoKinds(schema, entry.schema)) continue;
      const verdict = this.byRarity(verdictBetween(asked, this.read(index)));
      const identifier = sharedIdentifier(identifiers, entry.identifiers ?? []);
      if (verdict.score < threshold && identifier === undefined) continue;
      const known = best.get(entry.id);
      if (known !== undefined && known.score >= verdict.score) continue;
      best.set(entry.id, {
        score: verdict.score,
        name: entry.name,
        explain: () => explanationOf(verdict),
        ...(identifier === undefined ? {} : { identifier }),
      });
    }
    return [...best]
      .sort(([idA, a], [idB, b]) => b.score - a.score || (idA < idB ? -1 : 1))
      .slice(0, limit)
      .map(([id, { explain, ...hit }]) => ({ id, ...hit, explanation: explain() }));
  }

  candidates(query: string, { schema = 'any', identifiers = [] }: SearchOptions = {}): NameEntry[] {
    return this.found(parseName(query, schema), identifiers).map((index) => this.entries[index] as NameEntry);
  }

  /** Jose Lopez beside Jose Francisco Lopez: words that meet in a list of this length by chance are no more than one word. */
  private byRarity(verdict: Explained): Explained {
    const { pairs, onlyA, onlyB } = verdict.alignment;
    const isPart = [...onlyA, ...onlyB].some(({ kind }) => kind === 'word');
    if (!isPart || verdict.score <= verdictConstants.oneWord) return verdict;
    const words = pairs.flatMap(({ b }) => b).filter(({ weight }) => weight >= 0.75);
    const counts = words.map((word) => this.postings.countOf(wordKey(word)));
    const bits = counts.reduce((sum, count) => sum + Math.log2(this.size / (count + 1)), 0);
    if (bits > Math.log2(this.size) + 1) return verdict;
    const often = words.map(({ text }, i) => `${text} in ${counts[i]}`).join(', ');
    const readings = [
      ...verdict.readings,
      `only common words are shared (${often} of ${this.size} names), and one name has more`,
    ];
    return { ...verdict, score: verdictConstants.oneWord, readings };
  }

  private found(asked: ParsedName, identifiers: readonly string[]): number[] {
    const same = identifiers.flatMap((identifier) => this.byIdentifier.get(identifierKey(identifier)) ?? []);
    return [...new Set([...same, ...this.postings.best(keysOf(asked), mostCandidates)])];
  }

  private read(index: number): ParsedName {
    let parsed = this.parsed.get(index);
    if (parsed === undefined) {
      const { name, schema } = this.entries[index] as NameEntry;
      parsed = parseName(name, schema);
      if (this.parsed.size >= mostParsed) this.parsed.clear();
      this.parsed.set(index, parsed);
    }
    return parsed;
  }
}

function sharedIdentifier(asked: readonly string[], known: readonly string[]): string | undefined {
  const keys = new Set(asked.map(identifierKey));
  return known.find((identifier) => keys.has(identifierKey(identifier)));
}

/** Extraction, rules engine: whom the words of a sentence name, and what the text has spoken of so far. */
import type { Attribution, ClaimActor, FigureType } from '../../model/claim.ts';
import type { Clause } from './clauses.ts';
import type { EntityMention } from './entities.ts';
import type { Word } from './words.ts';

export interface Party {
  code: string | null;
  name: string;
  kind: EntityMention['kind'];
  id?: string;
  sector?: string;
  /** where the name stands: in the phrase, or, for a pronoun, where it goes back to */
  start: number;
  end: number;
  /** the words in the phrase go back to a name elsewhere */
  coreferent?: boolean;
  plural?: boolean;
}

/** A party of a number, with its part in it. */
export interface Owner extends Party {
  role: ClaimActor['role'];
}

/** What the text has spoken of so far. */
export interface Discourse {
  /** subjects of the last sentence that had one, main clause first */
  subjects: Party[][];
  /** latest last */
  persons: Party[];
  parties: Party[];
  /** the last two codes named together; of more than two the ones the text speaks of most */
  pair: Party[];
  /** how often each code was named */
  counts: ReadonlyMap<string, number>;
  /** parties of the last event of each type */
  events: ReadonlyMap<string, { actor: Party[]; recipient: Party[]; third: Party[] }>;
  /** what was counted last, and whose */
  figure: { type: FigureType; owners: Owner[] } | null;
  /** whoever spoke last in this paragraph or the one before */
  speaker: Attribution | null;
}

export interface SentenceView {
  /** "according to X", "X said": taken out of the words */
  sources: readonly { mention?: EntityMention }[];
  words: readonly Word[];
  clauses: readonly Clause[];
  discourse: Discourse;
}

export const emptyDiscourse = (): Discourse => ({
  subjects: [],
  persons: [],
  parties: [],
  pair: [],
  counts: new Map(),
  events: new Map(),
  figure: null,
  speaker: null,
});

const western = /^(?:the west|western|the global south)$/;

export function unique(parties: readonly Party[]): Party[] {
  const seen = new Set<string>();
  return parties.filter((p) => {
    const key = p.code ?? `~${p.name}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Parties named by the words from `first` to `last`; places count only where the caller asks for them. */
export function ofRange(first: number, last: number, view: SentenceView, places: boolean): Party[] {
  const out: Party[] = [];
  for (let i = first; i <= last; i++) {
    const word = view.words[i];
    if (!word) continue;
    if (western.test(word.norm))
      out.push({ code: null, name: 'the West', kind: 'group', start: word.start, end: word.end });
    const mention = word.mention;
    if (!mention || (mention.kind === 'place' && !places) || mention.kind === 'outlet' || mention.kind === 'good')
      continue;
    if (mention.code !== null) out.push(partyOf(mention, word));
  }
  return out;
}

export function partyOf(mention: EntityMention, word: Pick<Word, 'start' | 'end'>): Party {
  const plural = mention.sense === 'demonym' && /s$/.test(mention.text);
  return {
    code: mention.code,
    name: mention.text,
    kind: mention.kind,
    id: mention.id,
    ...(mention.sector === undefined ? {} : { sector: mention.sector }),
    start: word.start,
    end: word.end,
    ...(plural ? { plural } : {}),
  };
}

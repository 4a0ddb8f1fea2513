/** The part of the store that knows actors: statements, the names of documents, and the judgements that join or part them. */
import type { Document } from '../model/document.ts';
import type { DocumentId } from '../model/ids.ts';
import type { HeldLink } from '../resolve/judgements/components.ts';
import type { Judgement } from '../resolve/judgements/judgement.ts';
import type { Mention, MentionState, ResolvedMention } from '../resolve/mentions/mention.ts';
import type { Statement } from '../resolve/statements/statement.ts';
import type { ListQuery, Page } from './store.ts';

/** A document whose names were not yet looked for with the present text, vocabulary and rules. */
export interface StaleDocument {
  document: Document;
  text: string;
  /** of what was read and claimed; goes back with what was found */
  hash: string;
}

/** What was found in one document. */
export interface FoundMentions {
  document: DocumentId;
  hash: string;
  mentions: readonly Mention[];
  statements: readonly Statement[];
}

/** A judgement as it is given; the store numbers it. */
export type NewJudgement = Pick<Judgement, 'left' | 'right' | 'verdict' | 'by' | 'explanation'> &
  Partial<Pick<Judgement, 'score' | 'algorithm' | 'on'>> & {
    /** id of the pair's last entry that the person had before them, null for none; another one there by now = refused */
    seen?: string | null;
  };

/** Mentions that one answer may settle: one row of the vocabulary, or one name that may mean one actor. */
export interface MentionGroup {
  actor: string;
  /** the name as the first of them gives it */
  name: string;
  mentions: number;
  documents: number;
  /** lowest score among them */
  score: number;
  /** the first few, best first */
  examples: ResolvedMention[];
}

export interface ActorStore {
  /** All statements of one dataset that hang on no document: what is not among them is taken out, first sights are kept. */
  replaceStatements(dataset: string, found: readonly Statement[]): Promise<{ added: number; removed: number }>;
  /** of one actor and of all that was merged into it, in a fixed order */
  statementsOf(canonicalId: string): Promise<Statement[]>;
  /** in order of canonical id */
  allStatements(): AsyncIterable<Statement>;
  /** canonical ids of entities; undefined for what the desk does not know */
  canonicalIds(entities: readonly string[]): Promise<Map<string, string>>;

  /** documents whose mentions were found under another key than this, in order of id */
  staleDocuments(key: string): AsyncIterable<StaleDocument>;
  /** What was judged of the same names is kept. */
  saveMentions(found: readonly FoundMentions[], key: string): Promise<void>;
  mentions(query: ListQuery): Promise<Page<ResolvedMention>>;
  /** mentions of one state taken together by actor, and by name where `named`: the most frequent first */
  mentionGroups(state: MentionState, of: { named: boolean; limit: number }): Promise<MentionGroup[]>;

  /** All or none, with what follows from them. Errors: not-found, already-judged. */
  judge(entries: readonly NewJudgement[]): Promise<Judgement[]>;
  /** Takes an entry back; the one before it counts again. Errors: not-found, already-judged. */
  undo(id: string, by: string, explanation: string): Promise<Judgement>;
  /** the whole log, oldest first; of one entity where given */
  judgements(entity?: string): Promise<Judgement[]>;
  /** links of people that other judgements contradict */
  heldLinks(): Promise<HeldLink[]>;
}

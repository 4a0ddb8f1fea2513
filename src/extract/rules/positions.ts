/** Extraction, rules engine: judgements by cue: stances, assessments, forecasts, causes, gaps, recommendations. */
import type { LanguageWords, PositionCue } from '../../vocabulary/language-data.ts';
import type { Candidate } from './candidate.ts';
import type { Clause } from './clauses.ts';
import { type Owner, type Party, partyOf, unique } from './discourse.ts';
import { edgesOfPosition } from './edges.ts';
import { actorOf, as, contextOf } from './figure-parts.ts';
import { standingOf, weaker } from './modality.ts';
import { partiesOf } from './parties.ts';
import { endOf, type Sentence, startOf } from './sentence.ts';

const compiled = new WeakMap<PositionCue, RegExp[]>();

export function positionsIn(sentence: Sentence, words: LanguageWords): Candidate[] {
  // the month is no "may"
  const norms = ` ${sentence.words.map((w) => (w.norm === 'may' && w.upos === 'PROPN' ? w.text : w.norm)).join(' ')} `;
  const out: Candidate[] = [];
  for (const cue of words.positions) {
    for (const pattern of patternsOf(cue)) {
      const match = pattern.exec(norms);
      if (!match) continue;
      const at = norms.slice(0, match.index + 1).split(' ').length - 2;
      const candidate = positionOf({ cue, at, words: match[0] }, sentence, words);
      if (candidate && !out.some((o) => o.span.start < candidate.span.end && candidate.span.start < o.span.end))
        out.push(candidate);
      break;
    }
  }
  return out;
}

/** Whether the sentence is worth parsing for its judgements. */
export function hasCue(norms: readonly string[], words: LanguageWords): boolean {
  const sentence = ` ${norms.join(' ')} `;
  return words.positions.some((cue) => patternsOf(cue).some((pattern) => pattern.test(sentence)));
}

function patternsOf(cue: PositionCue): RegExp[] {
  let patterns = compiled.get(cue);
  if (!patterns) {
    patterns = cue.cues.map((c) => new RegExp(` ${patternOf(c)} `, 'u'));
    compiled.set(cue, patterns);
  }
  return patterns;
}

/** Words in order; `*` any ending, `a|b` either, ` ... ` up to eight words between. */
function patternOf(cue: string): string {
  return cue
    .split(' ... ')
    .map((part) =>
      part
        .split(' ')
        .map((word) => {
          const options = word.split('|').map((w) => w.replace(/[.+?^${}()[\]\\]/g, '\\$&').replace('*', '[^ ]*'));
          return options.length > 1 ? `(?:${options.join('|')})` : (options[0] ?? '');
        })
        .join(' '),
    )
    .join('(?: [^ ]+){0,8}? ');
}

interface Hit {
  cue: PositionCue;
  /** index of its first word */
  at: number;
  words: string;
}

function positionOf(hit: Hit, sentence: Sentence, words: LanguageWords): Candidate | null {
  const { cue, at } = hit;
  const index = clauseWith(at, sentence);
  const clause = cue.sentence ? wholeOf(sentence, index) : sentence.clauses[index];
  if (!clause) return null;
  const standing = standingOf(index, sentence, words);
  const owners = / between /.test(hit.words) ? betweenWhom(at, sentence) : rolesOf(clause, sentence, cue);
  const codes = new Set(owners.map((p) => p.code).filter((c) => c !== null));
  if (codes.size < cue.parties) return null;
  const actors = owners.map(actorOf);
  const span = { start: startOf(sentence, clause.first), end: endOf(sentence, clause.last) };
  return {
    kind: 'position',
    type: cue.type,
    actors,
    objects: [],
    time: null,
    place: null,
    quantities: [],
    modality: modalityOf(hit, standing.modality),
    hedges: standing.hedges,
    attribution: standing.attribution,
    edges: cue.sign === undefined ? [] : edgesOfPosition(actors, cue.sign),
    confidence: 0.5,
    span,
    context: contextOf(owners, span),
    anchor: sentence.start,
  };
}

/**
 * A cue that says its own "not" or "should" is the judgement: it is not denied or in doubt for that. Of a sentence taken
 * whole one clause's "no" does not deny the others, and a noun ("tension between") is not denied by the verb over it.
 */
function modalityOf({ cue, words }: Hit, standing: Candidate['modality']): Candidate['modality'] {
  const { sentence, modality, type } = cue;
  const own =
    (cue.sentence || / (?:not|no|n't|can|cannot|neither|nobody|none|never|between) /.test(words)) &&
    standing === 'negated';
  const advice = type === 'RECOMMENDATION' && standing === 'possible';
  const said = own || advice ? 'asserted' : standing;
  return modality && !sentence ? weaker(modality, said) : said;
}

/** "the conflict between X and Y": those two, whoever the sentence is about. */
function betweenWhom(at: number, { words }: Sentence): Owner[] {
  const from = words.findIndex((w, i) => i >= at && w.norm === 'between');
  return unique(
    words
      .slice(from + 1, from + 8)
      .flatMap(({ mention }) => (mention && mention.code !== null ? [partyOf(mention, mention)] : [])),
  )
    .slice(0, 2)
    .map(as('actor'));
}

/** The clause with the slots of its head and the words of the sentence. */
function wholeOf(sentence: Sentence, index: number): Clause | undefined {
  const clause = sentence.clauses[index] ?? sentence.clauses[0];
  return clause && { ...clause, first: 0, last: sentence.words.length - 1 };
}

/** The smallest finite clause, or predicate, that holds the word. */
function clauseWith(word: number, sentence: Sentence): number {
  let best = -1;
  let width = Number.POSITIVE_INFINITY;
  sentence.clauses.forEach((clause, i) => {
    if (clause.form === 'nominal' || word < clause.first || word > clause.last || clause.last - clause.first >= width)
      return;
    if (clause.form === 'infinitive' || clause.form === 'participle') return;
    best = i;
    width = clause.last - clause.first;
  });
  return best;
}

function rolesOf(clause: Clause, sentence: Sentence, cue: PositionCue): Owner[] {
  const subject = clause.slots.find((s) => s.relation === 'subj')?.phrase;
  const actors = subject ? partiesOf(subject, clause, sentence) : [];
  const named: Party[] = [];
  for (let i = clause.first; i <= clause.last; i++) {
    const mention = sentence.words[i]?.mention;
    if (mention && mention.code !== null && mention.kind !== 'place' && mention.kind !== 'outlet')
      named.push(partyOf(mention, mention));
  }
  const others = unique(named).filter((p) => !actors.some((a) => a.code === p.code));
  if (actors.length === 0) return others.map(as('actor'));
  const recipients = cue.directed || others.length > 0 ? others : [];
  return [...actors.map(as('actor')), ...recipients.map(as('recipient'))];
}

/** Extraction, rules engine: judgements by cue: stances, assessments, forecasts, causes, gaps, recommendations. */
import type { ClaimActor } from '../../model/claim.ts';
import type { LanguageWords, PositionCue } from '../../vocabulary/language-data.ts';
import type { Candidate } from './candidate.ts';
import type { Clause } from './clauses.ts';
import { type Party, unique } from './discourse.ts';
import { edgesOfPosition } from './edges.ts';
import { standingOf, weaker } from './modality.ts';
import { partiesOf } from './parties.ts';
import { endOf, type Sentence, startOf } from './sentence.ts';

const compiled = new WeakMap<PositionCue, RegExp[]>();

export function positionsIn(sentence: Sentence, words: LanguageWords): Candidate[] {
  const norms = ` ${sentence.words.map((w) => w.norm).join(' ')} `;
  const out: Candidate[] = [];
  for (const cue of words.positions) {
    for (const pattern of patternsOf(cue)) {
      const match = pattern.exec(norms);
      if (!match) continue;
      const at = norms.slice(0, match.index + 1).split(' ').length - 2;
      const candidate = positionOf(cue, at, sentence, words);
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

function positionOf(cue: PositionCue, at: number, sentence: Sentence, words: LanguageWords): Candidate | null {
  const index = clauseWith(at, sentence);
  const clause = cue.sentence ? wholeOf(sentence, index) : sentence.clauses[index];
  if (!clause) return null;
  const standing = standingOf(index, sentence, words);
  const { actors, recipients } = rolesOf(clause, sentence, cue);
  const codes = new Set([...actors, ...recipients].map((p) => p.code).filter((c) => c !== null));
  if (codes.size < cue.parties) return null;
  const as =
    (role: ClaimActor['role']) =>
    (p: Party): ClaimActor => ({ role, code: p.code, name: p.name, ...(p.id === undefined ? {} : { id: p.id }) });
  const all = [...actors.map(as('actor')), ...recipients.map(as('recipient'))];
  return {
    kind: 'position',
    type: cue.type,
    actors: all,
    objects: [],
    time: null,
    place: null,
    quantities: [],
    modality: modalityOf(cue, standing.modality),
    hedges: standing.hedges,
    attribution: standing.attribution,
    edges: cue.sign === undefined ? [] : edgesOfPosition(all, cue.sign),
    confidence: 0.5,
    span: { start: startOf(sentence, clause.first), end: endOf(sentence, clause.last) },
    context: [],
    anchor: sentence.start,
  };
}

/** A sentence taken whole keeps its negations in its own words: one clause's "no" does not deny the others. */
function modalityOf({ sentence, modality }: PositionCue, standing: Candidate['modality']): Candidate['modality'] {
  if (sentence && standing === 'negated') return 'asserted';
  return modality ? weaker(modality, standing) : standing;
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

function rolesOf(clause: Clause, sentence: Sentence, cue: PositionCue): { actors: Party[]; recipients: Party[] } {
  const subject = clause.slots.find((s) => s.relation === 'subj')?.phrase;
  const actors = subject ? partiesOf(subject, clause, sentence) : [];
  const named: Party[] = [];
  for (let i = clause.first; i <= clause.last; i++) {
    const mention = sentence.words[i]?.mention;
    if (!mention || mention.code === null || mention.kind === 'place' || mention.kind === 'outlet') continue;
    named.push({
      code: mention.code,
      name: mention.text,
      kind: mention.kind,
      id: mention.id,
      start: mention.start,
      end: mention.end,
    });
  }
  const others = unique(named).filter((p) => !actors.some((a) => a.code === p.code));
  if (actors.length === 0) return { actors: others, recipients: [] };
  return cue.directed || others.length > 0 ? { actors, recipients: others } : { actors, recipients: [] };
}

/** Extraction, rules engine: ordered comparisons without a number: "a peak for the season", "below pre-war levels". */
import type { LanguageWords } from '../../vocabulary/language-data.ts';
import type { Candidate } from './candidate.ts';
import type { Clause } from './clauses.ts';
import type { Owner } from './discourse.ts';
import { actorOf, as, base, contextOf, overlaps, partners } from './figure-parts.ts';
import type { Figure } from './figures.ts';
import { standingOf } from './modality.ts';
import { endOf, normsOf, type Sentence, startOf } from './sentence.ts';

type Relation = NonNullable<Candidate['compare']>['relation'];
const comparisons: readonly [RegExp, Relation][] = [
  [
    / (?:hit|hits|reached|reaches|set|posted|at) (?:a|an|its|their|the) (?:new |record |all-time |highest |)?(?:high|record|peak)\b/,
    'max',
  ],
  [/ (?:hit|reached|at) (?:a|an|its|their|the) (?:new |record |)(?:low|trough)\b/, 'min'],
  [
    / (?:still |well |far |)(?:below|short of|under) (?:the |its |their )?(?:[\w-]+ )?(?:levels?|pace|average|peak|years?)\b/,
    'below',
  ],
  [/ not (?:yet )?(?:fully )?recovered to (?:[\w-]+ )+?(?:levels?|highs?)\b/, 'below'],
  [/ (?:above|beyond|over) (?:the |its |their )?(?:[\w-]+ )?(?:levels?|average|peak)\b/, 'above'],
  [/ (?:rising|moving|climbing|edging|creeping) (?:higher|up|upward|upwards)\b/, 'up'],
  [/ (?:rebounded|rebounding|recovered|rose|grew|climbed|surged|increased|growing|doubled|tripled)\b/, 'up'],
  [/ (?:fell|dropped|declined|shrank|decreased|slumped|plunged)\b/, 'down'],
];
const measured = /\b(?:trade|turnover|exports?|imports?|volumes?|shipments?|commerce|deliveries|number)\b/;

/** "a peak for the season", "below pre-war levels": an order without a number. */
export function comparisonsIn(sentence: Sentence, figures: readonly Candidate[], words: LanguageWords): Figure[] {
  const out: Figure[] = [];
  sentence.clauses.forEach((clause, index) => {
    if (clause.form === 'nominal') return;
    const norms = normsOf(sentence, clause.first, clause.last);
    const found = comparisons.find(([pattern]) => pattern.test(norms));
    const match = found?.[0].exec(norms);
    if (!found || !match) return;
    const about = subjectWords(clause, sentence);
    const number = /\bnumber\b/.test(about);
    if (!measured.test(about)) return;
    const span = { start: startOf(sentence, clause.first), end: endOf(sentence, clause.last) };
    if (figures.some((f) => overlaps(f.span, span))) return;
    const parties = number ? [] : partners(clause, sentence);
    if (!number && parties.length < 2) return;
    const standing = standingOf(index, sentence, words);
    const owners = number ? counted(sentence) : parties.map(as('actor'));
    const actors = owners.map(actorOf);
    const sign = found[1] === 'below' || found[1] === 'down' || found[1] === 'min' ? -1 : 1;
    const codes = [...new Set(actors.flatMap((a) => (a.code ? [a.code] : [])))].sort();
    out.push({
      ...base(sentence, clause, standing),
      kind: 'figure',
      type: number ? 'TROOPS' : 'TRADE',
      actors,
      modality: standing.modality === 'negated' ? 'asserted' : standing.modality,
      compare: { what: about.trim(), relation: found[1], base: match[0].trim() },
      edges: !number && codes.length === 2 ? [{ pair: codes.join('-'), sign }] : [],
      confidence: 0.65,
      span,
      context: contextOf(owners, span),
      owners,
    });
  });
  return out;
}

/** "The number" is of what was counted last, whoever speaks of it now. */
const counted = ({ discourse }: Sentence): Owner[] =>
  discourse.figure?.owners ?? (discourse.subjects[0] ?? []).map(as('actor'));

/** A noun right before a finite verb without a subject is its subject: "they think the number | is rising". */
function subjectWords(clause: Clause, sentence: Sentence): string {
  const subject = clause.slots.find((s) => s.relation === 'subj' || (clause.passive && s.relation === 'obj'))?.phrase;
  if (subject) return normsOf(sentence, subject.first, subject.last);
  const before = sentence.clauses.find((c) => c.form === 'nominal' && c.last === clause.first - 1);
  return clause.form === 'finite' && before ? normsOf(sentence, before.first, before.last) : '';
}

/** Extraction, rules engine, Korean: relations by the particle at the end of a name's phrase; the verb stands last. */
import type { Span } from '../../../language/sentences.ts';
import type { LanguageWords } from '../../../vocabulary/language-data.ts';
import type { EntityMention } from '../entities.ts';
import {
  escaped,
  type ForeignSentence,
  type Grammar,
  type Hit,
  type Label,
  namesWithin,
  outsideFrames,
  type Report,
} from './grammar.ts';

/** Longest first: what a word ends in says in which relation its phrase stands. */
const particles: readonly (readonly [RegExp, string])[] = [
  [/(?:에게서|로부터|으로부터|한테서)$/u, 'obl:from'],
  [/(?:에게는|에게도|에게|한테|께)$/u, 'obl:to'],
  [/(?:에서는|에서도|에서)$/u, 'obl:in'],
  [/(?:사이의|사이에|간의)$/u, 'obl:between'],
  [/(?:과의|와의)$/u, 'obl:with'],
  [/의$/u, 'nmod:of'],
  [/(?:께서는|께서|은|는|이|가|도)$/u, 'subj'],
  [/[을를]$/u, 'obj'],
  [/(?:에도|에는|에|으로는|으로|로)$/u, 'obl:to'],
  [/[와과]$/u, 'obl:with'],
];
/** Behind the particle: "about" and "against" are no goals, and 대한 makes the name a part of the next noun. */
const about = /^\s?(?:대해|대하여|관해|관한|관하여)/u;
const towards = /^\s?(?:대한|맞서|대항)/u;

/** Words that end a clause: quoted speech and the connectives of finite verbs. */
const clauseEnd =
  /(?:다고|라고|으며|면서|지만|는데|[했였었았]고|하고|하며|되며|으면|하면|되면|다면|다\.)[,”"]?(?=\s)/gu;

function relationOf(name: EntityMention, text: string, limit: number): { relation: string; end: number } | null {
  let at = name.end;
  for (let words = 0; words < 6 && at <= limit; words++) {
    const rest = /^[^\s,.“”"]*/u.exec(text.slice(at, limit))?.[0] ?? '';
    const end = at + rest.length;
    const word = words === 0 ? rest : text.slice(at, end);
    const found = (words > 0 && word.length < 2) || word === '' ? undefined : particles.find(([p]) => p.test(word));
    if (found) {
      const tail = text.slice(end, end + 6);
      if (found[1] === 'obl:to' && about.test(tail)) return { relation: 'obl:about', end };
      if (found[1] === 'obl:to' && towards.test(tail)) return { relation: 'obl:against', end };
      return { relation: found[1], end };
    }
    if (!/^\s/u.test(text.slice(end, end + 1))) return null;
    at = end + 1;
  }
  return null;
}

/** The phrase of one name may hold another: 미국 국방장관, 러시아 은행. Each has the particle of the phrase. */
function labels(sentence: ForeignSentence, hit: Hit, reach: Span): Label[] {
  const found = namesWithin(sentence, { start: reach.start, end: hit.start }).flatMap((name) => {
    const relation = relationOf(name, sentence.text, hit.start);
    return relation ? [{ name, ...relation }] : [];
  });
  const subjects = found.filter((f) => f.relation === 'subj');
  const last = subjects.at(-1);
  return found.flatMap(({ name, relation, end }) => {
    if (relation === 'subj' && end !== last?.end) return [];
    return [{ name, relation }];
  });
}

/** A subject that is no known name stands nearer to the verb: whoever is named before it is not the one who acts. */
function strangerActs({ text }: ForeignSentence, hit: Hit, reach: Span, found: readonly Label[]): boolean {
  const subject = found.findLast((l) => l.relation === 'subj');
  if (!subject) return false;
  const from = relationOf(subject.name, text, hit.start)?.end ?? subject.name.end;
  return /[가-힣]{2,}(?:이|가)\s/u.test(text.slice(from, hit.start)) && from >= reach.start;
}

function reports(text: string, span: Span, { reporting }: LanguageWords): Report[] {
  const slice = text.slice(span.start, span.end);
  const verbs = escaped(reporting.verbs.flatMap((v) => v.lemmas));
  const at = (from: number, to: number): Span => ({ start: span.start + from, end: span.start + to });
  const source = /^([^,]{2,40}?)(?:에|의 말에|에 의하)\s?(따르면|하면),?\s/u.exec(slice);
  if (source?.[1] && source[2])
    return [
      {
        speaker: source[1],
        verb: `에 ${source[2]}`,
        frame: at(0, source[0].length),
        scope: at(source[0].length, slice.length),
      },
    ];
  const verb = new RegExp(`(?:고|것으로)["”]?\\s([^,]{0,40}?)\\s?(${verbs})\\p{L}*[.]?$`, 'u').exec(slice);
  if (!verb?.[2]) return [];
  const said = verb.index + 1;
  const inner = /^(.+?)(?:은|는|이|가|께서|측은)$/u.exec(verb[1]?.trim() ?? '');
  const frame = at(said, slice.length);
  if (inner?.[1]) return [{ speaker: inner[1], verb: verb[2], frame, scope: at(0, said) }];
  const outer = /^(?:(?:앞서|한편|또|또한|이어)\s)?([^,]{2,40}?)(?:은|는|도)\s/u.exec(slice);
  // whoever says it and does it is named once: the topic stays in the clause unless that has a subject of its own
  const own = /[가-힣]{2,}(?:이|가|은|는)\s/u.test(slice.slice(outer?.[0].length ?? 0, said));
  return [{ speaker: outer?.[1] ?? '', verb: verb[2], frame, scope: at(own ? (outer?.[0].length ?? 0) : 0, said) }];
}

function reach(sentence: ForeignSentence, hit: Hit): Span {
  const own = sentence.reports.find((r) => r.scope.start <= hit.start && r.scope.end >= hit.end);
  const base = outsideFrames(
    { start: own?.scope.start ?? sentence.start, end: own?.scope.end ?? sentence.end },
    hit,
    sentence.reports,
  );
  let start = base.start;
  for (const match of sentence.text.slice(base.start, hit.start).matchAll(clauseEnd))
    start = base.start + match.index + match[0].length;
  const stop = /다\.\s/u.exec(sentence.text.slice(hit.end, base.end));
  return { start, end: stop ? hit.end + stop.index + 2 : base.end };
}

export const korean: Grammar = {
  pattern: (stem) => `${stem}\\p{L}*`,
  reach,
  labels: (sentence, hit, span) => {
    const found = labels(sentence, hit, span);
    return strangerActs(sentence, hit, span, found) ? found.filter((l) => l.relation !== 'subj') : found;
  },
  objectSide: 'before',
  negated: ({ text }, hit) =>
    /(?:지\s?(?:않|못|아니)|[을를] 부인|\s적[이은]?\s없)/u.test(text.slice(hit.start, hit.end + 8)),
  reports,
};

/** Extraction, rules engine: texts in other languages. Names, dates and numbers, and events only where the vocabulary has verbs of that language. */
import { sentencesIn } from '../../language/sentences.ts';
import { tokensIn } from '../../language/tokens.ts';
import type { ClaimActor } from '../../model/claim.ts';
import type { ReadDocument } from '../../model/document.ts';
import type { LanguageWords } from '../../vocabulary/language-data.ts';
import type { ExtractionContext } from '../extractor.ts';
import type { Candidate } from './candidate.ts';
import { edgesOf } from './edges.ts';
import type { Entities, EntityMention } from './entities.ts';
import type { LexicalTrigger } from './lexicon.ts';
import { lexiconOf } from './lexicon.ts';
import { weaker } from './modality.ts';
import type { Passage } from './passages.ts';
import { quantitiesIn } from './quantity/quantities.ts';
import { timesIn } from './time/times.ts';

export function foreignClaims(
  document: ReadDocument,
  passages: readonly Passage[],
  entities: Entities,
  context: ExtractionContext,
): Candidate[] {
  const { lang } = document.document;
  const words = context.language[lang];
  const triggers = [...lexiconOf(context.eventTypes, undefined, lang).triggers.entries()];
  const out: Candidate[] = [];
  for (const passage of passages) {
    for (const span of sentencesIn(document.text, passage.start, passage.end, lang)) {
      const names = unique(
        entities.names.filter(
          (n) =>
            n.start >= span.start && n.end <= span.end && n.code !== null && n.kind !== 'place' && n.kind !== 'outlet',
        ),
      );
      if (names.length === 0) continue;
      const base = baseOf(document, span, passage, words);
      const event = words ? eventOf(document, span, names, triggers, entities, base) : null;
      if (event) out.push(event);
      out.push(...figuresOf(document, span, names, base));
    }
  }
  return out;
}

type Base = Omit<Candidate, 'kind' | 'type' | 'actors' | 'confidence'>;
interface Stretch {
  start: number;
  end: number;
}

function unique(names: readonly EntityMention[]): EntityMention[] {
  return names.filter((n, i) => names.findIndex((m) => m.code === n.code) === i);
}

function baseOf(
  { text, document }: ReadDocument,
  span: Stretch,
  passage: Passage,
  words: LanguageWords | undefined,
): Base {
  const times = timesIn(text, span.start, span.end, {
    lang: document.lang,
    anchor: { published: passage.date, coverage: document.coverage },
  });
  const lower = text.slice(span.start, span.end).toLowerCase();
  const hits = (words?.hedges ?? []).flatMap(({ effect, words: list }) =>
    list.filter((w) => holds(lower, w, document.lang)).map((word) => ({ word, effect })),
  );
  let modality: Candidate['modality'] = 'asserted';
  for (const { effect } of hits) if (effect !== 'hedge') modality = weaker(modality, effect);
  return {
    objects: [],
    time: times[0]?.time ?? null,
    place: null,
    quantities: [],
    modality,
    hedges: hits.map((h) => h.word),
    attribution: [],
    edges: [],
    span,
    context: [],
    anchor: span.start,
    outlets: passage.item?.outlets ?? [],
  };
}

/** Scripts with blanks between words are searched for whole words, the others for the characters. */
function holds(text: string, word: string, lang: string): boolean {
  if (lang === 'zh' || lang === 'ko') return text.includes(word);
  return new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'u').test(text);
}

/** Triggers of other languages are stems; the party before the verb acts, the one behind it is acted on. */
function eventOf(
  { text, document }: ReadDocument,
  span: Stretch,
  names: readonly EntityMention[],
  triggers: readonly [string, LexicalTrigger[]][],
  entities: Entities,
  base: Base,
): Candidate | null {
  for (const token of tokensIn(text, span.start, span.end, document.lang)) {
    const hit = triggers.find(([key]) => token.norm.startsWith(key.slice(key.indexOf(':') + 1)))?.[1][0];
    if (!hit) continue;
    const goods = entities.goods.filter((g) => g.start >= span.start && g.end <= span.end);
    if (hit.trigger.needs.includes('obj') && hit.trigger.where['obj']?.classes?.includes('goods') && goods.length === 0)
      continue;
    const before = names.filter((n) => n.end <= token.start);
    const behind = names.filter((n) => n.start >= token.end);
    const actor = before[0];
    const recipient = behind[0] ?? before[1];
    if (!actor || !recipient) continue;
    const negated = /(?:^|\s)не\s+$/u.test(text.slice(Math.max(span.start, token.start - 4), token.start));
    const actors = [party('actor', actor), party('recipient', recipient)];
    return {
      ...base,
      kind: 'event',
      type: hit.type.id,
      actors,
      objects: goods.slice(0, 3).map((g) => ({ text: g.text, id: g.id })),
      modality: negated ? weaker(base.modality, 'negated') : base.modality,
      edges: edgesOf(hit.type, actors, false),
      trigger: 'verbal',
      confidence: hit.trigger.trust,
    };
  }
  return null;
}

const party = (role: ClaimActor['role'], mention: EntityMention): ClaimActor => ({
  role,
  code: mention.code,
  name: mention.text,
  id: mention.id,
});

/** Counted things beside a name: persons under arms as TROOPS, the rest as COUNT, both to be looked at. */
function figuresOf(
  { text, document }: ReadDocument,
  span: Stretch,
  names: readonly EntityMention[],
  base: Base,
): Candidate[] {
  return quantitiesIn(text, span.start, span.end, { lang: document.lang })
    .filter((q) => q.quantity.unit !== null)
    .slice(0, 3)
    .map((q) => ({
      ...base,
      kind: 'figure',
      type: /солдат|военн|бойц|сапёр|сапер|士兵|军人|兵力|병력|군인|파병|سرباز|نیروی نظامی/u.test(
        `${q.text}${q.quantity.what}${text.slice(q.start, q.end + 24)}`,
      )
        ? 'TROOPS'
        : 'COUNT',
      actors: names.slice(0, 2).map((n) => party('actor', n)),
      quantities: [q.quantity],
      hedges: [...new Set([...base.hedges, ...q.hedges])],
      confidence: 0.35,
    }));
}

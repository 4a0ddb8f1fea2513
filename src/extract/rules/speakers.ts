/** Extraction, rules engine: the name by which a speaker is noted: a person's own, what a report's author is called, "unnamed". */
import type { Attribution, VerbClass } from '../../model/claim.ts';
import type { Clause } from './clauses.ts';
import type { Party } from './discourse.ts';
import { partiesOf } from './parties.ts';
import type { Phrase } from './phrases.ts';
import { endOf, type Sentence, startOf } from './sentence.ts';

/** Verbs that name no speaker in the passive: "is believed to". */
const impersonal =
  /^(?:say|believe|think|report|rumour|rumor|allege|know|understand|estimate|suspect|claim|expect|consider|assess)$/;

export function speakerOf(clause: Clause, verbClass: VerbClass, sentence: Sentence): Attribution | null {
  const phrase = clause.slots.find((s) => s.relation === 'subj')?.phrase;
  return phrase ? named(phrase, clause, verbClass, sentence) : null;
}

/** The passive without an agent. */
export function unnamedBy(clause: Clause, sentence: Sentence): Attribution[] {
  if (!clause.passive || !impersonal.test(clause.lemma)) return [];
  return [{ speaker: 'unnamed', verb: sentence.words[clause.head]?.text ?? '', verbClass: 'impersonal' }];
}

function named(phrase: Phrase, clause: Clause, verbClass: VerbClass, sentence: Sentence): Attribution | null {
  const first = sentence.words[phrase.first];
  const head = sentence.words[phrase.conjuncts[0]?.head ?? phrase.last];
  const verb = sentence.words[clause.head]?.text ?? '';
  const author = authorOf(phrase, sentence);
  const parties = partiesOf(author ?? phrase, clause, sentence);
  const one = parties.find((p) => p.kind === 'person') ?? parties.at(-1);
  const pronoun = first?.upos === 'PRON' && phrase.first === phrase.last;
  if (pronoun && !one)
    return /^(?:it|there|one|some|many)$/.test(first.norm)
      ? { speaker: 'unnamed', verb, verbClass: 'impersonal' }
      : null;
  if (head && things.test(head.lemma) && !head.mention) return null;
  const speaker =
    one && (pronoun || isNameOf(one, author ?? phrase, sentence)) ? one.name : textOf(author ?? phrase, sentence);
  const by: Attribution = { speaker, verb, verbClass };
  if (one?.id !== undefined) by.id = one.id;
  if (one?.code) by.code = one.code;
  return by;
}

/** Nobody speaks through these: "the move suggests". */
const things =
  /^(?:move|decision|step|deal|visit|attack|war|treaty|pact|trend|change|increase|rise|fall|sanction|shift|loss|number)$/;

/** "a report by the centre", "a spokesman for": of a document, whoever made it. */
const documents =
  /^(?:report|statement|assessment|analysis|study|estimate|document|readout|communique|filing|finding|imagery|datum|figure|account)$/;

function authorOf(phrase: Phrase, sentence: Sentence): Phrase | null {
  const head = phrase.conjuncts[0]?.head ?? phrase.last;
  if (!documents.test(sentence.words[head]?.lemma ?? '')) return null;
  const nominal = sentence.clauses.find((c) => c.form === 'nominal' && c.head === head);
  const by = nominal?.slots.find((s) => /^nmod:(?:by|from|of)$/.test(s.relation))?.phrase;
  return by && sentence.words.slice(by.first, by.last + 1).some((w) => w.mention || w.upos === 'PROPN') ? by : null;
}

/** The person is the head of the phrase, not its owner: "Putin's spokesman" is not Putin. */
function isNameOf(party: Party, { first, last }: Phrase, { words }: Sentence): boolean {
  if (party.kind !== 'person' || party.coreferent) return false;
  for (let i = first; i <= last; i++) {
    const word = words[i];
    if (word?.mention && word.mention.text === party.name)
      return words[i + 1]?.norm !== "'s" && word.deprel !== 'nmod:poss';
  }
  return false;
}

function textOf(phrase: Phrase, sentence: Sentence): string {
  let from = phrase.first;
  while (from < phrase.last && /^(?:DET|PUNCT)$/.test(sentence.words[from]?.upos ?? '')) from++;
  const words = sentence.text.slice(
    startOf(sentence, from) - sentence.start,
    endOf(sentence, phrase.last) - sentence.start,
  );
  return words.replace(/^the\s/i, '').replace(/\s+/g, ' ');
}

/** "Ukrainian military intelligence: 12,000 workers ...": a short name before a colon speaks what follows. */
export function colonLead(sentence: Sentence): { by: Attribution; colon: number } | null {
  const { words } = sentence;
  const colon = words.findIndex((w, i) => i < 9 && w.norm === ':');
  if (colon < 1 || colon > words.length - 4) return null;
  const before = words.slice(0, colon);
  if (before.some((w) => /^(?:VERB|AUX)$/.test(w.upos)) && !before.every((w) => w.mention || w.upos !== 'VERB'))
    return null;
  const mention =
    before.findLast((w) => w.mention?.kind === 'person' || w.mention?.kind === 'body')?.mention ??
    before.findLast((w) => w.mention && w.mention.kind !== 'place' && w.mention.kind !== 'good')?.mention;
  if (!mention || before.some((w) => /\d/.test(w.norm))) return null;
  const text = sentence.text.slice(0, (words[colon]?.start ?? 0) - sentence.start).trim();
  const by: Attribution = {
    speaker: mention.kind === 'person' ? mention.text : text,
    verb: ':',
    verbClass: 'neutral',
    id: mention.id,
  };
  if (mention.code) by.code = mention.code;
  return { by, colon };
}

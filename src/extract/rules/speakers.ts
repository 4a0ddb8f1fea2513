/** Extraction, rules engine: the name by which a speaker is noted: a person's own, what a report's author is called, "unnamed". */
import type { Attribution, VerbClass } from '../../model/claim.ts';
import type { Clause } from './clauses.ts';
import type { Party } from './discourse.ts';
import { partiesOf } from './parties.ts';
import type { Phrase } from './phrases.ts';
import { calledBy, kindOfRole } from './roles.ts';
import type { Sentence } from './sentence.ts';

/** Verbs that name no speaker in the passive: "is believed to". */
const impersonal =
  /^(?:say|believe|think|report|rumour|rumor|allege|know|understand|estimate|suspect|claim|expect|consider|assess)$/;

export function speakerOf(clause: Clause, verbClass: VerbClass, sentence: Sentence): Attribution | null {
  const phrase = clause.slots.find((s) => s.relation === 'subj' && isAgent(s.phrase, clause, sentence))?.phrase;
  return phrase ? named(phrase, clause, verbClass, sentence) : null;
}

/** In the passive only a phrase with "by" speaks. */
function isAgent({ first }: Phrase, { passive, head }: Clause, { words }: Sentence): boolean {
  return !passive || (first > head && (words[first - 1]?.norm === 'by' || words[first]?.norm === 'by'));
}

/** The passive without an agent. */
export function unnamedBy(clause: Clause, sentence: Sentence): Attribution[] {
  if (!clause.passive || !impersonal.test(clause.lemma)) return [];
  return [{ speaker: 'unnamed', verb: sentence.words[clause.head]?.text ?? '', verbClass: 'impersonal' }];
}

function named(phrase: Phrase, clause: Clause, verbClass: VerbClass, sentence: Sentence): Attribution | null {
  const first = sentence.words[phrase.first];
  const verb = sentence.words[clause.head]?.text ?? '';
  const author = authorOf(phrase, sentence);
  const parties = partiesOf(author ?? phrase, clause, sentence);
  const one = parties.find((p) => p.kind === 'person') ?? parties.at(-1);
  const pronoun = first?.upos === 'PRON' && phrase.first === phrase.last;
  if (pronoun && !one && !sentence.discourse.speaker)
    return /^(?:it|there|one|some|many)$/.test(first.norm)
      ? { speaker: 'unnamed', verb, verbClass: 'impersonal' }
      : null;
  if (!speaks(phrase, sentence)) return null;
  const { speaker: last } = sentence.discourse;
  if (pronoun && last && isSame(first.norm, one, sentence)) return { ...last, verb, verbClass };
  if (pronoun && !one) return null;
  const speaker =
    one && (pronoun || isNameOf(one, author ?? phrase, sentence)) ? one.name : textOf(author ?? phrase, sentence);
  const by: Attribution = { speaker, verb, verbClass };
  if (one?.id !== undefined) by.id = one.id;
  if (one?.code) by.code = one.code;
  return by;
}

/** "He added": whoever spoke last, unless a person was named since. */
function isSame(pronoun: string, one: Party | undefined, { discourse }: Sentence): boolean {
  const { speaker } = discourse;
  if (!speaker || speaker.speaker === 'unnamed' || /^(?:we|i|you)$/.test(pronoun)) return false;
  return one === undefined || speaker.id === one.id || (one.kind !== 'person' && one.code === speaker.code);
}

/** Nouns that speak; a phrase with a name in it does, too. */
const voices =
  /^(?:source|people|person|expert|researcher|witness|monitor|investigator|participant|delegate|executive|critic|observer|newspaper|paper|magazine|outlet|site|website|broadcaster|channel|media|press|page|blogger|lawyer|broker|dealer|defector|resident|villager|soldier|author|editor|editorial|commentator|correspondent|reporter|journalist|historian|economist|professor|scholar|inspector|prosecutor|judge|court|police|intelligence|customs|union|industry|group|side|figures?|mission|minister|aide|adviser|advisor|counterpart|dispatch|network|database|tracker|survey|poll|headquarters|command|staff|chiefs?|council|bank|they|he|she|it|we|some|many|others|both|another|one|few)$/;

/** "the move suggests", "losses say": nobody speaks through these. */
function speaks({ first, last, conjuncts }: Phrase, { words }: Sentence): boolean {
  const head = words[conjuncts[0]?.head ?? last];
  if (!head) return false;
  if (head.upos === 'PROPN' || head.mention || voices.test(head.lemma) || documents.test(head.lemma)) return true;
  if (kindOfRole(head.lemma)) return true;
  return head.upos !== 'NOUN' && words.slice(first, last + 1).some((w) => w.mention);
}

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

/** Whose claim it is: its adjective or owner, or whom "by", "from" or "of" names behind it. */
export function claimantOf(noun: Clause, verbClass: VerbClass, sentence: Sentence): Attribution | null {
  const { words } = sentence;
  const behind = noun.slots.find((s) => /^nmod:(?:by|from|of)$/.test(s.relation))?.phrase;
  const own = words.slice(noun.first, noun.head).findLast((w) => w.mention?.code);
  const said = own ?? (behind && words.slice(behind.first, behind.last + 1).find((w) => w.mention?.code));
  if (!said?.mention) return null;
  const by: Attribution = { speaker: said.mention.text, verb: words[noun.head]?.text ?? '', verbClass };
  return { ...by, id: said.mention.id, ...(said.mention.code ? { code: said.mention.code } : {}) };
}

/** The person is the head of the phrase, not its owner: "Putin's spokesman" is not Putin. */
function isNameOf(party: Party, { first, last }: Phrase, { words }: Sentence): boolean {
  if (party.kind !== 'person' || party.coreferent) return false;
  for (let i = first; i <= last; i++) {
    const word = words[i];
    if (word?.mention && word.mention.text === party.name) return words[i + 1]?.norm !== "'s";
  }
  return false;
}

const owners = /^(?:its|their|his|her|our)$/;

function textOf(phrase: Phrase, { words }: Sentence): string {
  let from = phrase.first;
  while (
    from < phrase.last &&
    (/^(?:DET|PUNCT|CCONJ)$/.test(words[from]?.upos ?? '') || owners.test(words[from]?.norm ?? ''))
  )
    from++;
  let to = phrase.last;
  // "Joint Chiefs of Staff": a name goes on behind its "of"
  if (words[to]?.upos === 'PROPN' && words[to + 1]?.norm === 'of' && words[to + 2]?.upos === 'PROPN') to += 2;
  return calledBy({ words }, from, to).replace(/^(?:(?:last|this|next) \w+ )?(?:the )?/i, '');
}

/** "Ukrainian military intelligence: 12,000 workers ...": a short name before a colon speaks what follows. */
export function colonLead(sentence: Sentence): { by: Attribution; colon: number } | null {
  const { words } = sentence;
  const colon = words.findIndex((w, i) => i < 9 && w.norm === ':');
  if (colon < 1 || colon > words.length - 4) return null;
  const before = words.slice(0, colon);
  if (before.some((w) => /^(?:VERB|AUX)$/.test(w.upos) && !w.mention)) return null;
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

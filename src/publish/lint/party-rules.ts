/** Lint: the parties of the claim a sentence is written from (its first) must all be named, and none may change sides. */
import type { Claim, ClaimActor } from '../../model/claim.ts';
import { outletsOf } from '../outlets.ts';
import type { IssueParts } from '../parts.ts';
import type { Problem } from './content.ts';
import type { Readout } from './readout.ts';

/** "Tehran denies it": the sentence before names what is denied. */
const refersBack = /\b(?:den(?:y|ies|ied)|reject(?:s|ed)?|dismiss(?:es|ed)?) (?:it|this|that)\b/i;

export function partyProblems(read: Readout, text: string, claims: readonly Claim[], parts: IssueParts): Problem[] {
  const [first] = claims;
  if (first?.kind !== 'event') return [];
  if (refersBack.test(text)) return claims.flatMap((claim) => denierMissing(claim, read, parts));
  if (claims.length > 1 && claims.every((claim) => isVoiced(claim, read, { text, parts }))) return [];
  const voices = new Set(first.attribution.flatMap((a) => a.id ?? []));
  // a minister who speaks does not stand for his state as a party
  const acting = { ...read, mentions: read.mentions.filter((m) => m.kind !== 'person' || !voices.has(m.id)) };
  const missing = first.actors.filter(
    (a) => a.role !== 'third' && !isNamed(a, acting, parts) && !voices.has(a.id ?? ''),
  );
  return [
    ...missing.map((a) => missingParty(a.name ?? a.code ?? 'a party')),
    ...voiceMissing(first, read, text),
    ...swapped(read, text, first),
    ...namedTwice(read, claims),
  ];
}

/** Whom the claim quotes is named, or the sentence says in a word that somebody else said it. */
function voiceMissing({ attribution: [voice] }: Claim, read: Readout, text: string): Problem[] {
  if (!voice || /\b(?:reportedly|allegedly|purportedly)\b/i.test(text)) return [];
  const named =
    voice.id === undefined
      ? hasWordsOf(text, voice.speaker)
      : read.mentions.some((m) => m.id === voice.id) || text.includes(voice.speaker);
  return named
    ? []
    : [{ rule: 'voice', message: `It is ${voice.speaker} who says so.`, cure: 'Name the speaker of the claim.' }];
}

const hasWordsOf = (text: string, speaker: string): boolean => {
  const words = speaker.toLowerCase().match(/[\p{L}-]{4,}/gu) ?? [];
  return words.length === 0 || words.some((w) => text.toLowerCase().includes(w));
};

/** A person or body that takes the place of another stands in the sentence a second time. */
function namedTwice(read: Readout, claims: readonly Claim[]): Problem[] {
  const names = read.mentions
    .filter((m) => m.sense === 'name' && ['person', 'body', 'company', 'bank'].includes(m.kind))
    .map((m) => m.text);
  const twice = names.filter(
    (name, i) =>
      names.indexOf(name) !== i && !claims.some((c) => c.evidence.some((e) => e.quote.split(name).length > 2)),
  );
  return twice.map((name) => ({
    rule: 'name',
    message: `${name} stands twice in one sentence.`,
    cure: 'Use a pronoun, or name who the quote names.',
  }));
}

/** A sentence that sets voices side by side names the voices; the parties stand in the sentence before. */
function isVoiced(claim: Claim, read: Readout, { text, parts }: { text: string; parts: IssueParts }): boolean {
  const [voice] = claim.attribution;
  if (voice) return text.includes(voice.speaker) || read.mentions.some((m) => m.id === voice.id);
  return outletsOf([claim], parts).some((outlet) => text.includes(outlet));
}

function isNamed(party: Pick<ClaimActor, 'id' | 'code'>, read: Readout, parts: IssueParts): boolean {
  const known = party.id === undefined ? undefined : parts.gazetteer.actor(party.id);
  if (known && known.kind !== 'state') return read.mentions.some((m) => m.id === party.id);
  return party.code === null || read.mentions.some((m) => m.code === party.code);
}

function denierMissing(claim: Claim, read: Readout, parts: IssueParts): Problem[] {
  const [voice] = claim.attribution;
  const said = voice ? [{ id: voice.id, code: voice.code ?? null }] : claim.actors.filter((a) => a.role === 'actor');
  const named = said.some(
    ({ id, code }) =>
      isNamed({ ...(id === undefined ? {} : { id }), code }, read, parts) ||
      read.mentions.some((m) => m.code !== null && m.code === code),
  );
  return named || said.length === 0 ? [] : [missingParty(said[0]?.code ?? 'who denies')];
}

const missingParty = (name: string): Problem => ({
  rule: 'party',
  message: `${name} is a party of the claim but not of the sentence.`,
  cure: 'Name every party of the first claim, or put the claim the sentence tells first.',
});

const directed = new Set(['TRANSFER', 'DEPLOY']);

/** "to X" where X gives, "from X" where X gets. */
function swapped(read: Readout, text: string, claim: Claim): Problem[] {
  if (!directed.has(claim.type)) return [];
  const codes = (role: ClaimActor['role']): Set<string> =>
    new Set(claim.actors.flatMap((a) => (a.role === role && a.code !== null ? [a.code] : [])));
  const [givers, takers] = [codes('actor'), codes('recipient')];
  const turned = read.mentions.filter((m) => {
    const before = text
      .slice(0, m.start)
      .toLowerCase()
      .replace(/\bthe $/, '');
    if (m.code === null) return false;
    if (/(?<!according )\bto $/.test(before)) return givers.has(m.code) && !takers.has(m.code);
    return /\bfrom $/.test(before) && takers.has(m.code) && !givers.has(m.code);
  });
  return turned.map((m) => ({
    rule: 'party',
    message: `${m.text} stands on the other side in the claim.`,
    cure: 'Say who gave and who got as the quote does.',
  }));
}

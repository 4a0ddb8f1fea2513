/** Extraction, rules engine: what an event claim says besides its parties: objects, time, place. */
import type { ClaimObject, ClaimPlace, ClaimTime } from '../../model/claim.ts';
import type { Frame } from './frames.ts';
import type { Phrase } from './phrases.ts';
import { endOf, type Sentence, startOf, within } from './sentence.ts';

export function objectsOf(frame: Frame, sentence: Sentence): ClaimObject[] {
  return frame.objects
    .slice(0, 4)
    .flatMap((phrase) => phrase.conjuncts.filter((c) => isThing(c, sentence)).map((c) => objectOf(c, sentence)));
}

/** Days, bare numbers, measures of size and question words are nothing that is given or signed. */
function isThing({ first, head }: Phrase['conjuncts'][number], sentence: Sentence): boolean {
  const word = sentence.words[head];
  if (!word || /^(?:NUM|PUNCT|SYM|DET)$/.test(word.upos)) return false;
  if (/^(?:what|who|which|that|whom|it|they|them|he|him|unlike|millimetre|millimeter|mm|all)$/.test(word.lemma))
    return false;
  const [start, end] = [startOf(sentence, first), word.end];
  return !sentence.times.some((t) => t.start <= start && t.end >= end);
}

function objectOf(conjunct: Phrase['conjuncts'][number], sentence: Sentence): ClaimObject {
  let from = conjunct.first;
  while (from < conjunct.head && /^(?:DET|PUNCT|CCONJ|ADP)$/.test(sentence.words[from]?.upos ?? '')) from++;
  const [start, end] = [startOf(sentence, from), endOf(sentence, conjunct.last)];
  const good = within(sentence.goods, start, endOf(sentence, sentence.words.length - 1)).find((g) => g.start <= end);
  return { text: sentence.text.slice(start - sentence.start, end - sentence.start), ...(good ? { id: good.id } : {}) };
}

/** Time words that hang on the clause's own head, else in the clause, else at the opening of its sentence. */
export function timeOf(frame: Frame, sentence: Sentence): ClaimTime | null {
  const [start, end] = [startOf(sentence, frame.clause.first), endOf(sentence, frame.clause.last)];
  const own = within(sentence.times, start, end).map((t) => ({
    time: t.time,
    depth: depthOf(t, frame.clause.head, sentence),
  }));
  const nearest = own.sort((a, b) => a.depth - b.depth)[0];
  if (nearest && nearest.depth < FAR) return nearest.time;
  const lead =
    frame.clause.form === 'nominal' || isAhead(frame, sentence)
      ? undefined
      : sentence.times.find((t) => t.end < startOf(sentence, frame.clause.head));
  if (lead) return { ...lead.time, basis: 'inherited' };
  return nearest?.time ?? null;
}

/** "On Friday the envoy said it would be signed": the day is that of the words, not of what is still to come. */
function isAhead({ clause }: Frame, sentence: Sentence): boolean {
  const above = clause.governor === null ? undefined : sentence.clauses[clause.governor];
  return clause.link === 'ccomp' && above?.modal === null && /^(?:will|would|'ll|'d|shall)$/.test(clause.modal ?? '');
}

const FAR = 9;

/** Steps from the time's words up to the clause's head. */
function depthOf(time: { start: number; end: number }, head: number, sentence: Sentence): number {
  let i = sentence.words.findIndex((w) => w.end > time.start);
  for (let depth = 0; i >= 0 && depth < FAR; depth++) {
    if (i === head) return depth;
    const word = sentence.words[i];
    const inside = word !== undefined && word.start >= time.start && word.end <= time.end;
    if (inside) depth -= 1;
    else if (/^(?:acl|appos|conj|advcl)/.test(word?.deprel ?? '')) return FAR;
    i = word?.head ?? -1;
  }
  return FAR;
}

/** More than ten years before the document: background, not news. */
export function isFarBack(time: ClaimTime | null, published: string | null): boolean {
  const year = Number((time?.end ?? time?.start ?? '').slice(0, 4));
  return published !== null && year > 0 && Number(published.slice(0, 4)) - year >= 10;
}

export function placeOf(frame: Frame, sentence: Sentence): ClaimPlace | null {
  for (let i = frame.clause.first; i <= frame.clause.last; i++) {
    const word = sentence.words[i];
    const before = sentence.words[i - 1]?.norm ?? '';
    const inside =
      ['in', 'at', 'near', 'around', 'off'].includes(before) ||
      ['in', 'at', 'near'].includes(sentence.words[i - 2]?.norm ?? '');
    if (!word?.mention || !inside) continue;
    if (word.mention.kind === 'place' || word.mention.sense === 'metonym') {
      return {
        text: word.text,
        country: word.mention.code,
        id: word.mention.id,
        precision: word.mention.kind === 'place' ? 'site' : 'city',
      };
    }
  }
  return null;
}

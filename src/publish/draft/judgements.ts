/** Draft: a judgement or forecast is somebody's: quoted word for word with its author, never restated as fact. */
import type { Claim } from '../../model/claim.ts';
import type { Sentence } from '../../model/issue.ts';
import { outletsOf } from '../outlets.ts';
import type { DraftParts } from '../parts.ts';
import { listed, speakerName } from './names.ts';
import { sentenceOf, usable } from './sentence.ts';

const kinds = new Set(['FORECAST', 'ASSESSMENT', 'CAUSE', 'GAP']);
const words = { min: 7, max: 45 };

/** The best-founded judgement on a pair among these documents. */
export function judgementOf(theme: string, documents: ReadonlySet<string>, parts: DraftParts): Sentence | null {
  const codes = theme.split('-');
  const fitting = [...parts.claims.values()]
    .filter((c) => c.kind === 'position' && kinds.has(c.type) && c.lang === 'en' && documents.has(c.documentId ?? ''))
    .filter((c) => codes.every((code) => c.actors.some((a) => a.code === code)))
    .filter((c) => usable([c.id], parts).length > 0)
    .sort((a, b) => b.confidence - a.confidence || (a.id < b.id ? -1 : 1));
  for (const claim of fitting) {
    const quote = wholeClause(claim);
    const author = authorOf(claim, parts);
    if (quote !== null && author !== null) return sentenceOf(`“${quote},” ${author.words}.`, [claim, ...author.from]);
  }
  return null;
}

/** A quote that can stand alone: it opens with a name or a noun, not in the middle of a thought. */
function wholeClause(claim: Claim): string | null {
  const quote = (claim.evidence[0]?.quote ?? '')
    .replace(/\s+/g, ' ')
    .replace(/[.,;:]$/, '')
    .trim();
  const count = quote.split(' ').length;
  return /^(?:\p{Lu}|the |a )/u.test(quote) && count >= words.min && count <= words.max && !/[“”"]/.test(quote)
    ? quote
    : null;
}

/** Who judges, and the claim that names him where that is another one: the article's own. */
function authorOf(claim: Claim, parts: DraftParts): { words: string; from: Claim[] } | null {
  const [voice] = claim.attribution;
  if (voice) {
    const name = speakerName(voice, parts);
    return name === null ? null : { words: `${name} said`, from: [] };
  }
  const article = articleOf(claim, parts);
  const authors = claim.authors ?? article?.authors ?? [];
  if (authors.length > 0)
    return {
      words: `${listed(authors)} ${authors.length === 1 ? 'writes' : 'write'}`,
      from: claim.authors || !article ? [] : [article],
    };
  const [outlet] = outletsOf([claim], parts);
  return outlet === undefined ? null : { words: `${outlet} writes`, from: [] };
}

/** The article a judgement stands in: the last that begins before it. */
function articleOf(claim: Claim, parts: DraftParts): Claim | undefined {
  const at = startOf(claim);
  return [...parts.claims.values()]
    .filter((c) => c.kind === 'item' && c.type === 'ARTICLE' && c.documentId === claim.documentId && startOf(c) <= at)
    .sort((a, b) => startOf(b) - startOf(a))[0];
}

const startOf = (claim: Claim): number => claim.evidence[0]?.start ?? 0;

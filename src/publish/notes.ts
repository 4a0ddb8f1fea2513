/** Publish: the notes behind an issue: each cited claim once, numbered in reading order, with its quote, outlet, day, link and hash. */
import type { Claim } from '../model/claim.ts';
import type { Document } from '../model/document.ts';
import type { Issue } from '../model/issue.ts';
import { outletsOf } from './outlets.ts';
import type { IssueParts } from './parts.ts';
import { sentencesIn } from './sentences.ts';
import { documentOfClaim } from './support.ts';

export interface Note {
  number: number;
  claim: string;
  /** at most 60 words; null where the document's rights forbid it */
  quote: string | null;
  lang: string;
  outlet: string;
  day: string | null;
  url: string | null;
  /** SHA-256 of the archived bytes */
  digest: string;
  sample: boolean;
}

const longest = 60;

export interface Notes {
  list: readonly Note[];
  /** numbers of the notes of these claims, in order */
  numbersOf: (claims: readonly string[]) => number[];
}

export function notesOf(issue: Issue, parts: IssueParts): Notes {
  const ids = [...new Set(sentencesIn(issue).flatMap(({ sentence }) => sentence.claims as string[]))];
  const list = ids.flatMap((id) => {
    const claim = parts.claims.get(id);
    const document = claim && documentOfClaim(claim, parts);
    return claim && document ? [{ claim, document }] : [];
  });
  const numbers = new Map(list.map(({ claim }, i) => [claim.id as string, i + 1]));
  return {
    list: list.map(({ claim, document }, i) => noteOf(claim, { document, number: i + 1, parts })),
    numbersOf: (claims) => claims.flatMap((id) => numbers.get(id) ?? []),
  };
}

function noteOf(
  claim: Claim,
  { document, number, parts }: { document: Document; number: number; parts: IssueParts },
): Note {
  return {
    number,
    claim: claim.id,
    quote: document.rights === 'private' ? null : shortened(claim.evidence[0]?.quote ?? ''),
    lang: claim.lang,
    outlet: outletsOf([claim], parts)[0] ?? document.title ?? document.name,
    day: document.published?.value.slice(0, 10) ?? null,
    url: /^https?:/.test(document.uri) ? document.uri : null,
    digest: document.digest,
    sample: document.sample,
  };
}

function shortened(quote: string): string {
  const words = quote.replace(/\s+/g, ' ').trim().split(' ');
  return words.length > longest ? `${words.slice(0, longest).join(' ')} …` : words.join(' ');
}
